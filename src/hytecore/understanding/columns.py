"""Columns: what each column of a table holds, told by its header rows, or by a table before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import Factory

from hytecore.documents.document import Cell, Table
from hytecore.frozen import frozen
from hytecore.understanding.vocabulary import Concept, concept_of

Layout: TypeAlias = Mapping[int, Concept]
"""What each column holds, by its number from 1."""

_FIRST_ROWS = 12
"""How many rows from the top a header row is looked for: titles and instructions may stand above it."""
_ESSENTIAL: frozenset[Concept] = frozenset({"measure"})
_TELLING: frozenset[Concept] = frozenset({"goal", "owner", "schedule", "status", "indicator"})


@frozen(eq=False)
class Columns:
    """What is known of the columns of a table.

    Attributes:
        layout: What each column holds.
        headers: The rows that are headers, by number.
        titles: The header of each column as it is written.
        unknown: The columns with a header that was not understood, or without one and with content.
        second_goal: The column of goals below the goals, where there are two.
        is_inherited: Whether the layout is that of a table before it.
    """

    layout: Layout
    headers: frozenset[int] = frozenset()
    titles: Mapping[int, str] = Factory(dict)
    unknown: tuple[int, ...] = ()
    second_goal: int | None = None
    is_inherited: bool = False

    def column_of(self, concept: Concept) -> int | None:
        """Return the first column that holds *concept*."""
        return next((column for column, held in sorted(self.layout.items()) if held == concept), None)

    def columns_of(self, concept: Concept) -> list[int]:
        """Return every column that holds *concept*, from the left."""
        return [column for column, held in sorted(self.layout.items()) if held == concept]


def columns_of(table: Table, before: Columns | None = None) -> Columns | None:
    """Return what the columns of *table* hold; None if it is no table of measures.

    Args:
        table: The table.
        before: The columns of the table of measures before it in the document: a table that goes on over a page has
            no header of its own, and one below a goal in bold type may lack the column of the goals.
    """
    found = _by_headers(table)
    if found is None and before is not None:
        found = _as_before(table, before)
    if found is None or not _ESSENTIAL.issubset(found.layout.values()):
        return None
    return found


def is_plan_like(table: Table) -> bool:
    """Whether a table that is not understood has the look of plan content, so that someone should be told."""
    found = _by_headers(table)
    return found is not None and len(_TELLING & set(found.layout.values())) >= 2


def header_rows(table: Table, layout: Layout) -> frozenset[int]:
    """Return the rows that repeat the headers of *layout*, such as at the top of each page."""
    found = set()
    known = set(layout.values())
    for number in range(1, table.height + 1):
        cells = _once(table, number)
        if len(cells) > 1 and all(concept_of(cell.text) in known for cell in cells):
            found.add(number)
    return frozenset(found)


def _by_headers(table: Table) -> Columns | None:
    best = _header(table)
    if best is None:
        return None
    rows = [best]
    # A header may have a second row: below "Vastuut" stand "Päävastuu" and "Kumppanit".
    if best < table.height and _score(table, best + 1) >= 2 and _is_split(table, best):
        rows.append(best + 1)
    layout: dict[int, Concept] = {}
    titles: dict[int, str] = {}
    unknown = []
    for column in range(1, table.width + 1):
        for row in reversed(rows):
            cell = table.at(row, column)
            text = cell.text.strip() if cell is not None else ""
            concept = concept_of(text) if text else None
            if concept is not None:
                layout[column], titles[column] = concept, " ".join(text.split())
                break
            if text:
                titles.setdefault(column, " ".join(text.split()))
        if column not in layout and (column in titles or _has_text(table, column, rows[-1])):
            unknown.append(column)
    second = _second_goal(table, layout, titles, unknown, rows)
    if second is not None:
        unknown = [column for column in unknown if column != second]
    headers = header_rows(table, layout) | set(rows) | set(range(1, best))
    return Columns(layout, headers, titles, tuple(unknown), second)


def _header(table: Table) -> int | None:
    """Return the row that heads the columns: the first in which every cell does, else the one in which most do."""
    scores: dict[int, int] = {}
    for number in range(1, min(_FIRST_ROWS, table.height) + 1):
        scores[number] = _score(table, number)
        if scores[number] > 2 and all(concept_of(cell.text) for cell in _once(table, number)):
            return number
    best = max(scores, key=lambda number: (scores[number], -number), default=None)
    return best if best is not None and scores[best] >= 2 else None


def _as_before(table: Table, before: Columns) -> Columns | None:
    """Return the columns of the table before, where this one has as many, or one less and then no column of goals."""
    width = max(before.layout, default=0)
    width = max([width, *before.unknown, before.second_goal or 0])
    if table.width == width:
        return Columns(
            before.layout, header_rows(table, before.layout), before.titles, before.unknown, before.second_goal, True
        )
    goal = before.column_of("goal")
    if table.width == width - 1 and goal == 1:
        moved: dict[int, Concept] = {column - 1: concept for column, concept in before.layout.items() if column != goal}
        titles = {column - 1: title for column, title in before.titles.items() if column != goal}
        return Columns(moved, header_rows(table, moved), titles, tuple(c - 1 for c in before.unknown), None, True)
    return None


def _second_goal(
    table: Table, layout: dict[int, Concept], titles: Mapping[int, str], unknown: list[int], rows: list[int]
) -> int | None:
    """Return the column of second goals: a second one so headed, or one without a header between goals and measures."""
    goals = [column for column, concept in sorted(layout.items()) if concept == "goal"]
    measures = [column for column, concept in layout.items() if concept == "measure"]
    if len(goals) > 1:
        return goals[1]
    if goals and measures and goals[0] + 1 in unknown and goals[0] + 1 < min(measures) and goals[0] + 1 not in titles:
        return goals[0] + 1
    # "Tavoite" may be one header cell above both columns.
    head = table.at(rows[-1], goals[0]) if goals else None
    if head is not None and head.column_span == 2 and goals[0] + 1 in unknown:
        return goals[0] + 1
    return None


def _score(table: Table, row: int) -> int:
    """Return how many different things the cells of a row head; 0 if most of them head nothing."""
    cells = _once(table, row)
    told = [concept_of(cell.text) for cell in cells]
    known = {concept for concept in told if concept is not None}
    return len(known) if 2 * sum(1 for concept in told if concept is not None) >= len(cells) else 0


def _is_split(table: Table, row: int) -> bool:
    return any(cell.column_span > 1 or cell.row_span > 1 for cell in _once(table, row))


def _has_text(table: Table, column: int, after: int) -> bool:
    cells = (table.at(row, column) for row in range(after + 1, table.height + 1))
    return any(cell is not None and cell.column == column and cell.text.strip() for cell in cells)


def _once(table: Table, row: int) -> list[Cell]:
    """Return the cells with text of a row, each once."""
    found = {id(cell): cell for cell in table.row(row) if cell is not None and cell.text.strip()}
    return list(found.values())
