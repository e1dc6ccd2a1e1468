"""The nouns: what a wellbeing plan consists of, as frozen attrs classes.

In: nothing but dates, locations and errors. Out: `Plan` and all that hangs on it.
Not here: files, graphs, opinions. A reference is the id of another entity, kept as written even if it resolves to
nothing; `hytecore.index` resolves it.
"""
