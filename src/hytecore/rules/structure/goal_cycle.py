"""Goals that serve each other in a loop.

Then none of them is the end and none the means, and what reaches one of them seems to reach all. Of goals that are
tangled in many loops the shortest one is named; mending it shows the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.loops import loops
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal

rule = Rule(
    code="HYT103",
    name="goal-cycle",
    severity="error",
    source=Source("hytecore plan format 1", "goals, field serves: a goal serves its parent goal"),
    looks_at="goals",
    reads=("serves",),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each group of goals that serve each other, as a shortest loop."""
    goals, priorities = index.goals, index.priorities
    parents = {
        # An id that a priority has, too, means the priority.
        goal.id: [s for s in goal.serves if isinstance(s, str) and s in goals and s not in priorities]
        for goal in map(goals.get, index.naming(Goal, "serves"))  # one that none serves is in no loop
        if goal is not None and goal.serves
    }
    for loop in loops(parents):
        first, *others = (goals[identity] for identity in loop)
        parts = [Part("in_loop", goal) for goal in others]
        data = {"loop": (first, *others)} if others else {}
        yield Hit("loop" if others else "itself", first, ("serves",), data, parts, cause=("loop", " ".join(loop)))
