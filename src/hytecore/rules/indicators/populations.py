"""Populations: how many live in the regions of a plan, as far as its own indicators tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hytecore.edtf import When
from hytecore.index.placeholders import is_number
from hytecore.model.text import LANGUAGES
from hytecore.units import converted, dimension_of

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.indicator import Indicator

POPULATION = "population"
"""The id of the population in the catalogue of national indicators."""

NAMES = frozenset(
    "väestö|väestö 31.12.|väestömäärä|asukasluku|asukasmäärä|asukkaita|asukkaat|väkiluku|befolkning|befolkning 31.12."
    "|invånarantal|invånare|folkmängd|population|inhabitants|residents".split("|")
)
"""What an indicator is called that tells how many people live in each region."""


class Count(NamedTuple):
    """How many live in a region.

    Attributes:
        middle: The middle of the time, in half days.
        number: How many live there then.
        indicator: The indicator that tells it.
    """

    middle: int
    number: Fraction
    indicator: Indicator


Counts: TypeAlias = Mapping[str, Sequence[Count]]
"""The counts of each region, in the order of time."""


def populations(index: PlanIndex) -> Counts:
    """Return how many live where, as far as the plan tells; ask `PlanIndex.kept` for it.

    Of several counts for one time that of the indicator whose id sorts first stands.
    """
    found: dict[str, dict[int, Count]] = {}
    for indicator in sorted(filter(_tells_population, index.plan.indicators), key=lambda each: (each.id, repr(each))):
        unit = indicator.unit
        if not isinstance(unit, str) or dimension_of(unit) != (("inhabitant", 1),):
            continue
        for each in indicator.observations:
            if isinstance(each.region, str) and each.group is None and each.unit is None and is_number(each.value):
                number = converted(each.value, unit, "inhabitant")
                if number is not None and number > 0:
                    count = Count(_middle(each.at), number, indicator)
                    found.setdefault(index.regions.key(each.region), {}).setdefault(count.middle, count)
    return {region: [count for _, count in sorted(counts.items())] for region, counts in found.items()}


def nearest_count(known: Sequence[Count], at: object) -> Count:
    """Return the count of a region that is nearest in time to *at*; of two the earlier one."""
    wanted = _middle(at)
    position = bisect_left(known, wanted, key=lambda count: count.middle)
    return min(known[max(0, position - 1) : position + 1], key=lambda count: abs(count.middle - wanted))


def _tells_population(indicator: Indicator) -> bool:
    if not indicator.observations:
        return False
    if indicator.catalogue is not None:
        return indicator.catalogue == POPULATION
    name = indicator.name
    names = (name,) if isinstance(name, str) else tuple(getattr(name, language) for language in LANGUAGES)
    return any(" ".join(each.casefold().split()) in NAMES for each in names if each)


def _middle(at: object) -> int:
    if not isinstance(at, When) or at.earliest is None or at.latest is None:
        return 0
    return at.earliest.toordinal() + at.latest.toordinal()
