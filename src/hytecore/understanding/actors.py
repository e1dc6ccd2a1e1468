"""Actors: those whom the cells of a document name, each once, and the parts they have in a measure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from hytecore.location import Location
from hytecore.places.classification import classification
from hytecore.text import read_owners
from hytecore.text.owners.owner import OwnerPart, OwnerReading
from hytecore.text.tokens import evened
from hytecore.understanding.actor_kinds import code_of, kind_of_actor
from hytecore.understanding.draft import Draft

_LONGEST_ABBREVIATION = 6
_PARTS = frozenset({"unit", "role", "body"})
_INITIALS = re.compile(r"\b[^\W\d_]\. ?[^\W\d_]\.$")
_ITEM = re.compile(r"^[ \t]*(?:\d{1,2}[.)]|[a-h]\))[ \t]+(?=\D)", re.MULTILINE)
_MUNICIPAL = re.compile(
    r"kirjasto|nuoriso|liikunta|vapaa-aika|sivisty|varhaiskasvatu|perusopetu|koulu|opetus|kulttuuri|tekni|ruokapalvelu"
    r"|kaavoitu|museo|biblio|ungdom|idrott|fritid|bildning|småbarn|skol|kultur|tekniska|planlägg"
)
"""Services that only municipalities have: behind the name of anyone else they are not a part of it."""


class Actors:
    """The actors of a draft, by name."""

    def __init__(self, draft: Draft, language: str | None, abbreviations: Mapping[str, str] | None = None) -> None:
        self._draft = draft
        self._abbreviations = abbreviations or {}
        self._language = language
        self._known: dict[str, str] = {}
        self._read: dict[str, OwnerReading] = {}

    def read(self, text: str) -> OwnerReading:
        """Return what a text says of owners; the cells of a plan say the same again and again."""
        if text not in self._read:
            # The numbers of a list are blanked, so that every stretch keeps its place.
            plain = _ITEM.sub(lambda match: " " * len(match[0]), text)
            self._read[text] = read_owners(plain, self._language)
        return self._read[text]

    def responsibilities(self, text: str, location: Location, role: str | None = None) -> list[dict[str, Any]]:
        """Return the parts that the cell of an owner gives, each actor once.

        A unit right behind an organisation is a unit of it, and answers in its place: of "Keusote, ulkoinen
        integraatio" it is the unit. A unit that names a place of its own is not.

        Args:
            text: The words of the cell.
            location: Where it stands.
            role: The role that the column gives, where the words state none.
        """
        found: dict[str, dict[str, Any]] = {}
        parts = [part for part in self.read(text).actors if any(letter.isalpha() for letter in part.name)]
        for position, part in enumerate(parts):
            following = parts[position + 1] if position + 1 < len(parts) else None
            if not part.units and following is not None and _is_unit_of(following, part, text):
                self.of_part(part, location)
                continue
            above = parts[position - 1] if position and _is_unit_of(part, parts[position - 1], text) else None
            for id_ in self.of_part(part, location, above):
                stated: dict[str, Any] = {"actor": id_}
                if part.role or role:
                    stated["role"] = part.role or role
                found.setdefault(id_, stated)
        return list(found.values())

    def of_part(self, part: OwnerPart, location: Location, above: OwnerPart | None = None) -> list[str]:
        """Return the ids of those a part of an owner's text names: its units, or itself where it names none."""
        if len(part.units) == 1 and _is_whole_of(part.units[0], part):
            # "Koulukuraattorit (HVA)": the brackets say whose they are.
            whole = self.of_name(part.units[0], "organisation", location)
            return [self.of_name(part.name, part.kind, location, whole)]
        parent = self.of_name(above.name, above.kind, location) if above is not None else self._whose(part, location)
        own = self.of_name(part.name, part.kind, location, parent)
        if not part.units:
            return [own]
        return [self._unit(unit, own, part, location) for unit in part.units]

    def of_name(self, name: str, read_as: str, location: Location, part_of: str | None = None) -> str:
        """Return the id of the actor called *name*; an actor is made when it is first met."""
        short = " ".join(name.split()).strip(" ,;.")
        if read_as == "person" and _INITIALS.search(f"{short}."):
            short += "."
        called = self._abbreviations.get(short, short)
        if called != short:
            read_as = "organisation"
        key = _key(called)
        if key not in self._known:
            kind = kind_of_actor(called, read_as)
            entity: dict[str, Any] = {"id": self._draft.ids.give("actor", called)}
            if kind is not None:
                entity["kind"] = kind
            entity["name"] = called[:1].upper() + called[1:]
            if kind == "municipality" and (code := code_of(called)) is not None:
                entity["code"] = code
            if part_of is not None:
                entity["part_of"] = part_of
            self._draft.add("actors", entity, location)
            self._known[key] = entity["id"]
        if called != short and _key(short) not in self._known:
            self._known[_key(short)] = self._known[key]
            actor = next(each for each in self._draft.data["actors"] if each["id"] == self._known[key])
            actor.setdefault("aliases", []).append(short)
        return self._known[key]

    def alias(self, name: str, id_: str) -> None:
        """Let *name* be another name of an actor."""
        self._known.setdefault(_key(name), id_)

    def _whose(self, part: OwnerPart, location: Location) -> str | None:
        """Return the id of the municipality whose unit a part says it is: *Tuusulan vapaa-aikapalvelut*."""
        if part.kind not in ("unit", "role") or part.units:
            return None
        name = next((names[code] for code in part.places if code in (names := _finnish_names())), None)
        return self.of_name(name, "organisation", location) if name is not None else None

    def _unit(self, unit: str, own: str, part: OwnerPart, location: Location) -> str:
        """Return the id of a unit named in brackets or behind a slash; a place there says where the unit is."""
        if code_of(unit) is not None and part.kind in ("unit", "role"):
            return self.of_name(
                f"{part.name} ({unit})", part.kind, location, self.of_name(unit, "organisation", location)
            )
        if code_of(unit) is not None:
            return self.of_name(f"{part.name}/{unit}", "unit", location, own)
        return self.of_name(unit, "unit", location, own)


@cache
def _finnish_names() -> Mapping[str, str]:
    """Return the Finnish name of each municipality by its code."""
    return {code: name for code, name, _ in classification().names}


def _is_unit_of(part: OwnerPart, before: OwnerPart, text: str) -> bool:
    """Whether *part* stands right behind an organisation, with no more than a comma between, and is a part of it.

    What says itself whose it is ("Kuntien liikuntapalvelut") is of no other.
    """
    if part.kind not in _PARTS or part.places or before.units or _says_whose(part.name):
        return False
    kind = kind_of_actor(before.name, before.kind)
    is_municipal = _MUNICIPAL.match(evened(part.name)) is not None
    if kind in ("ngo", "parish", "company", "residents") or (kind not in (None, "municipality") and is_municipal):
        return False
    if kind is None and is_municipal and not before.name.isupper():
        return False
    if before.kind != "organisation" and kind_of_actor(before.name, before.kind) != "municipality":
        return False
    between = text[before.end : part.start]
    return between.strip(" \t") in ("", ",") and "\n" not in between


def _is_whole_of(name: str, part: OwnerPart) -> bool:
    """Whether a name in brackets is that of the organisation whose part stands before it."""
    if code_of(name) is not None:
        return False
    kind = kind_of_actor(name, "organisation")
    if part.kind in ("unit", "role"):
        is_short = name.isupper() and len(name) <= _LONGEST_ABBREVIATION
        return is_short or kind in ("wellbeing_county", "joint_authority", "state", "ngo")
    return kind == "wellbeing_county" and kind_of_actor(part.name, part.kind) is None


def _says_whose(name: str) -> bool:
    first, _, rest = evened(name).partition(" ")
    return bool(rest) and first.endswith(
        ("tien", "jen", "den", "ten", "nan", "kunnan", "kaupungin", "kommunens", "ernas")
    )


def _key(name: str) -> str:
    return " ".join(evened(name).split()).strip(" ,;.")
