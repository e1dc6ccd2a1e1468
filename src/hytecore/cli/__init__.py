"""The command line: the only place that prints.

In: arguments. Out: text on standard output, messages on standard error, an exit status.
Not here: anything a program importing hytecore could want. One file a command; a command is imported when it is used.
"""
