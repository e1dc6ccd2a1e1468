"""A target that has been met before the work began.

A target at the level of the baseline, or one that the newest observation already meets, moves nobody. An observation
counts when it is of the region and the group the goal speaks of, newer than the baseline, older than the target's own
date (then the goal was simply reached) and not after the day the plan is judged by.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import IndicatorUse, Observation, Point
from hytecore.rules.smart.amounts import Promise, compared, promises
from hytecore.rules.smart.series import group_key, region_key

rule = Rule(
    code="HYT311",
    name="target-already-met",
    severity="warning",
    source=Source("S2", "SMART form, question Mikä on haluttu lopputilanne?: an end state that differs from the start"),
    looks_at="goals",
    reads=("indicators",),
)


def population(index: PlanIndex, options: Options) -> list[Promise]:
    """Return the targets of goals that are numbers, of indicators of which we know what is better."""
    return [promise for promise in index.kept(promises) if isinstance(promise.stated.holder, Goal)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each target that its baseline or the newest observation meets."""
    for promise in population(index, options):
        target, indicator, side = promise
        if side == 0:
            yield _hit("baseline", promise)
        elif side != 1 and indicator.observations:  # else the target leads in the wrong direction: another finding
            newest = _newest(promise, index, options["as_of"])
            if newest and all(compared(observation, target.point, indicator) in (0, 1) for observation in newest):
                # Of several values for one date the smallest is told, whatever their order.
                told = min(newest, key=lambda observation: (observation.value, str(observation.at)))
                yield _hit("observation", promise, observed=told.value, at=told.at)


def _hit(message: str, promise: Promise, **data: Any) -> Hit:
    target, indicator, _ = promise
    data |= {"indicator": indicator, "target": target.point.value}
    return Hit(message, target.holder, target.path, data, [Part("indicator", indicator)], discriminator=indicator.id)


def _newest(promise: Promise, index: PlanIndex, as_of: date) -> list[Observation]:
    """Return the newest observations that tell of the promise; several if the plan states several for one date."""
    baseline = promise.stated.use.baseline
    after = _day(baseline.at) if isinstance(baseline, Point) else None
    before = _day(promise.stated.point.at)
    newest: list[Observation] = []
    last = after
    for observation in promise.indicator.observations:
        day = _day(observation.at)
        if day is None or not isinstance(observation.value, (int, Decimal)) or not _has_begun(observation, as_of):
            continue
        if (before and day >= before) or (last and day < last) or day == after:
            continue
        if not _tells_of(promise.stated.use, observation, index):
            continue
        newest = [*newest, observation] if day == last else [observation]
        last = day
    return newest


def _day(at: object) -> date | None:
    return at.latest if isinstance(at, When) else None


def _has_begun(observation: Observation, as_of: date) -> bool:
    at = observation.at
    return isinstance(at, When) and at.earliest is not None and at.earliest <= as_of


def _tells_of(use: IndicatorUse, observation: Observation, index: PlanIndex) -> bool:
    """Whether an observation is of the region and the group that the goal speaks of.

    A goal that names no region speaks of what the plan covers, if that is one region.
    """
    covered = tuple(index.plan.covers)
    region = use.region if use.region is not None else covered[0] if len(covered) == 1 else None
    if observation.region is not None and region_key(observation.region, index) != region_key(region, index):
        return False
    if observation.region is None and use.region is not None:
        return False
    return group_key(observation.group, index) == group_key(use.group, index)
