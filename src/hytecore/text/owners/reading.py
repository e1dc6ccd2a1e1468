"""Owners: who a text makes answer for something, and whether anyone in particular can be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from hytecore.text.evidence import Evidence
from hytecore.text.language import Language, language_of
from hytecore.text.owners.owner import Label, OwnerPart, OwnerReading, Role
from hytecore.text.owners.parts import Parts
from hytecore.text.tokens import composed_with_places

_LANGUAGES: dict[str | None, Language] = {"fi": "fi", "sv": "sv", "en": "en"}

__all__ = ["Label", "OwnerPart", "OwnerReading", "Role", "read_owners"]


def read_owners(text: str, language: str | None = None, known: Mapping[str, str] | None = None) -> OwnerReading:
    """Return whom *text*, the cell or field of an owner, names.

    Args:
        text: The text.
        language: The language it is in, if that is known.
        known: The ids of the plan's actors by their names and other names, in lower case.

    Example:
        >>> reading = read_owners("HUS/Hyvinkää, Tuusulan liikuntapalvelut ja järjestöt")
        >>> reading.label, reading.words("collective")
        ('collective-vague', ('järjestöt',))
        >>> [(part.name, part.units, part.places, part.kind) for part in reading.actors][:2]
        [('HUS', ('Hyvinkää',), ('106',), 'organisation'), ('Tuusulan liikuntapalvelut', (), ('858',), 'unit')]
    """
    composed, places = composed_with_places(text)
    told = _LANGUAGES.get(language) or language_of(composed)
    parts = Parts(composed, told, known)
    parts.read()
    actors, evidence = tuple(parts.actors), tuple(sorted(parts.evidence, key=_order))
    if places is not None:
        # Every stretch is told as it stands in the text as given.
        actors = tuple(_moved(part, text, places) for part in actors)
        evidence = tuple(Evidence.at(each.kind, text, places[each.start], places[each.end]) for each in evidence)
    return OwnerReading(parts.label, told, parts.confidence, evidence, actors)


def _order(evidence: Evidence) -> tuple[int, int, str]:
    return evidence.start, evidence.end, evidence.kind


def _moved(part: OwnerPart, text: str, places: Sequence[int]) -> OwnerPart:
    start, end = places[part.start], places[part.end]
    return evolve(part, name=text[start:end], start=start, end=end)
