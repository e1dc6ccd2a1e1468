"""Workspace: the plans that are checked together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan


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
    def activities(self) -> Mapping[tuple[str, str | None, str | None], list[Placed]]:
        """Measures by activity, theme and prevention level, over all plans.

        The same key means the same activity; a measure without a key is its own activity and stands under
        `plan/measure`.
        """
        found: dict[tuple[str, str | None, str | None], list[Placed]] = {}
        for index in self.plans:
            plan = index.plan.id
            for measure in index.plan.measures:
                activity = measure.activity if isinstance(measure.activity, str) else f"{plan}/{measure.id}"
                level = measure.prevention if isinstance(measure.prevention, str) else None
                found.setdefault((activity, index.theme_of(measure), level), []).append(Placed(index, measure))
        return found
