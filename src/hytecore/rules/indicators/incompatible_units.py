"""Values that stand beside each other and cannot be compared.

A baseline in per cent and a target in cases, or an indicator in per cent and a target in percentage points, look alike
on paper; nobody can tell from them how far there is to go. Units that differ only by a factor can be converted and are
no flaw.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.kinds import kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import POINTS, StatedPoint
from hytecore.model.absence import Unreadable
from hytecore.model.evidence import Claim
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure
from hytecore.rules.indicators.claims import term_units, total_unit
from hytecore.units import dimension_of
from hytecore.words.render import Term

rule = Rule(
    code="HYT403",
    name="incompatible-units",
    severity="error",
    source=Source(
        "Terveyspuu, results of the School Health Promotion study 2015",
        "levels are told in per cent, changes in percentage points",
    ),
    looks_at="indicators",
    reads=("terms",),
)

Path: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = tuple[Goal | Measure | Indicator, Indicator, str, str, Path]
"""A value's holder, its indicator, its unit, the name of its field and where it stands."""

_LEVEL_AND_CHANGE = {(("share", 1),), (("share_difference", 1),)}


def population(index: PlanIndex, options: Options) -> list[Indicator | Claim | StatedPoint]:
    """Return what has a unit that something is compared with."""
    return [
        *(indicator for indicator in index.plan.indicators if isinstance(indicator.unit, str)),
        *(stated for stated in index.points if isinstance(stated.point.unit, str)),
        *(claim for claim in index.plan.claims if claim.terms),
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield values, observations and terms of claims whose units cannot be compared."""
    yield from _against_indicator(index)
    yield from _between_points(index)
    for claim in index.plan.claims:
        yield from _claim(claim)
    for indicator in index.plan.indicators:
        if isinstance(indicator.unit, Unreadable):
            yield CouldNotCheck(indicator, "unreadable")


def _against_indicator(index: PlanIndex) -> Iterator[Hit]:
    """Yield the values of each holder that are in a unit which is not the indicator's."""
    found: dict[tuple[int, str, str], list[Value]] = {}
    for value in _values(index):
        holder, indicator, unit, _, _ = value
        if _differ(unit, indicator.unit):
            found.setdefault((id(holder), indicator.id, unit), []).append(value)
    for values in found.values():
        holder, indicator, unit, _, _ = values[0]
        data: dict[str, Any] = {"unit": unit, "expected": str(indicator.unit)}
        first = min((path for _, _, _, _, path in values), key=_steps)
        if holder is indicator:
            yield Hit("observations", holder, first, {"n": len(values), **data}, discriminator=unit)
            continue
        is_change = {dimension_of(unit), dimension_of(str(indicator.unit))} == _LEVEL_AND_CHANGE
        names = {name for _, _, _, name, _ in values}
        data |= {"kind": Term("kind", kind_of(holder)), "indicator": indicator, "parts": _parts(names)}
        related = [Part("indicator", indicator)]
        told = f"{indicator.id} {unit}"
        yield Hit("change" if is_change else "value", holder, first, data, related, discriminator=told)


def _between_points(index: PlanIndex) -> Iterator[Hit]:
    """Yield uses of an indicator without a unit whose own values bring units that cannot be compared."""
    found: dict[tuple[int, str | int], list[Value]] = {}
    for value in _values(index):
        holder, indicator, _, _, path = value
        if indicator.unit is None and holder is not indicator:
            found.setdefault((id(holder), path[1]), []).append(value)
    for values in found.values():
        units = {unit for _, _, unit, _, _ in values}
        dimensions = {dimension_of(unit) for unit in units}
        if None in dimensions or len(dimensions) < 2:
            continue
        holder, indicator, _, _, path = values[0]
        names = {name for _, _, _, name, _ in values}
        kind, related = Term("kind", kind_of(holder)), [Part("indicator", indicator)]
        data = {"kind": kind, "indicator": indicator, "parts": _parts(names), "units": tuple(sorted(units))}
        yield Hit("between", holder, path[:2], data, related, discriminator=indicator.id)


def _claim(claim: Claim) -> Iterator[Hit]:
    terms, total = term_units(claim), total_unit(claim)
    if not terms:
        return
    units = tuple(sorted({unit.text for unit in terms}))
    if len({unit.dimension for unit in terms}) > 1:
        yield Hit("terms", claim, ("terms",), {"units": units})
    elif total is not None and terms[0].dimension != total.dimension:
        yield Hit("total", claim, ("total",), {"units": units, "unit": total.text})


def _values(index: PlanIndex) -> Iterator[Value]:
    """Yield each value that brings a unit of its own."""
    for holder, _, _, name, path, point, indicator in index.points:
        if isinstance(point.unit, str) and indicator is not None:
            yield holder, indicator, point.unit, name, (*path, "unit")
    for indicator in index.plan.indicators:
        for position, observation in enumerate(indicator.observations):
            if isinstance(observation.unit, str):
                yield indicator, indicator, observation.unit, "observations", ("observations", position, "unit")


def _differ(unit: str, other: object) -> bool:
    """Whether two units are known and of different dimensions."""
    one, two = dimension_of(unit), dimension_of(other) if isinstance(other, str) else None
    return one is not None and two is not None and one != two


def _steps(path: Path) -> list[str]:
    return [step for step in path if isinstance(step, str)]


def _parts(names: set[str]) -> tuple[Term, ...]:
    return tuple(Term("field", name) for name in POINTS if name in names)
