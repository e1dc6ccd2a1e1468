"""Reading schedules: what a text says of when something is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hytecore.frozen import frozen
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.language import language_of
from hytecore.text.schedules.called_off import called_off
from hytecore.text.schedules.expression import Kind, Role, TimeExpression
from hytecore.text.schedules.label import UNPARSEABLE, label_of
from hytecore.text.schedules.neighbours import Island
from hytecore.text.schedules.period import Period
from hytecore.text.schedules.recurrence import Recurring
from hytecore.text.schedules.roles import role_of
from hytecore.text.schedules.scan import Scan, scan
from hytecore.text.schedules.words import Words
from hytecore.text.tokens import composed_with_places


@frozen
class ScheduleReading:
    """What a text says of when something is done.

    Attributes:
        label: The schedule in one word: an EDTF date or period, `recurring:P6M`, `continuous`, or `unparseable`.
        language: The language of the text.
        confidence: How sure the label is.
        evidence: The words it rests on.
        times: Every time that the text states, in order; also those the label leaves out, such as a date without a
            year.
    """

    label: str
    language: str
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    times: tuple[TimeExpression, ...]

    @property
    def is_readable(self) -> bool:
        """Whether the text gives a date, a period or a recurrence."""
        return self.label != UNPARSEABLE

    @property
    def dates(self) -> tuple[TimeExpression, ...]:
        """The dates and periods that it states, with or without a year."""
        return tuple(time for time in self.times if time.kind == "date")

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            **opening(self),
            "times": [time.to_json() for time in self.times],
        }


def read_schedule(text: str, language: str | None = None) -> ScheduleReading:
    """Return what *text* says of when something is done.

    Nothing is invented: a year is not 1 January, and a date without a year stays without one.

    Args:
        text: A cell, a sentence, an answer of a form.
        language: The language of the text, if it is known; else it is told by its words.

    Example:
        >>> read_schedule("Vuoden 2025 loppuun mennessä").label, read_schedule("2 krt/vuosi").label
        ('../2025', 'recurring:P6M')
        >>> reading = read_schedule("Aloitus keväällä 2019, työpaja 31.3.")
        >>> reading.label, [(time.role, time.edtf) for time in reading.times]
        ('2019-21/..', [('start', '2019-21/..'), ('at', 'XXXX-03-31')])
    """
    source, places = composed_with_places(text)
    found = scan(Words(source))
    times = _times(found, text, places) if found.islands else ()
    label = label_of(times) if times else UNPARSEABLE
    sure = all(time.confidence == "likely" and not time.cancelled for time in times)
    return ScheduleReading(
        label,
        language or language_of(text),
        "likely" if sure else "possible",
        tuple([Evidence(time.kind, time.start, time.end, time.text) for time in times]),
        times,
    )


def _times(found: Scan, text: str, places: Sequence[int] | None) -> tuple[TimeExpression, ...]:
    words = found.words
    islands = _outside_brackets(found)
    roles: dict[int, tuple[Role, str]] = {}
    for position, island in enumerate(found.islands):
        if isinstance(island.what, Period):
            roles[id(island)] = role_of(found, position)
    off = called_off(found)
    told = []
    for island in islands:
        start, end = words.start[island.start], words.end[island.end - 1]
        if places is not None:
            start, end = places[start], places[end]
        told.append(_expression(found, island, roles, start, end, text[start:end], id(island) in off))
    return tuple(told)


def _expression(
    found: Scan, island: Island, roles: dict[int, tuple[Role, str]], start: int, end: int, text: str, off: bool
) -> TimeExpression:
    what = island.what
    if isinstance(what, Period):
        role, edtf = roles[id(island)]
        points = [point for point in (what.first, what.last) if point is not None]
        doubtful = island.bracketed or any(point.short or point.part or point.decade for point in points)
        return TimeExpression(
            "date", role, start, end, text, edtf, cancelled=off, confidence="possible" if doubtful else "likely"
        )
    if isinstance(what, Recurring):
        about = what.about or _is_of_something_else(found, island)
        return TimeExpression(
            "recurrence", "period", start, end, text, None, what.every, what.times, what.per, about, off,
            "likely" if what.sure else "possible",
        )  # fmt: skip
    kind: Kind = what.kind  # type: ignore[assignment]  # the kinds of `Spoken` are among those of an expression
    role = {"relative": "end", "after_event": "start"}.get(kind, "period")  # type: ignore[assignment]  # as above
    return TimeExpression(kind, role, start, end, text, None, what.length, cancelled=off)


def _outside_brackets(found: Scan) -> list[Island]:
    """Return what is stated outside brackets; in brackets stand sources, and schedules only if nothing else is one.

    A lone year in brackets is a source even then: `Kouluterveyskysely (2019)`.
    """
    outside = [island for island in found.islands if not island.bracketed]
    if any(isinstance(island.what, (Period, Recurring)) or island.what.kind == "continuous" for island in outside):
        return outside
    inside = [island for island in found.islands if island.bracketed and not _is_source(found.words, island)]
    return sorted([*outside, *inside], key=lambda island: island.start)


def _is_source(words: Words, island: Island) -> bool:
    what = island.what
    if not isinstance(what, Period) or not what.is_point or what.first is None or not what.first.is_year:
        return False
    # A year that is all there is to the text is the schedule, brackets or not.
    return island.start > 1 or island.end < len(words) - 2


def _is_of_something_else(found: Scan, island: Island) -> bool:
    """Whether a recurrence is that of the follow-up, and the work has a date of its own in another clause."""
    words = found.words
    i = island.start - 1
    follow_up = False
    while i >= 0 and i > island.start - 8 and words.text[i] not in (",", ";", "."):
        follow_up = follow_up or "follow up" in words.sense[i]
        i -= 1
    for j in range(island.end, min(len(words), island.end + 4)):
        if words.text[j] in (",", ";", "."):
            break
        follow_up = follow_up or "follow up" in words.sense[j]
    if not follow_up:
        return False
    stop = island.end
    while stop < min(len(words), island.end + 40) and words.text[stop] not in (",", ";", "."):
        stop += 1
    return any(each.end <= i + 1 or each.start > stop for each in found.islands[:20] if isinstance(each.what, Period))
