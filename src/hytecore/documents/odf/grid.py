"""The grid of an OpenDocument table: its rows and cells with their repetitions, and how much of it is in use.

A sheet has a million rows and most are one element that says "and so on". So cells stay runs until it is known which
part of the sheet anything is written in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from hytecore.documents.markup import Element, number
from hytecore.documents.odf.styles import TABLE, Styles

_ROW, _COLUMN = f"{TABLE}table-row", f"{TABLE}table-column"
_CELL, _COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
_HEADER_ROWS = f"{TABLE}table-header-rows"
_GROUPS = frozenset(TABLE + name for name in ("table-rows", "table-row-group", "table-columns", "table-column-group"))
_HEADER_COLUMNS = f"{TABLE}table-header-columns"
_HIDDEN = frozenset({"collapse", "filter"})
_MOST = 1 << 21
# A longer merge or a wider run of colour is a habit of formatting whole rows and columns; it makes no table larger.
_REACH_COLUMNS, _REACH_ROWS = 100, 1000


@attrs.define
class Read:
    """What stands in a cell."""

    text: str
    bold: bool


@attrs.define
class Run:
    """Cells beside and below each other that are the same; rows and columns count from 1.

    Attributes:
        line, cell: The elements of their row and of themselves.
    """

    line: Element
    cell: Element

    row: int
    column: int
    rows: int
    columns: int
    row_span: int
    column_span: int
    read: Read
    fill: str | None
    hidden: bool
    is_header: bool


@attrs.define
class Columns:
    """Columns beside each other that are the same."""

    first: int
    last: int
    hidden: bool
    is_header: bool
    style: str | None


@attrs.define
class Grid:
    """The runs of a table and its columns; the part in use is from *top* to *bottom* and *left* to *right*."""

    runs: list[Run] = attrs.Factory(list)
    columns: list[Columns] = attrs.Factory(list)
    hidden_rows: list[tuple[int, int]] = attrs.Factory(list)
    top: int = 1
    left: int = 1
    bottom: int = 0
    right: int = 0
    is_cut: bool = False

    def column(self, number: int) -> Columns | None:
        """Return what is said of a column; None if nothing."""
        return next((run for run in self.columns if run.first <= number <= run.last), None)


def read_grid(table: Element, styles: Styles, read: Callable[[Element], Read]) -> Grid:
    """Return the grid of a table; *read* tells what stands in a cell."""
    grid = Grid()
    next_column = 1
    for element, is_header in _parts(table, _COLUMN, _HEADER_COLUMNS):
        last = next_column + _repeat(element, "number-columns-repeated") - 1
        hidden = element.get(f"{TABLE}visibility") in _HIDDEN
        style = element.get(f"{TABLE}default-cell-style-name")
        grid.columns.append(Columns(next_column, last, hidden, is_header, style))
        next_column = last + 1
    row = 1
    reach: list[Run] = []  # merged cells that may reach into the rows below
    for element, is_header in _parts(table, _ROW, _HEADER_ROWS):
        rows = _repeat(element, "number-rows-repeated")
        hidden = element.get(f"{TABLE}visibility") in _HIDDEN
        if hidden:
            grid.hidden_rows.append((row, row + rows - 1))
        _read_row(grid, element, styles, read, reach, (row, rows, hidden, is_header))
        row += rows
        reach = [run for run in reach if run.row + run.row_span > row]
    grid.bottom, grid.right = row - 1, max((run.column + run.columns - 1 for run in grid.runs), default=0)
    return grid


def _read_row(
    grid: Grid,
    element: Element,
    styles: Styles,
    read: Callable[[Element], Read],
    reach: list[Run],
    stated: tuple[int, int, bool, bool],
) -> None:
    row, rows, hidden, is_header = stated
    default = element.get(f"{TABLE}default-cell-style-name")
    column = 1
    for cell in element:
        if cell.tag not in {_CELL, _COVERED}:
            continue
        columns = _repeat(cell, "number-columns-repeated")
        held = read(cell)
        if cell.tag == _COVERED:
            origin = next((run for run in reach if _covers(run, row, column)), None)
            if origin is not None:
                if held.text:
                    origin.read = Read(f"{origin.read.text}\n{held.text}".strip(), origin.read.bold and held.bold)
                column += columns
                continue
        said = grid.column(column)
        style = cell.get(f"{TABLE}style-name") or default or (said.style if said is not None else None)
        run = Run(
            line=element,
            cell=cell,
            row=row,
            column=column,
            rows=rows,
            columns=columns,
            row_span=_repeat(cell, "number-rows-spanned"),
            column_span=_repeat(cell, "number-columns-spanned"),
            read=held,
            fill=styles.cell_fill(style),
            hidden=hidden or (said is not None and said.hidden),
            is_header=is_header or (said is not None and said.is_header),
        )
        if run.row_span > 1 or run.column_span > 1:
            reach.append(run)
        grid.runs.append(run)
        column += columns


def _covers(run: Run, row: int, column: int) -> bool:
    return run.row <= row < run.row + run.row_span and run.column <= column < run.column + run.column_span


def cut(grid: Grid) -> None:
    """Make the part in use that in which something is written, with the colours beside it."""
    grid.is_cut = True
    written = [run for run in grid.runs if run.read.text]
    grid.top = min((run.row for run in written), default=1)
    grid.bottom = max((_end(run.row, run.rows, run.row_span, _REACH_ROWS) for run in written), default=0)
    beside = [
        run for run in grid.runs if run.fill and run.columns < _REACH_COLUMNS and grid.top <= run.row <= grid.bottom
    ]
    grid.left = min((run.column for run in (*written, *beside)), default=1)
    grid.right = max(
        (_end(run.column, run.columns, run.column_span, _REACH_COLUMNS) for run in (*written, *beside)), default=0
    )


def _end(first: int, count: int, span: int, reach: int) -> int:
    return first + count - 1 + (span - 1 if span <= reach else 0)


def _parts(holder: Element, wanted: str, header: str, is_header: bool = False) -> Iterator[tuple[Element, bool]]:
    for child in holder:
        if child.tag == wanted:
            yield child, is_header
        elif child.tag == header or child.tag in _GROUPS:
            yield from _parts(child, wanted, header, is_header or child.tag == header)


def _repeat(element: Element, name: str) -> int:
    return min(_MOST, max(1, number(element.get(TABLE + name), 1)))
