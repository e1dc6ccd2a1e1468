"""Opening a document: which reader reads a file of which name, and what is refused before anything is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

from hytecore.documents.document import Document, Unreadable

READERS: Mapping[str, str] = {
    ".docx": "docx",
    ".docm": "docx",
    ".pptx": "pptx",
    ".pptm": "pptx",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".ods": "odf",
    ".odt": "odf",
    ".odp": "odf",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
    ".csv": "csv",
    ".tsv": "csv",
}
"""The folder whose `reading` reads files of each suffix."""

LARGEST = 100_000_000
"""No document of a plan is larger, in bytes; a larger file is refused before it is read."""


def read_document(data: bytes, suffix: str, path: str) -> Document:
    """Return the document that *data* are, which are of the kind that *suffix* names.

    Raises:
        Unreadable: If they are not, or cannot be read.
    """
    module = import_module(f"hytecore.documents.{READERS[suffix]}.reading")
    read = cast(Callable[[bytes, str], Document], module.read)
    return read(data, path)


def open_document(path: str) -> Document:
    """Return the document in the file at *path*.

    Raises:
        Unreadable: If the file is not what its name says, or cannot be read.
        OSError: If it cannot be opened.
    """
    size = os.path.getsize(path)
    if size > LARGEST:
        raise Unreadable("too-large", f"{size // 1_000_000} MB > {LARGEST // 1_000_000} MB")
    with open(path, "rb") as file:
        data = file.read()
    return read_document(data, os.path.splitext(path)[1].lower(), path)
