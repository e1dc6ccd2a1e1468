"""The schedule cell of a measure as it is written."""

from __future__ import annotations

from hytecore.index.placeholders import is_mark
from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Text


def words_of(text: object) -> tuple[str, ...]:
    """Return what *text* says, once for each language it is written in; marks such as a dash say nothing."""
    if text is None:
        return ()
    if isinstance(text, str):
        return () if is_mark(text) else (text,)
    versions = (getattr(text, language, None) for language in LANGUAGES)
    return tuple(version for version in versions if isinstance(version, str) and not is_mark(version))


def written_schedule(measure: Measure) -> Text | None:
    """Return the measure's schedule in the document's own words, where these are kept and say something."""
    cells = measure.as_written
    if cells.__class__ is not dict:
        return None
    text: Text | None = cells.get("schedule")
    return text if words_of(text) else None
