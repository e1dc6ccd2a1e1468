"""Units: what a plan's quantities are measured in, and the one pint registry of the project.

Two layers, since pint costs thirty times the start of an interpreter. `parse`, `dimension_of` and `converted` answer
from the table below, without pint, whether two units can be compared and by which factor; that is what most rules
ask. `quantity` makes real pint quantities in our own registry, for sums that carry units.

Percent, percentage points, cases, inhabitants, index points and scores each have a dimension of their own: a share is
never added to a count, and 12 cases per 100 000 inhabitants do not cancel to a bare number. There is no euro sign in
the registry: pint drops one without an error, so `€` is translated to EUR before pint sees it. No unit has an offset.

Units:
    EUR [currency] · inhabitant [inhabitant] · case [case] · hour, day, week, month, year [time] ·
    percent [share] · percentage_point [share_difference] · index_point [index] · score_point [score]
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias
from unicodedata import normalize

from hytecore.errors import UnitError
from hytecore.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

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

HOURS: dict[str, Fraction] = {
    "day": Fraction(24),
    "week": Fraction(168),
    "month": Fraction(1461, 2),
    "year": Fraction(8766),
}
"""How many hours the longer units of time have; a month is a twelfth of a year of 365.25 days."""

ALIASES: dict[str, str] = {
    "%": "percent", "prosentti": "percent", "prosenttia": "percent", "procent": "percent",
    "prosenttiyksikkö": "percentage_point", "prosenttiyksikköä": "percentage_point", "%-yksikkö": "percentage_point",
    "%-yksikköä": "percentage_point", "procentenhet": "percentage_point", "procentenheter": "percentage_point",
    "%-enhet": "percentage_point", "%-enheter": "percentage_point", "percentage_points": "percentage_point",
    "pp": "percentage_point",
    "€": "EUR", "euro": "EUR", "euroa": "EUR", "euros": "EUR", "eur": "EUR",
    "asukas": "inhabitant", "asukasta": "inhabitant", "as": "inhabitant", "invånare": "inhabitant",
    "inhabitants": "inhabitant", "resident": "inhabitant", "residents": "inhabitant",
    "henkilö": "inhabitant", "henkilöä": "inhabitant", "hlö": "inhabitant", "hlöä": "inhabitant",
    "person": "inhabitant", "personer": "inhabitant", "persons": "inhabitant", "people": "inhabitant",
    "osallistuja": "inhabitant", "osallistujaa": "inhabitant", "deltagare": "inhabitant",
    "participant": "inhabitant", "participants": "inhabitant",
    "tapaus": "case", "tapausta": "case", "fall": "case", "cases": "case", "kpl": "case", "lkm": "case",
    "st": "case", "antal": "case", "käynti": "case", "käyntiä": "case", "besök": "case", "visit": "case",
    "visits": "case", "kerta": "case", "kertaa": "case", "gång": "case", "gånger": "case",
    "h": "hour", "tunti": "hour", "tuntia": "hour", "timme": "hour", "timmar": "hour", "hours": "hour",
    "pv": "day", "päivä": "day", "päivää": "day", "dag": "day", "dagar": "day", "dygn": "day", "days": "day",
    "vk": "week", "viikko": "week", "viikkoa": "week", "vecka": "week", "veckor": "week", "weeks": "week",
    "kk": "month", "kuukausi": "month", "kuukautta": "month", "mån": "month", "månad": "month", "månader": "month",
    "months": "month",
    "v": "year", "vuosi": "year", "vuotta": "year", "år": "year", "years": "year",
    "indeksipiste": "index_point", "indeksipistettä": "index_point", "indexpoäng": "index_point",
    "index_points": "index_point",
    "piste": "score_point", "pistettä": "score_point", "poäng": "score_point", "score_points": "score_point",
}  # fmt: skip
"""Finnish, Swedish and everyday spellings of the units, in lower case and without a full stop at the end."""

_FOLDED = {unit.casefold(): unit for unit in UNITS}

DEFINITIONS = """
percent = [share] ; percentage_point = [share_difference] ; EUR = [currency] ;
inhabitant = [inhabitant] ; case = [case] ; index_point = [index] ; score_point = [score] ;
hour = [time] ; day = 24 * hour ; week = 7 * day ; year = 365.25 * day ; month = year / 12
"""
"""The registry, made from nothing: pint's default one knows `as` as attosecond and `pp` as a typographic point."""

MOST_DIGITS = 18
"""Longer factors than this are no unit; it also keeps the arithmetic small."""

_TOKEN = re.compile(r"\s*(?:((?i:per)\b|[*/·×])|([0-9]+(?: [0-9]{3})*)|([^\s*/·×0-9]+))")


@frozen
class Unit:
    """A unit taken apart: a factor, and the power of each unit of the table.

    Example:
        >>> parse("case per 100000 inhabitant")
        Unit(factor=Fraction(1, 100000), powers=(('case', 1), ('inhabitant', -1)))
    """

    factor: Fraction
    powers: tuple[tuple[str, int], ...]

    @property
    def dimension(self) -> Dimension:
        """The dimension: units that differ only by a factor share it."""
        return _summed((UNITS[name], power) for name, power in self.powers)

    @property
    def size(self) -> Fraction:
        """How many of its dimension's own units it makes, hours for time: what to multiply by to convert."""
        size = self.factor
        for name, power in self.powers:
            if name in HOURS:
                size *= HOURS[name] ** power
        return size

    @property
    def text(self) -> str:
        """The unit as the plan format writes it.

        Example:
            >>> parse("tapausta / 1000 asukasta").text, parse("€ per v").text
            ('case/1000 inhabitant', 'EUR/year')
        """
        above = " * ".join(name for name, power in self.powers for _ in range(power))
        below = [name for name, power in self.powers for _ in range(-power)]
        if self.factor.numerator > 1:
            above = f"{self.factor.numerator} {above}".rstrip()
        if self.factor.denominator > 1:
            below[:1] = [" ".join([f"{self.factor.denominator}", *below[:1]])]
        if above or not below:
            return "/".join([above or "1", *below])
        return " ".join(f"per {name}" for name in below)


_PARSED: dict[str, Unit | None] = {}
_DIMENSIONS: dict[str, Dimension | None] = {}


def parse(text: str) -> Unit:
    """Return the unit that *text* names: known units joined by `*`, `/` and `per`, with whole-number factors.

    A factor stands before the unit it belongs to: `case / 1000 inhabitant`, `per 1000 inhabitant`, `1000 EUR`.
    What follows `/` or `per` is divided by, up to the next sign: `EUR/inhabitant/year`.

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
    # Asked for every value of a plan, of which only a few units differ.
    if text not in _DIMENSIONS:
        try:
            _DIMENSIONS[text] = parse(text).dimension
        except UnitError:
            _DIMENSIONS[text] = None
    return _DIMENSIONS[text]


def converted(value: int | Decimal, unit: str, wanted: str) -> Fraction | None:
    """Return how many *wanted* the *value* in *unit* makes, exactly; None if the two cannot be compared.

    Example:
        >>> converted(2, "day", "h"), converted(2, "day", "EUR")
        (Fraction(48, 1), None)
    """
    try:
        given, asked = parse(unit), parse(wanted)
    except UnitError:
        return None
    if given.dimension != asked.dimension:
        return None
    return Fraction(value) * given.size / asked.size


def product(units: Iterable[str]) -> Unit:
    """Return the unit of quantities in *units* that are multiplied with each other.

    Raises:
        UnitError: If one of them is not a unit we know.

    Example:
        >>> product(["inhabitant", "EUR/inhabitant/year"]).text
        'EUR/year'
    """
    factor = Fraction(1)
    powers: list[tuple[str, int]] = []
    for text in units:
        unit = parse(text)
        factor *= unit.factor
        powers.extend(unit.powers)
    return Unit(factor, _summed(powers))


def nearest_unit(text: str) -> str | None:
    """Return the known unit most like the first unknown part of *text*."""
    from hytecore.nearest import nearest

    for match in _TOKEN.finditer(normalize("NFKC", text)):
        name = match[3]
        if name and _known(name) is None:
            near = nearest(name, (*UNITS, *ALIASES))
            return ALIASES.get(near, near) if near else None
    return None


def _parse(text: str) -> Unit | None:
    """Return the unit, or None; compatibility forms (a no-break space, a decomposed å) are as good as plain ones."""
    powers: list[tuple[str, int]] = []
    factor = Fraction(1)
    sign = 1
    stripped = normalize("NFKC", text).strip()
    # A unit is wanted next. Only a number, or the very beginning of a rate (`per 1000 …`), may stand in its place.
    wanted, counted = True, bool(re.match(r"(?i:per)\s|/", stripped))
    for match in _TOKEN.finditer(stripped):
        operator, digits, name = match.groups()
        if operator:
            if wanted and not counted:
                return None
            wanted, counted, sign = True, False, -1 if operator.casefold() in ("/", "per") else 1
        elif digits:
            grouped = digits.replace(" ", "")
            if not wanted or len(grouped) > MOST_DIGITS or not int(grouped):
                return None
            factor *= Fraction(int(grouped)) ** sign
            counted = True
        else:
            known = _known(name)
            if known is None or not wanted:
                return None
            powers.append((known, sign))
            wanted, counted = False, False
    if not powers or wanted:
        return None
    return Unit(factor, _summed(powers))


def _known(name: str) -> str | None:
    if name in UNITS:
        return name
    folded = name.casefold().removesuffix(".")
    return _FOLDED.get(folded) or ALIASES.get(folded)


def _summed(powers: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return the powers of each name added up, sorted by name, without those that cancel."""
    totals: dict[str, int] = {}
    for name, power in powers:
        totals[name] = totals.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in totals.items() if power))


_registry: list[Any] = []


def registry() -> UnitRegistry[Decimal]:
    """Return the project's only unit registry, made on first use and set as pint's application registry."""
    if not _registry:
        from importlib import import_module

        pint: Any = import_module("pint")
        made = pint.UnitRegistry(None, non_int_type=Decimal)  # None: start from nothing
        for definition in DEFINITIONS.split(";"):
            made.define(definition.strip())
        pint.set_application_registry(made)
        _registry.append(made)
    known: UnitRegistry[Decimal] = _registry[0]
    return known


def quantity(value: int | Decimal, unit: str) -> Quantity[Decimal]:
    """Return *value* in *unit* as a quantity that pint can add, multiply and convert.

    The factor of the unit goes into the number, so `quantity(12, "1000 EUR")` is 12 000 EUR.

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


def magnitude(amount: Quantity[Decimal], unit: str) -> Decimal:
    """Return how many *unit* the quantity *amount* makes.

    Raises:
        UnitError: If the unit is not known, or is of another dimension.

    Example:
        >>> int(magnitude(quantity(2000, "EUR/month"), "1000 EUR/year"))
        24
    """
    ratio = (amount / quantity(1, unit)).to_root_units()
    if not ratio.unitless:
        raise UnitError(unit)
    found: Decimal = ratio.magnitude
    return found
