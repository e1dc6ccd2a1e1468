"""Draft: the plain data of a plan in the making, with the place of everything and what was not understood."""

from __future__ import annotations

from typing import Any

from hytecore.documents.document import Document
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.syntax.problem import Path, Problem
from hytecore.understanding.identifiers import Identifiers


@frozen(eq=False)
class Reviewed:
    """How a stretch of the document was understood, for the one who looks it over.

    Attributes:
        location: Where it stands.
        text: Its words.
        what: What it became: a kind of entity, or a field, in the words of the plan format.
        value: What was read, as the plan file states it.
        sure: `certain` if the form tells it, `likely` or `possible` if its words were read, `not understood`.
    """

    location: Location
    text: str
    what: str
    value: str
    sure: str


class Draft:
    """A plan in the making.

    Attributes:
        data: The plan as plain data.
        places: Where everything stands in the document.
        problems: What was not understood.
        reviewed: How each cell was understood, in the order of the document.
        carries_out: The id of the priority of the strategy that the document says this plan carries out.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.data: dict[str, Any] = {"hytecore": 1, "plan": {}}
        self.places: dict[Path, Location] = {}
        self.problems: list[Problem] = []
        self.reviewed: list[Reviewed] = []
        self.ids = Identifiers()
        self.carries_out: str | None = None

    def add(self, section: str, entity: dict[str, Any], location: Location) -> Path:
        """Add an entity to a section and return its path."""
        entities: list[Any] = self.data.setdefault(section, [])
        entities.append(entity)
        path: Path = (section, len(entities) - 1)
        self.places[path] = location
        return path

    def entity(self, path: Path) -> dict[str, Any]:
        """Return the entity at *path*."""
        found: dict[str, Any] = self.data[str(path[0])][path[1]]
        return found

    def put(self, path: Path, field: str, value: Any, location: Location) -> None:
        """State a field of the entity at *path*."""
        self.entity(path)[field] = value
        self.places[*path, field] = location

    def keep(self, path: Path, field: str, text: str, location: Location) -> None:
        """Keep the document's own words for a field of the entity at *path*."""
        self.entity(path).setdefault("as_written", {})[field] = text
        self.places[*path, "as_written", field] = location

    def problem(self, kind: str, location: Location, path: Path = (), **data: Any) -> None:
        """Say that something was not understood."""
        self.problems.append(Problem(kind, path, data, location))

    def review(self, location: Location, text: str, what: str, value: str, sure: str) -> None:
        """Say how a stretch of the document was understood."""
        self.reviewed.append(Reviewed(location, text, what, value, sure))
