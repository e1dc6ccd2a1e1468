"""Files → model. Problems become findings, never exceptions, and no row is dropped without a word.

In: a path or bytes. Out: `Reading`: the plan as far as it could be read, every problem, and where each value stands.
Not here: opinions on what the plan says; that is the rules' business.
"""
