"""The same measure written down twice under one goal.

It is counted twice, and when the plan is followed up one of the two is forgotten. Two rows that belong together are
never merged silently. A cancelled measure that was begun anew is not a repetition.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT601",
    name="repeated-measure",
    severity="warning",
    source=Source("S2", "table Yksinäisyyden kokemus vähenee: Järjestöjen kumppanuustapahtumat, two rows"),
    looks_at="measures",
    reads=("goals", "activity", "title", "status", "prevention"),
    needs=("measures.prevention",),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure that one goal has more than once; what several goals share in the same way is told once."""
    for group in index.repeated_measures:
        goals = [goal for measure in group for goal in measure.goals]
        if len(set(goals)) == len(goals):
            continue
        by_goal: dict[str, list[Measure]] = {}
        for measure in group:
            if measure.status != "cancelled":
                for goal in index.goals_of(measure):
                    by_goal.setdefault(goal.id, []).append(measure)
        found: dict[tuple[int, ...], tuple[list[Measure], list[Goal]]] = {}
        for identity in sorted(by_goal):
            measures = by_goal[identity]
            if len(measures) > 1:
                key = tuple(map(id, measures))
                found.setdefault(key, (measures, []))[1].append(index.goals[identity])
        for measures, shared in found.values():
            yield _hit(measures, shared, index.plan.language)


def _hit(measures: list[Measure], goals: list[Goal], language: str) -> Hit:
    first, *others = measures
    titles = set(title_keys([measure.title for measure in measures], language))
    related = [*(Part("repeat", measure) for measure in others), *(Part("goal", goal) for goal in goals)]
    data = {"goals": tuple(goals), "n": len(measures), "measures": tuple(measures)}
    discriminator = goals[0].id
    if len(titles) == 1:
        return Hit("title", first, (), data, related, discriminator=discriminator)
    return Hit("activity", first, ("activity",), data, related, discriminator=discriminator)
