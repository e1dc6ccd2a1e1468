"""Owner: what is read of those whom a text makes answer for something."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from hytecore.frozen import frozen
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.language import Language
from hytecore.text.owners.lexicon import Kind

Label: TypeAlias = Literal["organisation-role", "named-person", "collective-vague", "empty"]
Role: TypeAlias = Literal["lead", "responsible", "support", "partner"]


@frozen
class OwnerPart:
    """One of those whom a text names.

    Attributes:
        name: The name as it is written, without what stands in brackets or after a slash.
        kind: What it is the name of.
        start: Where the name begins in the text as given.
        end: Where it ends.
        units: The parts of the organisation that are named in brackets or after a slash.
        role: The role that the text states; None if it only lists owners.
        places: The official codes of the municipalities (three digits) and counties (two) that the name holds.
        title: The title of a person, if the text tells it.
        is_uncertain: Whether the text leaves it open if it is this one.
        ids: Which of the known actors it is: itself, then its units.
    """

    name: str
    kind: Kind
    start: int
    end: int
    units: tuple[str, ...] = ()
    role: Role | None = None
    places: tuple[str, ...] = ()
    title: str | None = None
    is_uncertain: bool = False
    ids: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data, without what is not stated."""
        stated = {
            "units": list(self.units),
            "role": self.role,
            "places": list(self.places),
            "title": self.title,
            "uncertain": self.is_uncertain,
            "ids": list(self.ids),
        }
        told = {key: value for key, value in stated.items() if value}
        return {"name": self.name, "kind": self.kind, "start": self.start, "end": self.end, **told}


@frozen
class OwnerReading:
    """What a text says of owners.

    Attributes:
        label: `named-person` if it names somebody, `collective-vague` if it names those of whom nobody in particular
            can be asked, `organisation-role` if it names organisations, bodies or roles, `empty` if it names nobody.
        language: The language it seems to be in.
        confidence: How sure that is.
        evidence: The words that decided: of the kinds `person`, `collective`, `uncertain` (doubt) and `alternative`
            (one or another).
        actors: Those who are named, in the order of the text.
    """

    label: Label
    language: Language
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    actors: tuple[OwnerPart, ...]

    @property
    def is_uncertain(self) -> bool:
        """Whether the text leaves open who it is, or that anyone is."""
        return any(each.kind in ("uncertain", "alternative") for each in self.evidence)

    def words(self, kind: str) -> tuple[str, ...]:
        """Return the words that show something of this kind, each once."""
        return tuple(dict.fromkeys(each.text for each in self.evidence if each.kind == kind))

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            **opening(self),
            "uncertain": self.is_uncertain,
            "actors": [each.to_json() for each in self.actors],
        }
