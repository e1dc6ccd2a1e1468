"""Where a person should look: a path with a line and a column, a cell, or a row of a table."""

from __future__ import annotations

from typing import Any

from hytecore.frozen import frozen


@frozen
class Location:
    """A place in a file; everything counts from 1.

    In a plan file it is a line and a column (in characters). In a workbook it is a sheet and a cell. In any other
    document it is a row and a column of a table, or a paragraph, on a page or slide where the document has such.

    Attributes:
        path: The file, as it was named.
        page: The page or slide.
        table: The number of the table in the document.
        row: The row of the table.
        column: The column of the table, or the character of the line.
        line: The line of the file; in a document, only where it is a text file.
        sheet: The name of the sheet.
        cell: The cell of the sheet, such as `B4`.
        paragraph: The number of the paragraph, for text outside tables.

    Example:
        >>> str(Location("plan.yaml", line=12, column=5))
        'plan.yaml:12:5'
        >>> str(Location("plan.xlsx", sheet="Toimenpiteet", cell="B4"))
        'plan.xlsx:Toimenpiteet!B4'
        >>> Location("plan.docx", table=2, row=4, column=3).to_json()
        {'path': 'plan.docx', 'table': 2, 'row': 4, 'column': 3}
    """

    path: str
    line: int | None = None
    column: int | None = None
    page: int | None = None
    table: int | None = None
    row: int | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        if self.sheet is not None:
            return f"{self.path}:{self.sheet}" + (f"!{self.cell}" if self.cell else "")
        if self.table is None and self.paragraph is None and self.page is None:
            steps = (self.path, self.line, self.column)
            return ":".join(str(step) for step in steps if step is not None)
        named = [f"{name} {value}" for name in _NAMED if (value := getattr(self, name)) is not None]
        return f"{self.path}: {', '.join(named)}"

    def to_json(self) -> dict[str, str | int]:
        """Return the location as the report states it."""
        stated: dict[str, Any] = {"path": self.path}
        for name in _ORDER:
            value = getattr(self, name)
            if value is not None:
                stated[name] = value
        return stated


_NAMED = ("page", "table", "row", "column", "paragraph", "line")
_ORDER = ("sheet", "cell", "page", "table", "row", "paragraph", "line", "column")
