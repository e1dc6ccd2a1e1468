"""What documents mean: tables, forms, lists and slides → the plain data of a plan, each value with its place.

In: a `Document`. Out: an `Understood`. Nothing is dropped: what was not understood is a problem with a place, and the
words of a cell stay beside what was read from it.
"""
