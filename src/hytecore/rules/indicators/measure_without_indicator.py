"""A measure of which nothing tells whether it was done.

Its progress is then a matter of opinion, and the report can only say that the work goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT414",
    name="measure-without-indicator",
    severity="warning",
    source=Source("S2", "tables of measures, column Mittarit: each measure has its indicators"),
    looks_at="measures",
    reads=("indicators", "status"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> list[Measure]:
    """Return the measures that have not been cancelled; those of a role map are not followed one by one."""
    if index.plan.kind == "role_map":
        return []
    return [measure for measure in index.plan.measures if measure.status != "cancelled"]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose indicators are not stated."""
    for measure in index.plan.measures:
        if measure.indicators == () and measure.status != "cancelled":
            yield Hit("nothing", measure, ("indicators",))
