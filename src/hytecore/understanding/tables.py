"""Tables of a document: those that state measures, those that look as if they did, and the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from hytecore.documents.document import Block, Break, Cell, Table, Text
from hytecore.syntax.problem import Path
from hytecore.understanding.asides import labelled, names_nothing
from hytecore.understanding.columns import Columns, columns_of, is_plan_like
from hytecore.understanding.draft import Draft
from hytecore.understanding.goal_tables import GoalTables, goal_columns, goal_rows
from hytecore.understanding.goals import Goals
from hytecore.understanding.measures import Measures
from hytecore.understanding.outline import Outline
from hytecore.understanding.rotated import upright
from hytecore.understanding.rows import Rows, rows_of

_NEAR = 6
"""How many texts above a table may hold what it is about."""
_NO_NAME = re.compile(r"(taul|sheet|blad|tabelle|taulukko|välilehti)\s*\d*", re.IGNORECASE)
"""Names that programs give to sheets."""


def measures_in(draft: Draft, outline: Outline, goals: Goals, measures: Measures, goal_tables: GoalTables) -> None:
    """Read every table of measures, and say which tables look like one and were not understood."""
    before: Columns | None = None
    higher: list[Path] = []
    last: list[Path] = []
    section = Section()
    for position, block in list(outline.untaken()):
        if not isinstance(block, Table):
            section.reads(position, block)
            continue
        table = upright(block)
        columns = columns_of(table, None if section.is_new and _has_goals(before, table) else before)
        if columns is None and (found := goal_columns(table)) is not None:
            outline.take(position)
            rows = goal_rows(table, found)
            outline.set_aside(position, rows.asides)
            _report(draft, table, found, rows)
            goal_tables.add(rows)
            continue
        if columns is None:
            if is_plan_like(table):
                headers = tuple(" ".join(cell.text.split()) for cell in table.cells if cell.row == 1)
                draft.problem("unreadable-table", block.location, headers=headers)
            continue
        outline.take(position)
        rows = rows_of(table, columns)
        outline.set_aside(position, rows.asides)
        _report(draft, table, columns, rows)
        section.heads(rows, outline)
        higher = _higher(outline, position, goals, higher)
        under = higher
        if columns.column_of("goal") is None:
            own = _goal_above(outline, position, goals)
            if own is not None:
                for path in higher:
                    goals.serve(own, goals.id_of(path))
                under = [own]
            elif columns.is_inherited or _is_right_below(outline, position):
                under = last
        measures.add(rows, under)
        for cell in rows.goals:
            goals.named(cell.text, cell.location, "table")
        before, section.is_new = columns, False
        ended = next((entry.goals[-1].text for entry in reversed(rows.entries) if entry.goals), None)
        last = under if ended is None else [path for path in [goals.find(ended)] if path is not None]


@attrs.define(eq=False)
class Section:
    """What the headings so far say of the tables below them.

    Attributes:
        priority: The heading of the priority they belong to, with its position.
        is_new: Whether a heading stands between a table and the table of measures before it.
    """

    priority: tuple[int, Text] | None = None
    is_new: bool = False

    def reads(self, position: int, block: Block) -> None:
        """Take note of a heading; one of the same or a higher level ends the section of a priority."""
        if not isinstance(block, Text) or block.style != "heading":
            return
        self.is_new = True
        told = labelled(block.text)
        if told is not None and told[0] == "priority":
            self.priority = (position, block)
        elif self.priority is not None and block.level <= self.priority[1].level:
            self.priority = None

    def heads(self, rows: Rows, outline: Outline) -> None:
        """Let the measures of a table that names no priority belong to that of the section."""
        if self.priority is None:
            return
        position, text = self.priority
        for entry in rows.entries:
            if "priority" not in entry.cells:
                outline.take(position)
                entry.cells["priority"] = [Cell(text.text, 1, 1, text.location)]


def _has_goals(before: Columns | None, table: Table) -> bool:
    """Whether the table before has a column of goals, and as many columns: then it does not go on below a heading."""
    return before is not None and before.column_of("goal") is not None and before.width == table.width


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
        told = labelled(text.text.strip())
        if told is not None and told[0] == "goal" and _is_name(text):
            outline.take(number)
            names = re.split(r"\s+&\s+", told[1])
            return [goals.named(outline.calm(name), text.location, "table") for name in names]
        if text.style == "heading" or (text.text.strip().isupper() and len(text.text.strip()) > 8):
            return []
    return before


def _is_name(text: Text) -> bool:
    """Whether a text with a label is a name of its own: a sentence that only begins with a label is prose."""
    return text.style == "heading" or text.bold or ". " not in text.text.strip().rstrip(".").partition(":")[2]


def _goal_above(outline: Outline, position: int, goals: Goals) -> Path | None:
    """Return the goal right above a table without a column of goals: known, bold, a heading, or the sheet's name.

    Where prose stands between, only a heading that is known as a goal is one.
    """
    is_right_above = True
    for number, text in _above(outline, position):
        is_known = goals.find(text.text) is not None
        if outline.is_taken(number):
            return goals.find(text.text) if is_known else None
        heads = text.bold or text.style == "heading"
        if is_known or (heads and is_right_above and not names_nothing(text.text)):
            outline.take(number)
            return goals.named(text.text, text.location, "table")
        if heads:
            return None
        is_right_above = False
    return _sheet(outline, position, goals) if is_right_above else None


def _is_right_below(outline: Outline, position: int) -> bool:
    """Whether a table of measures stands right above a table, with nothing but empty texts between."""
    for number in range(position - 1, -1, -1):
        block = outline.blocks[number]
        if not isinstance(block, Text) or any(letter.isalnum() for letter in block.text):
            return isinstance(block, Table) and outline.is_taken(number)
    return False


def _sheet(outline: Outline, position: int, goals: Goals) -> Path | None:
    """Return the goal that the sheet of a table is called by, where each of several sheets has its own."""
    names = [block for block in outline.blocks if isinstance(block, Break) and block.kind == "sheet"]
    own = next((block for block in reversed(outline.blocks[:position]) if isinstance(block, Break)), None)
    if own is None or own.kind != "sheet" or not own.name or len(names) < 2:
        return None
    if _NO_NAME.fullmatch(own.name.strip()) or names_nothing(own.name):
        return None
    return goals.named(own.name, own.location, "table")
