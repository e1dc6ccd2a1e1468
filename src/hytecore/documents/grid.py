"""Cells that come one after another, with spans, put in their places in the grid of a table, as HTML does it."""

from __future__ import annotations

import attrs

from hytecore.documents.document import Cell, Table, Unreadable
from hytecore.location import Location

MAX_PLACES = 2_000_000
MAX_COLUMNS = 1000


@attrs.define
class _Placed:
    text: str
    row: int
    column: int
    columns: int
    rows: int
    line: int | None
    fill: str | None
    bold: bool
    hidden: bool
    is_header: bool


class Grid:
    """The table that is being put together.

    A cell goes to the first place of its row that no cell from above covers. Where spans would overlap, the later
    cell is made narrower; a span that runs over the end of its group of rows, or of the table, ends there.
    """

    def __init__(self) -> None:
        self.row = 0
        self._cells: list[_Placed] = []
        self._below: dict[int, int] = {}  # column → last row that a cell from above covers
        self._column = 1
        self._places = 0
        self._open: list[_Placed] = []  # cells of the group of rows that go on to its end

    def begin_row(self) -> None:
        """Go to the next row."""
        self.row += 1
        self._column = 1
        self._check(1)

    def begin_group(self) -> None:
        """End what hangs over from the rows above: a new head, body or foot begins."""
        for cell in self._open:
            cell.rows = min(cell.rows, self.row - cell.row + 1)
        self._open.clear()
        self._below.clear()

    def place(
        self,
        text: str,
        *,
        columns: int = 1,
        rows: int = 1,
        line: int | None = None,
        fill: str | None = None,
        bold: bool = False,
        hidden: bool = False,
        is_header: bool = False,
    ) -> None:
        """Put a cell in the next free place of the row; *rows* is 0 for all that are left of its group."""
        while self._below.get(self._column, 0) >= self.row:
            self._column += 1
        start = self._column
        width = 1
        while width < min(columns, MAX_COLUMNS) and self._below.get(start + width, 0) < self.row:
            width += 1
        height = rows or MAX_PLACES
        cell = _Placed(text, self.row, start, width, height, line, fill, bold, hidden, is_header)
        self._cells.append(cell)
        if height > 1:
            self._open.append(cell)
            for column in range(start, start + width):
                self._below[column] = self.row + height - 1
        self._column = start + width
        self._places += width
        self._check(self._column - 1)

    def _check(self, width: int) -> None:
        if self.row * width > MAX_PLACES or self._places > MAX_PLACES:
            raise Unreadable("too-many-cells", f"> {MAX_PLACES}")

    def table(self, path: str, number: int, line: int | None) -> Table | None:
        """Return the table; None if nothing was put into it."""
        self.begin_group()
        if not self._cells:
            return None
        width = max(cell.column + cell.columns - 1 for cell in self._cells)
        self._check(width)
        if sum(cell.rows * cell.columns for cell in self._cells) > MAX_PLACES:
            raise Unreadable("too-many-cells", f"> {MAX_PLACES}")
        cells = tuple(
            Cell(
                text=cell.text,
                row=cell.row,
                column=cell.column,
                location=Location(path, table=number, row=cell.row, column=cell.column, line=cell.line),
                row_span=cell.rows,
                column_span=cell.columns,
                fill=cell.fill,
                bold=cell.bold,
                hidden=cell.hidden,
                is_header=cell.is_header,
            )
            for cell in self._cells
        )
        return Table(cells, Location(path, table=number, line=line), number=number, width=width, height=self.row)
