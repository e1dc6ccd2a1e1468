"""A table of a pptx: its cells with merges and fills, and where its lines lie on the slide."""

from __future__ import annotations

import attrs

from hytecore.documents.budget import Budget
from hytecore.documents.document import Cell, Table
from hytecore.documents.markup import Element, number
from hytecore.documents.overlays import Frame, edges
from hytecore.documents.pptx.text import Paragraph, lines, paragraphs
from hytecore.documents.theme import A, Theme
from hytecore.location import Location

_TEXT, _PROPERTIES = f"{A}txBody", f"{A}tcPr"
_YES = frozenset({"1", "true", "on"})


@attrs.define
class _Cell:
    element: Element
    row: int
    column: int
    row_span: int
    column_span: int
    paragraphs: list[Paragraph]


def read_table(table: Element, here: Location, theme: Theme, budget: Budget) -> Table:
    """Return a table; *here* is the slide and the number of the table."""
    rows = table.findall(f"{A}tr")
    width = max([len(table.findall(f"{A}tblGrid/{A}gridCol")), *(len(row.findall(f"{A}tc")) for row in rows)])
    budget.spend_places(width, len(rows))
    look = table.find(f"{A}tblPr")
    first_row = look is not None and look.get("firstRow") in _YES
    first_column = look is not None and look.get("firstCol") in _YES
    assert here.table is not None
    cells = []
    for cell in _placed(rows, width):
        properties = cell.element.find(_PROPERTIES)
        cells.append(
            Cell(
                text=lines(cell.paragraphs),
                row=cell.row,
                column=cell.column,
                location=attrs.evolve(here, row=cell.row, column=cell.column),
                row_span=cell.row_span,
                column_span=cell.column_span,
                fill=theme.fill(properties),
                bold=bool(cell.paragraphs) and all(paragraph.bold for paragraph in cell.paragraphs),
                is_header=(first_row and cell.row == 1) or (first_column and cell.column == 1),
            )
        )
    budget.spend_cells(len(cells))
    return Table(tuple(cells), here, here.table, width, len(rows))


def _placed(rows: list[Element], width: int) -> list[_Cell]:
    """Return the cells in their places; the words of those that are merged into one are in that one."""
    cells: list[_Cell] = []
    covering: dict[tuple[int, int], _Cell] = {}
    for row, element in enumerate(rows, 1):
        for column, found in enumerate(element.findall(f"{A}tc"), 1):
            origin = covering.get((row, column))
            if origin is None:
                right = min(max(1, number(found.get("gridSpan"), 1)), width - column + 1)
                down = min(max(1, number(found.get("rowSpan"), 1)), len(rows) - row + 1)
                right = next((step for step in range(1, right) if (row, column + step) in covering), right)
                origin = _Cell(found, row, column, down, right, [])
                cells.append(origin)
                if right > 1 or down > 1:
                    places = [(row + y, column + x) for y in range(down) for x in range(right)]
                    covering.update(dict.fromkeys(places, origin))
            origin.paragraphs += paragraphs(found.find(_TEXT))
    return cells


def frame(
    read: Table, table: Element, area: tuple[float, float, float, float] | None, slide: tuple[int, int]
) -> Frame | None:
    """Return where the lines of a table lie on the slide; None if nobody states where it stands."""
    if area is None:
        return None
    left, top, wide, high = area
    columns = [number(column.get("w")) / slide[0] for column in table.findall(f"{A}tblGrid/{A}gridCol")]
    heights = [number(row.get("h")) / slide[1] for row in table.findall(f"{A}tr")]
    if len(columns) != read.width or any(size < 0 for size in (*columns, *heights)):
        return None
    return Frame(
        read,
        edges(left / slide[0], columns, wide / slide[0]),
        edges(top / slide[1], heights, high / slide[1]),
    )
