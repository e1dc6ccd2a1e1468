"""A measure that serves no goal.

Nobody can say what it is for, and whether it was worth doing. A map of roles (`role_map`) tells who does what, not
what for, so there the rule is not applied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT102",
    name="measure-without-goal",
    severity="warning",
    source=Source(
        "612/2021", "§6: the municipality sets goals for wellbeing and health and measures that support them"
    ),
    looks_at="measures",
    reads=("goals",),
    needs=("kind",),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures of any plan but a map of roles."""
    return () if index.plan.kind == "role_map" else index.plan.measures


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose goals are not stated."""
    for measure in index.plan.measures:
        if measure.goals == ():
            yield Hit("none", measure, ("goals",))
