"""Values of an indicator that can be compared: as numbers, in one unit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hytecore.index.placeholders import is_possible
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import StatedPoint
from hytecore.model.absence import Maybe
from hytecore.model.indicator import Indicator, Number, Observation, Point
from hytecore.units import converted


class Promise(NamedTuple):
    """A target that is a number, of an indicator of which we know whether lower or higher values are better."""

    stated: StatedPoint
    indicator: Indicator
    baseline: int | None
    """On which side of the target the baseline lies, see `compared`."""


def promises(index: PlanIndex) -> list[Promise]:
    """Return the targets of goals and measures with which values can be compared; ask `PlanIndex.kept` for them."""
    found = []
    for stated in index.points:
        if stated.name != "target" or not isinstance(stated.point.value, (int, Decimal)):
            continue
        indicator, start = stated.indicator, stated.use.baseline
        if indicator is not None and indicator.better in ("lower", "higher"):
            side = compared(start, stated.point, indicator) if isinstance(start, Point) else None
            found.append(Promise(stated, indicator, side))
    return found


def compared(point: Point | Observation, target: Point, indicator: Indicator) -> int | None:
    """Return on which side of *target* the value of *point* lies: 1 better, 0 at it, -1 worse; None if nobody can tell.

    Nothing is told of a value that cannot be, such as 130 %: that is a finding of its own (HYT404, HYT413).
    """
    stated, aimed = point.value, target.value
    if not isinstance(stated, (int, Decimal)) or not isinstance(aimed, (int, Decimal)):
        return None
    unit = indicator.unit if point.unit is None else point.unit
    wanted = indicator.unit if target.unit is None else target.unit
    value = stated if unit is wanted and isinstance(unit, str) else _in_unit(stated, unit, wanted)
    if value is None:
        return None
    if value != aimed and (value < aimed) != (indicator.better == "lower"):
        return -1
    if not is_possible(stated, point.unit, indicator) or not is_possible(aimed, target.unit, indicator):
        return None
    return 0 if value == aimed else 1


def _in_unit(value: Number, unit: Maybe[str], wanted: Maybe[str]) -> Number | Fraction | None:
    """Return *value*, stated in *unit*, in the unit *wanted*; None if the two cannot be compared."""
    if unit is None and wanted is None:
        return value
    if not isinstance(unit, str) or not isinstance(wanted, str):
        return None
    return value if unit == wanted else converted(value, unit, wanted)
