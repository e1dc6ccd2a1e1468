"""A goal that nobody answers for.

Measures have their owners; whether they are enough for the goal is nobody's question.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex

rule = Rule(
    code="HYT211",
    name="goal-without-owner",
    severity="info",
    source=Source("S4", "checklist of structures: the body that answers for promoting wellbeing and health is named"),
    looks_at="goals",
    reads=("owner",),
    folds=True,
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal whose owner is not stated."""
    for goal in index.plan.goals:
        if goal.owner is None:
            yield Hit("nobody", goal, ("owner",))
