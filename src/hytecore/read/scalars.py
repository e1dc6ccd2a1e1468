"""Shapes of single values → the functions that read them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.errors import DurationError, EdtfError
from hytecore.model import shapes
from hytecore.model.absence import MISSING, PLACEHOLDERS, Unknown
from hytecore.model.indicator import Amount
from hytecore.model.text import LANGUAGES, Translated
from hytecore.read.faults import Fault, Reader, unreadable

is_identifier = re.compile(r"[a-z0-9][a-z0-9._-]*").fullmatch
_amount = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?)\s+(\S.*)").fullmatch
_finnish_date = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})").fullmatch


def _text_reader(_: Any) -> Reader:
    return words


def words(value: Any, faults: list[Fault]) -> Any:
    """Read a text, in one language or several."""
    if value.__class__ is str:
        return value
    if value.__class__ is dict and value:
        known = {language: value[language] for language in LANGUAGES if value.get(language) is not None}
        if len(known) == len(value) and all(text.__class__ is str for text in known.values()):
            return Translated(**known)
    return unreadable(faults, value, "text")


def _word(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        return value if value.__class__ is str else unreadable(faults, value, "string")

    return read


def _id(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is str and is_identifier(value):
            return value
        return unreadable(faults, value, "identifier")

    return read


def _reference(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        return value if value.__class__ is str else unreadable(faults, value, "reference")

    return read


def _choice(shape: shapes.Choice) -> Reader:
    options = frozenset(shape.options)

    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is str and value in options:
            return value
        from hytecore.nearest import nearest

        near = nearest(value, shape.options) if isinstance(value, str) else None
        return unreadable(faults, value, "choice", options=shape.options, nearest=near)

    return read


def _flag(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        return value if value.__class__ is bool else unreadable(faults, value, "flag")

    return read


def _number(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is float:
            # Plain data of a program; files give decimals. The shortest text that means the float is what was typed.
            value = Decimal(repr(value))
        # Beyond thirty digits no plan means the number, and arithmetic on it could overflow.
        if value.__class__ is int:
            if -(10**30) < value < 10**30:
                return value
        elif value.__class__ is Decimal:
            if value.is_finite() and -(10**30) < value < 10**30 and value.adjusted() > -30:
                return value
        elif value.__class__ is str:
            if value == MISSING:
                return Unknown(MISSING, mark=True)
            if value.strip().casefold() in PLACEHOLDERS:
                return Unknown(value, mark=True)
        return unreadable(faults, value, "number")

    return read


def _edtf(_: Any) -> Reader:
    parse = When.parse

    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is str:
            try:
                return parse(value)
            except EdtfError:
                return unreadable(faults, value, "edtf", nearest=_iso(value))
        if value.__class__ is int and 1000 <= value <= 9999:
            return parse(str(value))
        return unreadable(faults, value, "edtf")

    return read


def _iso(text: str) -> str | None:
    """Return the EDTF of a date written as people write it in Finland."""
    match = _finnish_date(text.strip())
    if match is None:
        return None
    day, month, year = match.groups()
    try:
        return str(When.parse(f"{year}-{int(month):02}-{int(day):02}"))
    except EdtfError:
        return None


def _duration(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is str:
            try:
                return Duration.parse(value)
            except DurationError:
                pass
        return unreadable(faults, value, "duration")

    return read


def _quantity(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        match = _amount(value) if value.__class__ is str else None
        if match is None or len(match[1]) > 30:
            return unreadable(faults, value, "quantity")
        return Amount(value=Decimal(match[1]) if "." in match[1] else int(match[1]), unit=match[2])

    return read


SCALARS: dict[type, Callable[[Any], Reader]] = {
    shapes.Identifier: _id,
    shapes.Words: _text_reader,
    shapes.Word: _word,
    shapes.Choice: _choice,
    shapes.Flag: _flag,
    shapes.Number: _number,
    shapes.Edtf: _edtf,
    shapes.Iso8601Duration: _duration,
    shapes.UnitText: _word,
    shapes.QuantityText: _quantity,
    shapes.Reference: _reference,
}
