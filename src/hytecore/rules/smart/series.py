"""Series: the values of an indicator that tell of one promise, in the order of time and in the unit of its target."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hytecore.edtf import When
from hytecore.index.placeholders import is_number, is_possible
from hytecore.model.text import Translated, in_language
from hytecore.units import converted

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.index.values import StatedPoint
    from hytecore.model.indicator import Indicator, IndicatorUse, Number, Observation, Point

DAYS_OF_YEARS = Fraction(1461, 4)


class Value(NamedTuple):
    """A value at a time.

    Attributes:
        day: The middle of the time it holds at, as a number of days.
        value: The value, exactly, in the unit of the target.
        slack: Half of its last decimal: how far rounding may have moved it.
        at: When it holds, as it is stated.
    """

    day: Fraction
    value: Fraction
    slack: Fraction
    at: When


def value_of(point: Point | Observation, stated: StatedPoint, indicator: Indicator) -> Value | None:
    """Return a baseline, a target or an observation in the unit of the target *stated*; None if it cannot be placed."""
    number, at = point.value, point.at
    day = middle_of(at) if isinstance(at, When) else None
    if not is_number(number) or day is None or not isinstance(at, When):
        return None
    if not is_possible(number, point.unit, indicator):
        return None
    unit = indicator.unit if point.unit is None else point.unit
    wanted = indicator.unit if stated.point.unit is None else stated.point.unit
    slack = Fraction(1, 2 * 10 ** _decimals(number))
    if unit is None and wanted is None:
        return Value(day, Fraction(number), slack, at)
    if not isinstance(unit, str) or not isinstance(wanted, str):
        return None
    value, one = converted(number, unit, wanted), converted(1, unit, wanted)
    return Value(day, value, slack * one, at) if value is not None and one is not None else None


def observed(stated: StatedPoint, indicator: Indicator, index: PlanIndex, as_of: date) -> list[Value]:
    """Return what has been observed, up to the day *as_of*, of the region and the group that a target speaks of."""
    found = []
    for observation in _told_of(stated.use, indicator, index):
        value = value_of(observation, stated, indicator)
        if value is not None and value.at.earliest is not None and value.at.earliest <= as_of:
            found.append(value)
    return sorted(found, key=lambda value: (value.day, value.value))


def respondents_of(stated: StatedPoint, indicator: Indicator, index: PlanIndex, as_of: date) -> Number | None:
    """Return how many have answered, of the region and the group that a target speaks of.

    At the time of its baseline, else when they were last asked; None if the plan does not say.
    """
    baseline = getattr(stated.use.baseline, "at", None)
    newest: tuple[bool, Fraction, Number] | None = None
    for observation in _told_of(stated.use, indicator, index):
        at, asked = observation.at, observation.respondents
        day = middle_of(at) if isinstance(at, When) else None
        if not is_number(asked) or day is None or not isinstance(at, When) or (at.earliest or as_of) > as_of:
            continue
        found = (at == baseline, day, asked)
        newest = found if newest is None else max(newest, found)
    return newest[2] if newest is not None else None


def years_between(one: Value, other: Value) -> Fraction:
    """Return how many years lie between two values."""
    return (other.day - one.day) / DAYS_OF_YEARS


def middle_of(when: When) -> Fraction | None:
    """Return the middle of a date or period, as a number of days; of one without a beginning, that of its end.

    Example:
        >>> middle_of(When.parse("../2028")) == middle_of(When.parse("2028"))
        True
    """
    first, last = when.earliest, when.latest
    if last is None:
        return None
    if first is None:
        return middle_of(When.parse(when.text.rpartition("/")[2]))
    return Fraction(first.toordinal() + last.toordinal(), 2)


def shown(value: Fraction) -> Decimal:
    """Return *value* as it is told: with one decimal, below ten with two, without zeros at the end.

    Example:
        >>> shown(Fraction(10, 3)), shown(Fraction(50, 3)), shown(Fraction(2))
        (Decimal('3.33'), Decimal('16.7'), Decimal('2'))
    """
    told = Decimal(str(round(float(value), 1 if abs(value) >= 10 else 2)))
    return told.quantize(Decimal(1)) if told == told.to_integral_value() else told.normalize()


def _told_of(use: IndicatorUse, indicator: Indicator, index: PlanIndex) -> Iterator[Observation]:
    """Yield the observations of the region and group of *use*; without a region, of the one that the plan covers."""
    covered = tuple(index.plan.covers)
    region = use.region if use.region is not None else covered[0] if len(covered) == 1 else None
    wanted = region_key(region, index), group_key(use.group, index)
    for observation in indicator.observations:
        if (region_key(observation.region, index), group_key(observation.group, index)) == wanted:
            yield observation


def region_key(region: object, index: PlanIndex) -> str | None:
    """Return what names of one region have in common; None if none is stated."""
    return index.regions.key(region) if isinstance(region, str) else None


def group_key(group: object, index: PlanIndex) -> str | None:
    """Return what names of one population group have in common; None if none is stated."""
    if not isinstance(group, (str, Translated)):
        return None
    return " ".join(in_language(group, index.plan.language).casefold().split())


def _decimals(number: Number) -> int:
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0
