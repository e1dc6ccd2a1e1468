"""A goal that is done rather than reached.

Training can be organised and a model taken into use without anything changing for anyone. Such a goal is a measure in
the wrong place, or the first step of a goal that was never written. It is left alone where its form or a target of an
indicator of results says what changes, and where the plan says that the goal is about structures: a structure is
reached by being set up.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.goal_texts import GoalTexts
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import Point
from hytecore.rules.smart.promise import is_done_rather_than_changed, words_of, worked_example

rule = Rule(
    code="HYT304",
    name="goal-names-an-activity",
    severity="info",
    source=Source("S2", "list of goals: Konkreettisten toimenpiteiden kohdentaminen erityisesti riskiryhmiin"),
    looks_at="goals",
    reads=("title", "indicators", "smart", "about"),
    needs=("indicators",),
    confidence="likely",
)

_OF_WORK = ("structure", "process", "output")


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal whose title names something done, where nothing says what changes by it."""
    texts = index.kept(GoalTexts)
    for goal in index.plan.goals:
        if _has_result(goal, index):  # structure first: then the words are not read at all
            continue
        title = texts.titled(goal)
        if title is None or not title.reading.names_activity:
            continue
        if is_done_rather_than_changed(goal, index):
            data = {"words": words_of(title, "activity"), "example": worked_example(goal, index, title)}
            yield Hit("activity", goal, title.path, data)


def _has_result(goal: Goal, index: PlanIndex) -> bool:
    """Whether some target with a value is that of an indicator of people's lives, not of the work."""
    return any(
        isinstance(use.target, Point)
        and isinstance(use.target.value, (int, Decimal))
        and indicator.level not in _OF_WORK
        for use, indicator in index.uses_of(goal)
    )
