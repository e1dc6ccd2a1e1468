"""The places of a docx table: which row and column each cell has, and how far it reaches.

Columns are the ones that a reader sees. Word's own grid has more: a border that was dragged by hand and missed its
neighbour by a millimetre is a column to it, and so is a boundary at which no cell begins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from hytecore.documents.docx.styles import VAL, W, stated
from hytecore.documents.docx.words import ALTERNATES, DELETED, PROPERTIES, SDT, alternative, is_placeholder
from hytecore.documents.markup import Element, number

TABLE, _ROW, _CELL, _PROPERTIES = f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}tcPr"
_SPAN, _DOWN, _RIGHT, _SHADE, _GONE = (W + name for name in ("gridSpan", "vMerge", "hMerge", "shd", "cellDel"))
_NARROW = 120  # twentieths of a point: two millimetres hold no letter
_MAX_SPAN = 1 << 20


@attrs.define
class Place:
    """A cell with its place in the grid, from 1.

    Attributes:
        elements: The cell, and those that are merged into it.
        shade: What it is filled with, as Word writes it.
        is_prompt: Whether it is a content control that nobody has filled.
    """

    elements: list[Element]
    row: int
    column: int
    end: int
    row_span: int = 1
    shade: Element | None = None
    is_prompt: bool = False
    is_hidden: bool = False
    is_header: bool = False

    @property
    def column_span(self) -> int:
        """How many columns it covers."""
        return self.end - self.column


@attrs.define
class Places:
    """The cells of a table in their places.

    Attributes:
        width, height: How many columns and rows the table has.
        deleted: How many rows and cells a tracked change takes away; they are not among the cells.
        hidden_rows: The rows that the author has hidden.
    """

    cells: list[Place] = attrs.Factory(list)
    width: int = 0
    height: int = 0
    deleted: int = 0
    hidden_rows: list[int] = attrs.Factory(list)


def place(table: Element) -> Places:
    """Return the cells of a table in their places, row by row."""
    found = Places()
    same = _same_boundaries(table)
    below: dict[tuple[int, int], Place] = {}  # the cells of the row above that one may be merged into
    for row, _ in _parts(table, _ROW):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            found.deleted += 1
            continue
        found.height += 1
        hidden, header = bool(stated(properties, "hidden")), bool(stated(properties, "tblHeader"))
        if hidden:
            found.hidden_rows.append(found.height)
        before = properties.find(f"{W}gridBefore") if properties is not None else None
        column = _value(before, 0)
        last: Place | None = None
        here: dict[tuple[int, int], Place] = {}
        for cell, is_prompt in _parts(row, _CELL):
            stated_here = cell.find(_PROPERTIES)
            said = {part.tag: part for part in stated_here} if stated_here is not None else {}
            end = column + max(1, _value(said.get(_SPAN), 1))
            edges = same.get(column, column), same.get(end, end)
            down, right = _merge(said.get(_DOWN)), _merge(said.get(_RIGHT))
            if _GONE in said:
                found.deleted += 1
            elif last is not None and right == "continue":
                last.elements.append(cell)
                last.end = end
            else:
                above = below.get(edges) if down == "continue" else None
                if above is None:
                    shade = said.get(_SHADE)
                    above = Place([cell], found.height, column, end, 1, shade, is_prompt, hidden, header)
                    found.cells.append(above)
                else:
                    above.elements.append(cell)
                    above.row_span = found.height - above.row + 1
                last = above
                if down:
                    here[edges] = above
            column = end
        below = here
    _number_columns(found, same)
    return found


def _parts(holder: Element, wanted: str, is_prompt: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table or the cells of a row, out of whatever is wrapped around them."""
    for child in holder:
        tag = child.tag
        if tag == wanted:
            yield child, is_prompt
        elif tag == SDT:
            yield from _parts(child, wanted, is_prompt or is_placeholder(child))
        elif tag == ALTERNATES:
            for chosen in alternative(child):
                if chosen.tag == wanted:
                    yield chosen, is_prompt
        elif tag not in PROPERTIES and tag not in DELETED:
            yield from _parts(child, wanted, is_prompt)


def _value(found: Element | None, default: int) -> int:
    return default if found is None else min(max(0, number(found.get(VAL), default)), _MAX_SPAN)


def _merge(found: Element | None) -> str:
    """Return `restart`, `continue` (which need not be written) or nothing."""
    return "" if found is None else found.get(VAL, "continue")


def _same_boundaries(table: Element) -> dict[int, int]:
    """Return which boundaries of the grid are the same to the eye: between them is less than two millimetres."""
    same: dict[int, int] = {}
    first, width = 0, 0
    for index, column in enumerate(table.findall(f"{W}tblGrid/{W}gridCol")):
        width += number(column.get(f"{W}w"), _NARROW + 1)
        if width <= _NARROW:
            same[index + 1] = first
        else:
            first, width = index + 1, 0
    return same


def _number_columns(found: Places, same: dict[int, int]) -> None:
    """Put the columns that are seen in the place of those of Word's grid."""
    for cell in found.cells if same else ():
        if same.get(cell.column, cell.column) >= same.get(cell.end, cell.end):
            same = {}  # a cell would be lost between two boundaries
            break
    for cell in found.cells if same else ():
        cell.column, cell.end = same.get(cell.column, cell.column), same.get(cell.end, cell.end)
    starts = sorted({cell.column for cell in found.cells})
    for cell in found.cells:
        cell.column = bisect_left(starts, cell.column) + 1
        cell.end = max(bisect_left(starts, cell.end) + 1, cell.column + 1)
    found.width = len(starts)
