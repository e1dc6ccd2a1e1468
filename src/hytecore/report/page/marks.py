"""The schedule of a measure: as marks on a time line, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.measure import After, Continuous, Event, Measure, Recurrence
from hytecore.model.text import Text, Translated, in_language
from hytecore.report.page.markup import short
from hytecore.words.interface import say
from hytecore.words.page import page_word
from hytecore.words.render import in_words

SHORT = timedelta(days=31)
"""Up to this long a time is a point on the line; what is longer is a stretch of it."""


@frozen
class Mark:
    """A stretch or a point of time.

    Attributes:
        kind: `span` from one time to another, `within` some time in it, `day`, or `always`.
        start, end: Its first and last day; None where it is open.
    """

    kind: str
    start: date | None
    end: date | None
    is_cancelled: bool = False


def marks_of(schedule: object) -> Iterator[Mark]:
    """Yield the marks of a schedule, in its order; none for one without a date.

    Example:
        >>> [mark.kind for text in ("2020/..", "2020", "2020-06") for mark in marks_of(When.parse(text))]
        ['span', 'within', 'day']
    """
    if isinstance(schedule, When):
        if schedule.is_dated and not schedule.is_reversed:
            yield _mark(schedule)
    elif isinstance(schedule, tuple):
        for event in schedule:
            if isinstance(event.at, When) and event.at.is_dated and not event.at.is_reversed:
                yield _mark(event.at, is_cancelled=event.cancelled is True)
    elif isinstance(schedule, Recurrence) or (isinstance(schedule, Continuous) and schedule.continuous is True):
        yield Mark("always", None, None)


def _mark(when: When, *, is_cancelled: bool = False) -> Mark:
    start, end = when.earliest, when.latest
    if when.is_interval and not (start and end and end - start <= SHORT):
        return Mark("span", start, end, is_cancelled)
    kind = "day" if start and end and end - start <= SHORT else "within"
    return Mark(kind, start, end, is_cancelled)


def schedule_in_words(measure: Measure, language: str) -> tuple[str, bool]:
    """Return the schedule of a measure in words, and whether they are the plan's own.

    Example:
        >>> schedule_in_words(Measure(id="m", title="M"), "en")
        ('no schedule', False)
    """
    schedule = measure.schedule
    if isinstance(schedule, When):
        return in_words(schedule, language), False
    if isinstance(schedule, Recurrence) and schedule.recurs:
        return say("tree-recurs", language, every=in_words(schedule.recurs, language)), False
    if isinstance(schedule, Continuous) and schedule.continuous is True:
        return say("tree-continuous", language), False
    if isinstance(schedule, After) and isinstance(schedule.after, (str, Translated)):
        return page_word("after", language, what=_said(schedule.after, language)), True
    if isinstance(schedule, tuple) and schedule:
        return "; ".join(_event(event, language) for event in schedule), True
    if isinstance(schedule, (Unknown, NotApplicable)):
        key = "not-known" if isinstance(schedule, Unknown) else "not-concerned"
        return f"{page_word(key, language)}: {_said(schedule.why, language)}", True
    return page_word("not-readable" if isinstance(schedule, Unreadable) else "no-schedule", language), False


def _event(event: Event, language: str) -> str:
    at = in_words(event.at, language) if isinstance(event.at, When) else ""
    what = _said(event.what, language) if isinstance(event.what, (str, Translated)) else ""
    gone = f"({page_word('cancelled', language)})" if event.cancelled is True else ""
    return " ".join(part for part in (at, what, gone) if part) or page_word("not-known", language)


def _said(text: Text, language: str) -> str:
    return short(in_language(text, language))
