"""An indicator that no goal and no measure uses.

Either a goal has lost its indicator, or something is followed that tells of no goal. A plan without goals and measures
has nothing that could use one: it describes the present state, or is empty (HYT007).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT104",
    name="unused-indicator",
    severity="info",
    source=Source("Vantaa audit committee 2005", "the indicators and the reporting did not correspond to the goals"),
    looks_at="indicators",
    needs=("kind", "goals", "goals.indicators", "measures", "measures.indicators"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Indicator]:
    """Return the indicators of a plan with goals or measures."""
    plan = index.plan
    return plan.indicators if plan.goals or plan.measures else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each indicator that nothing uses."""
    of_goals, of_measures = index.naming(Goal, "indicators"), index.naming(Measure, "indicators")
    for indicator in index.plan.indicators:
        if indicator.id in of_goals or indicator.id in of_measures:
            continue
        if not indicator.id or index.meant.includes(indicator):
            yield CouldNotCheck(indicator, "unreadable")
        else:
            yield Hit("unused", indicator)
