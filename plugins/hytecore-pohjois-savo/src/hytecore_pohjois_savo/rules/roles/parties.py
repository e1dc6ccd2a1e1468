"""Parties: which of the three an actor belongs to: municipality, county or NGOs."""

from __future__ import annotations

from hytecore.packs import PlanIndex
from hytecore_pohjois_savo.tables import held

OUTSIDE = "other"
"""Anyone who is known and is none of the three."""

_UNPLACED = (None, "unit", "role", "body", "person")


def party_of(index: PlanIndex, identity: str, year: int) -> str | None:
    """Return which of the three the actor's organisation is, `other` for none of them; None if it is not known."""
    actor = index.actors.get(identity)
    if actor is None:
        return None
    kind = index.root_of(actor).kind
    for key, party in held("parties", year).items():
        if kind in party.details["kinds"].split("|"):
            return key
    return OUTSIDE if isinstance(kind, str) and kind not in _UNPLACED else None
