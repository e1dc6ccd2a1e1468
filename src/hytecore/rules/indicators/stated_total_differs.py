"""A total in the document that is not the sum of its terms.

A calculation is read as a promise: of savings, of visits, of residents reached. The terms are multiplied and added with
their units, so 90 residents at 1000 euros a year are 90 000 euros a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from operator import mul

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.model.evidence import Claim
from hytecore.model.indicator import Amount, Indicator, Observation
from hytecore.rules.indicators.claims import term_units, total_unit
from hytecore.rules.indicators.recomputed import (
    EXACT_PLACES,
    decimals_of,
    is_off,
    recomputable,
    recomputed,
    rounded,
    written_key,
)
from hytecore.units import magnitude, quantity
from hytecore.words.render import Term

rule = Rule(
    code="HYT409",
    name="stated-total-differs",
    severity="error",
    source=Source("S2", "Esimerkki yhdyspintatyön hyödystä euroina: 90 000 € + 60 000 €, yhteensä 150 000 €"),
    looks_at="claims",
    reads=("terms", "total", "observations"),
)

MOST_FACTORS = 50
"""A term of more factors than this is no calculation that a plan makes."""


def population(index: PlanIndex, options: Options) -> list[Claim | Observation]:
    """Return the claims with terms and a total, and the observations that are stated as a total of others."""
    return [
        *(claim for claim in index.plan.claims if claim.terms and isinstance(claim.total, Amount)),
        *(each for indicator in index.plan.indicators for _, each, _ in recomputable(indicator, "total")),
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each stated total that differs from the recomputed one."""
    for claim in index.plan.claims:
        if claim.terms and isinstance(claim.total, Amount):
            yield from _claim(claim, claim.total)
    for indicator in index.plan.indicators:
        yield from _observations(indicator, index)


def _claim(claim: Claim, total: Amount) -> Iterator[Hit | CouldNotCheck]:
    value = _sum(claim, str(total.unit))
    if value is None or not is_number(total.value):
        yield CouldNotCheck(claim, "unreadable")
    elif is_off(total.value, value):
        computed = rounded(value, decimals_of(total.value))
        data = {"stated": total.value, "computed": computed, "unit": Term("unit", str(total.unit))}
        yield Hit("claim", claim, ("total",), data)


def _sum(claim: Claim, unit: str) -> Fraction | None:
    """Return what the terms come to in *unit*; None if they cannot be added up, which HYT402 and HYT403 tell."""
    from decimal import localcontext

    units, wanted = term_units(claim), total_unit(claim)
    if not units or wanted is None or any(each.dimension != wanted.dimension for each in units):
        return None
    terms = [[(amount.value, str(amount.unit)) for amount in term if is_number(amount.value)] for term in claim.terms]
    if any(len(factors) < len(term) for factors, term in zip(terms, claim.terms, strict=True)):
        return None
    with localcontext(prec=2 * EXACT_PLACES):
        total = quantity(0, unit)
        for factors in filter(None, terms):
            if len(factors) > MOST_FACTORS:
                return None
            total = total + reduce(mul, [quantity(value, each) for value, each in factors])
        found = magnitude(total, unit)
    return Fraction(found) if found.adjusted() < EXACT_PLACES else None


def _observations(indicator: Indicator, index: PlanIndex) -> Iterator[Hit | CouldNotCheck]:
    for found in recomputed(indicator, "total", index):
        if found.value is None:
            yield CouldNotCheck(indicator, found.doubt)
        elif found.differs:
            observation = found.observation
            data = {
                "stated": found.stated,
                "computed": rounded(found.value, decimals_of(found.stated)),
                "at": observation.at if isinstance(observation.at, When) else None,
                "regions": tuple(sorted(set(observation.of))),
            }
            field = ("observations", found.position, "value")
            yield Hit("observations", indicator, field, data, discriminator=written_key(observation))
