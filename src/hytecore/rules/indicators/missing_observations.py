"""A region that an indicator has no value of, though it has values of the plan's other regions.

The gap is often there for a reason: small numbers are not published. Whoever reads the mean, or compares the regions,
has to know whom it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import MISSING, Unknown
from hytecore.model.indicator import Indicator

rule = Rule(
    code="HYT418",
    name="missing-observations",
    severity="info",
    source=Source("S2", "TEAviisari table: municipalities of the region without a score are marked .."),
    looks_at="indicators",
    reads=("observations",),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> list[Indicator]:
    """Return the indicators that have a value of some region that the plan covers."""
    covered = {index.regions.key(region) for region in index.plan.covers}
    if not covered:
        return []
    return [indicator for indicator in index.plan.indicators if not covered.isdisjoint(_valued(indicator, index))]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each indicator that lacks a value of some region of the plan."""
    covered = {index.regions.key(region): region for region in index.plan.covers}
    for indicator in population(index, options):
        without = covered.keys() - _valued(indicator, index)
        missing = sorted(without - _answered(indicator, index)) if without else []
        if missing:
            actors = [index.regions.actor(covered[key]) for key in missing]
            data = {
                "n": len(missing),
                "missing": tuple(
                    actor.name if actor else covered[key] for actor, key in zip(actors, missing, strict=True)
                ),
            }
            related = [Part("region", actor) for actor in actors if actor is not None]
            yield Hit("missing", indicator, ("observations",), data, related)


def _valued(indicator: Indicator, index: PlanIndex) -> set[str]:
    """Return the regions that the indicator has a value of."""
    key = index.regions.key
    return {
        key(each.region) for each in indicator.observations if is_number(each.value) and isinstance(each.region, str)
    }


def _answered(indicator: Indicator, index: PlanIndex) -> set[str]:
    """Return the regions of which it is said why there is no value, or where another rule tells of what is there."""
    key = index.regions.key
    return {
        key(each.region)
        for each in indicator.observations
        if isinstance(each.region, str)
        and each.value is not None
        and not is_number(each.value)
        and not (isinstance(each.value, Unknown) and each.value.mark and each.value.why == MISSING)
    }
