"""Tally: what was met and not read, gathered while a document is read."""

from __future__ import annotations

from hytecore.documents.document import Note
from hytecore.location import Location


class Tally:
    """Notes by kind: how often, and where first.

    Example:
        >>> tally = Tally()
        >>> tally.add("picture", Location("plan.docx", table=1, row=2, column=3))
        >>> tally.add("picture", Location("plan.docx"))
        >>> [(note.kind, str(note.location), note.count) for note in tally.notes]
        [('picture', 'plan.docx: table 1, row 2, column 3', 2)]
    """

    def __init__(self) -> None:
        self._met: dict[str, tuple[Location, int]] = {}

    def add(self, kind: str, location: Location, count: int = 1) -> None:
        """Count something; nothing happens if the count is 0."""
        if count:
            first, before = self._met.get(kind, (location, 0))
            self._met[kind] = (first, before + count)

    @property
    def notes(self) -> tuple[Note, ...]:
        """One note of each kind, in the order in which they were first met."""
        return tuple(Note(kind, location, count) for kind, (location, count) in self._met.items())
