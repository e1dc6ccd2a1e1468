"""A goal form with empty letters: specific, measurable, achievable, relevant, time-bound.

The letters are the test of the goal itself. One that is left empty was not tested.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import SMART_LETTERS, Goal, SmartForm
from hytecore.rules.smart.form import left_blank
from hytecore.words.render import Term

rule = Rule(
    code="HYT309",
    name="smart-letter-empty",
    severity="warning",
    source=Source("S2", "the seven SMART forms, part B: the letters S, M, A, R and T"),
    looks_at="goals",
    reads=("smart",),
)


def population(index: PlanIndex, options: Options) -> list[Goal]:
    """Return the goals that have a goal form."""
    return [goal for goal in index.plan.goals if isinstance(goal.smart, SmartForm)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal whose form leaves letters empty, with these letters."""
    for goal in index.plan.goals:
        blank = left_blank(goal.smart, SMART_LETTERS) if isinstance(goal.smart, SmartForm) else ()
        if blank:
            yield Hit("empty", goal, ("smart",), {"letters": tuple(Term("field", letter) for letter in blank)})
