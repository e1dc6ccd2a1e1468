"""A goal that is to be reached only after the plan has ended, with nothing to be reached before.

When the plan is evaluated, nobody can say of such a goal whether the work is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.goal import Goal
from hytecore.rules.smart.deadlines import lies_beyond, may_have_one_on_the_way

rule = Rule(
    code="HYT306",
    name="goal-beyond-plan-period",
    severity="warning",
    source=Source("S2", "SMART form Yksinäisyyden kokemus vähenee: Vuoteen 2030 mennessä, in a plan for 2020–2025"),
    looks_at="goals",
    reads=("deadline", "indicators"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Goal]:
    """Return the goals of a plan whose period has an end, or may have one; one that ends before it begins has none."""
    period = index.plan.period
    if isinstance(period, When):
        return index.plan.goals if period.latest is not None and not period.is_reversed else ()
    return index.plan.goals if isinstance(period, (Unknown, Unreadable)) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal that ends after the plan, without an interim target within the plan's period."""
    period = index.plan.period
    if not isinstance(period, When):
        yield CouldNotCheck(index.plan, "unreadable" if isinstance(period, Unreadable) else "unknown")
        return
    for goal in index.plan.goals:
        end = lies_beyond(goal, period)
        if end is None:
            continue
        if may_have_one_on_the_way(goal):
            yield CouldNotCheck(goal)
            continue
        data: dict[str, Any] = {"end": end.when, "period": period}
        indicator = index.indicators.get(end.use.indicator) if end.use else None
        if indicator is None:
            yield Hit("deadline", goal, end.path, data)
        else:
            data["indicator"] = indicator
            yield Hit("target", goal, end.path, data, [Part("indicator", indicator)])
