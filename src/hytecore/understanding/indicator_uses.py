"""Indicators of a draft, each once, and how goals and measures use them: from which baseline to which target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hytecore.documents.document import Cell
from hytecore.location import Location
from hytecore.understanding.draft import Draft
from hytecore.understanding.indicator_cells import indicators_in

_VALUE = re.compile(
    r"(?:(?P<before>(?:19|20)\d\d)\s*[:=]\s*)?"
    r"(?P<value>[-–−]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d{1,4})?)\s*(?P<unit>%|prosenttia|procent)?"
    r"\s*(?:\(?\s*(?:v\.|vuonna|år)?\s*(?P<at>(?:19|20)\d\d)\s*\)?)?\.?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Indicators:
    """The indicators of a draft, by name."""

    def __init__(self, draft: Draft, language: str | None) -> None:
        self._draft = draft
        self._language = language
        self._known: dict[str, str] = {}

    def of_cells(self, cells: Sequence[Cell]) -> list[str]:
        """Return the ids of the indicators that cells list, each once."""
        ids: list[str] = []
        for cell in cells:
            ids += [self._of(found, cell.location) for found in indicators_in(cell.text, self._language)]
            self._draft.review(cell.location, cell.text, "indicators", ", ".join(ids), "likely")
        return list(dict.fromkeys(ids))

    def name(self, id_: str) -> str:
        """Return the name of the indicator with this id."""
        return str(next(each["name"] for each in self._draft.data["indicators"] if each["id"] == id_))

    def uses(self, ids: Sequence[str], baseline: tuple[str, str], target: tuple[str, str]) -> list[Any]:
        """Return the indicators with their baselines and targets, where the cells beside them give plain figures.

        Args:
            ids: The indicators.
            baseline: The words of the baseline's cell, and the header of its column, which may state a year.
            target: The same of the target.
        """
        columns = {"baseline": self._points(baseline, len(ids)), "target": self._points(target, len(ids))}
        found: list[Any] = []
        for position, id_ in enumerate(ids):
            points = {name: point for name, told in columns.items() if told and (point := told[position]) is not None}
            for point in points.values():
                if point.get("unit") == self._unit(id_):
                    point.pop("unit", None)
            found.append({"indicator": id_, **points} if points else id_)
        return found

    def _points(self, told: tuple[str, str], wanted: int) -> list[dict[str, Any] | None]:
        text, header = told
        lines = [line.strip(" •") for line in text.splitlines() if line.strip(" •")]
        if not lines or len(lines) != wanted:
            return []
        year = _YEAR.search(header)
        return [point_in(line, int(year[0]) if year is not None else None) for line in lines]

    def _unit(self, id_: str) -> str | None:
        return next((each.get("unit") for each in self._draft.data["indicators"] if each["id"] == id_), None)

    def _of(self, stated: dict[str, Any], location: Location) -> str:
        """Return the id of an indicator; one that was named before in the same words is the same."""
        key = " ".join(stated["name"].lower().split())
        if key not in self._known:
            identified = {"id": self._draft.ids.give("indicator", stated["name"]), **stated}
            self._draft.add("indicators", identified, location)
            self._known[key] = identified["id"]
        return self._known[key]


def point_in(text: str, year: int | None = None) -> dict[str, Any] | None:
    """Return the value that a text consists of, with its year; None for any other text.

    Example:
        >>> point_in("12,5 % (2024)"), point_in("1 250", 2028)
        ({'value': Decimal('12.5'), 'at': 2024, 'unit': 'percent'}, {'value': Decimal('1250'), 'at': 2028})
        >>> point_in("alle 9 %"), point_in("2024")
        (None, {'value': Decimal('2024')})
    """
    match = _VALUE.fullmatch(text.strip())
    if match is None:
        return None
    digits = re.sub(r"\s", "", match["value"]).replace(",", ".").replace("–", "-").replace("−", "-")
    point: dict[str, Any] = {"value": Decimal(digits)}
    at = match["at"] or match["before"] or year
    if at is not None:
        point["at"] = int(at)
    if match["unit"]:
        point["unit"] = "percent"
    return point
