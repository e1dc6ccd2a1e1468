"""Recomputed: means and totals that the document states itself, beside what its own values come to.

An observation that is `stated_as` a mean or a total names the regions it is one *of*. Their values are the observations
of the same indicator, at the same time and in the same group. All arithmetic is exact; what was written to one decimal
may differ by half of that decimal.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.index.placeholders import is_number, is_possible
from hytecore.model.absence import Unreadable
from hytecore.model.indicator import Indicator, Number, Observation
from hytecore.model.text import Translated, in_language
from hytecore.units import converted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.absence import Maybe
    from hytecore.model.text import Text

Doubt: TypeAlias = Literal["unknown", "unreadable"]
Key: TypeAlias = tuple[str | None, str | None, str | None]

EXACT_PLACES = 40
"""Rounding is done in decimal arithmetic that is wider than any number of a plan."""


@frozen(eq=False)
class Recomputed:
    """An observation that the document states as a mean or a total, and what its values come to.

    Attributes:
        position: Its place among the observations of the indicator.
        value: What the values come to, exactly, in the unit of the observation; None if that cannot be told.
        doubt: Why it cannot be told.
    """

    position: int
    observation: Observation
    stated: Number
    value: Fraction | None
    doubt: Doubt = "unknown"

    @property
    def differs(self) -> bool:
        """Whether the stated number is not the recomputed one, rounded as it was written."""
        return self.value is not None and is_off(self.stated, self.value)


def is_off(stated: Number, value: Fraction) -> bool:
    """Whether *stated* is further from *value* than half a unit of its last decimal.

    Example:
        >>> is_off(Decimal("90.0"), Fraction(5399, 60)), is_off(Decimal("90.1"), Fraction(5399, 60))
        (False, True)
    """
    return abs(Fraction(stated) - value) > Fraction(1, 2 * 10 ** decimals_of(stated))


def decimals_of(number: Number) -> int:
    """Return how many decimals *number* was written with.

    Example:
        >>> decimals_of(Decimal("21.10")), decimals_of(21)
        (2, 0)
    """
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Return *value* with so many decimals.

    Example:
        >>> rounded(Fraction(5399, 60), 1)
        Decimal('90.0')
    """
    from decimal import localcontext

    with localcontext(prec=EXACT_PLACES + decimals) as context:
        exact = context.divide(Decimal(value.numerator), Decimal(value.denominator))
        return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)


def recomputable(indicator: Indicator, what: str) -> list[tuple[int, Observation, Number]]:
    """Return the observations that are stated as *what*, `mean` or `total`: position, observation and number."""
    return [
        (position, each, each.value)
        for position, each in enumerate(indicator.observations)
        if each.stated_as == what and each.of and is_number(each.value)
    ]


def recomputed(indicator: Indicator, what: str, index: PlanIndex) -> Iterator[Recomputed]:
    """Yield what each observation of *indicator* that is stated as *what* comes to, in the order of the plan."""
    stated = recomputable(indicator, what)
    if not stated:
        return
    values: dict[Key, list[Observation]] = {}
    for each in indicator.observations:
        values.setdefault(key_of(each.region, each.group, each.at, index), []).append(each)
    for position, observation, number in stated:
        if not is_possible(number, observation.unit, indicator):
            yield Recomputed(position, observation, number, None, "unreadable")
            continue
        parts = [
            _value(values.get(key_of(region, observation.group, observation.at, index), []), observation, indicator)
            for region in {index.regions.key(region): region for region in observation.of}.values()
        ]
        numbers = [part for part in parts if isinstance(part, Fraction)]
        if len(numbers) < len(parts):
            doubt: Doubt = "unreadable" if "unreadable" in parts else "unknown"
            yield Recomputed(position, observation, number, None, doubt)
            continue
        total = sum(numbers, Fraction(0))
        value = total / len(numbers) if what == "mean" else total
        yield Recomputed(position, observation, number, value)


def misstated_in(indicator: Indicator, index: PlanIndex) -> set[int]:
    """Return the identities of the observations of *indicator* that are not the mean or total they are stated to be."""
    return {id(r.observation) for what in ("mean", "total") for r in recomputed(indicator, what, index) if r.differs}


def key_of(region: Maybe[str], group: Maybe[Text], at: Maybe[When], index: PlanIndex) -> Key:
    """Return what values must share to be of one region, group and time; None stands for what is not stated."""
    return (
        index.regions.key(region) if isinstance(region, str) else None,
        in_language(group, index.plan.language).casefold().strip() if isinstance(group, (str, Translated)) else None,
        at.text if isinstance(at, When) else None,
    )


def written_key(observation: Observation) -> str:
    """Return what tells a stated mean or total from others of the same indicator, in a finding's identity."""
    parts = (observation.region, observation.group, observation.at)
    return " ".join("" if part is None else str(part) for part in parts)


def _value(found: list[Observation], stated: Observation, indicator: Indicator) -> Fraction | Doubt:
    """Return the one value of a region in the unit of the stated one; why there is none, if there is none."""
    others = [each for each in found if each is not stated]
    if any(isinstance(each.value, Unreadable) for each in others):
        return "unreadable"
    wanted = _unit(stated, indicator)
    values = set()
    for each in others:
        if not is_number(each.value):
            continue
        if not is_possible(each.value, each.unit, indicator):
            return "unreadable"  # a value that cannot be is a finding of its own
        unit = _unit(each, indicator)
        if unit == wanted:
            values.add(Fraction(each.value))
        elif unit is None or wanted is None or (made := converted(each.value, unit, wanted)) is None:
            return "unreadable"
        else:
            values.add(made)
    return values.pop() if len(values) == 1 else "unknown"


def _unit(observation: Observation, indicator: Indicator) -> str | None:
    unit = observation.unit if observation.unit is not None else indicator.unit
    return unit if isinstance(unit, str) else None
