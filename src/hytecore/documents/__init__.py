"""Documents as people have them: Word, PowerPoint, Excel, OpenDocument, PDF, HTML, Markdown and CSV.

In: the bytes of a file. Out: a `Document`: texts and tables in the order a reader meets them, each with its place.
Not here: what the tables mean (`hytecore.understanding`).
"""
