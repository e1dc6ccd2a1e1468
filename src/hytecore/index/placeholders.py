"""Placeholders: marks and fillers that stand where a value should, and say nothing.

A mark is a text such as `-` or `xx`. A filler is a number such as 9999 that cannot be a value: in a unit or a range
that has no room for it. The rule about placeholders tells of them, and the rule about ranges of the other values that
cannot be; rules that compare values ask here and pass over both.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeGuard

from hytecore.index.limits import limits_of
from hytecore.model.absence import MISSING, PLACEHOLDERS, Unknown
from hytecore.model.indicator import Indicator, Number
from hytecore.units import dimension_of

FILLERS = frozenset({9999, 99999, -9999, -99999})
"""Numbers that registers and forms use for *no data*."""

_SMALL = frozenset({"index", "score", "share_difference"})
"""Dimensions in which no value comes near a filler."""


def is_number(value: object) -> TypeGuard[Number]:
    """Whether *value* is a number, and none of the reasons for its absence."""
    return value.__class__ is int or value.__class__ is Decimal


def is_mark(text: str) -> bool:
    """Whether *text* says nothing: a hyphen, `n/a`, `xx`."""
    return text.strip().casefold() in PLACEHOLDERS or not text.strip()


def mark_of(value: object) -> str | None:
    """Return the mark that stands in place of a number, or of a text; None if *value* is something else."""
    if isinstance(value, Unknown):
        return str(value.why) if value.mark and value.why != MISSING else None
    return value if isinstance(value, str) and is_mark(value) else None


def filler_of(value: object, unit: object, indicator: Indicator | None) -> str | None:
    """Return the number that stands for missing data, if *value* is one: no possible value of *indicator*.

    Args:
        value: What is stated.
        unit: The unit it brings; None if it is the indicator's.
        indicator: The indicator; None if the reference leads nowhere.
    """
    if not is_number(value) or value not in FILLERS or indicator is None:
        return None
    own = unit if isinstance(unit, str) else None
    limits = limits_of(indicator, own)
    if limits is not None:
        return str(value) if limits.exclude(value) else None
    effective = own or (indicator.unit if isinstance(indicator.unit, str) else None)
    dimension = dimension_of(effective) if effective else None
    return str(value) if dimension and len(dimension) == 1 and dimension[0][0] in _SMALL else None


def is_possible(value: Number, unit: object, indicator: Indicator) -> bool:
    """Whether *value* can be one of *indicator*: within its limits, as far as they are known, and no filler.

    Example:
        >>> share = Indicator(id="i", name="I", unit="percent")
        >>> is_possible(130, None, share), is_possible(100, None, share)
        (False, True)
    """
    if unit is not None and not isinstance(unit, str):
        return True
    limits = limits_of(indicator, unit)
    if limits is not None and limits.exclude(value):
        return False
    return filler_of(value, unit, indicator) is None
