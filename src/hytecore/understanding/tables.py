"""Tables of a document: those that state measures, those that look as if they did, and the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.document import Table, Text
from hytecore.syntax.problem import Path
from hytecore.understanding.columns import Columns, columns_of, is_plan_like
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import Goals
from hytecore.understanding.measures import Measures
from hytecore.understanding.outline import Outline
from hytecore.understanding.rows import Rows, rows_of

_LABEL = re.compile(
    r"\s*(?:tavoite|tavoitteena|tavoitteet|mål|målsättning|goal)\s*\d*\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL
)
_NEAR = 6
"""How many texts above a table may hold what it is about."""


def measures_in(draft: Draft, outline: Outline, goals: Goals, measures: Measures) -> None:
    """Read every table of measures, and say which tables look like one and were not understood."""
    before: Columns | None = None
    higher: list[Path] = []
    last: list[Path] = []
    for position, block in list(outline.untaken()):
        if not isinstance(block, Table):
            continue
        columns = columns_of(block, before)
        if columns is None:
            if is_plan_like(block):
                headers = tuple(" ".join(cell.text.split()) for cell in block.cells if cell.row == 1)
                draft.problem("unreadable-table", block.location, headers=headers)
            continue
        outline.take(position)
        rows = rows_of(block, columns)
        _report(draft, block, columns, rows)
        higher = _higher(outline, position, goals, higher)
        under = higher
        if columns.column_of("goal") is None:
            own = _goal_above(outline, position, goals)
            if own is not None:
                for path in higher:
                    goals.serve(own, goals.id_of(path))
                under = [own]
            elif columns.is_inherited:
                under = last
        measures.add(rows, under)
        for cell in rows.goals:
            goals.named(cell.text, cell.location, "table")
        before = columns
        ended = next((entry.goals[-1].text for entry in reversed(rows.entries) if entry.goals), None)
        last = under if ended is None else [path for path in [goals.find(ended)] if path is not None]


def _report(draft: Draft, table: Table, columns: Columns, rows: Rows) -> None:
    """Say what of a table was not understood: columns, blank rows, cells that belong nowhere."""
    if not columns.is_inherited:
        for column in columns.unknown:
            title = columns.titles.get(column, "")
            head = table.at(min(columns.headers, default=1), column)
            draft.problem("unreadable-table", head.location if head else table.location, column=title or str(column))
    if rows.blank:
        first = next((cell for cell in table.cells if cell.row == rows.blank[0]), None)
        draft.problem("blank-row", first.location if first else table.location, rows=rows.blank)
    for cell in rows.stray:
        draft.problem("unreadable-cell", cell.location, cell=cell.text.strip(), what="row")


def _above(outline: Outline, position: int) -> Iterator[tuple[int, Text]]:
    """Yield the texts between a table and the table, page or sheet before it, the nearest first."""
    for number in range(position - 1, max(-1, position - 1 - _NEAR), -1):
        block = outline.blocks[number]
        if not isinstance(block, Text):
            return
        if any(letter.isalnum() for letter in block.text):
            yield number, block


def _higher(outline: Outline, position: int, goals: Goals, before: list[Path]) -> list[Path]:
    """Return the goals that a label above a table names (*Tavoite: …*); those of the tables before hold on till then.

    A heading without a label begins a section of its own.
    """
    for number, text in _above(outline, position):
        match = _LABEL.match(text.text.strip())
        if match is not None:
            outline.take(number)
            names = re.split(r"\s+&\s+", match[1])
            return [goals.named(outline.calm(name), text.location, "table") for name in names]
        if text.style == "heading" or (text.text.strip().isupper() and len(text.text.strip()) > 8):
            return []
    return before


def _goal_above(outline: Outline, position: int, goals: Goals) -> Path | None:
    """Return the goal right above a table without a column of goals: one that is known, bold or a heading."""
    for number, text in _above(outline, position):
        if outline.is_taken(number):
            return None
        if text.bold or text.style == "heading" or goals.find(text.text) is not None:
            outline.take(number)
            return goals.named(text.text, text.location, "table")
        return None
    return None
