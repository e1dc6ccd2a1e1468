"""An indicator that no goal and no measure uses.

Either a goal has lost its indicator, or something is followed that tells of no goal. A plan without goals and measures
has nothing that could use one: it describes the present state, or is empty (HYT007).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator

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
    for indicator in index.plan.indicators:
        if not indicator.id:
            yield CouldNotCheck(indicator, "unreadable")
        elif index.users_of(indicator):
            continue
        elif index.meant.includes(indicator):
            yield CouldNotCheck(indicator, "unreadable")
        else:
            yield Hit("unused", indicator)
