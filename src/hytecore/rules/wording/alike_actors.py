"""Alike actors: which actors of one plan are one organisation, once their names are the same or nearly so.

Two names do not make one organisation where the plan itself says that they are two: by official codes, by kinds, by
what they are part of.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from hytecore.index.organisations import official_name
from hytecore.index.plan_index import ORGANISATIONS, PlanIndex
from hytecore.model.actor import Actor

_KINDS_OF_ONE_NAME = 12
"""How many different actors of one name are told apart; there are no more kinds of actors than that."""


class AlikeActors:
    """The actors that are the same, joined into groups."""

    def __init__(self, index: PlanIndex) -> None:
        self._index = index
        self._of: dict[str, str] = {}

    def same_key(self, keys: dict[str, list[tuple[str, ...]]]) -> None:
        """Join the actors that share a name, where this can be one organisation."""
        bearers: dict[Hashable, list[str]] = {}
        for identity, names in keys.items():
            for name in names:
                bearers.setdefault(name, []).append(identity)
        for group in bearers.values():
            if len(group) > 1:
                self._join_all([self._index.actors[identity] for identity in dict.fromkeys(group)])

    def perhaps(self, one: str, other: str) -> None:
        """Join two actors whose names differ by a letter, unless they are named side by side."""
        first, second = self._index.actors[one], self._index.actors[other]
        if first.kind == "person" or second.kind == "person" or self._differ(first, second):
            return
        together = {id(measure) for measure in self._index.measures_with(first)}
        if together.isdisjoint(id(measure) for measure in self._index.measures_with(second)):
            self._join(one, other)

    def groups(self) -> Iterator[list[str]]:
        """Yield the ids of the actors of each group, sorted."""
        members: dict[str, list[str]] = {}
        for identity in self._of:
            members.setdefault(self._top(identity), []).append(identity)
        return iter(sorted(sorted(group) for group in members.values() if len(group) > 1))

    def _join_all(self, actors: Sequence[Actor]) -> None:
        """Join those of *actors*, all of one name, that are the same; a name that two bear tells of no third."""
        roots = {self._index.root_of(actor).id for actor in actors if actor.part_of is not None}
        if len(roots) > 1:
            by_root: dict[str, list[Actor]] = {}
            for actor in actors:
                if actor.part_of is not None:
                    by_root.setdefault(self._index.root_of(actor).id, []).append(actor)
            for group in by_root.values():
                self._join_neighbours(group)
        else:
            self._join_neighbours(actors)

    def _join_neighbours(self, actors: Iterable[Actor]) -> None:
        """Join each with the first before it from which it does not differ, and with no more than a few."""
        first: list[Actor] = []
        for actor in sorted(actors, key=lambda each: each.id):
            same = next((each for each in first if not self._differ(each, actor)), None)
            if same is not None:
                self._join(same.id, actor.id)
            elif len(first) < _KINDS_OF_ONE_NAME:
                first.append(actor)

    def _differ(self, one: Actor, other: Actor) -> bool:
        """Whether the plan itself says that the two are not one."""
        known, meant = official_name(one), official_name(other)
        if (known and meant and known != meant) or (
            isinstance(one.code, str) and isinstance(other.code, str) and one.code != other.code
        ):
            return True
        both_placed = one.part_of is not None and other.part_of is not None
        if both_placed and self._index.root_of(one) is not self._index.root_of(other):
            return True
        if self._is_above(one, other) or self._is_above(other, one):
            return True
        kinds = {_sort(actor.kind) for actor in (one, other) if isinstance(actor.kind, str)}
        return len(kinds) > 1

    def _is_above(self, one: Actor, other: Actor) -> bool:
        """Whether *other* is part of *one*, itself or through others."""
        seen: set[str] = set()
        above = other.part_of
        while isinstance(above, str) and above in self._index.actors and above not in seen:
            if above == one.id:
                return True
            seen.add(above)
            above = self._index.actors[above].part_of
        return False

    def _join(self, one: str, other: str) -> None:
        self._of.setdefault(one, one)
        self._of.setdefault(other, other)
        first, second = sorted((self._top(one), self._top(other)))
        self._of[second] = first

    def _top(self, identity: str) -> str:
        while self._of[identity] != identity:
            self._of[identity] = self._of[self._of[identity]]
            identity = self._of[identity]
        return identity


def _sort(kind: object) -> object:
    """Return what two actors must have in common to be one: all kinds of organisations are of one sort."""
    return "organisation" if kind in ORGANISATIONS else kind
