"""A mean of regional shares or rates that only holds if every region weighs the same.

A share of the residents of a whole area is the mean of its municipalities weighted by their populations. Where the plan
knows these, and the weighted mean is another than the stated one, the stated one tells of no resident: the smallest
municipality counts as much as the largest. Populations are an indicator that refers to the population of the catalogue,
or bears one of its names; of several years the nearest counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator, Observation
from hytecore.rules.indicators.populations import Counts, nearest_count, populations
from hytecore.rules.indicators.recomputed import (
    Key,
    decimals_of,
    is_off,
    key_of,
    recomputable,
    recomputed,
    rounded,
)
from hytecore.units import dimension_of, parse

rule = Rule(
    code="HYT419",
    name="unweighted-mean",
    severity="info",
    source=Source(
        "S2", "SMART form Liikunta lisääntyy, starting point: Keusote ka. of the shares of its municipalities"
    ),
    looks_at="stated means",
    needs=("indicators.observations",),
)


def population(index: PlanIndex, options: Options) -> list[Observation]:
    """Return the stated means of shares and rates, if the plan knows how many live in some region."""
    found = [each for indicator in index.kept(_averaged) for _, each, _ in recomputable(indicator, "mean")]
    if not found:
        return []
    return found if index.kept(populations) else []


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each stated mean that is the plain one, where the weighted one is another."""
    averaged = index.kept(_averaged)
    counts = index.kept(populations) if averaged else {}
    for indicator in averaged:
        values: dict[Key, Fraction] = {}
        for found in recomputed(indicator, "mean", index) if counts else ():
            if found.value is None or found.differs or found.observation.group is not None:
                continue  # not known, not even the plain mean, or of a group of which nobody knows how large it is
            values = values or _values(indicator, index)
            weighted, counted = _weighted(found.observation, indicator, values, counts, index)
            if weighted is not None and is_off(found.stated, weighted):
                observation = found.observation
                data = {
                    "stated": found.stated,
                    "weighted": rounded(weighted, decimals_of(found.stated)),
                    "at": observation.at if isinstance(observation.at, When) else None,
                    "regions": tuple(sorted(set(observation.of))),
                }
                told = " ".join(part or "" for part in key_of(observation.region, None, observation.at, index)).strip()
                related = [Part("population", each) for each in counted.values()]
                field = ("observations", found.position, "value")
                yield Hit("unweighted", indicator, field, data, related, discriminator=told)


def _averaged(index: PlanIndex) -> list[Indicator]:
    """Return the shares and rates of which the plan states a mean."""
    return [
        indicator
        for indicator in index.plan.indicators
        if indicator.observations
        and any(each.stated_as == "mean" for each in indicator.observations)
        and _is_rate(indicator)
    ]


def _is_rate(indicator: Indicator) -> bool:
    """Whether values of *indicator* are shares of people, or rates of them."""
    dimension = dimension_of(indicator.unit) if isinstance(indicator.unit, str) else None
    return dimension is not None and (dimension == (("share", 1),) or ("inhabitant", -1) in dimension)


def _values(indicator: Indicator, index: PlanIndex) -> dict[Key, Fraction]:
    """Return the values of *indicator* in the units of its dimension, by what tells one from another."""
    found: dict[Key, Fraction] = {}
    for each in indicator.observations:
        unit = each.unit if each.unit is not None else indicator.unit
        if (
            is_number(each.value)
            and each.stated_as is None
            and isinstance(unit, str)
            and dimension_of(unit) is not None
        ):
            found[key_of(each.region, each.group, each.at, index)] = Fraction(each.value) * parse(unit).size
    return found


def _weighted(
    stated: Observation, indicator: Indicator, values: Mapping[Key, Fraction], counts: Counts, index: PlanIndex
) -> tuple[Fraction | None, dict[str, Indicator]]:
    """Return the mean of the regions weighted by their populations, and which indicators tell these.

    There is none if one of the populations is not known.
    """
    total, people = Fraction(0), Fraction(0)
    counted: dict[str, Indicator] = {}
    for region in {index.regions.key(region) for region in stated.of}:
        value = values.get(key_of(region, stated.group, stated.at, index))
        known = counts.get(region)
        if not known or value is None:
            return None, {}
        count = nearest_count(known, stated.at)
        counted[count.indicator.id] = count.indicator
        total += count.number * value
        people += count.number
    unit = stated.unit if stated.unit is not None else indicator.unit
    return total / people / parse(unit).size if isinstance(unit, str) and people else None, counted
