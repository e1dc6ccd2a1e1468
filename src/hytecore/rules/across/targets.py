"""Targets of indicators that several plans have: which of them promise the same thing, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias

from hytecore.edtf import When
from hytecore.index.kinds import kind_of
from hytecore.index.placeholders import is_number, is_possible
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import StatedPoint
from hytecore.index.workspace import Workspace
from hytecore.model.text import Translated, in_language
from hytecore.places.classification import folded
from hytecore.rules.across.indicators import Territories, shared_indicators
from hytecore.units import converted

Where: TypeAlias = tuple[Any, ...]
"""What tells the values that must be the same: indicator, region, population group and year."""


class Target(NamedTuple):
    """A target of an indicator that another plan has too."""

    plan: PlanIndex
    stated: StatedPoint
    key: tuple[str, ...]


def shared_targets(workspace: Workspace) -> list[Target]:
    """Return the targets, those on the way too, of indicators that several plans have."""
    shared = shared_indicators(workspace)
    return [
        Target(index, stated, shared[id(stated.indicator)])
        for index in workspace
        for stated in (index.points if shared else ())
        if stated.name != "baseline" and id(stated.indicator) in shared
    ]


def promised_together(targets: Sequence[Target]) -> Iterator[tuple[Where, list[Target]]]:
    """Yield the targets of one indicator, region, group and year that can be compared, where they are several."""
    territories = Territories()
    groups: dict[Where, list[Target]] = {}
    for target in targets:
        index, use, point = target.plan, target.stated.use, target.stated.point
        end = point.at.latest if isinstance(point.at, When) else None
        if end is not None and is_number(point.value):
            region = territories.of(index, use.region)
            if region is not None:
                where = (target.key, region, None if use.group is None else _group(use.group, index), end.year)
                groups.setdefault(where, []).append(target)
    for where, group in groups.items():
        if len(group) > 1:
            found = sorted((target for target in group if _is_possible(target)), key=_order)
            comparable = [target for target in found if value_of(target, unit_of(found[0])) is not None]
            if len(comparable) > 1:
                yield where, comparable


def differ(targets: Sequence[Target]) -> bool:
    """Whether two plans have no value in common."""
    by_plan: dict[int, set[Fraction | None]] = {}
    for target in targets:
        by_plan.setdefault(id(target.plan), set()).add(value_of(target, unit_of(targets[0])))
    least = min(by_plan.values(), key=len)
    return any(least.isdisjoint(values) for values in by_plan.values())


def value_of(target: Target, unit: str | None) -> Fraction | None:
    """Return the value in *unit*; None if it cannot be told in it."""
    stated, own = target.stated.point.value, unit_of(target)
    if not is_number(stated):
        return None
    if own == unit or own is None or unit is None:
        return Fraction(stated)
    return converted(stated, own, unit)


def unit_of(target: Target) -> str | None:
    """Return the unit of the value, its own or the indicator's; None if neither is stated."""
    indicator = target.stated.indicator
    units = (target.stated.point.unit, indicator.unit if indicator is not None else None)
    return next((unit for unit in units if isinstance(unit, str)), None)


def _is_possible(target: Target) -> bool:
    """Whether the value can be; one that cannot is a finding of its own (HYT404, HYT413)."""
    point, indicator = target.stated.point, target.stated.indicator
    return indicator is not None and is_number(point.value) and is_possible(point.value, point.unit, indicator)


def _group(group: object, index: PlanIndex) -> str | None:
    return folded(in_language(group, index.plan.language)) if isinstance(group, (str, Translated)) else None


def _order(target: Target) -> tuple[Any, ...]:
    holder = target.stated.holder
    return target.plan.plan.id, kind_of(holder), len(holder.id), holder.id, repr((target.stated.path, holder))
