"""Organisations: which one an actor belongs to, and how it is recognised in another plan.

Ids are unique within a plan only. Across plans an organisation is recognised by its official code or name, by its own
name, or by one id for actors of one kind. Two official codes that differ mean two organisations. An alias is a plan's
own short word (*the city*): it counts only where the other plan has it as a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from hytecore.index.plan_index import ORGANISATIONS, PlanIndex
from hytecore.index.territory import aliases_of, county_of, municipality_of, names_of
from hytecore.index.workspace import Workspace
from hytecore.model.actor import Actor

Appearance: TypeAlias = tuple[PlanIndex, Actor]
"""An organisation as it stands in one plan."""


def organisation_of(index: PlanIndex, actor: Actor) -> Actor | None:
    """Return the organisation that *actor* is or belongs to.

    None if it is not stated which: a unit, a body, a role or a person that is part of nothing. An actor that is part
    of nothing and whose kind is not stated counts as an organisation.
    """
    root = index.root_of(actor)
    return root if not isinstance(root.kind, str) or root.kind in ORGANISATIONS else None


def official_name(organisation: Actor) -> str | None:
    """Return what tells a municipality or county of the official classification from all others.

    Example:
        >>> official_name(Actor(id="a", name="Kuopio", kind="municipality"))
        'municipality:297'
    """
    municipality = municipality_of(organisation)
    if municipality is not None:
        return f"municipality:{municipality}"
    county = county_of(organisation)
    return None if county is None else f"county:{county}"


class Owners:
    """The plans of a workspace, found by the organisation that owns them."""

    def __init__(self, workspace: Workspace) -> None:
        self._plans: dict[str, list[Appearance]] = {}
        for index in workspace:
            owner = index.plan.owner
            if isinstance(owner, str) and owner in index.actors:
                organisation = index.root_of(index.actors[owner])
                for key in _known_as(organisation):
                    self._plans.setdefault(key, []).append((index, organisation))

    def plans_of(self, organisation: Actor) -> list[PlanIndex]:
        """Return the plans that *organisation*, an actor of any plan, owns; sorted by id."""
        official = official_name(organisation)
        found: dict[int, PlanIndex] = {}
        for key in _recognised_by(organisation):
            for index, owner in self._plans.get(key, ()):
                if official is None or official_name(owner) in (None, official):
                    found[id(index)] = index
        return sorted(found.values(), key=lambda index: index.plan.id)


def recognised(appearances: Iterable[Appearance]) -> list[list[Appearance]]:
    """Return the appearances of each organisation together; the order they come in does not matter."""
    by_key: dict[str, list[Appearance]] = {}
    organisations: list[list[Appearance]] = []
    for index, actor in _officials_first(appearances):
        keys = _keys_of(index, actor)
        organisation = next((by_key[key] for key in keys.seeks if key in by_key), None)
        if organisation is None:
            organisation = []
            organisations.append(organisation)
        organisation.append((index, actor))
        for key in keys.known_as:
            by_key.setdefault(key, organisation)
    return organisations


class _Keys(NamedTuple):
    """How an organisation is found, and by what it looks for others; the actor is kept so that it stays the same."""

    official: str | None
    seeks: tuple[str, ...]
    known_as: tuple[str, ...]
    actor: Actor


def _keys_of(index: PlanIndex, actor: Actor) -> _Keys:
    """Return the keys of an organisation, worked out once a plan: in a workspace they are asked for often."""
    known = index.kept(_no_keys)
    keys = known.get(id(actor))
    if keys is None:
        official = official_name(actor)
        seeks = (official,) if official else tuple(_recognised_by(actor))
        keys = known[id(actor)] = _Keys(official, seeks, tuple(_known_as(actor)), actor)
    return keys


def _no_keys(_: PlanIndex) -> dict[int, _Keys]:
    return {}


def _officials_first(appearances: Iterable[Appearance]) -> list[Appearance]:
    """Return them so that the others can be recognised as one of those that have an official name."""
    found = [
        ((_keys_of(index, actor).official or "~", index.plan.id, actor.id), (index, actor))
        for index, actor in appearances
    ]
    found.sort(key=itemgetter(0))
    if any(one[0] == other[0] for one, other in pairwise(found)):
        found.sort(key=lambda each: (*each[0], repr(each[1][1])))
    return [appearance for _, appearance in found]


def _known_as(organisation: Actor) -> Iterator[str]:
    """Yield the keys under which *organisation* can be found."""
    yield from _official(organisation)
    yield from (f"name:{name}" for name in names_of(organisation))
    yield from (f"alias:{alias}" for alias in aliases_of(organisation))
    yield _local(organisation)


def _recognised_by(organisation: Actor) -> Iterator[str]:
    """Yield the keys by which *organisation* is looked for, the surest first."""
    yield from _official(organisation)
    for name in names_of(organisation):
        yield f"name:{name}"
        yield f"alias:{name}"
    yield from (f"name:{alias}" for alias in aliases_of(organisation))
    yield _local(organisation)


def _official(organisation: Actor) -> Iterator[str]:
    official = official_name(organisation)
    if official is not None:
        yield official
    elif isinstance(organisation.code, str):
        yield f"code:{organisation.kind}:{organisation.code}"


def _local(organisation: Actor) -> str:
    return f"id:{organisation.kind}:{organisation.id}"
