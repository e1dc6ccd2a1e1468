"""A goal that serves none of the priorities that the plan names.

It serves one if it says so itself or serves a goal that does. A goal that only serves another plan's goal is told,
too: the plan's own strategy does not carry it. The rule is silent where the goal says that it is unknown or not
applicable which priority it serves, and below such a goal, and where it refers to an id that is not there (HYT004).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import is_absent
from hytecore.model.goal import Goal, GoalLink

rule = Rule(
    code="HYT106",
    name="goal-serves-nothing",
    severity="warning",
    source=Source("S2", "Keusoten strategia 2020–2025: the wellbeing plan carries out the priorities of the strategy"),
    looks_at="goals",
    reads=("serves",),
    needs=("goals.serves",),
)


def population(index: PlanIndex, options: Options) -> Sequence[Goal]:
    """Return the goals, if the plan names priorities."""
    return index.plan.goals if index.plan.priorities else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal that leads to no priority."""
    settled = set(_settled(index))
    if len(settled) == len(index.plan.goals):
        return
    _add_goals_below(settled, index)
    for goal in index.plan.goals:
        if goal.id not in settled:
            elsewhere = any(isinstance(served, GoalLink) for served in goal.serves)
            yield Hit("elsewhere" if elsewhere else "none", goal, ("serves",))


def _settled(index: PlanIndex) -> Iterator[str]:
    """Yield the ids of goals that serve a priority, or an id that could be one, or say why they serve none."""
    priorities, goals = index.priorities, index.goals
    for goal in index.plan.goals:
        for served in goal.serves:
            if isinstance(served, str) and (served in priorities or served not in goals):
                yield goal.id
                break
        else:
            if is_absent(goal.serves):
                yield goal.id


def _add_goals_below(settled: set[str], index: PlanIndex) -> None:
    """Add all goals that serve a settled one, directly or not."""
    queue = [index.goals[identity] for identity in settled if identity in index.goals]
    for goal in queue:
        for child in index.children_of(goal):
            if child.id not in settled:
                settled.add(child.id)
                queue.append(child)
