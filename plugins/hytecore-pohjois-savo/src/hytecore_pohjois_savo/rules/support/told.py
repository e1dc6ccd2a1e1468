"""Told: whether a plan says that the county gives its municipalities a certain support, and where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Translated
from hytecore.packs import Entity, NotApplicable, Options, PlanIndex, Unknown
from hytecore_pohjois_savo.block import PohjoisSavo, Support
from hytecore_pohjois_savo.tables import folded, held, year_of


def stated(index: PlanIndex, name: str) -> Support | NotApplicable | Unknown | None:
    """Return what the block `x-pohjois-savo` says of the support called *name*; None if it says nothing."""
    block = index.block(PohjoisSavo)
    said = getattr(block, name, None)
    return said if isinstance(said, (Support, NotApplicable, Unknown)) else None


def speaking(index: PlanIndex, options: Options, name: str) -> list[Measure]:
    """Return the measures whose own words speak of the support called *name*, but for those that were cancelled."""
    entry = held("support", year_of(index, options)).get(name)
    if entry is None:
        return []
    stems = tuple(tuple(filter(None, entry.details[part].split("|"))) for part in ("topics", "whole", "actions"))
    topics, whole, actions = stems
    found = []
    for measure in index.plan.measures:
        text = _title(measure)
        if not any(stem in text for stem in actions) or measure.status == "cancelled":
            continue
        if any(stem in text for stem in topics) or not _words(text).isdisjoint(whole):
            found.append(measure)
    return found


def shown_by(index: PlanIndex, options: Options, name: str) -> Iterator[Entity]:
    """Yield what shows that the support is given: the plan, if its block says so, and measures that speak of it."""
    if isinstance(stated(index, name), Support):
        yield index.plan
    yield from speaking(index, options, name)


def _title(measure: Measure) -> str:
    title = measure.title
    if isinstance(title, Translated):
        return folded(" ".join(said for language in LANGUAGES if (said := getattr(title, language))))
    return folded(title)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset("".join(letter if letter.isalpha() else " " for letter in text).split())
