"""A target that asks for a change far quicker than any that has been observed.

What is needed a year, from the newest value to the target, is set beside the fastest change between two observations of
the same region and group. It is a hint: a new service can do what no year before it did. Change in either direction
counts, and each number may be off by half of its last decimal, so that what can be rounding is not held against a goal.
A period counts from its middle; `by 2028` means 2028.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from hytecore.engine.rule import Hit, Option, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import Point
from hytecore.rules.smart.amounts import Promise, promises
from hytecore.rules.smart.series import Value, observed, shown, value_of, years_between

rule = Rule(
    code="HYT312",
    name="unrealistic-pace",
    severity="info",
    source=Source("S2", "SMART form, letter R: realistinen, whether the goal can be reached"),
    looks_at="goals",
    reads=("indicators",),
    needs=("indicators.observations",),
    confidence="possible",
    options={"factor": Option(3, "How many times the fastest observed change a target may ask for.", minimum=1)},
)


def population(index: PlanIndex, options: Options) -> list[Promise]:
    """Return the targets of goals whose indicators have been observed twice or more."""
    return index.kept(_observed)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each target whose pace is more than so many times the fastest observed one."""
    for promise in population(index, options):
        stated, indicator, side = promise
        target = value_of(stated.point, stated, indicator)
        if target is None or side in (0, 1):  # already met, or in the wrong direction: other findings
            continue
        seen = observed(stated, indicator, index, options["as_of"])
        baseline = stated.use.baseline
        start = value_of(baseline, stated, indicator) if isinstance(baseline, Point) else None
        newest = max((*seen, *((start,) if start else ())), key=lambda value: (value.day, value.value), default=None)
        steps = list(_steps(seen))
        if newest is None or not steps or newest.day >= target.day or _is_met(newest, target, indicator.better):
            continue
        years = years_between(newest, target)
        distance = abs(target.value - newest.value)
        # As slow as rounding allows to be needed, and as fast as it allows to have been.
        needed = max(distance - newest.slack, 0) / years
        possible = max(change + slack for change, slack in steps)
        if needed > options["factor"] * possible:
            yield Hit(
                "pace",
                stated.holder,
                stated.path,
                {
                    "indicator": indicator,
                    "needed": shown(distance / years),
                    "fastest": shown(max(change for change, _ in steps)),
                    "value": shown(newest.value),
                    "at": newest.at,
                    "target": stated.point.value,
                    "by": stated.point.at,
                },
                [Part("indicator", indicator)],
                discriminator=f"{indicator.id} {stated.use.region or ''} {stated.use.group or ''}".strip(),
            )


def _observed(index: PlanIndex) -> list[Promise]:
    return [
        promise
        for promise in index.kept(promises)
        if len(promise.indicator.observations) > 1 and isinstance(promise.stated.holder, Goal)
    ]


def _steps(seen: Sequence[Value]) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield the change a year between each two observations that follow each other, and what rounding may add to it."""
    for one, other in pairwise(seen):
        years = years_between(one, other)
        if years > 0:
            yield abs(other.value - one.value) / years, (one.slack + other.slack) / years


def _is_met(newest: Value, target: Value, better: object) -> bool:
    return newest.value <= target.value if better == "lower" else newest.value >= target.value
