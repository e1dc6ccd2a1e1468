"""The workbook that a coordinator fills: which sheets and columns it has, and how a cell says a value.

In: the shapes of the model, and the words of three languages. Out: what the writing of a workbook and the reading of
one share, so that nothing is lost between the two. Not here: styles, drop-downs and files.
"""
