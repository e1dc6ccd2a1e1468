"""The text of a cell, from its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hytecore.documents.lines import BULLET, tidy

_MARKERS = "•●▪◦‣·"
_is_untidy = re.compile("[\t\r\v\f\xad\u2028\u2029]|^[ \n\xa0]|  |[ \xa0]\n|\n[ \xa0]|[ \n\xa0]\\Z").search


def item(text: str) -> str:
    """Return a paragraph as an item of a list stands in a cell; a bullet that the author typed is not doubled.

    Example:
        >>> item("tarjotaan liikuntaneuvontaa"), item("• seurataan")
        ('• tarjotaan liikuntaneuvontaa', '• seurataan')
    """
    return BULLET + text.lstrip(_MARKERS).lstrip(" ")


def cell_text(paragraphs: Iterable[str]) -> str:
    """Return the paragraphs of a cell as its text, each on lines of its own; blank ones are left out."""
    return "\n".join(text for text in paragraphs if not is_blank(text))


def is_blank(text: str) -> bool:
    """Return whether nothing is written; no-break blanks by themselves are nothing."""
    return not text or text.isspace()


def clean(text: str) -> str:
    """Return a text as `tidy` would; most are tidy, and to see that is quicker."""
    return tidy(text) if _is_untidy(text) else text
