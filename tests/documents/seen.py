"""Documents made easy to compare: each table as its rows, each text as its style and words."""

from __future__ import annotations

from hytecore.documents.document import Cell, Document, Table, Text

ABOVE = "^"
"""What stands in a place that a merged cell covers."""


def rows(table: Table) -> list[list[str | None]]:
    """Return the texts of a table; None where it has a hole, `^` where a merged cell goes on."""
    return [
        [_seen(cell, row, column) for column, cell in enumerate(table.row(row), 1)]
        for row in range(1, table.height + 1)
    ]


def _seen(cell: Cell | None, row: int, column: int) -> str | None:
    if cell is None:
        return None
    return cell.text if (cell.row, cell.column) == (row, column) else ABOVE


def texts(document: Document) -> list[tuple[str, int, str]]:
    """Return the style, the level and the words of each text outside tables."""
    return [(block.style, block.level, block.text) for block in document.blocks if isinstance(block, Text)]


def notes(document: Document) -> list[tuple[str, int, str]]:
    """Return each note: its kind, how often, and where."""
    return [(note.kind, note.count, str(note.location)) for note in document.notes]


def cell(table: Table, row: int, column: int) -> Cell:
    """Return the cell at a place that has one."""
    found = table.at(row, column)
    assert found is not None
    return found
