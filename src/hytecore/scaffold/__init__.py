"""Beginnings: what a new rule or a new rule pack starts from, complete but for what only its author can write.

In: a name. Out: new files, all of them or none. Files that are there are never changed.
"""
