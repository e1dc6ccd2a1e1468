"""Area: whether a plan is of North Savo: a regional plan, a map of roles, or a municipality's own plan.

Whose a regional plan is, is told by its owner; where that does not tell, by the regions it covers; and where it names
none, by the municipalities among its actors. A map of roles is recognised in the same way, and may cover a single
municipality. A municipality's plan is recognised by its owner, or else by the one municipality that it covers.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.actor import Actor
from hytecore.model.text import LANGUAGES, Text
from hytecore.packs import Options, PlanIndex, county_of, municipalities_named, municipality_of
from hytecore_pohjois_savo.tables import folded, held, year_of

COUNTY = "13"
"""The code of the wellbeing services county of North Savo, since 2023."""

NEEDED = ("kind", "owner", "covers")
"""What must be readable of the plan's header for its rules to say anything."""


def is_regional(index: PlanIndex, options: Options) -> bool:
    """Whether the plan is a regional plan of the area, in the year it is judged by."""
    return index.plan.kind == "regional_plan" and _is_of_the_area(index, options, several=True)


def is_role_map(index: PlanIndex, options: Options) -> bool:
    """Whether the plan is a map of roles in the area."""
    return index.plan.kind == "role_map" and _is_of_the_area(index, options, several=False)


def is_municipal(index: PlanIndex, options: Options) -> bool:
    """Whether the plan is a municipal plan of one of the area's municipalities."""
    if index.plan.kind != "municipal_plan":
        return False
    owner = _owner(index)
    code = municipality_of(owner) if owner is not None else None
    if code is not None:
        return code in held("municipalities", year_of(index, options))
    covered = _covered(index, year_of(index, options))
    return len(covered) == 1 and covered <= frozenset(held("municipalities", year_of(index, options)))


def _is_of_the_area(index: PlanIndex, options: Options, *, several: bool) -> bool:
    year = year_of(index, options)
    own = frozenset(held("municipalities", year))
    owner = _owner(index)
    county = county_of(owner) if owner is not None else None
    if county is not None:
        return bool(own) and county == COUNTY
    covered = _covered(index, year)
    if not covered and not index.plan.covers:
        codes = {municipality_of(actor) for actor in index.actors.values()}
        covered = frozenset(code for code in codes if code is not None)
        # One municipality is a partner of many; an area has several.
        return len(covered) > several and covered <= own
    return bool(covered) and covered <= own


def _owner(index: PlanIndex) -> Actor | None:
    owner = index.plan.owner
    return index.root_of(index.actors[owner]) if isinstance(owner, str) and owner in index.actors else None


def _covered(index: PlanIndex, year: int) -> frozenset[str]:
    """Return the codes of the municipalities that the plan covers, as far as they are known."""
    own = frozenset(held("municipalities", year))
    return frozenset(code for region in index.plan.covers for code in _municipalities(index, region, own, year))


def _municipalities(index: PlanIndex, region: str, own: frozenset[str], year: int) -> frozenset[str]:
    actor = index.regions.actor(region)
    names = {folded(text) for entry in held("area", year).values() for text in _texts(entry.name)}
    if any(folded(name) in names for name in (_names(actor) if actor is not None else (region,))):
        return own
    if actor is None:
        return municipalities_named(region) or frozenset()
    code, county = municipality_of(actor), county_of(actor)
    if code is not None:
        return frozenset({code})
    return (municipalities_named(county) if county is not None else None) or frozenset()


def _names(actor: Actor) -> Iterator[str]:
    yield from _texts(actor.name)
    yield from actor.aliases


def _texts(text: Text) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    else:
        yield from (said for language in LANGUAGES if (said := getattr(text, language)))
