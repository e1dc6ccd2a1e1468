"""A value that cannot be.

More than a hundred per cent of the residents, a negative number of cases or a score beyond its scale is a slip of the
pen, a wrong unit or a number from another row. A stated range is stronger than the unit, so an indicator that measures
a change can say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.kinds import kind_of
from hytecore.index.limits import Limits, limits_of, shown
from hytecore.index.placeholders import filler_of, is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import POINTS, StatedPoint
from hytecore.model.absence import Unreadable
from hytecore.model.indicator import Indicator, Number
from hytecore.words.render import Term

rule = Rule(
    code="HYT404",
    name="value-out-of-range",
    severity="error",
    source=Source(
        "THL, quality description TEA in municipal management",
        "the scores lie between 0 and 100; a share and a count have limits of the same kind",
    ),
    looks_at="values",
    reads=("range",),
)


def population(index: PlanIndex, options: Options) -> list[object]:
    """Return the numbers that are stated as values of an indicator."""
    return [
        *(stated for stated in index.points if is_number(stated.point.value)),
        *(each for indicator in index.plan.indicators for each in indicator.observations if is_number(each.value)),
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the impossible values of each goal or measure by indicator, and those of each indicator's observations."""
    found: dict[tuple[int, str, Limits], list[tuple[StatedPoint, Number]]] = {}
    for stated in index.points:
        value, indicator = stated.point.value, stated.indicator
        if isinstance(value, Unreadable):
            yield CouldNotCheck(stated.holder, "unreadable")
        elif is_number(value) and indicator is not None:
            limits = _broken(value, indicator, stated.point.unit)
            if limits is not None:
                found.setdefault((id(stated.holder), indicator.id, limits), []).append((stated, value))
    for (_, identity, limits), broken in found.items():
        yield _points(index.indicators[identity], limits, broken)
    for indicator in index.plan.indicators:
        yield from _observations(indicator)


def _broken(value: Number, indicator: Indicator, unit: object) -> Limits | None:
    """Return the limits that *value* breaks, if it does."""
    if unit is not None and not isinstance(unit, str):
        return None
    limits = limits_of(indicator, unit)
    if limits is None or not limits.exclude(value) or filler_of(value, unit, indicator):
        return None
    return limits


def _points(indicator: Indicator, limits: Limits, broken: list[tuple[StatedPoint, Number]]) -> Hit:
    first = min((stated for stated, _ in broken), key=lambda each: (POINTS.index(each.name), each.path[1:2]))
    names = {stated.name for stated, _ in broken}
    message, data = _told([value for _, value in broken], limits)
    data |= {
        "kind": Term("kind", kind_of(first.holder)),
        "indicator": indicator,
        "parts": tuple(Term("field", name) for name in POINTS if name in names),
    }
    related = [Part("indicator", indicator)]
    return Hit(message, first.holder, (*first.path, "value"), data, related, discriminator=indicator.id)


def _observations(indicator: Indicator) -> Iterator[Hit | CouldNotCheck]:
    found: dict[Limits, list[tuple[int, Number]]] = {}
    usual = limits_of(indicator, None)
    for position, observation in enumerate(indicator.observations):
        value = observation.value
        if not is_number(value):
            if isinstance(value, Unreadable):
                yield CouldNotCheck(indicator, "unreadable")
            continue
        if observation.unit is None and (usual is None or not usual.exclude(value)):
            continue
        limits = _broken(value, indicator, observation.unit)
        if limits is not None:
            found.setdefault(limits, []).append((position, value))
    for limits, broken in found.items():
        message, data = _told([value for _, value in broken], limits)
        yield Hit(f"observations_{message}", indicator, ("observations", broken[0][0], "value"), data)


def _told(values: list[Number], limits: Limits) -> tuple[str, dict[str, Any]]:
    """Return the message and the data for values that break one pair of limits."""
    data: dict[str, Any] = {"n": len(set(values)), "values": tuple(sorted(set(values)))}
    low, high = shown(limits.low), shown(limits.high)
    if low is not None and high is not None:
        return "outside", {**data, "low": low, "high": high}
    return ("below", {**data, "low": low}) if high is None else ("above", {**data, "high": high})
