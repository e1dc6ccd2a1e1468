"""Continuous work that nothing ever brings up for review.

It neither ends nor gets late. Only a review of the plan, or an indicator with an interval of its own, makes anyone ask
whether it works.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.edtf import Duration
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.measure import Continuous, Measure

rule = Rule(
    code="HYT511",
    name="continuous-without-review",
    severity="info",
    source=Source("S2", "table of measures with the third sector, column Aikataulu: “jatkuvaa”, and no indicator"),
    looks_at="measures",
    reads=("schedule", "indicators", "status"),
    needs=("indicators", "indicators.updated", "reviews"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the continuous measures that go on."""
    return [
        measure
        for measure in index.plan.measures
        if isinstance(measure.schedule, Continuous)
        and measure.schedule.continuous is True
        and measure.status not in ("done", "cancelled")
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each of them where the plan promises no review and no indicator says how often it is updated."""
    reviews = index.plan.reviews
    if isinstance(reviews, (Unknown, Unreadable)):
        yield CouldNotCheck(index.plan, "unreadable" if isinstance(reviews, Unreadable) else "unknown")
        return
    if reviews or isinstance(reviews, NotApplicable):
        return
    for measure in population(index, options):
        if not any(isinstance(indicator.updated, Duration) for _, indicator in index.uses_of(measure)):
            yield Hit("never", measure, ("schedule",))
