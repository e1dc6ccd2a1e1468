"""Columns: what each column of a table holds, told by its header rows, or by a table before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from attrs import Factory

from hytecore.documents.document import Cell, Table
from hytecore.frozen import frozen
from hytecore.text.tokens import evened
from hytecore.understanding.actor_kinds import kind_of_actor
from hytecore.understanding.headers import header_row, is_survey, once, repeated, second_row, year_of
from hytecore.understanding.vocabulary import Concept, concept_of

Layout: TypeAlias = Mapping[int, Concept]
"""What each column holds, by its number from 1."""

_TELLING: frozenset[Concept] = frozenset({"goal", "owner", "schedule", "status", "indicator"})
_IN_WORDS: frozenset[Concept] = frozenset({"goal", "measure", "owner", "partner", "indicator"})
"""What never consists of figures."""
_SHORT = 40
_MARK = re.compile(r"[xX✓✔☑●•■]|[xX]{2}")
_FIGURE = re.compile(r"[-–]?\d[\d\s.,]*\s*(€|%|eur|euroa|te|t€|htv)?", re.IGNORECASE)
_OTHER = re.compile(
    r"(etu|suku)?nimi|titteli|puhelin\w*|sähköposti|läsnä.*|pvm|päivämäärä|kokous\w*|edustaja|taho|organisaatio|osallistuja\w*"
    r"|lyhenne|selitys|käsite|termi|vuosi|yhteensä|ikä(ryhmä|luokka)?|sukupuoli|lähde|namn|telefon|e-post|närvarande"
    r"|datum|möte|förkortning|förklaring|begrepp|år|totalt|ålder(sgrupp)?|kön|källa|name|phone|e-?mail|present|date"
)
"""Headers of tables of people, meetings, words and figures, which never state measures."""
_VAGUE = re.compile(r"toiminta|toimi|toimet|mitä|miten|vad|hur|what|how|activit\w+")
"""Headers that many tables have: they head measures only beside goals, schedules, statuses or indicators."""


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
        years: The columns that stand for a year each, where marks tell when something is done.
        actors: The columns that stand for an actor each, where marks tell who answers for something.
        first: The first row of headers; what stands above it is the title of the table.
    """

    layout: Layout
    headers: frozenset[int] = frozenset()
    titles: Mapping[int, str] = Factory(dict)
    unknown: tuple[int, ...] = ()
    second_goal: int | None = None
    is_inherited: bool = False
    years: Mapping[int, int] = Factory(dict)
    actors: Mapping[int, str] = Factory(dict)
    first: int = 1

    @property
    def width(self) -> int:
        """How many columns they are."""
        return max([0, *self.layout, *self.unknown, *self.years, *self.actors, self.second_goal or 0])

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
    found = headed(table)
    if found is None and before is not None:
        found = _as_before(table, before)
    return found if found is not None and _states_measures(found) else None


def _states_measures(columns: Columns) -> bool:
    """Whether a column is headed as measures are, beyond doubt or beside what only measures have."""
    heads = [columns.titles.get(column, "") for column in columns.columns_of("measure")]
    if any(_VAGUE.fullmatch(evened(head).strip(" :?")) is None for head in heads):
        return True
    return bool(heads) and bool({"goal", "schedule", "status", "indicator"} & set(columns.layout.values()))


def is_plan_like(table: Table) -> bool:
    """Whether a table that is not understood has the look of plan content, so that someone should be told."""
    first = header_row(table)
    if first is None:
        return any(_is_flattened(cell) for cell in table.cells)
    if is_survey(table, first):
        return False
    told = [concept_of(cell.text) for cell in once(table, first)]
    known = _TELLING & set(told)
    # Owners, times and stages by themselves are a timetable of the drafting; with a header that is not known, they
    # may belong to measures that are called something else.
    return len(known) >= 2 and bool(known & {"goal", "indicator"} or None in told)


def _is_flattened(cell: Cell) -> bool:
    """Whether a cell holds a table of its own, whose headers have become lines of the cell."""
    lines = [concept_of(line) for line in cell.text.splitlines() if len(line) < _SHORT]
    known = {concept for concept in lines if concept is not None}
    return len(lines) > 2 * len(known) - 1 and "measure" in known and len(known) > 2


def headed(table: Table) -> Columns | None:
    """Return what the columns of a table hold by its own headers, whatever kind of table it is."""
    first = header_row(table)
    if first is None or is_survey(table, first):
        return None
    second = second_row(table, first)
    rows = [first] if second is None else [first, second]
    layout: dict[int, Concept] = {}
    titles: dict[int, str] = {}
    years: dict[int, int] = {}
    unknown = []
    for column in range(1, table.width + 1):
        for row in reversed(rows):
            cell = table.at(row, column)
            text = cell.text.strip() if cell is not None else ""
            if text and (year := year_of(text)) is not None and column not in years:
                years[column] = year
            concept = concept_of(text) if text else None
            if concept is not None:
                layout[column], titles[column] = concept, " ".join(text.split())
                break
            if text:
                titles.setdefault(column, " ".join(text.split()))
        if column not in layout and (column in titles or _has_text(table, column, rows[-1])):
            unknown.append(column)
    if not _are_of_time(table, years, layout, rows[-1]):
        years = {}
    actors = {column: titles[column] for column in unknown if _is_of_actor(table, column, titles, rows[-1])}
    unknown = [column for column in unknown if column not in years and column not in actors]
    for column in [column for column, concept in sorted(layout.items()) if concept == "goal"][1:]:
        if _are_figures(table, column):
            layout[column] = "target"  # "Tavoite 2028" beside the goals is what the indicator should be
    lower = _second_goal(table, layout, titles, unknown, rows)
    headers = repeated(table, set(layout.values())) | set(rows) | set(range(1, first))
    return Columns(
        {column: concept for column, concept in layout.items() if column not in years},
        headers,
        titles,
        tuple(column for column in unknown if column != lower),
        lower,
        years=years,
        actors=actors,
        first=first,
    )


def _is_of_actor(table: Table, column: int, titles: Mapping[int, str], header: int) -> bool:
    """Whether a column is headed with the name of an actor and holds nothing but marks."""
    if column not in titles or kind_of_actor(titles[column], "organisation") is None:
        return False
    told = [cell.text.strip() for cell in table.cells if cell.column == column and cell.row > header]
    marks = [text for text in told if text]
    return bool(marks) and all(_MARK.fullmatch(text) for text in marks)


def _are_of_time(table: Table, years: Mapping[int, int], layout: Layout, header: int) -> bool:
    """Whether columns headed with years tell when something is done: they hold marks, colours or words, no figures."""
    if len(years) < 2 or any(layout.get(column) not in (None, "schedule") for column in years):
        return False
    cells = [cell for cell in table.cells if cell.column in years and cell.row > header]
    told = [cell.text.strip() for cell in cells if cell.text.strip()]
    return not any(_FIGURE.fullmatch(text) for text in told) and bool(told or any(cell.fill for cell in cells))


def _as_before(table: Table, before: Columns) -> Columns | None:
    """Return the columns of the table before, where this one has as many, or one less and then no column of goals."""
    width = before.width
    goal = before.column_of("goal")
    if table.width not in (width, width - 1) or _has_headers_of_its_own(table):
        return None
    shift = width - table.width
    if shift and goal != 1:
        return None
    layout = {column - shift: concept for column, concept in before.layout.items() if column > shift}
    if any(_are_figures(table, column) for column, concept in layout.items() if concept in _IN_WORDS):
        return None
    return Columns(
        layout,
        repeated(table, set(layout.values())),
        {column - shift: title for column, title in before.titles.items() if column > shift},
        tuple(column - shift for column in before.unknown),
        before.second_goal if not shift else None,
        is_inherited=True,
        years={column - shift: year for column, year in before.years.items()},
        actors={column - shift: name for column, name in before.actors.items()},
    )


def _are_figures(table: Table, column: int) -> bool:
    """Whether most of what a column holds is figures."""
    told = [cell.text.strip() for cell in table.cells if cell.column == column and cell.text.strip()]
    return bool(told) and 2 * sum(_FIGURE.fullmatch(text) is not None for text in told) >= len(told)


def _has_headers_of_its_own(table: Table) -> bool:
    """Whether the first row of a table heads something else: by its look, or by the words of other tables."""
    cells = once(table, 1)
    below = [cell for cell in table.cells if cell.row > 1 and cell.text.strip()]
    if any(_OTHER.fullmatch(evened(cell.text).strip(" :.")) for cell in cells):
        return True
    if len(cells) < 2 or not below:
        return False
    return all(cell.is_header or cell.bold for cell in cells) and not any(cell.is_header or cell.bold for cell in below)


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


def _has_text(table: Table, column: int, after: int) -> bool:
    cells = (table.at(row, column) for row in range(after + 1, table.height + 1))
    return any(cell is not None and cell.column == column and cell.text.strip() for cell in cells)
