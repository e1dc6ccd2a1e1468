"""A table of an HTML file while it is being read: its rows, groups of rows, and the cell that is open."""

from __future__ import annotations

import re

from hytecore.documents.document import Table
from hytecore.documents.grid import Grid
from hytecore.documents.html.css import PLAIN, Look
from hytecore.documents.lines import Lines

_WHOLE = re.compile(r"\s*\+?(\d{1,6})")


class HtmlTable:
    """Takes the start tags of a table's parts and makes a `Table` of them.

    Args:
        line: The line of its start tag.
        look: How the table looks; its rows and cells lie over it.
    """

    def __init__(self, line: int, look: Look) -> None:
        self.open_cell: Lines | None = None
        self._line = line
        self._look = look
        self._group, self._row = PLAIN, PLAIN
        self._is_head = False
        self._grid = Grid()
        self._cell: tuple[str, dict[str, str], Look, int] | None = None

    def begin(self, tag: str, stated: dict[str, str], look: Look, line: int) -> bool:
        """Begin a part of the table; say whether the tag is one."""
        if tag in {"thead", "tbody", "tfoot"}:
            self.end_group()
            self._group, self._row, self._is_head = look, PLAIN, tag == "thead"
        elif tag == "tr":
            self.end_cell()
            self._grid.begin_row()
            self._row = look
        elif tag in {"td", "th"}:
            self.end_cell()
            if not self._grid.row:  # a cell without a row stands in the first
                self._grid.begin_row()
            self.open_cell = Lines()
            self._cell = (tag, stated, look, line)
        else:
            return False
        return True

    def end_group(self) -> None:
        """End a head, body or foot: no cell goes on beyond it."""
        self.end_cell()
        self._grid.begin_group()
        self._group, self._row, self._is_head = PLAIN, PLAIN, False

    def end_cell(self) -> None:
        """End the cell that is open, if one is."""
        if self.open_cell is None or self._cell is None:
            return
        tag, stated, look, line = self._cell
        around = (look, self._row, self._group, self._look)
        self._grid.place(
            self.open_cell.text,
            columns=max(1, _whole(stated.get("colspan"))),
            rows=_whole(stated.get("rowspan")),
            line=line,
            fill=next((layer.fill for layer in around if layer.fill), None) if look.fill != "" else None,
            bold=self.open_cell.is_bold,
            hidden=any(layer.hidden for layer in around),
            is_header=tag == "th" or self._is_head,
        )
        self.open_cell = self._cell = None

    def table(self, path: str, number: int) -> Table | None:
        """Return the table that has been read; None if it has no cells."""
        self.end_cell()
        return self._grid.table(path, number, self._line)


def _whole(stated: str | None) -> int:
    """Return the number of a span, 1 where none is stated or it is none."""
    found = _WHOLE.match(stated or "")
    return int(found[1]) if found else 1
