"""Measures: the rows of a table → measures of the draft, with their owners, schedules, statuses and indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from hytecore.syntax.problem import Path
from hytecore.understanding.actors import Actors
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import Goals
from hytecore.understanding.indicator_uses import Indicators
from hytecore.understanding.measure_words import fields_in, title_and_rest
from hytecore.understanding.priorities import Priorities
from hytecore.understanding.rows import Entry, Rows, apart
from hytecore.understanding.schedules import schedule_in
from hytecore.understanding.statuses import status_in
from hytecore.understanding.vocabulary import Concept
from hytecore.understanding.year_marks import schedule_of_years

_KEPT: Mapping[Concept, str] = {
    "owner": "owners",
    "partner": "partners",
    "schedule": "schedule",
    "status": "status",
    "indicator": "indicators",
    "resources": "resources",
    "baseline": "baseline",
    "target": "target",
    "level": "level",
    "priority": "priority",
    "theme": "theme",
    "number": "number",
}
"""Under which name the words of a cell are kept."""
_PARAGRAPHS = frozenset({"docx", "odt", "html", "xlsx", "ods", "pptx", "odp"})
"""Formats in which a new line in a cell is one that the author made."""


class Measures:
    """The measures of a draft."""

    def __init__(
        self,
        draft: Draft,
        goals: Goals,
        actors: Actors,
        indicators: Indicators,
        legend: Mapping[str, str | None],
        language: str | None,
    ) -> None:
        self._draft = draft
        self._goals = goals
        self._actors = actors
        self._indicators = indicators
        self._priorities = Priorities(draft, language)
        self._legend = legend
        self._language = language

    def add(self, rows: Rows, above: list[Path]) -> None:
        """Add the measures of a table.

        Args:
            rows: Its rows.
            above: The goals that stand above the table, the highest first.
        """
        for entry in rows.entries:
            for whose, part in apart(entry):
                self._add(part, above, whose)

    def _add(self, entry: Entry, above: list[Path], whose: str) -> None:
        cell = entry.cells["measure"][0]
        written = entry.text("measure")
        own, fields = fields_in(written, entry.titles.get(cell.column, ""))
        for concept, words in fields.items():
            entry.cells.setdefault(concept, []).append(attrs.evolve(cell, text=words, fill=None))
        goals = self._goals_of(entry, above)
        under = self._goals.id_of(goals[0]) if goals else ""
        title, rest = title_and_rest(own, lines_may_break=self._draft.document.format not in _PARAGRAPHS)
        measure: dict[str, Any] = {"id": self._draft.ids.give("measure", title, under), "title": title}
        path = self._draft.add("measures", measure, cell.location)
        self._draft.review(cell.location, cell.text, "measure", measure["id"], "certain")
        if rest or fields:
            self._draft.keep(path, "measure", written, cell.location)
        if goals:
            measure["goals"] = [self._goals.id_of(goal) for goal in goals]
            if entry.goals:
                self._draft.places[*path, "goals"] = entry.goals[-1].location
        self._owners(path, entry)
        if whose and "responsibilities" not in measure:
            measure["responsibilities"] = [{"actor": self._actors.of_name(whose, "organisation", cell.location)}]
        self._schedule(path, entry)
        self._status(path, entry)
        self._indicators_of(path, entry)
        self._rest(path, entry)

    def _goals_of(self, entry: Entry, above: list[Path]) -> list[Path]:
        """Return the goals that a measure serves; where goals stand in two columns, the lower serve the higher."""
        found: list[Path] = []
        highest: list[Path] = []
        for cell in entry.goals:
            named = self._goals.several(cell.text, cell.location, "table", above)
            if not named:
                self._draft.problem("unreadable-cell", cell.location, cell=cell.text.strip(), what="goals")
            for goal in named:
                for higher in found or above:
                    self._goals.serve(goal, self._goals.id_of(higher))
            found = named
            highest = highest or named
        for cell in entry.cells.get("priority", ()):
            if (highest or above) and any(letter.isalnum() for letter in cell.text):
                for goal in highest or above:
                    self._goals.serve(goal, self._priorities.of_cell(cell))
        for cell in entry.further:
            found += [
                path for path in self._goals.several(cell.text, cell.location, "table", above) if path not in found
            ]
        return found or above

    def _owners(self, path: Path, entry: Entry) -> None:
        stated: list[dict[str, Any]] = []
        for concept, role in (("owner", None), ("partner", "partner")):
            for cell in entry.cells.get(concept, ()):  # type: ignore[call-overload]  # both are concepts
                text = cell.text.strip()
                found = self._actors.responsibilities(text, cell.location, role)
                known = {each["actor"] for each in stated}
                stated += [each for each in found if each["actor"] not in known]
                self._draft.places.setdefault((*path, "responsibilities"), cell.location)
                self._keep(path, concept, entry)  # type: ignore[arg-type]  # as above
                if not found and any(letter.isalnum() for letter in text):
                    self._draft.problem("unreadable-cell", cell.location, path, cell=text, what=_KEPT[concept])  # type: ignore[index]  # as above
                self._draft.review(
                    cell.location,
                    text,
                    "responsibilities",
                    ", ".join(each["actor"] for each in found),
                    "likely" if found else "not understood",
                )
        if stated:
            self._draft.entity(path)["responsibilities"] = stated

    def _schedule(self, path: Path, entry: Entry) -> None:
        text = entry.text("schedule")
        if not text:
            self._years(path, entry)
            return
        cell = entry.cells["schedule"][0]
        schedule, sure = schedule_in(text, self._language)
        if schedule is not None:
            self._draft.put(path, "schedule", schedule, cell.location)
        elif not any(letter.isalnum() for letter in text):
            return
        if schedule != text or entry.years:
            words = "\n".join([text, *filter(None, [schedule_of_years(entry.years)[1]])])
            self._draft.keep(path, "schedule", words, cell.location)
        self._draft.review(cell.location, text, "schedule", _told(schedule), sure)

    def _years(self, path: Path, entry: Entry) -> None:
        """State the schedule that columns of years give."""
        schedule, words = schedule_of_years(entry.years)
        if schedule is not None:
            first = next(iter(entry.years.values())).location
            self._draft.put(path, "schedule", schedule, first)
            if words:
                self._draft.keep(path, "schedule", words, first)
            self._draft.review(first, words, "schedule", _told(schedule), "likely")

    def _status(self, path: Path, entry: Entry) -> None:
        """State the status; of several columns that may tell it, one is enough."""
        told = [
            (cell, *status_in(cell.text, cell.fill, self._legend, entry.titles.get(cell.column, "")))
            for cell in entry.cells.get("status", ())
        ]
        is_known = any(status is not None for _, status, _ in told)
        for cell, status, sure in told:
            if status is not None:
                self._draft.put(path, "status", status, cell.location)
            elif sure == "not understood" and not is_known:
                self._draft.problem(
                    "unreadable-cell", cell.location, path, cell=cell.text.strip() or f"#{cell.fill}", what="status"
                )
            if cell.text.strip() and (sure != "certain" or not cell.text.strip().isalpha()):
                self._keep(path, "status", entry)
            if sure:
                self._draft.review(cell.location, cell.text.strip() or f"#{cell.fill}", "status", status or "", sure)

    def _indicators_of(self, path: Path, entry: Entry) -> None:
        ids = self._indicators.of_cells(entry.cells.get("indicator", ()))
        if ids:
            uses = self._indicators.uses(ids, entry.with_header("baseline"), entry.with_header("target"))
            self._draft.put(path, "indicators", uses, entry.cells["indicator"][0].location)
            text = entry.text("indicator")
            if len(ids) > 1 or text != self._indicators.name(ids[0]):
                self._keep(path, "indicator", entry)

    def _rest(self, path: Path, entry: Entry) -> None:
        """Keep what stands in columns that have no field of their own, and in those that were not understood."""
        for concept, cells in entry.cells.items():
            if concept in ("owner", "partner", "schedule", "status", "indicator", "measure"):
                continue
            text = entry.text(concept)
            if not text:
                continue
            if concept == "note":
                self._draft.put(path, "note", text, cells[0].location)
            else:
                self._draft.keep(path, _KEPT[concept], text, cells[0].location)
            self._draft.review(cells[0].location, text, _KEPT.get(concept, "note"), "", "certain")
        for title, cells in entry.also.items():
            text = "\n".join(cell.text.strip() for cell in cells if cell.text.strip())
            if text:
                self._draft.keep(path, title or "?", text, cells[0].location)

    def _keep(self, path: Path, concept: Concept, entry: Entry) -> None:
        text = entry.text(concept)
        if text:
            self._draft.keep(path, _KEPT[concept], text, entry.cells[concept][0].location)


def _told(schedule: Any) -> str:
    """Return a schedule as a plan file states it, in one line."""
    if isinstance(schedule, list):
        return "; ".join(" ".join(str(value) for value in event.values()) for event in schedule)
    if isinstance(schedule, dict):
        return " ".join(f"{key}: {value}" for key, value in schedule.items())
    return str(schedule or "")
