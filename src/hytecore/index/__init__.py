"""Plans → look-ups. Every relation can be followed in both directions without a search.

In: plans and their readings. Out: `PlanIndex`, `Workspace`, and a networkx graph on demand.
Not here: rules, words, files. A reference that resolves to nothing is kept and listed, never an exception.
"""
