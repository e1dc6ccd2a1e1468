"""CSV files: one table, with the line on which each cell begins.

What separates the cells is found from the file itself: the semicolon of Finnish and Swedish Excel, the tab of its
"Unicode text", or a comma. Python's own reader is not used: a quotation mark that opens a name at the start of a cell
(`"Hyvä arki" -hanke`) makes it lose the marks, and one that is never closed makes it swallow the rest of the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from hytecore.documents.decoding import decoded
from hytecore.documents.document import Cell, Document, Table, Unreadable
from hytecore.documents.lines import tidy
from hytecore.frozen import frozen
from hytecore.location import Location

MAX_PLACES = 2_000_000
_LOOKED_AT = 200_000  # characters, to find the separator
_SEPARATORS = (";", "\t", ",")
_SAID = re.compile(r"\s*sep=([;,\t|])\r?\n", re.IGNORECASE)


@frozen
class _Field:
    text: str
    line: int


def read(data: bytes, path: str) -> Document:
    r"""Return the document that the bytes of a CSV file hold.

    Blank lines are rows without cells; those at the end are left out.

    Raises:
        Unreadable: If the bytes are no text, or hold too many cells.

    Example:
        >>> table = read(b"Toimenpide;Vastuu\nKuntosalivuorot;Liikuntapalvelut\n", "plan.csv").tables[0]
        >>> [(cell.text, cell.row, cell.column, cell.location.line) for cell in table.cells][2:]
        [('Kuntosalivuorot', 2, 1, 2), ('Liikuntapalvelut', 2, 2, 2)]
    """
    text = decoded(data)
    if re.match(r"\s*<(!doctype\s+html|html)\b", text, re.IGNORECASE):
        raise Unreadable("wrong-kind", "html")
    line = 1
    if said := _SAID.match(text):
        line += text.count("\n", 0, said.end())
        text = text[said.end() :]
    rows = list(_rows(text, said[1] if said else _separator(text[:_LOOKED_AT]), line))
    while rows and not any(field.text.strip() for field in rows[-1]):
        rows.pop()
    if not rows:
        raise Unreadable("empty")
    width = max(map(len, rows))
    if len(rows) * width > MAX_PLACES:
        raise Unreadable("too-many-cells", f"{len(rows)} × {width}")
    cells = tuple(
        Cell(
            text=tidy(field.text),
            row=row,
            column=column,
            location=Location(path, table=1, row=row, column=column, line=field.line),
        )
        for row, fields in enumerate(rows, 1)
        for column, field in enumerate(fields, 1)
    )
    table = Table(cells, Location(path, table=1, line=line), number=1, width=width, height=len(rows))
    return Document(path, "csv", (table,))


def _separator(text: str) -> str:
    """Return the separator that gives the most rows one and the same number of cells; a semicolon if none does.

    Commas stand in sentences and numbers, semicolons hardly ever; so of two equally good the earlier is taken.
    """
    best, share = ";", 0.0
    for candidate in _SEPARATORS:
        counts = Counter(len(row) for row in _rows(text, candidate, 1) if any(field.text.strip() for field in row))
        if not counts:
            continue
        usual, rows = max(counts.items(), key=lambda found: (found[1], -found[0]))
        if usual > 1 and rows / counts.total() > share:
            best, share = candidate, rows / counts.total()
    return best


def _rows(text: str, separator: str, line: int) -> Iterator[list[_Field]]:
    """Yield the cells of each row; a blank line has none."""
    token = _token(separator)
    row: list[_Field] = []
    at, end = 0, len(text)
    while at < end:
        found = token.match(text, at)
        if found is None:  # the pattern takes anything, an empty cell too
            break
        quoted, bare, after = found.groups()
        row.append(_Field(bare if quoted is None else quoted.replace('""', '"'), line))
        line += found[0].count("\n") or found[0].count("\r")
        at = found.end()
        if after != separator:
            yield [] if len(row) == 1 and not row[0].text.strip() else row
            row = []
    if row:  # the last row ends with a separator
        yield [*row, _Field("", line)]


@cache
def _token(separator: str) -> re.Pattern[str]:
    """Return the pattern of one cell and what ends it.

    A quoted cell counts as such only if a separator or the end of the line follows its closing mark.
    """
    mark = re.escape(separator)
    return re.compile(
        rf'(?:[ ]*"([^"]*+(?:""[^"]*+)*+)"[ ]*(?={mark}|\r|\n|\Z)|([^{mark}\r\n]*+))({mark}|\r\n|\r|\n|\Z)'
    )
