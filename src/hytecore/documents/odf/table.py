"""A table of an OpenDocument file: of a text, of a slide, or a sheet."""

from __future__ import annotations

from collections.abc import Callable

from hytecore.documents.budget import Budget
from hytecore.documents.cell_text import is_blank, item
from hytecore.documents.document import Cell, Table
from hytecore.documents.markup import Element, descendants
from hytecore.documents.odf.grid import Grid, Read, Run
from hytecore.documents.odf.styles import OFFICE, TABLE, Styles
from hytecore.documents.odf.words import TABLE_TAG, Words
from hytecore.location import Location

_VALUES = tuple(OFFICE + name for name in ("string-value", "date-value", "time-value", "boolean-value", "value"))


def cell_reader(words: Words, styles: Styles) -> Callable[[Element], Read]:
    """Return a function that reads what stands in a cell, in its paragraphs and in tables and boxes within it."""

    def lines(holder: Element, bold: bool) -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        for element, level in words.elements(holder):
            if element.tag == TABLE_TAG:
                for cell in descendants(element, f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    found += own(cell, bold)
            elif (paragraph := words.paragraph(element, level, bold)) is not None:
                is_item = paragraph.kind == "item"
                found.append((item(paragraph.text) if is_item else paragraph.text, paragraph.bold))
            found += anchored(bold)
        return found

    def anchored(bold: bool) -> list[tuple[str, bool]]:
        shapes, words.shapes = words.shapes, []
        return [line for shape in shapes for line in lines(shape, bold)]

    def own(cell: Element, bold: bool) -> list[tuple[str, bool]]:
        """Return the lines of a cell without those of tables within it: they come as cells of their own."""
        found: list[tuple[str, bool]] = []
        for element, level in words.elements(cell):
            if element.tag != TABLE_TAG and (paragraph := words.paragraph(element, level, bold)) is not None:
                found.append((item(paragraph.text) if paragraph.kind == "item" else paragraph.text, paragraph.bold))
                found += anchored(bold)
        return found

    def read(cell: Element) -> Read:
        if not len(cell) and not cell.attrib:
            return Read("", bold=False)
        bold = bool(styles.bold("table-cell", cell.get(f"{TABLE}style-name")))
        found = lines(cell, bold) if len(cell) else []
        if not found:  # a value that no program has written out
            stated = next((value for name in _VALUES if (value := cell.get(name))), "")
            found = [] if is_blank(stated) else [(stated, bold)]
        return Read("\n".join(text for text, _ in found), bool(found) and all(heavy for _, heavy in found))

    return read


def table_of(
    grid: Grid,
    here: Location,
    number: int,
    budget: Budget,
    place: Callable[[int, int, int, int], Location],
    *,
    hidden: bool = False,
    seen: Callable[[Location, Run, int, int], None] = lambda *_: None,
) -> Table | None:
    """Return the part of a grid that is in use as a table; None if nothing is.

    *place* makes a location from the row and column in the table and those in the whole grid; *seen* is told of each
    cell the run it is from, and which row and column of the run it is, from 0.
    """
    width, height = grid.right - grid.left + 1, grid.bottom - grid.top + 1
    if width < 1 or height < 1:
        return None
    budget.spend_places(width, height)
    covered: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for run in _in_use(grid):
        rows = range(max(run.row, grid.top), min(run.row + run.rows - 1, grid.bottom) + 1)
        columns = range(max(run.column, grid.left), min(run.column + run.columns - 1, grid.right) + 1)
        budget.spend_cells(len(rows) * len(columns))
        for row in rows:
            for column in columns:
                if (row, column) in covered:
                    continue
                down = min(run.row_span, grid.bottom - row + 1)
                right = min(run.column_span, grid.right - column + 1)
                right = next((step for step in range(1, right) if (row, column + step) in covered), right)
                if down > 1 or right > 1:
                    covered.update((row + y, column + x) for y in range(down) for x in range(right))
                inner_row, inner_column = row - grid.top + 1, column - grid.left + 1
                there = place(inner_row, inner_column, row, column)
                seen(there, run, row - run.row, column - run.column)
                cells.append(
                    Cell(
                        text=run.read.text,
                        row=inner_row,
                        column=inner_column,
                        location=there,
                        row_span=down,
                        column_span=right,
                        fill=run.fill,
                        bold=run.read.bold,
                        hidden=hidden or run.hidden,
                        is_header=run.is_header,
                    )
                )
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(tuple(cells), here, number, width, height)


def _in_use(grid: Grid) -> list[Run]:
    """Return the runs that reach into the part in use, without rows of a sheet in which there is nothing at all."""
    busy = {run.row for run in grid.runs if run.read.text or run.fill or not grid.is_cut}
    return [
        run
        for run in grid.runs
        if run.row in busy
        and run.row <= grid.bottom
        and run.row + run.rows > grid.top
        and run.column <= grid.right
        and run.column + run.columns > grid.left
    ]


def letters(column: int) -> str:
    """Return the letters of a column of a sheet.

    Example:
        >>> letters(2), letters(28)
        ('B', 'AB')
    """
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
