"""One measure under several goals, with another owner, schedule, status or indicator each time.

Whoever reads one goal learns something else than who reads the other, and nobody knows which is meant. A measure may
well serve several goals; then it is written down once and names them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.wording.differences import differences

rule = Rule(
    code="HYT602",
    name="repeated-measure-differs",
    severity="warning",
    source=Source("S2", "tables of measures: Työttömien terveystarkastukset and Ilmiötyöpajat under several goals"),
    looks_at="measures",
    reads=("goals", "activity", "title", "responsibilities", "schedule", "status", "indicators"),
    needs=("measures.responsibilities",),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure that stands under several goals and is not the same everywhere."""
    known = index.goals
    for group in index.repeated_measures:
        served = [{goal for goal in measure.goals if goal in known} for measure in group]
        measures = [measure for measure, goals in zip(group, served, strict=True) if goals]
        if len(measures) < 2 or set.intersection(*filter(None, served)):
            continue  # all of them stand under one goal: then it is a repetition within that goal
        found = differences(measures, index)
        if not found.fields:
            continue
        first, *others = measures
        goals = [known[identity] for identity in sorted(set.union(*served))]
        data = {
            "n": len(goals),
            "fields": tuple(name for name, _ in found.fields),
            "differences": found,
        }
        related = [*(Part("repeat", measure) for measure in others), *(Part("goal", goal) for goal in goals)]
        yield Hit("differs", first, (), data, related)
