"""Evidence: what a plan holds besides its answers that shows a structure, found in one walk through the plan.

Two things count. A measure's `activity`, or a body's id, may be the name of the item itself. And a measure, a body, a
practice or an indicator may speak of the structure in words that the data file lists; the report then names it, so that
a reader can tell. Words never make a finding: they only spare a plan the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from hytecore.model.actor import Actor
from hytecore.model.measure import Measure
from hytecore.model.text import Text, Translated
from hytecore.packs import Entity, PlanIndex
from hytecore_thl.rules.structures.items import Item, items, spelt

Shown: TypeAlias = Mapping[str, Sequence[Entity]]

NETWORK = re.compile("verkosto|yhteistyöryhm|nätverk|network")
"""What a network is called, at the end of a compound too."""
COUNTY = ("wellbeing_county", "joint_authority", "hospital_district")
"""A county, and what was there before the counties."""


def evidence_in(index: PlanIndex) -> Shown:
    """Return the entities that show a structure, by the item's name: bodies, measures, practices, indicators."""
    found: dict[str, list[Entity]] = {}
    for name, entity in _shown(index):
        entities = found.setdefault(name, [])
        if not entities or entities[-1] is not entity:
            entities.append(entity)
    return found


def _shown(index: PlanIndex) -> Iterator[tuple[str, Entity]]:
    plan = index.plan
    for actor in plan.actors:
        if actor.kind == "body":
            for item in _told("bodies", actor.id, [actor.name]):
                if spelt(actor.id) == item.name or not item.network or is_network(index, actor):
                    yield item.name, actor
    for measure in plan.measures:
        if measure.status in (None, "in_progress", "done"):
            yield from ((item.name, measure) for item in _of_measure(index, measure))
    for practice in plan.practices:
        yield from ((item.name, practice) for item in _told("practices", practice.id, [practice.name]))
    for indicator in plan.indicators:
        yield from ((item.name, indicator) for item in _told("indicators", indicator.id, [indicator.name]))


def _of_measure(index: PlanIndex, measure: Measure) -> Iterator[Item]:
    activity = measure.activity if isinstance(measure.activity, str) else ""
    theme = index.themes.get(index.theme_of(measure) or "")
    for item in _told("measures", activity, [measure.title, activity.replace("-", " ")]):
        if spelt(activity) == item.name or not item.shared or is_shared(index, measure):
            yield item
    title = _plain([measure.title])
    if NETWORK.search(title):
        texts = [measure.title] if theme is None else [measure.title, theme.title]
        yield from (item for item in _told("bodies", "", texts) if item.network)


def _told(section: str, key: str, texts: Iterable[Text]) -> Iterator[Item]:
    """Yield the items of which a thing tells, by its key or by its texts."""
    name, text = spelt(key), _plain(texts)
    for item in items().values():
        words = item.words.get(section)
        if item.name == name or (words is not None and words.search(text)):
            yield item


def _plain(texts: Iterable[Text]) -> str:
    """Return texts as one, without capitals, in every language they are written in."""
    words: list[str] = []
    for text in texts:
        if isinstance(text, str):
            words.append(text)
        elif isinstance(text, Translated):
            words += filter(None, (text.fi, text.sv, text.en))
    return "\n".join(words).casefold()


def is_network(index: PlanIndex, body: Actor) -> bool:
    """Whether *body* is called a network, or people of several organisations sit in it."""
    return bool(NETWORK.search(_plain([body.name]))) or len(organisations_of(index, body)) > 1


def organisations_of(index: PlanIndex, body: Actor) -> set[str]:
    """Return the ids of the organisations whose people sit in *body*, or that it belongs to."""
    known = index.actors
    sitting = [*body.members, *([body.chair] if isinstance(body.chair, str) else [])]
    found = {index.root_of(known[identity]).id for identity in sitting if identity in known}
    root = index.root_of(body)
    return found if root is body else {*found, root.id}


def is_shared(index: PlanIndex, measure: Measure) -> bool:
    """Whether a county and a municipality both take part in *measure*."""
    if measure.setting == "municipality_and_county":
        return True
    kinds = {kind for _, actor in index.actors_of(measure) if isinstance(kind := index.root_of(actor).kind, str)}
    return "municipality" in kinds and not kinds.isdisjoint(COUNTY)
