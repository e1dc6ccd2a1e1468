"""Limits: between which values of an indicator can lie, by its stated range or else by its unit.

A share lies between 0 and 100 %, a count of cases or inhabitants, and a rate of them, is not negative. A stated range
is stronger than the unit: an indicator that measures a change can say so by its range. Euros, index points and scores
have no limits of their own.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from hytecore.frozen import frozen
from hytecore.model.indicator import Indicator, Number
from hytecore.units import converted, dimension_of, parse

if TYPE_CHECKING:
    from hytecore.units import Dimension

Limit: TypeAlias = Number | Fraction | None

_SHARE: Dimension = (("share", 1),)
_COUNTED = frozenset({"case", "inhabitant"})
_COUNTABLE = _COUNTED | {"time"}


@frozen
class Limits:
    """The smallest and the largest possible value, in the unit of the value; None where there is no limit."""

    low: Limit
    high: Limit

    def exclude(self, value: Number) -> bool:
        """Whether *value* lies outside."""
        low, high = self.low, self.high
        if isinstance(low, Fraction) or isinstance(high, Fraction):
            exact = Fraction(value)
            return (low is not None and exact < Fraction(low)) or (high is not None and exact > Fraction(high))
        return (low is not None and value < low) or (high is not None and value > high)


def limits_of(indicator: Indicator, unit: str | None) -> Limits | None:
    """Return the limits of values of *indicator* that are in *unit*; None if it has none, or they cannot be known.

    Args:
        indicator: The indicator.
        unit: The unit that a value brings; None if it is the indicator's.
    """
    stated = _stated(indicator)
    own = indicator.unit if isinstance(indicator.unit, str) else None
    if stated is None:
        return _by_unit(unit or own)
    if unit is None or unit == own:
        return stated
    if own is None:
        return None
    # The range is in the indicator's unit, the value in another one of the same dimension.
    if converted(1, own, unit) is None:
        return None
    low, high = (converted(each, own, unit) if isinstance(each, Number) else None for each in (stated.low, stated.high))
    return Limits(low, high)


def shown(limit: Limit) -> Number | None:
    """Return a limit as a number that can be told; one that was converted is rounded to two decimals."""
    if not isinstance(limit, Fraction):
        return limit
    return int(limit) if limit.denominator == 1 else Decimal(str(round(float(limit), 2)))


def _stated(indicator: Indicator) -> Limits | None:
    """Return the stated range in ascending order; an end that is no number is open."""
    if not indicator.range:
        return None
    ends = [each if isinstance(each, Number) else None for each in indicator.range]
    if len(ends) != 2 or ends == [None, None]:
        return None
    low, high = ends
    if low is not None and high is not None and high < low:
        low, high = high, low
    return Limits(low, high)


@cache
def _by_unit(unit: str | None) -> Limits | None:
    dimension = dimension_of(unit) if unit else None
    if unit is None or dimension is None:
        return None
    if dimension == _SHARE:
        size = parse(unit).size
        return Limits(0, 100) if size == 1 else Limits(Fraction(0), 100 / size)
    names = {name for name, _ in dimension}
    return Limits(0, None) if names & _COUNTED and names <= _COUNTABLE else None
