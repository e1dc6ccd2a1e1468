"""Tables of a document: those that state measures, those that look as if they did, and the others."""

from __future__ import annotations

from hytecore.documents.document import Break, Table
from hytecore.syntax.problem import Path
from hytecore.understanding.columns import Columns, columns_of, is_plan_like
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import Goals
from hytecore.understanding.measures import Measures
from hytecore.understanding.outline import Outline
from hytecore.understanding.rows import Rows, rows_of

_NEAR = 6
"""How many texts above a table may hold what it is about."""


def measures_in(draft: Draft, outline: Outline, goals: Goals, measures: Measures) -> None:
    """Read every table of measures, and say which tables look like one and were not understood."""
    before: Columns | None = None
    last: Path | None = None
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
        above = _goal_above(outline, position, goals) if columns.column_of("goal") is None else None
        if above is None and columns.column_of("goal") is None and columns.is_inherited:
            above = last
        for cell in rows.goals:
            goals.named(cell.text, cell.location, "table")
        measures.add(rows, [above] if above is not None else [])
        before = columns
        last = next((goals.find(entry.goals[-1].text) for entry in reversed(rows.entries) if entry.goals), above)


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


def _goal_above(outline: Outline, position: int, goals: Goals) -> Path | None:
    """Return the goal that stands above a table without a column of goals: bold words, or a heading.

    The nearest text above it counts, on the same page, where it names a goal that is known, is bold or is a heading.
    """
    for number in range(position - 1, max(-1, position - 1 - _NEAR), -1):
        block = outline.blocks[number]
        if isinstance(block, (Break, Table)):
            return None
        text = block.text.strip()
        if not any(letter.isalnum() for letter in text):
            continue
        known = goals.find(text)
        if known is not None:
            outline.take(number)
            return goals.named(text, block.location, "table")
        if block.bold or block.style == "heading":
            outline.take(number)
            return goals.named(text, block.location, "table")
        return None
    return None
