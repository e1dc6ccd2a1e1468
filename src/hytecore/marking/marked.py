"""Marked copies: which formats can carry comments, and the copy of a document of one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import cast

from hytecore.finding import Finding
from hytecore.frozen import frozen

MARKERS: Mapping[str, str] = {
    ".docx": "in_docx",
    ".docm": "in_docx",
    ".xlsx": "in_xlsx",
    ".xlsm": "in_xlsx",
    ".pptx": "in_pptx",
    ".pptm": "in_pptx",
    ".odt": "in_odf",
    ".ods": "in_odf",
}
"""The module that writes comments into files of each suffix."""


@frozen
class Marked:
    """A marked copy.

    Attributes:
        data: The bytes of the file.
        comments: How many comments were put into it.
    """

    data: bytes
    comments: int


def marked_copy(data: bytes, suffix: str, path: str, findings: Iterable[Finding], day: date) -> Marked:
    """Return a copy of a document in which findings are comments at the places they are about.

    Args:
        data: The document.
        suffix: Of which kind it is, as one of `MARKERS`.
        path: Its name, as the places of the findings have it.
        findings: What is said, worst first; what has no place in the document is said at its beginning.
        day: The date of the comments.

    Raises:
        Unreadable: If the document cannot be read.
        RequestError: If its comments are of a kind that cannot be added to.
    """
    module = import_module(f"hytecore.marking.{MARKERS[suffix]}")
    mark = cast(Callable[[bytes, str, Iterable[Finding], date], Marked], module.mark)
    return mark(data, path, findings, day)
