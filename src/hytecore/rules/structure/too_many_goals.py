"""More goals than anyone can keep an eye on, or more measures under one goal.

A plan that aims at everything at once has no focus. How many are too many is for each plan to decide, so the numbers
can be set.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Option, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT110",
    name="too-many-goals",
    severity="info",
    source=Source(
        "Stadin HYTE-barometri 2023",
        "the wellbeing plan 2022–2025 of Helsinki: 50 goals and 106 measures in six focus areas",
    ),
    looks_at="goals",
    options={
        "maximum": Option(30, "How many goals a plan may have; a plan of several sectors may need more.", minimum=1),
        "measures": Option(20, "How many measures a goal may have; a wide goal of a county may need more.", minimum=1),
    },
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield the plan if it has too many goals, and each goal that has too many measures."""
    goals = index.plan.goals
    if len(goals) > options["maximum"]:
        parts = [Part("goal", goal) for goal in goals]
        yield Hit("goals", index.plan, ("goals",), {"n": len(goals), "maximum": options["maximum"]}, parts)
    for identity, naming in index.naming(Measure, "goals").items():
        if len(naming) <= options["measures"] or identity not in index.goals:
            continue
        goal = index.goals[identity]
        measures = index.measures_of(goal)
        if len(measures) > options["measures"]:  # a measure may name a goal twice
            parts = [Part("measure", measure) for measure in measures]
            yield Hit("measures", goal, (), {"n": len(measures), "maximum": options["measures"]}, parts)
