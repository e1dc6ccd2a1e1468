"""Findings → comments in a copy of the document they are about, one file a format.

In: the bytes of a document and its findings. Out: the bytes of the copy, in which nothing else is changed.
Not here: writing the file, and reading the document (`hytecore.documents`, which also says which cell a place is).
"""
