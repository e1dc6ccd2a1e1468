"""Where a person should look: a path with a line and a column, a cell, or a row of a table."""

from __future__ import annotations

from hytecore.frozen import frozen


@frozen
class Location:
    """A place in a file; lines and columns count from 1, columns in characters.

    Example:
        >>> str(Location("plan.yaml", 12, 5))
        'plan.yaml:12:5'
    """

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)

    def to_json(self) -> dict[str, str | int]:
        """Return the location as the report states it."""
        stated: dict[str, str | int] = {"path": self.path}
        if self.line is not None:
            stated["line"] = self.line
        if self.column is not None:
            stated["column"] = self.column
        return stated
