"""Values of an indicator that can be compared: as numbers, in one unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any
from weakref import WeakKeyDictionary

from hytecore.frozen import frozen
from hytecore.index.placeholders import is_possible
from hytecore.index.plan_index import PlanIndex, User
from hytecore.model.absence import is_absent
from hytecore.model.indicator import Indicator, IndicatorUse, Observation, Point
from hytecore.units import converted

_PROMISES: WeakKeyDictionary[PlanIndex, tuple[Promise, ...]] = WeakKeyDictionary()


@frozen(eq=False)
class Promise:
    """A use of an indicator whose target is a number, and of which we know which way is better."""

    holder: User
    position: int
    """The place of the use among the indicators of the holder."""
    use: IndicatorUse
    indicator: Indicator
    target: Point

    def compared(self, point: Point | Observation) -> int | None:
        """Return on which side of the target *point* lies: 1 better, 0 at it, -1 worse; None if it cannot be told.

        Nothing is told of a value that cannot be, such as 130 %: that is a finding of its own (HYT404, HYT413).
        """
        stated, aimed, indicator = point.value, self.target.value, self.indicator
        if not isinstance(stated, (int, Decimal)) or not isinstance(aimed, (int, Decimal)):
            return None
        # Decimals and fractions cannot be compared; both are left as they are unless one has to be converted.
        value: Any = stated
        target: Any = aimed
        if point.unit is not None or self.target.unit is not None or is_absent(indicator.unit):
            value, target = _in_unit(stated, _unit(point, indicator), _unit(self.target, indicator)), Fraction(aimed)
            if value is None:
                return None
        if value != target and (value < target) != (indicator.better == "lower"):
            return -1
        if not is_possible(stated, point.unit, indicator) or not is_possible(aimed, self.target.unit, indicator):
            return None
        return 0 if value == target else 1


def promises(index: PlanIndex) -> tuple[Promise, ...]:
    """Return each use with a number as its target, of an indicator of which lower or higher values are better.

    Those of the goals come first; the answer is kept as long as the index is.
    """
    found = _PROMISES.get(index)
    if found is None:
        found = _PROMISES[index] = tuple(_promises(index))
    return found


def _promises(index: PlanIndex) -> Iterator[Promise]:
    known = index.indicators
    holders: tuple[User, ...] = (*index.plan.goals, *index.plan.measures)
    for holder in holders:
        if not holder.indicators:
            continue
        for position, use in enumerate(holder.indicators):
            target = use.target
            if target is None or not isinstance(target, Point) or not isinstance(target.value, (int, Decimal)):
                continue
            indicator = known.get(use.indicator)
            if indicator is not None and indicator.better in ("lower", "higher"):
                yield Promise(holder, position, use, indicator, target)


def _unit(point: Point | Observation, indicator: Indicator) -> str | None:
    """Return the unit of *point*; empty if it is not stated, None if it cannot be known."""
    unit = indicator.unit if point.unit is None else point.unit
    if unit is None:
        return ""
    return unit if isinstance(unit, str) else None


def _in_unit(value: int | Decimal, unit: str | None, wanted: str | None) -> Fraction | None:
    if unit is None or wanted is None:
        return None
    return Fraction(value) if unit == wanted else converted(value, unit, wanted)
