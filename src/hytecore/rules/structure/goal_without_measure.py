"""A goal that no measure reaches, neither itself nor through its sub-goals.

A measure whose goals are stated as unknown does not help: nobody can say that it leads here. A goal that other plans
are asked to answer (`assigned_to`) needs a measure all the same: this plan, too, has to do something for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal

rule = Rule(
    code="HYT101",
    name="goal-without-measure",
    severity="error",
    source=Source(
        "612/2021", "§6: the municipality sets goals for wellbeing and health and measures that support them"
    ),
    looks_at="goals",
    needs=("goals", "goals.serves", "measures", "measures.goals"),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal that no measure reaches, with its sub-goals."""
    reached = index.reached_goals
    for goal in index.plan.goals:
        if goal.id in reached:
            continue
        if not goal.id or goal.id in index.meant.reached_goals:
            yield CouldNotCheck(goal, "unreadable")
        elif children := index.children_of(goal):
            parts = [Part("sub_goal", child) for child in children]
            yield Hit("sub_goals", goal, (), {"sub_goals": tuple(sorted(children, key=_order))}, parts)
        else:
            yield Hit("none", goal)


def _order(goal: Goal) -> tuple[int, str, str]:
    """Return what puts g2 before g10, and two goals with one id in an order of their own."""
    return len(goal.id), goal.id, repr(goal.title)
