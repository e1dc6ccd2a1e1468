"""A target that leads away from what the plan itself calls better.

Either the direction or one of the two numbers is wrong; followed as it stands, the work would aim at a worse state.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Point
from hytecore.rules.smart.amounts import Promise, promises
from hytecore.words.render import Term

rule = Rule(
    code="HYT310",
    name="target-against-direction",
    severity="error",
    source=Source("S2", "SMART form Sairastavuus vähenee: Sairastavuusindeksi on laskenut lähtötasosta"),
    looks_at="goals",
    reads=("indicators",),
)


def population(index: PlanIndex, options: Options) -> list[Promise]:
    """Return the targets of goals and measures that have a baseline and a better direction."""
    return [promise for promise in index.kept(promises) if isinstance(promise.stated.use.baseline, Point)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each target on the worse side of its baseline."""
    for target, indicator, side in index.kept(promises):
        baseline = target.use.baseline
        # The baseline is better than the target: the target is worse than the baseline.
        if side == 1 and isinstance(baseline, Point):
            yield Hit(
                "lower" if indicator.better == "lower" else "higher",
                target.holder,
                target.path,
                {
                    "kind": Term("kind", kind_of(target.holder)),
                    "indicator": indicator,
                    "baseline": baseline.value,
                    "target": target.point.value,
                },
                [Part("indicator", indicator)],
                discriminator=indicator.id,
            )
