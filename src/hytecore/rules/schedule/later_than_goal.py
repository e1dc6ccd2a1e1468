"""A measure that ends after the deadline of a goal it serves.

The goal is due before the work that should lead to it is done. Work without an end is not late for anything; of work
that begins only after the plan's period another rule tells (HYT503).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT512",
    name="later-than-goal",
    severity="warning",
    source=Source("S2", "SMART form, question Mihin mennessä …?, against the tables of measures, column Aikataulu"),
    looks_at="measures",
    reads=("schedule", "goals", "status"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures, if some goal has a deadline that ends."""
    return index.plan.measures if any(_due(goal) for goal in index.plan.goals) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure, neither done nor cancelled, that ends after a deadline, with all the goals it is late for."""
    days = {goal.id: day for goal in index.goals.values() if (day := _due(goal)) is not None}
    first = min(days.values(), default=None)
    period = index.plan.period
    ends = period.latest if isinstance(period, When) and not period.is_reversed else None
    for span, measures in index.timing.spans:
        latest = span.latest
        if latest is None or first is None or latest <= first:
            continue
        if is_later(span.earliest, ends):
            continue
        for measure in measures:
            if measure.status in ("done", "cancelled"):
                continue
            late = {goal for goal in measure.goals if goal in days and days[goal] < latest}
            if late:
                yield _hit(index, measure, span.last, sorted(late))


def _hit(index: PlanIndex, measure: Measure, schedule: When, late: Sequence[str]) -> Hit:
    goals = tuple(index.goals[goal] for goal in late)
    data = {
        "n": len(goals),
        "schedule": schedule,
        "goals": goals,
        "deadlines": tuple(goal.deadline for goal in goals),
    }
    return Hit("later", measure, ("schedule",), data, tuple(Part("goal", goal) for goal in goals))


def _due(goal: Goal) -> date | None:
    """Return the last day of a goal's deadline."""
    deadline = goal.deadline
    return deadline.latest if isinstance(deadline, When) and not deadline.is_reversed else None
