"""Values: every baseline, target and interim target of a plan, with where it stands and what it is a value of.

The rules about units, ranges, dates and marks all ask for the same list; most goals and measures name an indicator
without a value of their own, and are passed over quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hytecore.model.absence import Maybe
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator, IndicatorUse, Point
from hytecore.model.measure import Measure

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex

POINTS = ("baseline", "target", "interim")
"""The fields of a use that hold values, in the order in which they are told."""


class StatedPoint(NamedTuple):
    """A baseline, a target or an interim target of a goal or a measure."""

    holder: Goal | Measure
    position: int
    """The place of the use among the indicators of the holder."""
    use: IndicatorUse
    name: str
    """The field it stands in: one of `POINTS`."""
    path: tuple[str | int, ...]
    """Where in the holder it stands."""
    point: Point
    indicator: Indicator | None
    """The indicator it is a value of; None if the reference leads nowhere."""


def points_of(index: PlanIndex) -> tuple[StatedPoint, ...]:
    """Return the points of all goals and measures, in the order of the plan; `PlanIndex.points` keeps the answer.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.plan import Plan
        >>> use = IndicatorUse(indicator="i", target=Point(value=25))
        >>> index = PlanIndex(Plan(id="p", title="P", goals=(Goal(id="g", title="G", indicators=(use,)),)))
        >>> [(stated.holder.id, stated.path, stated.point.value) for stated in points_of(index)]
        [('g', ('indicators', 0, 'target'), 25)]
    """
    known = index.indicators
    found: list[StatedPoint] = []
    holders: tuple[Goal | Measure, ...] = (*index.plan.goals, *index.plan.measures)
    for holder in holders:
        if not holder.indicators:
            continue
        for position, use in enumerate(holder.indicators):
            if use.baseline is None and use.target is None and not use.interim:
                continue
            indicator = known.get(use.indicator)
            single: tuple[tuple[str, Maybe[Point]], ...] = (("baseline", use.baseline), ("target", use.target))
            for name, point in single:
                if isinstance(point, Point):
                    path = ("indicators", position, name)
                    found.append(StatedPoint(holder, position, use, name, path, point, indicator))
            for number, point in enumerate(use.interim):
                inside = ("indicators", position, "interim", number)
                found.append(StatedPoint(holder, position, use, "interim", inside, point, indicator))
    return tuple(found)
