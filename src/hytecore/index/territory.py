"""Territory: which municipality or wellbeing services county an actor is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hytecore.model.actor import Actor
from hytecore.places.classification import classification, folded


def municipality_of(actor: Actor) -> str | None:
    """Return the code of the municipality that *actor* is, by its code or else by a name; None if it is not known.

    Example:
        >>> municipality_of(Actor(id="a", name="Borgå", kind="municipality"))
        '638'
    """
    if isinstance(actor.kind, str) and actor.kind != "municipality":
        return None
    return _looked_up(actor, classification().municipalities, 3)


def county_of(actor: Actor) -> str | None:
    """Return the code of the wellbeing services county that *actor* is; None if it is not known.

    Example:
        >>> county_of(Actor(id="a", name="Hyvinvointialue", kind="wellbeing_county", code="13"))
        '13'
    """
    if isinstance(actor.kind, str) and actor.kind != "wellbeing_county":
        return None
    return _looked_up(actor, classification().counties, 2)


def names_of(actor: Actor) -> Iterator[str]:
    """Yield what *actor* is called in each language, folded."""
    name = actor.name
    for text in (name,) if isinstance(name, str) else (name.fi, name.sv, name.en):
        if isinstance(text, str) and text.strip():
            yield folded(text)


def aliases_of(actor: Actor) -> Iterator[str]:
    """Yield the other names of *actor*, folded."""
    return (folded(alias) for alias in actor.aliases if alias.strip())


def _looked_up(actor: Actor, known: Mapping[str, str], digits: int) -> str | None:
    if isinstance(actor.code, str):
        # A code may lack its leading zeros where the kind is stated; where not, 16 is a county and 016 a municipality.
        found = known.get(actor.code.strip().zfill(digits if isinstance(actor.kind, str) else 0))
        if found is not None:
            return found
    names = (*names_of(actor), *aliases_of(actor))
    return next((known[name] for name in names if name in known and not name.isdecimal()), None)
