"""Amounts: whether a target asks for less than before, or for more."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hytecore.comparison.content import is_unstated, says_the_same
from hytecore.comparison.values import Moment
from hytecore.frozen import frozen
from hytecore.index.placeholders import is_number
from hytecore.model.indicator import Indicator, Point
from hytecore.units import converted

if TYPE_CHECKING:
    from hytecore.model.absence import Maybe


@frozen(eq=False)
class Stated:
    """A baseline or a target as one plan states it.

    Attributes:
        point: What is stated; None for nothing.
        indicator: The indicator it is a value of, with what it inherits; None if the reference leads nowhere.
    """

    point: Maybe[Point]
    indicator: Indicator | None

    @property
    def value(self) -> object:
        """The value, or the reason why there is none."""
        return self.point.value if isinstance(self.point, Point) else self.point

    @property
    def at(self) -> object:
        """When it holds."""
        return self.point.at if isinstance(self.point, Point) else None

    @property
    def unit(self) -> str | None:
        """The unit of the value, its own or that of the indicator."""
        own = self.point.unit if isinstance(self.point, Point) else None
        general = self.indicator.unit if self.indicator is not None else None
        return next((unit for unit in (own, general) if isinstance(unit, str)), None)

    @property
    def has_own_unit(self) -> bool:
        """Whether the unit stands with the value."""
        return isinstance(self.point, Point) and isinstance(self.point.unit, str)

    def shown(self, *, dated: bool = False) -> Moment:
        """Return the value with its unit, and with its time if it is to be *dated*."""
        return Moment(self.value, self.unit, self.at if dated else None)


def is_same_amount(before: Stated, after: Stated) -> bool:
    """Whether the two say the same value.

    Where the indicator is now measured in another unit and the number stayed, that is a change of the unit alone.
    """
    if not (is_number(before.value) and is_number(after.value)):
        return says_the_same(before.value, after.value)
    if before.value == after.value and (before.unit == after.unit or not (before.has_own_unit or after.has_own_unit)):
        return True
    return _step(before, after) == 0


def direction_of(before: Stated, after: Stated) -> tuple[str, str]:
    """Return which way a target moved, and why that cannot be told if it cannot.

    Returns:
        `weaker`, `stronger`, `other`, `set` or `dropped`; and for `other` one of `unstated`, `stable`, `units` and
        `absent`.

    Example:
        >>> smokers = Indicator(id="i", name="Daily smokers", unit="percent", better="lower")
        >>> direction_of(Stated(Point(value=9), smokers), Stated(Point(value=12), smokers))
        ('weaker', '')
    """
    if is_unstated(before.value):
        return "set", ""
    if is_unstated(after.value):
        return "dropped", ""
    if not (is_number(before.value) and is_number(after.value)):
        return "other", "absent"
    step = _step(before, after)
    if step is None:
        return "other", "units"
    better = _better(before, after)
    if better not in ("lower", "higher"):
        return "other", "stable" if better == "stable" else "unstated"
    return "stronger" if (step > 0) == (better == "higher") else "weaker", ""


def _step(before: Stated, after: Stated) -> Fraction | None:
    """Return by how much the value grew, in the new unit; None if the two cannot be compared.

    A unit that is stated in one plan only is taken for that of both.
    """
    if not (is_number(before.value) and is_number(after.value)):
        return None
    old: Fraction | None = Fraction(before.value)
    if before.unit != after.unit and before.unit is not None and after.unit is not None:
        old = converted(before.value, before.unit, after.unit)
    return None if old is None else Fraction(after.value) - old


def _better(before: Stated, after: Stated) -> str | None:
    """Return which way is better, as both plans or one of them say; None if neither does or they disagree."""
    said = {one.indicator.better for one in (before, after) if one.indicator is not None}
    known = {better for better in said if isinstance(better, str)}
    return known.pop() if len(known) == 1 else None
