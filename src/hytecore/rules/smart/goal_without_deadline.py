"""A goal that nobody will be late with.

Neither the goal itself nor any target of its indicators says by when. What the goal form says of the time is quoted
as help; only a date can be compared with the plan's period and with today.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown
from hytecore.model.goal import Goal
from hytecore.model.indicator import Point
from hytecore.rules.smart.form import answers

rule = Rule(
    code="HYT305",
    name="goal-without-deadline",
    severity="warning",
    source=Source("S2", "SMART form, question Mihin mennessä haluttuun lopputilanteeseen on päästy?; letter A"),
    looks_at="goals",
    reads=("deadline", "indicators"),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal with neither a deadline nor a dated target."""
    for goal in index.plan.goals:
        if goal.deadline is not None or _has_dated_target(goal):
            continue
        if _may_have_one(goal):
            yield CouldNotCheck(goal)
        else:
            yield Hit("nothing", goal, ("deadline",), {"form": answers(goal, ("by_when",))})


def _has_dated_target(goal: Goal) -> bool:
    return any(isinstance(use.target, Point) and use.target.at is not None for use in goal.indicators)


def _may_have_one(goal: Goal) -> bool:
    """Whether the indicators, or a target as a whole, are stated as unknown."""
    return isinstance(goal.indicators, Unknown) or any(isinstance(use.target, Unknown) for use in goal.indicators)
