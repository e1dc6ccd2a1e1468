"""A date without a year, on a row from which no year can be taken.

While the plan is new everybody knows which spring is meant; a year later nobody can tell whether the measure is late.
A year in the measure's title or in the description of the event is taken for the date's, and so is that of a plan for
a single year. A day that comes round every year needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.schedule_texts import reading_of
from hytecore.model.measure import Event, Measure
from hytecore.rules.schedule.written import words_of, written_schedule

rule = Rule(
    code="HYT514",
    name="date-without-year",
    severity="info",
    source=Source("S2", "table Tavoite Yksinäisyyden kokemus vähenee: Huhti - toukokuu, työpajat II ja III"),
    looks_at="measures",
    reads=("schedule", "title"),
    needs=("period",),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure that has a date without a year, with all such dates."""
    period = index.plan.period
    if isinstance(period, When) and period.earliest and period.latest and period.earliest.year == period.latest.year:
        return
    for measure in index.plan.measures:
        schedule = measure.schedule
        if schedule.__class__ is When:
            # A date with a year has a bound: most have.
            if schedule.start[0] or schedule.end[1] or not _has_no_year(schedule):
                continue
            found: tuple[tuple[Any, ...], Any] | None = _stated(index, measure, schedule, ("schedule",))
        elif schedule is None or schedule == ():
            found = _in_words(index, measure) if measure.as_written is not None else None
        elif schedule.__class__ is tuple:
            found = _in_events(index, measure, schedule)
        else:
            continue
        if found is not None and not _names_year(measure):
            field, dates = found
            yield Hit("dates", measure, field, {"n": len(dates), "words": dates})


def _has_no_year(when: Any) -> bool:
    return isinstance(when, When) and "XXXX" in when.text and not when.is_dated


def _stated(index: PlanIndex, measure: Measure, when: Any, field: tuple[Any, ...]) -> tuple[tuple[Any, ...], Any]:
    """Return the field and the date, as the document writes it where its words are kept."""
    wanted = str(when)
    for version in words_of(written_schedule(measure)):
        for time in reading_of(index, version).dates:
            if time.edtf == wanted:
                return field, (time.text,)
    return field, (wanted,)


def _in_events(index: PlanIndex, measure: Measure, events: Any) -> tuple[tuple[Any, ...], Any] | None:
    """Return the first event without a year and the dates of all of them; a year in its own words is enough."""
    found = [
        (position, event)
        for position, event in enumerate(events)
        if event.__class__ is Event
        and _has_no_year(event.at)
        and not any(_year().search(words) for words in words_of(event.what))
    ]
    if not found:
        return None
    dates = [_stated(index, measure, event.at, ())[1][0] for _, event in found]
    return ("schedule", found[0][0], "at"), tuple(dict.fromkeys(dates))


def _in_words(index: PlanIndex, measure: Measure) -> tuple[tuple[Any, ...], Any] | None:
    """Return the dates without a year of a schedule that is there in words only; one year in it is enough for all."""
    written = written_schedule(measure)
    if written is None:
        return None
    found: list[str] = []
    for version in words_of(written):
        times = reading_of(index, version).times
        if any(time.has_year or time.kind == "recurrence" for time in times) or _year().search(version):
            return None
        found += [time.text for time in times if time.kind == "date"]
    return (("as_written", "schedule"), tuple(dict.fromkeys(found))) if found else None


def _names_year(measure: Measure) -> bool:
    cells = measure.as_written
    texts = [measure.title, cells.get("measure") if isinstance(cells, dict) else None]
    return any(_year().search(words) for text in texts for words in words_of(text))


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
