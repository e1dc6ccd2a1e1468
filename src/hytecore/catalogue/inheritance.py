"""Inheritance: what an indicator takes from the entry of the catalogue it refers to.

What the plan states itself is stronger, also where it states that something is unknown or does not apply. The plan file
keeps only what it states: inheritance is worked out when a plan is indexed, and only for plans that refer to an entry.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import evolve

from hytecore.model.indicator import DataSource, Indicator

if TYPE_CHECKING:
    from hytecore.catalogue.entries import Entry
    from hytecore.model.plan import Plan

_PLAIN = ("unit", "better", "level", "updated", "replaced_by", "replaced_on")
_catalogue = attrgetter("catalogue")


def with_inherited(plan: Plan) -> Plan:
    """Return *plan* with what its indicators inherit; the same object where nothing is inherited.

    Example:
        >>> from hytecore.model.indicator import Indicator
        >>> from hytecore.model.plan import Plan
        >>> stated = Plan(id="p", title="P", indicators=(Indicator(id="i", name="I", catalogue="mortality"),))
        >>> with_inherited(stated).indicators[0].unit
        'case per 100000 inhabitant'
        >>> with_inherited(with_inherited(stated)) == with_inherited(stated)
        True
    """
    if not any(map(_catalogue, plan.indicators)):
        return plan
    indicators = tuple(map(_with_inherited, plan.indicators))
    if all(map(_is, indicators, plan.indicators)):
        return plan
    return evolve(plan, indicators=indicators)


def _is(one: object, other: object) -> bool:
    return one is other


def _with_inherited(indicator: Indicator) -> Indicator:
    from hytecore.catalogue.entries import entry_of  # nobody pays for it who does not refer to it

    entry = entry_of(indicator.catalogue)
    if entry is None:
        return indicator
    found = {
        name: value
        for name in _PLAIN
        if getattr(indicator, name) is None and (value := getattr(entry, name)) is not None
    }
    if indicator.range == () and entry.range and _is_in_unit_of(indicator, entry):
        found["range"] = entry.range
    source = _source(indicator.source, entry.data_source)
    if source is not None:
        found["source"] = source
    return evolve(indicator, **found) if found else indicator


def _is_in_unit_of(indicator: Indicator, entry: Entry) -> bool:
    """Whether the range of the entry is in the unit of the indicator: its own one may be another."""
    from hytecore.units import converted

    unit = indicator.unit
    if unit is None or unit == entry.unit:
        return True
    return isinstance(unit, str) and entry.unit is not None and converted(1, unit, entry.unit) == 1


def _source(stated: Any, listed: DataSource | None) -> DataSource | None:
    """Return the data source to take over, whole or for a name that is not stated; None if there is none."""
    if listed is None:
        return None
    if stated is None:
        return listed
    if isinstance(stated, DataSource) and stated.name is None:
        return evolve(stated, name=listed.name)
    return None
