"""What the owners of measures and goals are called: groups, persons, and doubt in the document's own words.

A name or a text is read only where one of its words may matter; names that many measures share are read once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Text
from hytecore.text.owners.marks import GROUP, NAME, PHRASE, looked_up

if TYPE_CHECKING:
    from hytecore.text.owners.reading import OwnerReading

PATH = ("as_written", "owners")
"""Where the document's own words for an owner stand."""
_BETWEEN = "\0"


class OwnerText(NamedTuple):
    """The document's own words for the owner of a measure or a goal."""

    entity: Measure | Goal
    text: str
    language: str | None
    """None for a text of which the plan does not state the language."""


def stated_owner(entity: Measure | Goal) -> object:
    """Return what the plan itself says of the owner."""
    return entity.responsibilities if isinstance(entity, Measure) else entity.owner


def written_owners(index: PlanIndex) -> Sequence[tuple[Measure | Goal, Text]]:
    """Return the measures and goals for whose owner the plan quotes the document, each with the quotation."""
    return index.kept(_written_owners)


def _written_owners(index: PlanIndex) -> list[tuple[Measure | Goal, Text]]:
    entities: Sequence[Measure | Goal] = [*index.plan.measures, *index.plan.goals]
    written = [(entity, entity.as_written) for entity in entities if entity.as_written.__class__ is dict]
    return [(entity, texts["owners"]) for entity, texts in written if "owners" in texts]


def only_texts(index: PlanIndex) -> Sequence[OwnerText]:
    """Return those texts that alone say who an owner is."""
    return index.kept(_only_texts)


def _only_texts(index: PlanIndex) -> list[OwnerText]:
    measures = [measure for measure in index.plan.measures if measure.responsibilities == ()]
    return _texts_of([*measures, *(goal for goal in index.plan.goals if goal.owner is None)])


def _texts_of(entities: Sequence[Measure | Goal]) -> list[OwnerText]:
    written = [(entity, entity.as_written) for entity in entities if entity.as_written.__class__ is dict]
    return [
        OwnerText(entity, text, language) for entity, texts in written for text, language in said(texts.get("owners"))
    ]


def said(text: Text | None) -> Sequence[tuple[str, str | None]]:
    """Return what *text* says, in each language it says it in."""
    if text is None:
        return ()
    if isinstance(text, str):
        return ((text, None),)
    return [(told, language) for language in LANGUAGES if (told := getattr(text, language))]


def reading_of(index: PlanIndex, text: str, language: str | None = None) -> OwnerReading:
    """Return what *text* says of owners; each text is read once."""
    known: dict[tuple[str, str | None], OwnerReading] = index.kept(_readings)
    if (text, language) not in known:
        from hytecore.text.owners.reading import read_owners  # words are loaded when a text is read

        known[text, language] = read_owners(text, language)
    return known[text, language]


def _readings(index: PlanIndex) -> dict[tuple[str, str | None], OwnerReading]:
    return {}


def groups(index: PlanIndex) -> Mapping[str, tuple[str, ...]]:
    """Return the actors that are many of whom nobody in particular can be asked: by id, the words that say so."""
    return index.kept(_groups)


def _groups(index: PlanIndex) -> dict[str, tuple[str, ...]]:
    found = {}
    for actor in index.actors.values():
        # Whoever has a contact, a chair or members can be asked; a person and a body are somebody.
        if actor.kind in ("person", "body") or actor.contact or actor.chair or actor.members:
            continue
        for name in _names(actor, GROUP | PHRASE):
            reading = reading_of(index, name)
            if reading.label == "collective-vague":
                found[actor.id] = reading.words("collective")
                break
    return found


def persons(index: PlanIndex) -> Mapping[str, Actor]:
    """Return the actors that are persons of whom neither a task nor an organisation is stated, by id."""
    return index.kept(_persons)


def _persons(index: PlanIndex) -> dict[str, Actor]:
    found = {}
    for actor in index.actors.values():
        if actor.part_of is not None or actor.contact is not None:
            continue
        if actor.kind == "person":
            if not any(_is_titled(index, name) for name in _names(actor, None)):
                found[actor.id] = actor
        elif actor.kind in (None, "role") and any(_is_person(index, name) for name in _names(actor, NAME)):
            found[actor.id] = actor
    return found


def _is_person(index: PlanIndex, name: str) -> bool:
    return nobody_but_persons(reading_of(index, name))


def _is_titled(index: PlanIndex, name: str) -> bool:
    actors = reading_of(index, name).actors
    return any(part.title or part.units or part.kind != "person" for part in actors) if len(name.split()) > 2 else False


def nobody_but_persons(reading: OwnerReading) -> bool:
    """Whether a text names persons, without a task or an organisation of any of them."""
    if reading.label != "named-person":
        return False
    return all(part.kind == "person" and not part.title and not part.units for part in reading.actors)


def _names(actor: Actor, marks: int | None) -> Iterator[str]:
    """Yield what *actor* is called in each language, where a word of it bears one of *marks*."""
    name = actor.name
    for text in (name,) if isinstance(name, str) else (name.fi, name.sv, name.en):
        if text and (
            marks is None
            or any(looked_up(word.strip(",;()/"))[1] & marks for word in text.split() if word.strip(",;()/"))
        ):
            yield text


def suspects(index: PlanIndex, hints: Sequence[str]) -> list[OwnerText]:
    """Return those of the written owners in which one of *hints*, in lower case, stands; all are searched at once."""
    written = written_owners(index)
    different = list({text for _, text in written})
    plain = ["\n".join(each for each, _ in said(text)).lower().replace(_BETWEEN, " ") for text in different]
    whole = _BETWEEN.join(("", *plain, ""))
    begins = list(accumulate((len(text) + 1 for text in plain), initial=0))
    found: set[Text] = set()
    for hint in hints:
        at = whole.find(hint)
        while at >= 0:
            position = bisect_right(begins, at) - 1
            found.add(different[position])
            at = whole.find(hint, begins[position + 1])
    return [
        OwnerText(entity, told, language)
        for entity, text in (written if found else ())
        if text in found
        for told, language in said(text)
    ]
