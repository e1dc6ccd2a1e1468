"""Areas: where organisations work, and which of them work in the same place.

A municipality works in itself, a county in its municipalities, a joint authority or hospital district in those that
its own plan covers. An NGO, a company, the state or any other works wherever the plan it stands in speaks of. Where it
cannot be told whether two areas are the same, they are taken to be: a plan speaks of one region. Two municipalities
never share an area, nor do two counties or two hospital districts.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeAlias

from hytecore.frozen import frozen
from hytecore.index.organisations import Appearance, recognised
from hytecore.index.plan_index import PlanIndex
from hytecore.index.territory import county_of, municipality_of, names_of
from hytecore.model.actor import Actor
from hytecore.places.classification import municipalities_in, municipalities_named

Area: TypeAlias = frozenset[str] | None
"""Municipalities, by code or (those outside the official classification) by name; None where it is not known which."""
Place: TypeAlias = str | int | tuple[str, int]
Sides: TypeAlias = Callable[["Organisation"], str]

APART = frozenset({"municipality", "wellbeing_county", "hospital_district"})
"""Kinds of organisations of which no two share an area."""
_BOUNDED = APART | {"joint_authority"}
_SEVERAL = "several"
"""What stands for more than one of those that are compared with each other."""


@frozen(eq=False)
class Organisation:
    """An organisation in one plan or several.

    Attributes:
        actor: Its first appearance.
        kind: Its kind, as stated or as the official classification has it; empty if neither tells.
        area: Where it works.
        appearances: All of them.
    """

    actor: Actor
    kind: str
    area: Area
    appearances: tuple[Appearance, ...]

    @property
    def plans(self) -> set[int]:
        """The plans in which it appears (their identities)."""
        return {id(index) for index, _ in self.appearances}

    @property
    def is_bounded(self) -> bool:
        """Whether it has a territory of its own; any other works wherever its plan speaks of."""
        return self.kind in _BOUNDED


def organisations_in(appearances: Iterable[Appearance]) -> list[Organisation]:
    """Return the organisations that make these appearances, in an order that does not depend on theirs."""
    covered: dict[int, Area] = {}
    return [_organisation(group, covered) for group in recognised(appearances)]


def sharing_an_area(
    organisations: Iterable[Organisation],
    side: Sides = lambda organisation: organisation.kind,
    may_meet: Callable[[str, str], bool] = lambda one, other: one != other or one not in APART,
    together: Callable[[Organisation], Hashable] = id,
) -> list[Organisation]:
    """Return those of *organisations* that work in the same place as some other of them.

    Args:
        organisations: Any number; the work is linear in them.
        side: What an organisation counts as.
        may_meet: Whether organisations of two sides are compared at all.
        together: What those share that are not compared with each other; each stands for itself if not given.
    """
    everyone = list(organisations)
    found_in: dict[Place, dict[str, Hashable]] = {}
    for organisation in everyone:
        own, mates = side(organisation), together(organisation)
        for place in _lies_in(organisation):
            sides = found_in.setdefault(place, {})
            if sides.setdefault(own, mates) != mates:
                sides[own] = _SEVERAL

    def shares(organisation: Organisation) -> bool:
        own, mates = side(organisation), together(organisation)
        return any(
            found != mates and may_meet(own, other)
            for place in _looks_in(organisation)
            for other, found in found_in.get(place, {}).items()
        )

    return [organisation for organisation in everyone if shares(organisation)]


def _lies_in(organisation: Organisation) -> set[Place]:
    """Return the places under which an organisation is found: municipalities, plans, and how well its area is known."""
    places: set[Place] = {"anywhere", *organisation.plans}
    if not organisation.is_bounded:
        places |= {("unbounded", plan) for plan in organisation.plans}
    if organisation.area is None:
        places.add("unknown")
    else:
        places |= organisation.area
        places |= {"official" if place.isdecimal() else "named" for place in organisation.area}
    return places


def _looks_in(organisation: Organisation) -> set[Place]:
    """Return the places in which an organisation meets others."""
    if organisation.area is None:
        return {"anywhere"}
    places: set[Place] = {"unknown", *organisation.area}
    # Whether a municipality outside the classification lies in a county cannot be told.
    places |= {"named" if place.isdecimal() else "official" for place in organisation.area}
    if organisation.is_bounded:
        return places | {("unbounded", plan) for plan in organisation.plans}
    return places | organisation.plans


def kind_of_organisation(actor: Actor) -> str:
    """Return the kind of an organisation as stated, else as the official classification has it, else nothing."""
    if isinstance(actor.kind, str):
        return actor.kind
    if municipality_of(actor) is not None:
        return "municipality"
    return "wellbeing_county" if county_of(actor) is not None else ""


def _organisation(group: list[Appearance], covered: dict[int, Area]) -> Organisation:
    kind = next((kind for _, actor in group if (kind := kind_of_organisation(actor))), "")
    areas = [_area(index, actor, kind, covered) for index, actor in group]
    known = [area for area in areas if area is not None]
    # An unbounded one that appears where nothing tells the area could be anywhere; of a bounded one the best is known.
    told = bool(known) and (kind in _BOUNDED or len(known) == len(areas))
    area = frozenset[str]().union(*known) if told else None
    return Organisation(group[0][1], kind, area, tuple(group))


def _area(index: PlanIndex, actor: Actor, kind: str, covered: dict[int, Area]) -> Area:
    if kind in ("municipality", "wellbeing_county"):
        return _territory(actor, kind)
    if kind in _BOUNDED and _owner(index) is not actor:
        return None
    if id(index) not in covered:
        covered[id(index)] = _covered(index)
    return covered[id(index)]


def _territory(actor: Actor, kind: str) -> Area:
    """Return the area of a municipality or county; that of one outside the classification is its name, or unknown."""
    municipality, county = municipality_of(actor), county_of(actor)
    if municipality is not None:
        return frozenset({municipality})
    if county is not None:
        return municipalities_in(county)
    return (frozenset(names_of(actor)) or None) if kind == "municipality" else None


def _covered(index: PlanIndex) -> Area:
    """Return what a plan speaks of: the regions it covers, else the territory of its owner."""
    places: set[str] = set()
    for region in index.plan.covers:
        actor = index.regions.actor(region)
        area = municipalities_named(region) if actor is None else _territory(actor, kind_of_organisation(actor))
        if area is None:
            return None
        places |= area
    owner = _owner(index)
    if not places and owner is not None:
        return _territory(owner, kind_of_organisation(owner))
    return frozenset(places) or None


def _owner(index: PlanIndex) -> Actor | None:
    owner = index.plan.owner
    return index.root_of(index.actors[owner]) if isinstance(owner, str) and owner in index.actors else None
