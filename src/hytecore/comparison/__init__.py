"""Comparison: what has changed from one version of a plan to the next.

In: two plans, and the findings on each. Out: which entity is which, and every change with its facts. Not here: files,
sentences and layout. Nothing depends on the order of the files, and the two plans told the other way round give the
same changes the other way round.
"""
