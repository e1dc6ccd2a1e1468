"""How the documents of a report were read: what is hidden in them, what was passed over, what was not understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hytecore.words.interface import say
from hytecore.words.places import place_in_words

if TYPE_CHECKING:
    from hytecore.pipeline import Report
    from hytecore.read.reading import Reading

_SECOND_TO_NONE = (
    "hidden-sheet",
    "hidden-row",
    "hidden-column",
    "hidden-slide",
    "hidden-text",
    "formula-without-value",
)
"""What changes the meaning of what was read comes before what was only passed over."""


def reading_notes(report: Report) -> Iterator[str]:
    """Yield sentences about how each document was read, in the report's language."""
    for reading in report.readings:
        source = reading.document
        if source is None:
            continue
        notes = sorted(source.document.notes, key=lambda note: note.kind not in _SECOND_TO_NONE)
        for note in notes:
            place = place_in_words(note.location, report.language)
            yield say(f"note-{note.kind}", report.language, place=place, n=note.count)
        left = len(source.understood.left)
        if left:
            yield say("note-left", report.language, path=reading.path, n=left)


def notes_data(reading: Reading) -> dict[str, Any]:
    """Return how the document of a reading was read, as plain data; nothing for a plan file."""
    source = reading.document
    if source is None:
        return {}
    notes = [
        {"kind": note.kind, "count": note.count, "location": note.location.to_json()} for note in source.document.notes
    ]
    return {
        "document": {"format": source.document.format, "notes": notes, "not_understood": len(source.understood.left)}
    }
