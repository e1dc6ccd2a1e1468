"""Text of a plan as other programs get it: on one line, and without characters that nobody sees and programs obey."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"[\s\x85\u2028\u2029]+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, lone halves of pairs, what is no character, and marks that turn the direction of what follows.

None of them is allowed in XML, except the last kind, with which a title could turn the words around it.
"""


def one_line(text: str, longest: int | None = None) -> str:
    r"""Return *text* on one line, cut to *longest* characters if that is given; a cut is shown by `…`.

    Example:
        >>> one_line("Kävely\n  ryhmät\x1b[31m")
        'Kävely ryhmät[31m'
        >>> one_line("Kävelyryhmät", 7)
        'Kävely…'
    """
    # What cannot be shown anyway need not be looked through: a title may be a book.
    whole = text if longest is None else text[: 4 * longest]
    line = _UNSEEN.sub("", _BREAKS.sub(" ", whole)).strip()
    if longest is not None and (len(line) > longest or len(whole) < len(text)):
        return f"{line[: longest - 1].rstrip()}…"
    return line
