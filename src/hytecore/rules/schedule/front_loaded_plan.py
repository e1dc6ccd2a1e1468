"""A plan with nothing scheduled for the last third of its period.

Work that goes on without an end, recurs or waits for something else can fall into it; so can what has no known date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Option, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.absence import Unknown
from hytecore.model.measure import After, Continuous, Measure, Recurrence

rule = Rule(
    code="HYT515",
    name="front-loaded-plan",
    severity="info",
    source=Source("S2", "tables of measures, column Aikataulu: nothing after 2022 in a plan for 2020–2025"),
    looks_at="plan",
    reads=("period",),
    needs=("measures", "measures.schedule", "measures.status"),
    options={
        "minimum": Option(
            5, "How many measures must have a schedule: of fewer none need fall into the last third.", minimum=1
        )
    },
)

SCHEDULED = (When, tuple, Recurrence, Continuous, After)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures, if enough of them have a schedule and the period is bounded."""
    if _last_third(index.plan.period) is None:
        return ()
    enough = islice(filter(_is_scheduled, index.plan.measures), options["minimum"] - 1, None)
    return index.plan.measures if any(True for _ in enough) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if no measure lies, or may lie, in the last third of its period."""
    period = index.plan.period
    since = _last_third(period)
    ends: list[tuple[date, When, list[Measure]]] = []
    for span, measures in index.timing.spans:
        may_cover = span.latest is None or not (is_later(since, span.latest) or _is_after(span.earliest, period))
        if may_cover and any(map(_is_scheduled, measures)):
            return
        counted = [measure for measure in measures if _is_scheduled(measure)]
        if counted and span.latest is not None:
            ends.append((span.latest, span.last, counted))
    if sum(len(measures) for _, _, measures in ends) < sum(map(_is_scheduled, index.plan.measures)):
        return  # the others are continuous, recur or wait for something; or no day is known of them
    for measure in index.plan.measures:
        if isinstance(measure.schedule, Unknown) and measure.status != "cancelled":
            yield CouldNotCheck(index.plan)
            return
    day, last, _ = max(ends, key=lambda end: (end[0], end[1].text))
    related = tuple(Part("measure", measure) for end, _, measures in ends if end == day for measure in measures)
    data = {"period": period, "since": When.parse(f"{since:%Y-%m}"), "last": last}
    yield Hit("nothing", index.plan, ("period",), data, related)


def _is_scheduled(measure: Measure) -> bool:
    schedule = measure.schedule
    return bool(schedule) and isinstance(schedule, SCHEDULED) and measure.status != "cancelled"


def _last_third(period: object) -> date | None:
    """Return the first day of the last third of a period, in whole months; None if it is open or too short."""
    if not isinstance(period, When) or period.earliest is None or period.latest is None or period.is_reversed:
        return None
    first, last = (day.year * 12 + day.month - 1 for day in (period.earliest, period.latest))
    length = (last - first + 1) // 3
    month = last + 1 - length
    return date(month // 12, month % 12 + 1, 1) if length else None


def _is_after(day: date | None, period: object) -> bool:
    return isinstance(period, When) and is_later(day, period.latest)
