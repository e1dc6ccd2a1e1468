"""A mark or a filler where a value should stand.

A hyphen, `xx` or 9999 looks filled in and says nothing: neither whether the value is missing, nor why. Statistics mark
missing data with two full stops, and the plan format has `{unknown: …}` for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import Entity, kind_of
from hytecore.index.placeholders import FILLERS, filler_of, is_number, mark_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Amount, DataSource, Indicator
from hytecore.words.render import Term

rule = Rule(
    code="HYT413",
    name="placeholder-value",
    severity="warning",
    source=Source("S2", "TEAviisari table: where a municipality has no score, two full stops say so"),
    looks_at="values",
)

Path: TypeAlias = tuple[str | int, ...]


def population(index: PlanIndex, options: Options) -> list[object]:
    """Return what holds values: points, observations, indicators, resources and coverages."""
    plan = index.plan
    return [
        *index.points,
        *plan.indicators,
        *(measure for measure in plan.measures if measure.resources is not None),
        *(practice for practice in plan.practices if practice.coverage is not None),
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each mark, once for each entity and indicator, with the fields it stands in."""
    found: dict[tuple[int, str, str], list[tuple[Entity, Indicator | None, Path]]] = {}
    for entity, indicator, path, mark in _marks(index):
        identity = indicator.id if indicator is not None else ""
        found.setdefault((id(entity), identity, mark), []).append((entity, indicator, path))
    for (_, identity, mark), places in found.items():
        entity, indicator, _ = places[0]
        first = min((path for _, _, path in places), key=_steps)
        data = {
            "mark": mark,
            "kind": Term("kind", kind_of(entity)),
            "parts": tuple(Term("field", name) for name in sorted({_name(path) for _, _, path in places})),
        }
        told = f"{identity} {mark}"
        if indicator is None:
            yield Hit("entity", entity, first, data, discriminator=told)
        else:
            related = [Part("indicator", indicator)]
            yield Hit("use", entity, first, {**data, "indicator": indicator}, related, discriminator=told)


def _marks(index: PlanIndex) -> Iterator[tuple[Entity, Indicator | None, Path, str]]:
    """Yield each mark with its entity, the indicator where the entity only uses it, and its place."""
    for stated in index.points:
        point = stated.point
        mark = mark_of(point.value) or filler_of(point.value, point.unit, stated.indicator)
        if mark:
            yield stated.holder, stated.indicator, (*stated.path, "value"), mark
        if point.unit is not None and (mark := mark_of(point.unit)):
            yield stated.holder, stated.indicator, (*stated.path, "unit"), mark
    for indicator in index.plan.indicators:
        for path, mark in _in_indicator(indicator):
            yield indicator, None, path, mark
    for measure in index.plan.measures:
        if measure.resources is not None:
            for path, mark in _in_amount(measure.resources, "resources"):
                yield measure, None, path, mark
    for practice in index.plan.practices:
        for path, mark in _in_amount(practice.coverage, "coverage"):
            yield practice, None, path, mark


def _in_indicator(indicator: Indicator) -> Iterator[tuple[Path, str]]:
    if mark := mark_of(indicator.unit):
        yield ("unit",), mark
    if isinstance(indicator.source, DataSource) and (mark := mark_of(indicator.source.name)):
        yield ("source", "name"), mark
    for position, end in enumerate(indicator.range):
        if mark := mark_of(end):
            yield ("range", position), mark
    for position, each in enumerate(indicator.observations):
        value, unit = each.value, each.unit
        if is_number(value):
            mark = filler_of(value, unit, indicator) if value in FILLERS else None
        else:
            mark = mark_of(value)
        if mark:
            yield ("observations", position, "value"), mark
        if unit is not None and (mark := mark_of(unit)):
            yield ("observations", position, "unit"), mark
        if each.respondents is not None and (mark := mark_of(each.respondents)):
            yield ("observations", position, "respondents"), mark


def _in_amount(amount: object, name: str) -> Iterator[tuple[Path, str]]:
    if isinstance(amount, Amount):
        for part, value in (("value", amount.value), ("unit", amount.unit)):
            if mark := mark_of(value):
                yield (name, part), mark


def _steps(path: Path) -> list[str]:
    """Return the names in a path: the positions would let the order of the file show."""
    return [step for step in path if isinstance(step, str)]


def _name(path: Path) -> str:
    """Return the field that readers know: the baseline rather than its value, the source rather than its name."""
    return [step for step in _steps(path) if step not in ("indicators", "value", "name")][-1]
