"""A unit that is not known.

Values in it can be neither compared nor added up, and a misspelt unit is easily taken for another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.kinds import Entity, kind_of
from hytecore.index.placeholders import is_mark
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unreadable
from hytecore.model.indicator import Amount
from hytecore.units import dimension_of, nearest_unit
from hytecore.words.render import Term

rule = Rule(
    code="HYT402",
    name="unknown-unit",
    severity="error",
    source=Source("hytecore plan format 1", "units: those of the format, their products, and their spellings"),
    looks_at="units",
)

Path: TypeAlias = tuple[str | int, ...]


def population(index: PlanIndex, options: Options) -> list[tuple[Entity, Path, str]]:
    """Return every unit that is written, with the entity and the place it stands in."""
    return [(entity, path, unit) for entity, path, unit in _units(index) if isinstance(unit, str) and not is_mark(unit)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each unknown unit, once for each entity it stands in."""
    found: dict[tuple[int, str], tuple[Entity, Path]] = {}
    for entity, path, unit in _units(index):
        if isinstance(unit, Unreadable):
            yield CouldNotCheck(entity, "unreadable")
        elif isinstance(unit, str) and dimension_of(unit) is None and not is_mark(unit):
            key = id(entity), unit
            known = found.get(key)
            if known is None or _names(path) < _names(known[1]):
                found[key] = entity, path
    for (_, unit), (entity, path) in found.items():
        data = {"unit": unit, "kind": Term("kind", kind_of(entity))}
        near = nearest_unit(unit)
        if near is None:
            yield Hit("unknown", entity, path, data, discriminator=unit)
        else:
            yield Hit("nearest", entity, path, {**data, "nearest": near}, discriminator=unit)


def _units(index: PlanIndex) -> Iterator[tuple[Entity, Path, object]]:
    plan = index.plan
    for indicator in plan.indicators:
        if indicator.unit is not None:
            yield indicator, ("unit",), indicator.unit
        for position, observation in enumerate(indicator.observations):
            if observation.unit is not None:
                yield indicator, ("observations", position, "unit"), observation.unit
    for stated in index.points:
        if stated.point.unit is not None:
            yield stated.holder, (*stated.path, "unit"), stated.point.unit
    for measure in plan.measures:
        if measure.resources is not None and isinstance(measure.resources, Amount):
            yield measure, ("resources", "unit"), measure.resources.unit
    for practice in plan.practices:
        if isinstance(practice.coverage, Amount):
            yield practice, ("coverage", "unit"), practice.coverage.unit
    for claim in plan.claims:
        for position, term in enumerate(claim.terms):
            for place, amount in enumerate(term):
                yield claim, ("terms", position, place), amount.unit
        if isinstance(claim.total, Amount):
            yield claim, ("total",), claim.total.unit


def _names(path: Path) -> tuple[str, ...]:
    """Return the names in a path: the positions would let the order of the file show."""
    return tuple(step for step in path if isinstance(step, str))
