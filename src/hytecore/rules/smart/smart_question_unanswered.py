"""A goal form with questions nobody has answered.

The form asks what changes, for whom, from where, to where, by when, how anyone will know and who follows it. What it
leaves blank was not agreed either. *Unknown* with a reason is an answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import SMART_QUESTIONS, Goal, SmartForm
from hytecore.rules.smart.form import left_blank
from hytecore.words.render import Term

rule = Rule(
    code="HYT308",
    name="smart-question-unanswered",
    severity="warning",
    source=Source("S2", "the seven SMART forms, part A: seven questions"),
    looks_at="goals",
    reads=("smart",),
)


def population(index: PlanIndex, options: Options) -> list[Goal]:
    """Return the goals that have a goal form."""
    return [goal for goal in index.plan.goals if isinstance(goal.smart, SmartForm)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal whose form leaves questions blank, with these questions."""
    for goal in index.plan.goals:
        blank = left_blank(goal.smart, SMART_QUESTIONS) if isinstance(goal.smart, SmartForm) else ()
        if blank:
            questions = tuple(Term("question", question) for question in blank)
            yield Hit("unanswered", goal, ("smart",), {"questions": questions, "n": len(blank)})
