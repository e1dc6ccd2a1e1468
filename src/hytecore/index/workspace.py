"""Workspace: the plans that are checked together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
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

    def theme_of(self, place: Placed) -> str | None:
        """Return what tells the theme of a measure from others in all plans; None if the measure has none."""
        theme = place.index.theme_of(place.measure)
        return None if theme is None else self.theme_key(place.index, theme)

    def theme_key(self, index: PlanIndex, theme: str) -> str:
        """Return what a theme of one plan has in common with the same theme in others.

        That is its title, apart from spelling, where several plans have it; else its id, since ids are a plan's own.
        """
        return theme if len(self) < 2 else self._themes.get((id(index), theme), theme)

    @cached_property
    def _themes(self) -> Mapping[tuple[int, str], str]:
        titles: dict[tuple[int, str], str] = {}
        bearers: dict[str, set[int]] = {}
        for index in self.plans:
            keys = title_keys([theme.title for theme in index.plan.themes], index.plan.language)
            for theme, key in zip(index.plan.themes, keys, strict=True):
                titles[id(index), theme.id] = key
                bearers.setdefault(key, set()).add(id(index))
        # No id has a line break in it, so a title is never taken for one.
        return {
            (plan, theme): f"\n{key}" if key and len(bearers[key]) > 1 else theme
            for (plan, theme), key in titles.items()
        }

    def era_of(self, index: PlanIndex) -> int:
        """Return the number of the stretch of time to which a plan belongs: plans of two stretches never meet.

        Plans whose periods have a day in common are of one stretch, and so are all that a third one ties together. A
        plan without a period holds at any time.
        """
        return self._eras[id(index)]

    @cached_property
    def _eras(self) -> Mapping[int, int]:
        found: dict[int, int] = {}
        era, until = 0, date.min
        for begin, end, number in sorted((*_bounds(index), number) for number, index in enumerate(self.plans)):
            era += begin > until
            until = max(until, end)
            found[id(self.plans[number])] = era
        return found

    def kept(self, make: Callable[[Workspace], T]) -> T:
        """Return what *make* makes of this workspace, made once: for what several rules of a family share."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: T = self._kept[make]
        return made


def _bounds(index: PlanIndex) -> tuple[date, date]:
    period = index.plan.period
    if not isinstance(period, When) or period.is_reversed:
        return date.min, date.max
    return period.earliest or date.min, period.latest or date.max
