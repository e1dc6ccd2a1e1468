"""A sheet of a workbook as it is stored: what its cells hold, which are merged, which rows and columns are hidden.

Read as a stream: a sheet may have a million rows that hold nothing but their height.
"""

from __future__ import annotations

import re
from xml.parsers import expat

import attrs

from hytecore.documents.document import Unreadable
from hytecore.frozen import frozen

MAX_STORED = 400_000
MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@frozen
class Stored:
    """A cell as it is stored.

    Attributes:
        kind: `s` for a shared text, `str` and `inlineStr` for one of its own, `b`, `e`, `d` or `n`.
        value: What is stored, as it is written.
        style: The number of its format.
        is_unsolved: Whether it has a formula and no result.
        bold: Whether all its own runs are bold; None if it has none.
    """

    kind: str
    value: str
    style: int
    is_unsolved: bool = False
    bold: bool | None = None


@attrs.define
class Sheet:
    """What a sheet holds, by row and column, both from 1."""

    cells: dict[tuple[int, int], Stored] = attrs.field(factory=dict)
    merged: list[tuple[int, int, int, int]] = attrs.field(factory=list)  # first row and column, last row and column
    hidden_rows: set[int] = attrs.field(factory=set)
    hidden_columns: list[tuple[int, int]] = attrs.field(factory=list)

    def is_column_hidden(self, column: int) -> bool:
        """Return whether a column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)


def column_name(column: int) -> str:
    """Return the letters of a column.

    Example:
        >>> column_name(1), column_name(28)
        ('A', 'AB')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def place_of(reference: str) -> tuple[int, int] | None:
    """Return the row and the column of a reference to a cell; None if it is none.

    Example:
        >>> place_of("AB12"), place_of("12")
        ((12, 28), None)
    """
    found = _REFERENCE.fullmatch(reference)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row, column) if 1 <= row <= MAX_ROWS and column <= MAX_COLUMNS else None


def read_sheet(data: bytes, name: str, filled: frozenset[int]) -> Sheet:
    """Return what the part of a sheet holds.

    Args:
        data: The part.
        name: Its name, for the error.
        filled: The formats with a fill: a cell with one is kept, though it be blank.

    Raises:
        Unreadable: If it is no XML, has a document type, or more cells than a table of a plan can have.
    """
    reader = _Reader(name, filled)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.EntityDeclHandler = reader.refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise Unreadable("broken-xml", f"{name}: {fault}") from fault
    return reader.sheet


class _Reader:
    def __init__(self, name: str, filled: frozenset[int]) -> None:
        self.sheet = Sheet()
        self._name, self._filled = name, filled
        self._row = self._column = 0
        self._cell: dict[str, str] | None = None
        self._value: list[str] = []
        self._is_formula = False
        self._taking = False
        self._phonetic = False
        self._rows_hidden = False
        self._runs: list[bool] = []  # for each run of the cell, whether it is bold

    def refuse(self, *_: object) -> None:
        raise Unreadable("entity-bomb", self._name)

    def start(self, tag: str, stated: dict[str, str]) -> None:
        tag = tag.rpartition("}")[2]
        if self._cell is not None:
            if tag == "f":
                self._is_formula = True
            elif tag == "rPh":  # how a Japanese text is pronounced
                self._phonetic = True
            elif tag == "r":
                self._runs.append(False)
            elif tag == "b" and self._runs:
                self._runs[-1] = stated.get("val", "1") not in {"0", "false"}
            self._taking = tag in {"v", "t"} and not self._phonetic
        elif tag == "c":
            self._cell, self._value, self._is_formula, self._runs = stated, [], False, []
            self._column += 1
            if place := place_of(stated.get("r", "")):
                self._row, self._column = place
        elif tag == "row":
            self._row = self._row + 1 if not stated.get("r", "").isdecimal() else int(stated["r"][:8])
            self._column = 0
            if stated.get("hidden") in {"1", "true"} or (self._rows_hidden and "hidden" not in stated):
                self.sheet.hidden_rows.add(self._row)
        elif tag == "mergeCell":
            first, _, last = stated.get("ref", "").partition(":")
            start, end = place_of(first), place_of(last)
            if start and end and start != end and start[0] <= end[0] and start[1] <= end[1]:
                self.sheet.merged.append((*start, *end))
        elif tag == "col" and stated.get("hidden") in {"1", "true"}:
            first, last = stated.get("min", ""), stated.get("max", "")
            if first.isdecimal() and last.isdecimal():
                self.sheet.hidden_columns.append((int(first[:6]), int(last[:6])))
        elif tag == "sheetFormatPr":
            self._rows_hidden = stated.get("zeroHeight") in {"1", "true"}

    def text(self, data: str) -> None:
        if self._taking:
            self._value.append(data)

    def end(self, tag: str) -> None:
        tag = tag.rpartition("}")[2]
        self._taking = False
        if tag == "rPh":
            self._phonetic = False
        if tag != "c" or self._cell is None:
            return
        stated, self._cell = self._cell, None
        value = "".join(self._value)
        style = stated.get("s", "")
        number = int(style) if style.isdecimal() and len(style) < 7 else 0
        kind = stated.get("t", "n")
        is_unsolved = self._is_formula and not value and kind != "str"
        if value or is_unsolved or number in self._filled:
            self.sheet.cells[self._row, self._column] = Stored(
                kind, value, number, is_unsolved, all(self._runs) if self._runs else None
            )
            if len(self.sheet.cells) > MAX_STORED:
                raise Unreadable("too-many-cells", f"{self._name}: > {MAX_STORED}")
