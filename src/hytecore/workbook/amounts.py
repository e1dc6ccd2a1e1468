"""Numbers and units in the words of a coordinator, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hytecore.errors import UnitError
from hytecore.units import ALIASES, UNITS, parse
from hytecore.words.terms import terms_of
from hytecore.words.unit_names import unit_in_words

_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)([.,][0-9]+)?").fullmatch
_AMOUNT = re.compile(r"([-+−]?[0-9][0-9 \u00a0]*(?:[.,][0-9]+)?)\s*([^\d\s.,].*)").fullmatch
_STORED = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?").fullmatch


def number_of(text: str) -> int | Decimal | None:
    r"""Return the number that *text* is, with its digits; None if it is none.

    Example:
        >>> [number_of(text) for text in ("21,10", "1 200", "−3", "noin 5")]
        [Decimal('21.10'), 1200, -3, None]
    """
    plain = re.sub(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))", "", text).replace("−", "-")
    if not _NUMBER(plain) or len(plain) > 32:
        return None
    plain = plain.replace(",", ".")
    return Decimal(plain) if "." in plain else int(plain)


def number_words(value: Any, language: str) -> Iterator[str]:
    """Yield how a number is written."""
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        text = f"{value:f}" if isinstance(value, Decimal) else str(value)
        yield text if language == "en" else text.replace(".", ",")


def is_stored_as_number(text: str) -> bool:
    """Whether a cell can hold the number that *text* is as a number, without losing a digit or a sign."""
    plain = text.replace(",", ".")
    return _STORED(plain) is not None and not (plain.startswith("-") and not Decimal(plain))


def amount_of(text: str) -> tuple[int | Decimal, str] | None:
    """Return the number and the unit that stand in one text: `45 %`."""
    match = _AMOUNT(text)
    number = number_of(match[1].strip()) if match is not None else None
    return (number, unit_of(match[2].strip())) if match is not None and number is not None else None


def unit_of(text: str) -> str:
    r"""Return the unit that *text* names, as the plan format writes it; as it stands where it is not known.

    Example:
        >>> [unit_of(text) for text in ("%", "€/asukas/vuosi", "tapausta/100 000 asukasta", "kisällit")]
        ['percent', 'EUR/inhabitant/year', 'case per 100000 inhabitant', 'kisällit']
    """
    if text in UNITS:
        return text
    known = ALIASES.get(text.casefold()) or next(
        (code for code, words in terms_of("unit").items() if text.casefold() in map(str.casefold, words)), None
    )
    if known is not None:
        return known
    try:
        unit = parse(text.replace("\u00a0", " "))
    except UnitError:
        return text
    above = [name for name, power in unit.powers for _ in range(power)]
    below = [name for name, power in unit.powers for _ in range(-power)]
    if unit.factor.numerator != 1 or not above:
        return text
    if unit.factor.denominator == 1:
        return "/".join(["·".join(above), *below])
    return f"{'·'.join(above)} per {unit.factor.denominator} {' '.join(below)}" if len(below) == 1 else text


def unit_words(value: Any, language: str) -> Iterator[str]:
    """Yield how a unit is written."""
    if isinstance(value, str):
        yield unit_in_words(value, language).replace("\u00a0", " ")
        yield value
