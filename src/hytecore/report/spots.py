"""Where a finding stands, as programs that show files in a repository want it: a path from its root, and a line."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import evolve

from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.words.places import place_in_words

if TYPE_CHECKING:
    from hytecore.pipeline import Report


@frozen
class Spot:
    """The place of a finding in a repository.

    Attributes:
        path: With `/`, from the root of the repository; as it was named if the file lies outside.
        line: In a document other than a text file always 1, for such a place has no line.
        column: The character of the line; None where it is not known.
        within: The place in a document, in words: the cell, or the row of the table.
        is_inside: Whether the file lies in the repository.
        is_file: Whether it is a file at all; a plan that came from a program is none.
    """

    path: str
    line: int = 1
    column: int | None = None
    within: str = ""
    is_inside: bool = True
    is_file: bool = True


class Spots:
    """The places of the findings of a report."""

    def __init__(self, report: Report) -> None:
        self._root = _root(os.getcwd())
        self._language = report.language
        self._paths = {
            reading.plan.id: reading.path for reading in reversed(report.readings) if reading.plan and reading.path
        }
        self._first = next((reading.path for reading in report.readings if reading.path), None)

    def of(self, finding: Finding) -> Spot:
        """Return the place of a finding; of one that has none, the beginning of its plan, else of the first file."""
        if finding.location is not None:
            return self.at(finding.location)
        plan = finding.subject.plan or ""
        return self.beginning(self._paths.get(plan, self._first), plan)

    def beginning(self, path: str | None, name: str = "") -> Spot:
        """Return the beginning of a file, else of the first one; where there is none, *name* stands for it."""
        path = path or self._first
        if path is None:
            return Spot(name or "hytecore", is_inside=False, is_file=False)
        return self.at(Location(path, 1, 1))

    def at(self, place: Location) -> Spot:
        """Return a place in a file."""
        path = os.path.abspath(place.path)
        with suppress(ValueError):  # on another drive
            path = os.path.relpath(path, self._root)
        is_inside = path.split(os.sep, 1)[0] != os.pardir and not os.path.isabs(path)
        path = (path if is_inside else os.path.normpath(place.path)).replace(os.sep, "/")
        within = self._within(place)
        return Spot(path, place.line or 1, None if within else place.column, within, is_inside)

    def _within(self, place: Location) -> str:
        """Return the place in a document, in words and without the line; nothing for a line of a plan file."""
        if place.sheet is not None:
            return f"{place.sheet}!{place.cell}" if place.cell else place.sheet
        if place.table is None and place.paragraph is None and place.page is None:
            return ""
        return place_in_words(evolve(place, line=None), self._language)[len(place.path) + 2 :]


def _root(folder: str) -> str:
    """Return the root of the repository that *folder* lies in, or the folder itself."""
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        if above == os.path.dirname(above):
            return folder
        above = os.path.dirname(above)
    return above
