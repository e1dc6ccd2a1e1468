"""Shares of one whole that do not give 100 %.

Indicators with the same `shares_of` divide one whole between them, so their values for one region, group and time sum
to 100 %. Each value may be off by half of its last decimal: 33, 33 and 33 are three thirds. A time or region for which
one of the shares is missing is passed over, and so are values that cannot be shares.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.placeholders import is_number, is_possible
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unreadable
from hytecore.model.indicator import Indicator, Number, Observation
from hytecore.rules.indicators.recomputed import Key, decimals_of, key_of, rounded
from hytecore.units import dimension_of, parse
from hytecore.words.composed import Noted

rule = Rule(
    code="HYT407",
    name="shares-do-not-sum",
    severity="warning",
    source=Source("S2", "feedback of Ilmiötyöpaja I: Osallistujia yhteensä 130, joista järjestöt 60 %, kunnat 25 % …"),
    looks_at="wholes",
    needs=("indicators", "indicators.shares_of"),
)

SHARE = (("share", 1),)


class Share(NamedTuple):
    """A value of one of the shares."""

    indicator: Indicator
    observation: Observation
    value: Number
    part: Fraction
    """The value in per cent."""
    slack: Fraction
    """How far rounding may have moved it, in percentage points."""


def population(index: PlanIndex, options: Options) -> list[tuple[str, list[Indicator]]]:
    """Return the wholes that are divided between two indicators or more, each with these."""
    wholes: dict[str, list[Indicator]] = {}
    for indicator in index.plan.indicators:
        if isinstance(indicator.shares_of, str):
            wholes.setdefault(indicator.shares_of, []).append(indicator)
    return [(whole, indicators) for whole, indicators in wholes.items() if len({each.id for each in indicators}) > 1]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each whole whose shares do not give 100 %, for each region, group and time."""
    for whole, indicators in population(index, options):
        found: dict[Key, list[Share]] = {}
        for indicator in indicators:
            for observation in indicator.observations:
                if isinstance(observation.value, Unreadable):
                    yield CouldNotCheck(indicator, "unreadable")
                elif (share := _share(indicator, observation)) is not None:
                    key = key_of(observation.region, observation.group, observation.at, index)
                    found.setdefault(key, []).append(share)
        for key, shares in found.items():
            shares.sort(key=lambda share: (share.indicator.id, share.part))
            if [share.indicator.id for share in shares] != sorted({each.id for each in indicators}):
                continue  # one of them is missing, or stated twice
            total = sum((share.part for share in shares), Fraction(0))
            if abs(total - 100) > sum((share.slack for share in shares), Fraction(0)):
                yield _hit(whole, key, shares, total, index)


def _share(indicator: Indicator, observation: Observation) -> Share | None:
    value, unit = observation.value, observation.unit if observation.unit is not None else indicator.unit
    if not is_number(value) or not isinstance(unit, str) or dimension_of(unit) != SHARE:
        return None
    if not is_possible(value, observation.unit, indicator):
        return None
    size = parse(unit).size
    return Share(indicator, observation, value, Fraction(value) * size, size / (2 * 10 ** decimals_of(value)))


def _hit(whole: str, key: Key, shares: list[Share], total: Fraction, index: PlanIndex) -> Hit:
    first = shares[0]
    related = [Part("share", share.indicator) for share in shares[1:]]
    divided = index.indicators.get(whole)
    if divided is not None:
        related.append(Part("whole", divided))
    at = first.observation.at
    data = {
        "total": rounded(total, max(decimals_of(share.value) for share in shares)),
        "shares": tuple(Noted(share.indicator, share.value) for share in shares),
        "whole": divided if divided is not None else whole,
        "at": at if isinstance(at, When) else None,
    }
    told = " ".join(part or "" for part in key).strip()
    region = first.observation.region
    message = "differs"
    if isinstance(region, str):
        message, data["region"] = "region", region
    return Hit(message, first.indicator, ("shares_of",), data, related, cause=("shares of", whole), discriminator=told)
