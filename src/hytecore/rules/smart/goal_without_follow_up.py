"""A goal that nobody will look at again.

The plan promises no report or revision, no indicator of the goal says how often it is updated, and the goal form does
not say who follows it. One of the three is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.goal import Goal, SmartForm
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

Seen: TypeAlias = Literal["yes", "no", "unknown", "unreadable"]


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
    for goal in index.plan.goals:
        seen = (_in_form(goal), *_by_indicators(goal, index))
        if "yes" in seen:
            continue
        if "unreadable" in seen:
            yield CouldNotCheck(goal, "unreadable")
        elif "unknown" in seen:
            yield CouldNotCheck(goal)
        else:
            yield Hit("nobody", goal)


def _in_form(goal: Goal) -> Seen:
    answer = goal.smart.follow_up if isinstance(goal.smart, SmartForm) else goal.smart
    return "yes" if is_answer(answer) else _absence(answer)


def _by_indicators(goal: Goal, index: PlanIndex) -> Iterator[Seen]:
    if not goal.indicators:
        yield _absence(goal.indicators)
    for use in goal.indicators:
        indicator = index.indicators.get(use.indicator)
        if indicator is None:
            yield "unreadable"  # the reference that leads nowhere is reported itself
        else:
            yield "yes" if indicator.updated else _absence(indicator.updated)


def _absence(value: object) -> Seen:
    if isinstance(value, Unreadable):
        return "unreadable"
    return "unknown" if isinstance(value, Unknown) else "no"
