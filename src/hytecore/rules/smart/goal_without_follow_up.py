"""A goal that nobody will look at again.

The plan promises no report or revision, no indicator of the goal says how often it is updated, and the goal form does
not say who follows it. One of the three is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.goal import Goal, SmartForm
from hytecore.model.indicator import Indicator
from hytecore.rules.smart.form import is_answer

rule = Rule(
    code="HYT319",
    name="goal-without-follow-up",
    severity="warning",
    source=Source("S2", "SMART form, question Missä ja miten seuraamme tavoitteen toteutumista?"),
    looks_at="goals",
    reads=("indicators", "smart"),
    needs=("reviews",),
    folds=True,
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal for which nothing in the plan says when or by whom it is looked at."""
    reviews = index.plan.reviews
    if reviews:
        return
    if isinstance(reviews, Unknown):
        yield CouldNotCheck(index.plan)
        return
    if isinstance(reviews, Unreadable):
        yield CouldNotCheck(index.plan, "unreadable")
        return
    known = index.indicators
    for goal in index.plan.goals:
        for use in goal.indicators:
            indicator = known.get(use.indicator)
            if indicator is not None and indicator.updated:
                break
        else:
            yield from _unless_in_form(goal, [known.get(use.indicator) for use in goal.indicators])


def _unless_in_form(goal: Goal, indicators: list[Indicator | None]) -> Iterator[Hit | CouldNotCheck]:
    answer = goal.smart.follow_up if isinstance(goal.smart, SmartForm) else goal.smart
    if is_answer(answer):
        return
    # A reference that leads nowhere is reported itself; what it means could be updated.
    absent = [answer, goal.indicators, *(indicator.updated for indicator in indicators if indicator is not None)]
    if None in indicators or any(isinstance(each, Unreadable) for each in absent):
        yield CouldNotCheck(goal, "unreadable")
    elif any(isinstance(each, Unknown) for each in absent):
        yield CouldNotCheck(goal)
    else:
        yield Hit("nobody", goal)
