"""A document as a source of a plan: what it was understood to say, and where in it each value stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.documents.document import Document
from hytecore.location import Location
from hytecore.syntax.problem import Path, Problem
from hytecore.syntax.source import parts_of
from hytecore.understanding.reading import Understood, understand
from hytecore.workbook.reading import understand_workbook
from hytecore.workbook.tables import without_mark


class DocumentSource:
    """The source of a plan that was read from a document."""

    def __init__(self, document: Document) -> None:
        self.document = without_mark(document)
        self.understood: Understood = understand_workbook(document) or understand(document)
        self.problems: list[Problem] = list(self.understood.problems)

    def parts(self) -> Iterator[tuple[str | None, int | None, Any]]:
        """Yield the parts of the plan, as those of a plan file."""
        return parts_of(self.understood.data)

    def place(self, path: Path) -> Location | None:
        """Return where the deepest part of *path* that has a place stands in the document."""
        places = self.understood.places
        for length in range(len(path), 0, -1):
            found = places.get(path[:length])
            if found is not None:
                return found
        return places.get(("plan",))
