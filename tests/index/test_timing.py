"""Spans: from when to when the measures of a plan are done."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.edtf import Duration, When
from hytecore.index.timing import Timing, is_contradictory, span_of, timing_of
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.measure import After, Continuous, Event, Measure, Recurrence, Schedule

TEXTS = ("2020", "2020-06", "2019-24", "2021-02-28", "../2020", "2021/..", "2020/2021", "2021/2020", "XXXX-05")


def event(text: str | None, *, cancelled: bool | None = None) -> Event:
    """Return an event at a time, or without one."""
    return Event(at=When.parse(text) if text else None, cancelled=cancelled)


def measure(name: str, schedule: Schedule | None) -> Measure:
    """Return a measure with a schedule."""
    return Measure(id=name, title=name, schedule=schedule)


@pytest.mark.parametrize(
    "schedule",
    [
        None,
        (),
        Unknown("why"),
        NotApplicable("why"),
        Unreadable("soon"),
        Recurrence(recurs=Duration.parse("P1Y")),
        Continuous(continuous=True),
        After(after="the decision"),
        When.parse("XXXX-05"),
        When.parse("2021/2020"),
        (event("2020", cancelled=True),),
        (event(None),),
        (event("2020"), event("2021/2020")),
    ],
    ids=repr,
)
def test_what_has_no_span(schedule: object) -> None:
    """Work without dates, without an end of its own or with dates that contradict themselves has no span."""
    assert span_of(schedule) is None


def test_a_date_is_its_own_span() -> None:
    """A date or period keeps both bounds of both ends."""
    when = When.parse("2019-21/2022")
    span = span_of(when)
    assert span is not None
    assert (span.start, span.end, span.first, span.last) == (when.start, when.end, when, when)


def test_cancelled_events_do_not_count() -> None:
    """Neither the bounds nor a contradiction of a cancelled event matter."""
    span = span_of((event("2020"), event("2025", cancelled=True), event("2021/2018", cancelled=True)))
    assert span is not None
    assert (span.earliest, span.latest) == (date(2020, 1, 1), date(2020, 12, 31))


def test_an_undated_event_leaves_both_ends_open() -> None:
    """It may come first or last; but once a dated one is past, the whole has begun."""
    span = span_of((event("2020-03"), event(None)))
    assert span is not None
    assert (span.earliest, span.latest) == (None, None)
    assert (span.start[1], span.end[0]) == (date(2020, 3, 31), date(2020, 3, 1))


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=5))
def test_a_list_of_events_spans_all_of_them(texts: list[str]) -> None:
    """Its bounds are those of the earliest start and the latest end, in whatever order the events stand."""
    whens = [When.parse(text) for text in texts]
    span = span_of(tuple(Event(at=when) for when in whens))
    if any(when.is_reversed for when in whens) or not any(when.is_dated for when in whens):
        assert span is None
        return
    assert span is not None
    starts, ends = [when.earliest for when in whens], [when.latest for when in whens]
    known_starts = [day for day in starts if day is not None]
    known_ends = [day for day in ends if day is not None]
    assert span.earliest == (min(known_starts) if len(known_starts) == len(starts) else None)
    assert span.latest == (max(known_ends) if len(known_ends) == len(ends) else None)
    assert span.first in whens
    assert span.last in whens
    turned = span_of(tuple(Event(at=when) for when in reversed(whens)))
    assert turned is not None
    assert (turned.start, turned.end, turned.first, turned.last) == (span.start, span.end, span.first, span.last)


def test_measures_of_one_time_are_one_group() -> None:
    """A period that many measures share is judged once; a schedule that contradicts itself stands apart."""
    shared = When.parse("2020/2025")
    timing: Timing = timing_of(
        [
            measure("a", shared),
            measure("b", When.parse("2020/2025")),
            measure("c", (event("2021"),)),
            measure("d", None),
            measure("e", When.parse("2025/2020")),
            measure("f", (event("2025/2020"),)),
            measure("g", Continuous(continuous=True)),
        ]
    )
    assert [[each.id for each in group] for _, group in timing.spans] == [["a", "b"], ["c"]]
    assert [each.id for each in timing.contradictory] == ["e", "f"]


def test_only_dates_can_contradict_themselves() -> None:
    """Work without dates has none that ends before it begins."""
    assert not any(is_contradictory(schedule) for schedule in (None, (), Continuous(continuous=True), Unknown("why")))
