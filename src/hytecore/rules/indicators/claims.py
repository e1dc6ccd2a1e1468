"""Claims: the units of a stated total and of the terms it is the sum of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hytecore.errors import UnitError
from hytecore.model.indicator import Amount
from hytecore.units import Unit, parse, product

if TYPE_CHECKING:
    from hytecore.model.evidence import Claim


def term_units(claim: Claim) -> list[Unit] | None:
    """Return the unit of each term, multiplied out; None if one is not known, which HYT402 tells."""
    try:
        return [product(str(amount.unit) for amount in term) for term in claim.terms if term]
    except UnitError:
        return None


def total_unit(claim: Claim) -> Unit | None:
    """Return the unit of the total; None if there is no total, or its unit is not known."""
    try:
        return parse(str(claim.total.unit)) if isinstance(claim.total, Amount) else None
    except UnitError:
        return None
