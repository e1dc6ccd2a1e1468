"""Workspace: the plans that are checked together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan

T = TypeVar("T")


@frozen(eq=False)
class Placed:
    """A measure together with the plan it stands in."""

    index: PlanIndex
    measure: Measure


class Workspace:
    """Any number of plans; look-ups across them.

    Example:
        >>> from hytecore.model.plan import Plan
        >>> [index.plan.id for index in Workspace([Plan(id="b", title="B"), Plan(id="a", title="A")])]
        ['a', 'b']
    """

    def __init__(self, plans: Iterable[Plan | PlanIndex]) -> None:
        indexes = [plan if isinstance(plan, PlanIndex) else PlanIndex(plan) for plan in plans]
        self.plans: tuple[PlanIndex, ...] = tuple(sorted(indexes, key=lambda index: index.plan.id))
        """The plans, sorted by id."""
        self._kept: dict[Callable[[Workspace], Any], Any] = {}

    def __iter__(self) -> Iterator[PlanIndex]:
        return iter(self.plans)

    def __len__(self) -> int:
        return len(self.plans)

    @cached_property
    def by_id(self) -> Mapping[str, PlanIndex]:
        """Plan by id; of two plans with one id the first in the workspace."""
        found: dict[str, PlanIndex] = {}
        for index in self.plans:
            found.setdefault(index.plan.id, index)
        return found

    @cached_property
    def activities(self) -> Mapping[str, Sequence[Placed]]:
        """Measures of each activity that has several, over all plans; the same key means the same activity."""
        first: dict[str, tuple[PlanIndex, Measure]] = {}
        found: dict[str, list[Placed]] = {}
        for index in self.plans:
            for measure in index.plan.measures:
                if isinstance(measure.activity, str):
                    place = (index, measure)
                    known = first.setdefault(measure.activity, place)
                    if known is not place:
                        found.setdefault(measure.activity, [Placed(*known)]).append(Placed(*place))
        return found

    def kept(self, make: Callable[[Workspace], T]) -> T:
        """Return what *make* makes of this workspace, made once: for what several rules of a family share."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: T = self._kept[make]
        return made
