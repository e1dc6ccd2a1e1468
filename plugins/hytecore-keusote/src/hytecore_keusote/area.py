"""Area: whether a plan is a regional plan of Central Uusimaa.

Only a plan that says of itself `kind: regional_plan` is looked at. Whose it is, is told by its owner; where that does
not tell, by the regions it covers; and where it names none, by the municipalities among its actors.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.actor import Actor
from hytecore.model.text import LANGUAGES, Text
from hytecore.packs import Options, PlanIndex, county_of, municipalities_named, municipality_of
from hytecore_keusote.tables import folded, held, year_of

COUNTY = "02"
"""The code of the wellbeing services county of Central Uusimaa, since 2023."""

NEEDED = ("kind", "owner", "covers")
"""What must be readable of the plan's header for its rules to say anything."""


def is_of_the_area(index: PlanIndex, options: Options) -> bool:
    """Whether the plan is a regional plan of the area, in the year it is judged by."""
    plan = index.plan
    if plan.kind != "regional_plan":
        return False
    year = year_of(index, options)
    own = frozenset(held("municipalities", year))
    if not own:
        return False
    owner = index.actors.get(plan.owner) if isinstance(plan.owner, str) else None
    told = _told_by(index.root_of(owner), year) if owner is not None else None
    if told is not None:
        return told
    covered = {code for region in plan.covers for code in _municipalities(index, region, own, year)}
    if not covered and not plan.covers:
        codes = {municipality_of(actor) for actor in index.actors.values()}
        covered = {code for code in codes if code is not None}
        # One municipality is a partner of many; an area has several.
        return len(covered) > 1 and covered <= own
    return bool(covered) and covered <= own


def municipalities_of(index: PlanIndex, options: Options) -> dict[str, Actor]:
    """Return the municipalities of the area that are actors of the plan, by code; of two with one code the first id."""
    own = held("municipalities", year_of(index, options))
    found: dict[str, Actor] = {}
    for identity in sorted(index.actors):
        code = municipality_of(index.actors[identity])
        if code is not None and code in own:
            found.setdefault(code, index.actors[identity])
    return found


def _told_by(owner: Actor, year: int) -> bool | None:
    """Return whether the owner is the area's own organisation; None if that cannot be told."""
    county = county_of(owner)
    if county is not None:
        return county == COUNTY
    return True if _is_own_name(_names(owner), year) else None


def _municipalities(index: PlanIndex, region: str, own: frozenset[str], year: int) -> frozenset[str]:
    """Return the codes of the municipalities that a region stands for; empty if it is not known."""
    actor = index.regions.actor(region)
    if _is_own_name(_names(actor) if actor is not None else iter((region,)), year):
        return own
    if actor is None:
        return municipalities_named(region) or frozenset()
    code, county = municipality_of(actor), county_of(actor)
    if code is not None:
        return frozenset({code})
    return (municipalities_named(county) if county is not None else None) or frozenset()


def _is_own_name(names: Iterator[str], year: int) -> bool:
    own = {folded(text) for entry in held("area", year).values() for text in _texts(entry.name)}
    return any(folded(name) in own for name in names)


def _names(actor: Actor) -> Iterator[str]:
    yield from _texts(actor.name)
    yield from actor.aliases


def _texts(text: Text) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    else:
        yield from (said for language in LANGUAGES if (said := getattr(text, language)))
