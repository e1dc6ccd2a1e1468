"""A measure that lies outside the years the plan covers.

A plan steers its own period. What begins only after it, or was over before it, is followed by nobody.
A measure that reaches into the period from either side belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.absence import NotApplicable, Unreadable
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT503",
    name="outside-plan-period",
    severity="warning",
    source=Source(
        "S2", "Yhteys strategiaan: plan for 2020–2025; tables of measures, column Aikataulu: beginnings in 2019"
    ),
    looks_at="measures",
    reads=("schedule", "status"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures of a plan whose period is stated, or stated as unknown."""
    return () if index.plan.period is None or isinstance(index.plan.period, NotApplicable) else index.plan.measures


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each measure that begins after the period or ends before it, unless it is cancelled."""
    period = index.plan.period
    if not isinstance(period, When):
        yield CouldNotCheck(index.plan, "unreadable" if isinstance(period, Unreadable) else "unknown")
        return
    if period.is_reversed:
        return
    for span, measures in index.timing.spans:
        if is_later(span.earliest, period.latest):
            message, schedule = "starts_after", span.first
        elif is_later(period.earliest, span.latest):
            message, schedule = "ends_before", span.last
        else:
            continue
        for measure in measures:
            if measure.status != "cancelled":
                yield Hit(message, measure, ("schedule",), {"schedule": schedule, "period": period})
