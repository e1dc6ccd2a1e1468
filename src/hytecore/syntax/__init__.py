"""Bytes of YAML or JSON → plain data, with the place of every key.

In: bytes. Out: `Source`, which yields the parts of a document and knows where each value stands.
Not here: what the data mean. A duplicate key or a fault of syntax is a `Problem`, never an exception.
"""
