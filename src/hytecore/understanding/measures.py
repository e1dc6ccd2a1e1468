"""Measures: the rows of a table → measures of the draft, with their owners, schedules, statuses and indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hytecore.documents.document import Cell
from hytecore.syntax.problem import Path
from hytecore.understanding.actors import Actors
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import Goals
from hytecore.understanding.indicator_cells import indicators_in
from hytecore.understanding.rows import Entry, Rows
from hytecore.understanding.schedules import schedule_in
from hytecore.understanding.statuses import Colour, status_in
from hytecore.understanding.vocabulary import Concept

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


class Measures:
    """The measures of a draft."""

    def __init__(
        self, draft: Draft, goals: Goals, actors: Actors, legend: Mapping[Colour, str], language: str | None
    ) -> None:
        self._draft = draft
        self._goals = goals
        self._actors = actors
        self._legend = legend
        self._language = language
        self._indicators: dict[str, str] = {}

    def add(self, rows: Rows, above: list[Path]) -> None:
        """Add the measures of a table.

        Args:
            rows: Its rows.
            above: The goals that stand above the table, the highest first.
        """
        for entry in rows.entries:
            self._add(entry, above)

    def _add(self, entry: Entry, above: list[Path]) -> None:
        cell = entry.cells["measure"][0]
        goals = self._goals_of(entry, above)
        under = self._goals.id_of(goals[0]) if goals else ""
        title, rest = title_and_rest(entry.text("measure"))
        measure: dict[str, Any] = {"id": self._draft.ids.give("measure", title, under), "title": title}
        path = self._draft.add("measures", measure, cell.location)
        self._draft.review(cell.location, cell.text, "measure", measure["id"], "certain")
        if rest:
            self._draft.keep(path, "measure", entry.text("measure"), cell.location)
        if goals:
            measure["goals"] = [self._goals.id_of(goal) for goal in goals]
            if entry.goals:
                self._draft.places[*path, "goals"] = entry.goals[-1].location
        self._owners(path, entry)
        self._schedule(path, entry)
        self._status(path, entry)
        self._indicators_of(path, entry)
        self._rest(path, entry)

    def _goals_of(self, entry: Entry, above: list[Path]) -> list[Path]:
        """Return the goals that a measure serves; where goals stand in two columns, the lower serve the higher."""
        found: list[Path] = []
        for cell in entry.goals:
            named = self._goals.several(cell.text, cell.location, "table", above)
            for goal in named:
                for higher in found or above:
                    self._goals.serve(goal, self._goals.id_of(higher))
            found = named
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
            return
        cell = entry.cells["schedule"][0]
        schedule, sure = schedule_in(text, self._language)
        if schedule is not None:
            self._draft.put(path, "schedule", schedule, cell.location)
        elif not any(letter.isalnum() for letter in text):
            return
        if schedule != text:
            self._keep(path, "schedule", entry)
        self._draft.review(cell.location, text, "schedule", _told(schedule), sure)

    def _status(self, path: Path, entry: Entry) -> None:
        for cell in entry.cells.get("status", ()):
            status, sure = status_in(cell.text, cell.fill, self._legend)
            if status is not None:
                self._draft.put(path, "status", status, cell.location)
            elif sure == "not understood":
                self._draft.problem(
                    "unreadable-cell", cell.location, path, cell=cell.text.strip() or f"#{cell.fill}", what="status"
                )
            if cell.text.strip() and sure != "certain":
                self._keep(path, "status", entry)
            if sure:
                self._draft.review(cell.location, cell.text.strip() or f"#{cell.fill}", "status", status or "", sure)

    def _indicators_of(self, path: Path, entry: Entry) -> None:
        ids: list[str] = []
        for cell in entry.cells.get("indicator", ()):
            ids += [self._indicator(found, cell) for found in indicators_in(cell.text, self._language)]
            self._draft.review(cell.location, cell.text, "indicators", ", ".join(ids), "likely")
        if ids:
            self._draft.put(path, "indicators", list(dict.fromkeys(ids)), entry.cells["indicator"][0].location)
            text = entry.text("indicator")
            if len(ids) > 1 or text != self._name(ids[0]):
                self._keep(path, "indicator", entry)

    def _indicator(self, stated: dict[str, Any], cell: Cell) -> str:
        """Return the id of an indicator; one that was named before in the same words is the same."""
        key = " ".join(stated["name"].lower().split())
        if key not in self._indicators:
            identified = {"id": self._draft.ids.give("indicator", stated["name"]), **stated}
            self._draft.add("indicators", identified, cell.location)
            self._indicators[key] = identified["id"]
        return self._indicators[key]

    def _name(self, id_: str) -> str:
        return str(next(each["name"] for each in self._draft.data["indicators"] if each["id"] == id_))

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


def title_and_rest(text: str) -> tuple[str, str]:
    r"""Return the title of a measure, and what follows below it: the items of a list, or further lines.

    Example:
        >>> title_and_rest("Hanke 2020–2022\n• tavoite yksi\n• tavoite kaksi")
        ('Hanke 2020–2022', '• tavoite yksi\n• tavoite kaksi')
        >>> title_and_rest("• Kävelyryhmät")
        ('Kävelyryhmät', '')
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return "", ""
    if all(line.startswith("• ") for line in lines):
        bare = [line[2:] for line in lines]
        return "; ".join(bare), "" if len(bare) == 1 else text
    head: list[str] = []
    for line in lines:
        if line.startswith("• ") or (head and head[-1].endswith((":", "."))):
            break
        head.append(line)
    rest = lines[len(head) :]
    return " ".join(head).removesuffix(":") if head else lines[0][2:], "\n".join(rest)


def _told(schedule: Any) -> str:
    """Return a schedule as a plan file states it, in one line."""
    if isinstance(schedule, list):
        return "; ".join(" ".join(str(value) for value in event.values()) for event in schedule)
    if isinstance(schedule, dict):
        return " ".join(f"{key}: {value}" for key, value in schedule.items())
    return str(schedule or "")
