"""Beginnings of tags and comments that never end, made into plain characters.

Python's parser looks for the end of each anew, through all that follows: a file of nothing but beginnings would keep
it busy for hours.
"""

from __future__ import annotations

import re

_BEGINNING = re.compile(r"<(!--|!\[)?")
_ENDS = {None: re.compile(">"), "!--": re.compile(r"--!?\s*>"), "![": re.compile(r"\]\s*>")}


def with_ends(text: str) -> str:
    """Return a text in which every `<` that something ends is left, and every other is written `&lt;`.

    Example:
        >>> with_ends("<b>1 < 2</b> <!-- <i")
        '<b>1 < 2</b> &lt;!-- &lt;i'
    """
    ends: dict[str | None, int] = dict.fromkeys(_ENDS, 0)  # where the next end of each kind is
    pieces: list[str] = []
    copied = 0
    for found in _BEGINNING.finditer(text):
        kind, start = found[1], found.end()
        if ends[kind] < start:
            end = _ENDS[kind].search(text, start)
            ends[kind] = end.end() if end else len(text) + 1
        if ends[kind] > len(text):
            pieces += (text[copied : found.start()], "&lt;")
            copied = found.start() + 1
    return "".join((*pieces, text[copied:]))
