"""The folder of letters: which files it holds, and which files in it are ours to replace."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from hytecore.report.frame import MARK
from hytecore.report.letters import as_docx, as_page
from hytecore.report.letters.letters import INDEX, Letters
from hytecore.write.ooxml_parts import APPLICATION

_NEAR_THE_BEGINNING = 500
"""Within how many bytes of its beginning a page of ours says so."""


def files(letters: Letters) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of every file: the letters, then the page that leads to them."""
    for letter in letters.letters:
        yield f"{letter.file}.html", as_page.render(letters, letter).encode("utf-8", "backslashreplace")
        yield f"{letter.file}.docx", as_docx.render(letters, letter)
    yield f"{INDEX}.html", as_page.render_index(letters).encode("utf-8", "backslashreplace")


def names(letters: Letters) -> list[str]:
    """Return the names of all files, in the order in which they are written."""
    return [f"{letter.file}.{suffix}" for letter in letters.letters for suffix in ("html", "docx")] + [f"{INDEX}.html"]


def is_ours(path: str) -> bool:
    """Whether hytecore wrote the file at *path*; a document that was saved by another program is no longer ours."""
    try:
        if not path.endswith(".docx"):
            with open(path, "rb") as file:
                return MARK.encode() in file.read(_NEAR_THE_BEGINNING)
        from zipfile import BadZipFile, ZipFile

        try:
            with ZipFile(path) as archive, archive.open("docProps/app.xml") as part:
                return APPLICATION.encode() in part.read(_NEAR_THE_BEGINNING)
        except (BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError):
            return False
    except OSError:
        return False


def foreign(folder: str, written: Iterable[str]) -> str | None:
    """Return the path of the first file that would be replaced and is not ours; None if there is none."""
    paths = (os.path.join(folder, name) for name in written)
    return next((path for path in paths if os.path.lexists(path) and not is_ours(path)), None)


def left_over(folder: str, written: Iterable[str]) -> list[str]:
    """Return the names of our files in the folder that were not written this time, sorted."""
    others = set(os.listdir(folder)).difference(written)
    return sorted(name for name in others if name.endswith((".html", ".docx")) and is_ours(os.path.join(folder, name)))
