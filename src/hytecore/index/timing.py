"""Timing: when the measures of a plan begin and end, as far as their schedules tell.

A span keeps both bounds of both ends, since *begun* is judged by the earliest bound and *late* by the latest. A measure
that is continuous, recurs or waits for something else has no span, nor has one whose schedule ends before it begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeAlias

from hytecore.edtf import Bounds, When
from hytecore.frozen import frozen
from hytecore.model.measure import Measure

Pick: TypeAlias = Callable[[list[date]], date]


@frozen(eq=False)
class Span:
    """From when to when, each end with its earliest and its latest day; None where a bound is open or not known."""

    start: Bounds
    end: Bounds
    first: When
    """The stated date or period that it begins with."""
    last: When
    """The stated date or period that it ends with."""

    @property
    def earliest(self) -> date | None:
        """The earliest day on which it can begin."""
        return self.start[0]

    @property
    def latest(self) -> date | None:
        """The latest day on which it can end."""
        return self.end[1]


@frozen(eq=False)
class Timing:
    """The measures of a plan by when they are done.

    Attributes:
        spans: Each span with the measures that have it: a plan states the same few periods over and over, so a rule
            judges a period once and not each measure.
        contradictory: The measures of which a date or period ends before it begins.
    """

    spans: Sequence[tuple[Span, list[Measure]]]
    contradictory: Sequence[Measure]


def timing_of(measures: Iterable[Measure]) -> Timing:
    """Return when *measures* are done; `PlanIndex.timing` keeps the answer.

    Example:
        >>> once = When.parse("2025-06")
        >>> timing = timing_of([Measure(id=name, title=name, schedule=once) for name in "ab"])
        >>> [(str(span.latest), [measure.id for measure in measures]) for span, measures in timing.spans]
        [('2025-06-30', ['a', 'b'])]
    """
    # By identity: equal dates are read as one object, and the hash of a frozen class is computed anew each time.
    groups: dict[int, list[Measure]] = {}
    known = groups.get
    for measure in measures:
        schedule = measure.schedule
        if schedule is not None:
            group = known(id(schedule))
            if group is None:
                groups[id(schedule)] = [measure]
            else:
                group.append(measure)
    spans: list[tuple[Span, list[Measure]]] = []
    contradictory: list[Measure] = []
    for group in groups.values():
        schedule = group[0].schedule
        if is_contradictory(schedule):
            contradictory.extend(group)
        elif (span := span_of(schedule)) is not None:
            spans.append((span, group))
    return Timing(spans, contradictory)


def span_of(schedule: object) -> Span | None:
    """Return the span of a schedule; None if it has none.

    A list of events lasts from the first to the last that is not cancelled. An event without a date leaves open when
    the whole begins and ends, but not that it has begun once a dated event is past.

    Example:
        >>> from hytecore.model.measure import Event
        >>> span = span_of((Event(at=When.parse("2025-03")), Event(at=When.parse("2024"))))
        >>> str(span.earliest), str(span.latest)
        ('2024-01-01', '2025-03-31')
    """
    if isinstance(schedule, When):
        known = schedule.is_dated and not schedule.is_reversed
        return Span(schedule.start, schedule.end, schedule, schedule) if known else None
    if not isinstance(schedule, tuple) or is_contradictory(schedule):
        return None
    events = [event for event in schedule if event.cancelled is not True]
    dated = sorted((event.at for event in events if isinstance(event.at, When) and event.at.is_dated), key=str)
    if not dated:
        return None
    complete = len(dated) == len(events)
    begins, ends = [when.start for when in dated], [when.end for when in dated]
    return Span(
        (_of_all(min, [day for day, _ in begins]) if complete else None, _of_known(min, [day for _, day in begins])),
        (_of_known(max, [day for day, _ in ends]), _of_all(max, [day for _, day in ends]) if complete else None),
        min(dated, key=lambda when: (when.start[1] or date.max, when.start[0] or date.min)),
        max(dated, key=lambda when: (when.end[1] or date.max, when.end[0] or date.min)),
    )


def _of_all(pick: Pick, days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return pick(known) if len(known) == len(days) else None


def _of_known(pick: Pick, days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return pick(known) if known else None


def is_contradictory(schedule: object) -> bool:
    """Whether a date or period of a schedule ends before it begins; cancelled events do not count."""
    if isinstance(schedule, When):
        return schedule.is_reversed
    if not isinstance(schedule, tuple):
        return False
    return any(
        isinstance(event.at, When) and event.at.is_reversed and event.cancelled is not True for event in schedule
    )


def is_later(one: date | None, other: date | None) -> bool:
    """Whether *one* is known to lie after *other*; nothing is known of an open bound.

    Example:
        >>> is_later(date(2026, 1, 1), date(2025, 12, 31)), is_later(None, date(2025, 12, 31))
        (True, False)
    """
    return one is not None and other is not None and one > other
