"""Spreadsheets: text that is never taken for a formula, rows high enough for it, and the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from textwrap import wrap
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LINE = 15.0
"""How high a line is, in points."""
HIGHEST, LONGEST = 409.0, 32_767
"""How high a row and how long a text in a cell a workbook allows."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can hold."""


def write_text(cell: Any, words: str) -> None:
    """Write *words* as text, never as a formula, without the characters that a workbook cannot hold."""
    text = _FORBIDDEN.sub("\ufffd", words)
    if len(text) > LONGEST:  # nothing is cut without a word: the sign at the end says that there is more
        text = f"{text[: LONGEST - 2]} …"
    cell.data_type = "s"
    cell._value = text  # noqa: SLF001 - the public way guesses at formulas


def height_of(cells: Iterable[tuple[str, int]]) -> float:
    r"""Return how high a row must be for the texts of its cells, each with the width of its column in characters.

    Spreadsheets do not agree on who works out the height of wrapped text, so it is stated.

    Example:
        >>> height_of([("Kuka johtaa?", 40), ("Ei kukaan\nvielä", 40)])
        33.0
    """
    lines = [sum(_lines(line, width) for line in words.split("\n")) for words, width in cells]
    return min(HIGHEST, LINE * max(lines, default=1) + 3)


def cells_for(words: str, width: int) -> list[str]:
    r"""Return *words* in as many cells, one below the other, as it takes for every line to be seen.

    Example:
        >>> [len(cell.split("\n")) for cell in cells_for("\n".join("abc" for _ in range(60)), 40)]
        [27, 27, 6]
    """
    cells: list[list[str]] = [[]]
    left = most = int((HIGHEST - 3) // LINE)
    for line in words.split("\n"):
        rest = line
        while (needed := _lines(rest, width)) > left:
            if needed > most:  # too long for any cell: it goes on in the next
                wrapped = wrap(rest, width - 2)
                cells[-1] += [" ".join(wrapped[:left])] if left else []
                rest = " ".join(wrapped[left:])
            cells.append([])
            left = most
        cells[-1].append(rest)
        left -= needed
    return ["\n".join(lines) for lines in cells]


def _lines(words: str, width: int) -> int:
    return max(1, len(wrap(words, width - 2)))


def saved(book: Any) -> bytes:
    """Return the workbook as a file that does not tell when it was made, so that the same book is the same bytes."""
    written, settled = BytesIO(), BytesIO()
    book.save(written)
    with ZipFile(written) as parts, ZipFile(settled, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "docProps/core.xml":
                data = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            entry = ZipInfo(name, _NO_DAY)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, data)
    return settled.getvalue()
