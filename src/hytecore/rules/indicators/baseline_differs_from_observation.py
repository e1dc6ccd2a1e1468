"""A baseline that is not the observed value of its region and date.

Two numbers for one thing: one of them is a slip or comes from another version of the statistic, and the change will be
counted from the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.kinds import kind_of
from hytecore.index.placeholders import is_number, is_possible
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import StatedPoint
from hytecore.model.absence import Unreadable
from hytecore.model.indicator import Indicator, Number, Observation
from hytecore.rules.indicators.recomputed import Key, decimals_of, key_of, misstated_in
from hytecore.units import converted
from hytecore.words.render import Term

rule = Rule(
    code="HYT420",
    name="baseline-differs-from-observation",
    severity="warning",
    source=Source("S2", "SMART form, question Mikä on lähtötilanne?: the starting point is the observed value"),
    looks_at="baselines",
    reads=("indicators",),
)


def population(index: PlanIndex, options: Options) -> list[StatedPoint]:
    """Return the baselines with a value and a date, of indicators that have been observed."""
    return [
        stated
        for stated in index.points
        if stated.name == "baseline"
        and stated.indicator is not None
        and stated.indicator.observations
        and (is_number(stated.point.value) or isinstance(stated.point.value, Unreadable))
        and isinstance(stated.point.at, (When, Unreadable))
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each baseline that no observation of the same region, group and date bears out."""
    observed: dict[str, dict[Key, list[Observation]]] = {}
    misstated: dict[str, set[int]] = {}
    for stated in population(index, options):
        use, point, indicator = stated.use, stated.point, stated.indicator
        if indicator is None or not is_number(point.value) or not isinstance(point.at, When):
            yield CouldNotCheck(stated.holder, "unreadable")
            continue
        if indicator.id not in observed:
            by_key = observed[indicator.id] = {}
            for each in indicator.observations:
                by_key.setdefault(key_of(each.region, each.group, each.at, index), []).append(each)
        found = observed[indicator.id].get(key_of(use.region, use.group, point.at, index), [])
        numbers = [each for each in found if is_number(each.value)]
        if not numbers or any(_agree(point.value, point.unit, each, indicator) for each in numbers):
            continue
        # A value that cannot be is a finding of its own, wherever it stands; so is a mean that is not the mean.
        if any(each.stated_as is not None for each in numbers):
            if indicator.id not in misstated:
                misstated[indicator.id] = misstated_in(indicator, index)
            numbers = [each for each in numbers if id(each) not in misstated[indicator.id]]
        values = [v for each in numbers if is_number(v := each.value) and is_possible(v, each.unit, indicator)]
        if values and is_possible(point.value, point.unit, indicator):
            data: dict[str, Any] = {
                "kind": Term("kind", kind_of(stated.holder)),
                "indicator": indicator,
                "baseline": point.value,
                "observed": tuple(sorted(set(values))),
                "at": point.at,
            }
            told = f"{indicator.id} {use.region or ''} {use.group or ''}".strip()
            related = [Part("indicator", indicator)]
            yield Hit("differs", stated.holder, (*stated.path, "value"), data, related, discriminator=told)


def _agree(baseline: Number, unit: object, observation: Observation, indicator: Indicator) -> bool:
    """Whether the two numbers are the same within the rounding of the coarser one; also if they cannot be compared."""
    if not is_number(observation.value):
        return False
    given, wanted = (_unit(each, indicator) for each in (observation.unit, unit))
    scale: Fraction | None = Fraction(1)
    if given != wanted:
        scale = converted(1, given, wanted) if given is not None and wanted is not None else None
    if scale is None:
        return True
    slack = max(Fraction(1, 10 ** decimals_of(baseline)), scale / 10 ** decimals_of(observation.value)) / 2
    return bool(abs(Fraction(baseline) - Fraction(observation.value) * scale) <= slack)


def _unit(unit: object, indicator: Indicator) -> str | None:
    return unit if isinstance(unit, str) else indicator.unit if isinstance(indicator.unit, str) else None
