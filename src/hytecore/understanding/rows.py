"""Rows: the rows of a table of measures, each as what it says under which goal. No row is lost.

A row with a measure is one measure. A row without one continues the row above. A row that holds only a goal heads
those below it. A row without any text is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import attrs

from hytecore.documents.document import Cell, Table
from hytecore.frozen import frozen
from hytecore.understanding.asides import is_aside, labelled, names_nothing
from hytecore.understanding.columns import Columns
from hytecore.understanding.vocabulary import Concept, whose

Part: TypeAlias = Literal["goal", "second goal"] | Concept


@attrs.define(eq=False)
class Entry:
    """A measure of a table, gathered from its row and those that continue it.

    Attributes:
        row: The number of its first row.
        cells: The cells that speak of it, by what they hold; in the order of the rows.
        goals: The cells of the goals it stands under, the highest first.
        also: The cells of columns that were not understood, by the header of the column.
        years: The cells of columns that stand for a year each.
        titles: The headers of the columns.
        further: The cells of further goals it serves, where it is merged over their rows.
    """

    row: int
    cells: dict[Concept, list[Cell]]
    goals: list[Cell]
    also: dict[str, list[Cell]]
    years: dict[int, Cell] = attrs.Factory(dict)
    titles: Mapping[int, str] = attrs.Factory(dict)
    further: list[Cell] = attrs.Factory(list)

    def text(self, concept: Concept) -> str:
        """Return the words of all its cells of one kind, as lines."""
        return "\n".join(cell.text.strip() for cell in self.cells.get(concept, ()) if cell.text.strip())

    def with_header(self, concept: Concept) -> tuple[str, str]:
        """Return the words of its cells of one kind, and the header of their column."""
        cells = self.cells.get(concept, ())
        return self.text(concept), self.titles.get(cells[0].column, "") if cells else ""


@frozen(eq=False)
class Rows:
    """The rows of a table of measures, sorted by what they are.

    Attributes:
        entries: The measures.
        goals: Goals of rows that state no measure.
        blank: The numbers of the rows without any text.
        continuing: The numbers of the rows that continue the one above.
        stray: The cells of rows that state no measure and continue nothing.
        asides: The cells of titles above the headers, of sums and of notes.
    """

    entries: tuple[Entry, ...]
    goals: tuple[Cell, ...]
    blank: tuple[int, ...]
    continuing: tuple[int, ...]
    stray: tuple[Cell, ...]
    asides: tuple[Cell, ...] = ()


def rows_of(table: Table, columns: Columns) -> Rows:
    """Return the rows of *table* below its headers, sorted by what they are."""
    entries: list[Entry] = []
    goals: list[Cell] = []
    blank, continuing = [], []
    stray: list[Cell] = []
    asides: list[Cell] = []
    heading = Heading()
    priority, wanted = columns.column_of("priority"), (columns.column_of("goal"), columns.second_goal)
    under: list[Cell] = []
    for number in range(1, table.height + 1):
        own = [cell for cell in _own(table, number) if cell.text.strip() or cell.fill]
        spoken = [cell for cell in own if cell.text.strip()]
        if number in columns.headers:
            if number < columns.first:
                asides += [cell for cell in spoken if not (len(spoken) == 1 and heading.takes(cell, goals))]
            continue
        if not spoken and not _covered(table, number, columns):
            if _is_format_header(table, number):
                continue  # Markdown has no table without a header row; an empty one is no row of the plan
            # A colour alone says something only in a row that says something else.
            blank.append(number)
            continue
        if spoken and is_aside(spoken):
            asides += spoken
            continue
        if (title := _heading(spoken, table, columns)) is not None:
            if names_nothing(title.text):
                asides.append(title)
                continue
            if not heading.takes(title, goals):
                heading.goal = title
                goals.append(title)
            under = []
            continue
        heading.priority = _filled(table, number, priority) or heading.priority
        under = _goals(table, number, wanted, under)
        measure = _measure(table, number, columns)
        if measure is not None and measure.row == number:
            above = [heading.goal] if heading.goal is not None else []
            entries.append(Entry(number, {}, above + under, {}, titles=columns.titles))
        elif measure is None and any(cell in under for cell in spoken):
            # A goal of its own that no measure serves; what else the row says belongs to no measure.
            goals.extend(cell for cell in spoken if cell in under)
            stray.extend(cell for cell in spoken if cell not in under)
            continue
        elif not entries:
            stray.extend(spoken)
            continue
        else:
            continuing.append(number)
            # A measure merged over the rows of several goals serves them all.
            entries[-1].further += [cell for cell in under if cell.row == number and cell not in entries[-1].goals]
        _gather(entries[-1], table, number, columns)
        if heading.priority is not None:
            entries[-1].cells.setdefault("priority", [heading.priority])
    named = [cell for entry in entries for cell in entry.goals]
    goals = [goal for goal in goals if goal not in named]
    return Rows(tuple(entries), tuple(goals), tuple(blank), tuple(continuing), tuple(stray), tuple(asides))


def apart(entry: Entry) -> Iterator[tuple[str, Entry]]:
    """Yield an entry as it is, or one for each actor, where the measures of several have columns of their own."""
    cells = entry.cells["measure"]
    named = {cell.column: whose(entry.titles.get(cell.column, "")) for cell in cells}
    if not all(named.values()):
        # Of "Mitä?" and "Miten?" the first says what is done; the other is kept in its words.
        for cell in cells:
            if cell.column != cells[0].column:
                entry.also.setdefault(entry.titles.get(cell.column, ""), []).append(cell)
        entry.cells["measure"] = [cell for cell in cells if cell.column == cells[0].column]
        yield "", entry
        return
    for column, name in named.items():
        own = [cell for cell in cells if cell.column == column]
        kept = {concept: list(known) for concept, known in entry.cells.items()}
        yield name or "", attrs.evolve(entry, cells={**kept, "measure": own})


@attrs.define(eq=False)
class Heading:
    """What the title rows so far say of the rows below them."""

    goal: Cell | None = None
    priority: Cell | None = None

    def takes(self, cell: Cell, goals: list[Cell]) -> bool:
        """Take a title whose label says what it is; a priority begins anew, without a goal."""
        told = labelled(cell.text)
        if told is None:
            return False
        if told[0] == "priority":
            self.goal, self.priority = None, cell
        else:
            self.goal = cell
            goals.append(cell)
        return True


def _own(table: Table, number: int) -> Iterator[Cell]:
    """Yield the cells that begin in a row."""
    found = {id(cell): cell for cell in table.row(number) if cell is not None and cell.row == number}
    return iter(found.values())


def _is_format_header(table: Table, number: int) -> bool:
    """Whether the format itself says that a row is the header of the table."""
    cells = [cell for cell in table.row(number) if cell is not None]
    return bool(cells) and all(cell.is_header for cell in cells)


def _covered(table: Table, number: int, columns: Columns) -> bool:
    """Whether a merged cell of something else than a goal reaches into the row from above."""
    goals = {
        *columns.columns_of("goal"),
        columns.second_goal,
        *columns.columns_of("priority"),
        *columns.columns_of("theme"),
    }
    cells = (table.at(number, column) for column in columns.layout if column not in goals)
    return any(cell is not None and cell.row < number and cell.text.strip() for cell in cells)


def _heading(spoken: list[Cell], table: Table, columns: Columns) -> Cell | None:
    """Return the only cell of a row, where it reaches over the column of the measures: a title between the rows."""
    measure = columns.column_of("measure")
    if len(spoken) != 1 or measure is None:
        return None
    (cell,) = spoken
    reaches = cell.column <= measure < cell.column + cell.column_span
    return cell if reaches and cell.column_span >= max(2, table.width // 2) else None


def _goals(table: Table, number: int, wanted: tuple[int | None, ...], above: list[Cell]) -> list[Cell]:
    """Return the cells of the goals a row stands under; an empty cell means the goal of the row above."""
    found: list[Cell] = []
    for position, column in enumerate(wanted):
        if column is None:
            continue
        cell = table.at(number, column)
        if cell is not None and cell.text.strip():
            found.append(cell)
        elif position < len(above) and (not found or found[:position] == above[:position]):
            found.append(above[position])
    return found


def _filled(table: Table, number: int, column: int | None) -> Cell | None:
    cell = table.at(number, column) if column is not None else None
    return cell if cell is not None and cell.text.strip() else None


def _measure(table: Table, number: int, columns: Columns) -> Cell | None:
    for column in columns.columns_of("measure"):
        cell = table.at(number, column)
        if cell is not None and cell.text.strip():
            return cell
    return None


def _gather(entry: Entry, table: Table, number: int, columns: Columns) -> None:
    """Add the cells of a row to a measure; a cell that is merged over several measures belongs to each of them."""
    goals = {columns.column_of("goal"), columns.second_goal}
    for column in range(1, table.width + 1):
        cell = table.at(number, column)
        if cell is None or column in goals or not (cell.text.strip() or cell.fill):
            continue
        concept = columns.layout.get(column)
        if concept == "goal":
            concept = None  # a third column of goals is kept in its words
        if column in columns.years:
            entry.years.setdefault(columns.years[column], cell)
            continue
        if column in columns.actors:
            entry.cells.setdefault("owner", []).append(attrs.evolve(cell, text=columns.actors[column]))
            continue
        if concept is not None:
            known = entry.cells.setdefault(concept, [])
        else:
            known = entry.also.setdefault(columns.titles.get(column, ""), [])
        if cell not in known:
            known.append(cell)
