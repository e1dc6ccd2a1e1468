"""Units: what a plan's quantities are measured in, and the one pint registry of the project.

Two layers, since pint costs thirty times the start of an interpreter. `dimension_of` answers from the table below,
without pint, whether two units can be compared at all; that is what most rules ask. `quantity` makes real pint
quantities in our own registry, for sums that carry units.

Percent, percentage points, cases, inhabitants and index points each have a dimension of their own: a share is never
added to a count, and 12 cases per 100 000 inhabitants do not cancel to a bare number. There is no euro sign in the
registry: pint drops one without an error, so `€` is translated to EUR before pint sees it.

Units:
    EUR [currency] · inhabitant [inhabitant] · case [case] · hour, day, week, month, year [time] ·
    percent [share] · percentage_point [share_difference] · index_point [index] · score_point [score]
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import frozen

from hytecore.errors import UnitError

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

Dimension: TypeAlias = tuple[tuple[str, int], ...]
"""The powers of the base dimensions, sorted by name: `(("currency", 1), ("time", -1))`."""

UNITS: dict[str, str] = {
    "percent": "share",
    "percentage_point": "share_difference",
    "EUR": "currency",
    "inhabitant": "inhabitant",
    "case": "case",
    "hour": "time",
    "day": "time",
    "week": "time",
    "month": "time",
    "year": "time",
    "index_point": "index",
    "score_point": "score",
}
"""Every unit and its dimension. The pint definitions below say the same; a test holds the two together."""

ALIASES: dict[str, str] = {
    "%": "percent", "prosentti": "percent", "prosenttia": "percent", "procent": "percent",
    "prosenttiyksikkö": "percentage_point", "prosenttiyksikköä": "percentage_point", "procentenhet": "percentage_point",
    "procentenheter": "percentage_point", "%-yksikkö": "percentage_point", "pp": "percentage_point",
    "€": "EUR", "euro": "EUR", "euroa": "EUR", "eur": "EUR",
    "asukas": "inhabitant", "asukasta": "inhabitant", "invånare": "inhabitant", "inhabitants": "inhabitant",
    "henkilö": "inhabitant", "henkilöä": "inhabitant", "person": "inhabitant", "personer": "inhabitant",
    "tapaus": "case", "tapausta": "case", "fall": "case", "cases": "case", "kpl": "case", "käynti": "case",
    "h": "hour", "tunti": "hour", "tuntia": "hour", "timme": "hour", "timmar": "hour", "hours": "hour",
    "päivä": "day", "päivää": "day", "dag": "day", "dagar": "day", "days": "day",
    "viikko": "week", "viikkoa": "week", "vecka": "week", "veckor": "week", "weeks": "week",
    "kuukausi": "month", "kuukautta": "month", "kk": "month", "månad": "month", "månader": "month", "months": "month",
    "vuosi": "year", "vuotta": "year", "v": "year", "år": "year", "years": "year",
    "indeksipiste": "index_point", "indeksipistettä": "index_point", "indexpoäng": "index_point",
    "piste": "score_point", "pistettä": "score_point", "poäng": "score_point",
}  # fmt: skip
"""Finnish, Swedish and everyday spellings of the units."""

DEFINITIONS = """
share = [share] ; percent = share ; percentage_point = [share_difference] ; EUR = [currency] ;
inhabitant = [inhabitant] ; case = [case] ; index_point = [index] ; score_point = [score] ;
hour = [time] ; day = 24 * hour ; week = 7 * day ; year = 365.25 * day ; month = year / 12
"""
"""The registry, made from nothing: pint's default one knows `as` as attosecond and `pp` as a typographic point."""

_TOKEN = re.compile(r"\s*(?:(per\b|[*/·])|([0-9]+(?: ?[0-9]{3})*)|([^\s*/·0-9]+))")


@frozen
class Unit:
    """A unit taken apart: a factor, and the power of each base unit.

    Example:
        >>> parse("case per 100000 inhabitant")
        Unit(factor=Fraction(1, 100000), powers=(('case', 1), ('inhabitant', -1)))
    """

    factor: Any
    powers: tuple[tuple[str, int], ...]

    @property
    def dimension(self) -> Dimension:
        """The dimension: units that differ only by a factor share it."""
        dimension: dict[str, int] = {}
        for name, power in self.powers:
            base = UNITS[name]
            dimension[base] = dimension.get(base, 0) + power
        return tuple(sorted((name, power) for name, power in dimension.items() if power))


_PARSED: dict[str, Unit | None] = {}


def parse(text: str) -> Unit:
    """Return the unit that *text* names: known units joined by `*`, `/` and `per`, with whole-number factors.

    Raises:
        UnitError: If a part of it is not a unit we know.
    """
    if text not in _PARSED:
        _PARSED[text] = _parse(text)
    unit = _PARSED[text]
    if unit is None:
        raise UnitError(text)
    return unit


def dimension_of(text: str) -> Dimension | None:
    """Return the dimension of the unit *text*, or None if it is no unit we know.

    Example:
        >>> dimension_of("€/vuosi") == dimension_of("EUR/month")
        True
        >>> dimension_of("percent") == dimension_of("percentage_point")
        False
    """
    try:
        return parse(text).dimension
    except UnitError:
        return None


def _parse(text: str) -> Unit | None:
    from fractions import Fraction

    powers: dict[str, int] = {}
    factor = Fraction(1)
    sign, position, names = 1, 0, 0
    stripped = text.strip()
    # A unit is wanted next; only a bare number, or the very beginning, may stand before an operator in its place.
    wanted, counted = True, stripped.startswith("per ")
    while position < len(stripped):
        match = _TOKEN.match(stripped, position)
        if match is None:
            return None
        position = match.end()
        operator, digits, name = match.groups()
        if operator:
            if wanted and not counted:
                return None
            wanted, counted, sign = True, False, -1 if operator in ("/", "per") else 1
        elif digits:
            count = int(digits.replace(" ", ""))
            if not wanted or not count:
                return None
            factor *= Fraction(count) ** sign
            counted = True
        else:
            known = name if name in UNITS else ALIASES.get(name.casefold())
            if known is None or not wanted:
                return None
            powers[known] = powers.get(known, 0) + sign
            wanted, counted, names = False, False, names + 1
    if not names or wanted:
        return None
    return Unit(factor, tuple(sorted((name, power) for name, power in powers.items() if power)))


def nearest_unit(text: str) -> str | None:
    """Return the known unit most like the first unknown part of *text*."""
    from hytecore.nearest import nearest

    for name in re.split(r"[\s*/·0-9]+|\bper\b", text):
        if name and name not in UNITS and name.casefold() not in ALIASES:
            near = nearest(name, (*UNITS, *ALIASES))
            return ALIASES.get(near, near) if near else None
    return None


_registry: list[Any] = []


def registry() -> UnitRegistry[Decimal]:
    """Return the project's only unit registry, made on first use and set as pint's application registry."""
    if not _registry:
        import pint

        made: Any = pint.UnitRegistry(None, non_int_type=Decimal)  # type: ignore[arg-type]  # None: start from nothing
        for definition in DEFINITIONS.split(";"):
            made.define(definition.strip())
        pint.set_application_registry(made)
        _registry.append(made)
    known: UnitRegistry[Decimal] = _registry[0]
    return known


def quantity(value: int | Decimal, unit: str) -> Quantity[Decimal]:
    """Return *value* in *unit* as a quantity that pint can add, multiply and convert.

    Raises:
        UnitError: If the unit is not known.

    Example:
        >>> total = quantity(90, "inhabitant") * quantity(1000, "EUR/inhabitant/year")
        >>> f"{total.to('EUR/year'):~}"
        '90000 EUR / year'
    """
    parsed = parse(unit)
    ours = registry()
    factor = Decimal(parsed.factor.numerator) / Decimal(parsed.factor.denominator)
    powers = ours.UnitsContainer(dict(parsed.powers))
    made: Quantity[Decimal] = ours.Quantity(Decimal(value) * factor, powers)
    return made
