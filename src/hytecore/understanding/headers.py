"""Header rows: which rows of a table say what its columns hold, wherever they stand."""

from __future__ import annotations

import re

from hytecore.documents.document import Cell, Table
from hytecore.text.tokens import evened
from hytecore.understanding.actor_kinds import kind_of_actor
from hytecore.understanding.vocabulary import Concept, concept_of

_FIRST_ROWS = 12
"""How many rows from the top a header row is looked for: titles and instructions may stand above it."""
_LONGEST = 60
"""No header is longer, where some of the others are not known."""
_YEAR = re.compile(r"(?:v\.?|vuosi|vuonna|år|year|tp|ta|ts|bs|bu)?\s*(20\d\d)\.?")
_SURVEY = re.compile(r"vastaaja|aikaleima|vastausaika|lähetysaika|vastauksen|respond|timestamp|svarstid|tidsstämpel")
"""Headers of the answers to a survey: what people wish for is no plan."""


def header_row(table: Table) -> int | None:
    """Return the row that heads the columns: the first in which every cell does, else the one in which most do."""
    scores: dict[int, int] = {}
    for number in range(1, min(_FIRST_ROWS, table.height) + 1):
        scores[number] = score(table, number)
        if scores[number] > 2 and all(concept_of(cell.text) or year_of(cell.text) for cell in once(table, number)):
            return number
    best = max(scores, key=lambda number: (scores[number], -number), default=None)
    return best if best is not None and scores[best] >= 2 else None


def second_row(table: Table, first: int) -> int | None:
    """Return the row below the header that divides its merged cells: below "Vastuut" stand "Päävastuu" and others."""
    split = [cell for cell in once(table, first) if cell.column_span > 1]
    if first >= table.height or not (split or any(cell.row_span > 1 for cell in once(table, first))):
        return None
    if score(table, first + 1) >= 2:
        return first + 1
    below = [cell for cell in once(table, first + 1) if cell.row == first + 1]
    wide = {
        column
        for cell in split
        if concept_of(cell.text) not in (None, "goal")
        for column in range(cell.column, cell.column + cell.column_span)
    }
    parts = [cell for cell in below if cell.column in wide and len(cell.text) <= _LONGEST]
    return first + 1 if len(parts) >= 2 and parts == below else None


def repeated(table: Table, known: set[Concept]) -> frozenset[int]:
    """Return the rows that repeat headers of the concepts in *known*, such as at the top of each page."""
    found = set()
    for number in range(1, table.height + 1):
        cells = once(table, number)
        if len(cells) > 1 and all(concept_of(cell.text) in known for cell in cells):
            found.add(number)
    return frozenset(found)


def score(table: Table, row: int) -> int:
    """Return how many different things the cells of a row head; 0 if most of them head nothing.

    A row that names measures and something else besides, all in short cells, heads the columns also where most of
    its headers are not known. Years are the headers of columns of their own and count neither way.
    """
    cells = [cell for cell in once(table, row) if year_of(cell.text) is None]
    told = [concept_of(cell.text) for cell in cells]
    known = {concept for concept in told if concept is not None}
    if "measure" in known and (actors := _actors(cells, told)):
        known.add("owner")
        told = [concept for concept, cell in zip(told, cells, strict=True) if cell not in actors]
        cells = [cell for cell in cells if cell not in actors]
    if 2 * sum(concept is not None for concept in told) >= len(cells):
        return len(known)
    is_short = all(len(cell.text) <= _LONGEST for cell in cells)
    plain = {concept for cell, concept in zip(cells, told, strict=True) if len(cell.text.split()) < 3}
    return len(known) if is_short and "measure" in plain and len(plain - {None, "number", "note"}) > 1 else 0


def _actors(cells: list[Cell], told: list[Concept | None]) -> list[Cell]:
    """Return the cells that name an actor each, where there are several: marks below them tell who answers."""
    named = [
        cell
        for cell, concept in zip(cells, told, strict=True)
        if concept is None and len(cell.text) <= _LONGEST and kind_of_actor(cell.text, "organisation") is not None
    ]
    return named if len(named) > 1 else []


def is_survey(table: Table, row: int) -> bool:
    """Whether the headers in a row are those of the answers to a survey."""
    return any(_SURVEY.search(evened(cell.text[:_LONGEST])) for cell in once(table, row))


def year_of(text: str) -> int | None:
    """Return the year that a header consists of.

    Example:
        >>> year_of("2026"), year_of("v. 2027"), year_of("Toteuma 2024")
        (2026, 2027, None)
    """
    match = _YEAR.fullmatch(text.strip().lower()) if len(text) < 16 else None
    return int(match[1]) if match else None


def once(table: Table, row: int) -> list[Cell]:
    """Return the cells with text of a row, each once."""
    found = {id(cell): cell for cell in table.row(row) if cell is not None and cell.text.strip()}
    return list(found.values())
