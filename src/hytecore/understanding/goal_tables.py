"""Tables of goals: what each goal is measured by, from which baseline to which target; no measures stand in them."""

from __future__ import annotations

from typing import Any

import attrs

from hytecore.documents.document import Table
from hytecore.syntax.problem import Path
from hytecore.understanding.actors import Actors
from hytecore.understanding.columns import Columns, headed
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import Goals
from hytecore.understanding.indicator_uses import Indicators
from hytecore.understanding.rows import Entry, Rows, rows_of
from hytecore.understanding.schedules import schedule_in
from hytecore.understanding.vocabulary import Concept

_KEPT: dict[Concept, str] = {"owner": "owners", "indicator": "indicators"}


def goal_columns(table: Table) -> Columns | None:
    """Return what the columns of a table of goals and their indicators hold; None if it is none."""
    columns = headed(table)
    if columns is None or "measure" in columns.layout.values() or not columns.columns_of("goal"):
        return None
    return columns if columns.columns_of("indicator") else None


def goal_rows(table: Table, columns: Columns) -> Rows:
    """Return the rows of a table of goals: each indicator is an entry of its own."""
    layout: dict[int, Concept] = {
        column: "measure" if concept == "indicator" else concept for column, concept in columns.layout.items()
    }
    return rows_of(table, attrs.evolve(columns, layout=layout))


class GoalTables:
    """The goals of a draft, as their tables tell more of them."""

    def __init__(self, draft: Draft, goals: Goals, actors: Actors, indicators: Indicators, language: str) -> None:
        self._draft = draft
        self._goals = goals
        self._actors = actors
        self._indicators = indicators
        self._language = language

    def add(self, rows: Rows) -> None:
        """Add what the rows of a table say of goals."""
        for cell in rows.goals:
            self._goals.several(cell.text, cell.location, "table")
        for entry in rows.entries:
            higher: list[Path] = []
            for cell in entry.goals:
                named = self._goals.several(cell.text, cell.location, "table", higher)
                for path in named:
                    for above in higher:
                        self._goals.serve(path, self._goals.id_of(above))
                higher = named
            if not higher:
                for cell in (cell for cells in entry.cells.values() for cell in cells):
                    self._draft.problem("unreadable-cell", cell.location, cell=cell.text.strip(), what="row")
            for cell in entry.further:
                higher = [*higher, *self._goals.several(cell.text, cell.location, "table")]
            for path in higher:
                self._say(path, entry)

    def _say(self, path: Path, entry: Entry) -> None:
        goal = self._draft.entity(path)
        cells = entry.cells["measure"]
        ids = self._indicators.of_cells(cells)
        uses = self._indicators.uses(ids, entry.with_header("baseline"), entry.with_header("target"))
        known = [use["indicator"] if isinstance(use, dict) else use for use in goal.get("indicators", ())]
        new = [use for use, id_ in zip(uses, ids, strict=True) if id_ not in known]
        if new:
            self._draft.put(path, "indicators", [*goal.get("indicators", ()), *new], cells[0].location)
        for cell in entry.cells.get("owner", ()):
            parts = self._actors.responsibilities(cell.text.strip(), cell.location)
            if len(parts) == 1 and "owner" not in goal:
                self._draft.put(path, "owner", parts[0]["actor"], cell.location)
        for cell in entry.cells.get("schedule", ()):
            schedule, _ = schedule_in(cell.text.strip(), self._language)
            if isinstance(schedule, str) and "deadline" not in goal:
                self._draft.put(path, "deadline", schedule, cell.location)
        self._rest(path, entry, plain=new == ids)

    def _rest(self, path: Path, entry: Entry, *, plain: bool) -> None:
        """Keep the document's own words of everything but the name of a single indicator."""
        told: dict[str, list[str]] = {}
        for concept, cells in entry.cells.items():
            kept = "indicators" if concept == "measure" else _KEPT.get(concept, concept)
            if kept == "priority" or (kept == "indicators" and plain):
                continue
            told.setdefault(kept, []).extend(cell.text.strip() for cell in cells if cell.text.strip())
        for title, cells in entry.also.items():
            told.setdefault(title or "?", []).extend(cell.text.strip() for cell in cells if cell.text.strip())
        for year, cell in entry.years.items():
            told.setdefault(str(year), []).append(cell.text.strip())
        as_written: dict[str, Any] = self._draft.entity(path).get("as_written", {})
        location = entry.cells["measure"][0].location
        for kept, words in told.items():
            lines = [*as_written.get(kept, "").splitlines(), *words]
            if lines:
                self._draft.keep(path, kept, "\n".join(lines), location)
