"""Report → text, one file a format. One list of findings feeds every renderer and the exit status.

In: a report. Out: strings. Not here: printing, and deciding what counts.
"""
