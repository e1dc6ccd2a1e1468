"""Meant: which entity was probably to be named by a reference to an id that is not there.

An id of which only the numbers differ is not proposed: g12 is no misspelling of g13.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from hytecore.index.kinds import Entity, id_of, kind_of
from hytecore.nearest import nearest

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex

Missing: TypeAlias = tuple[tuple[str, ...], str]
"""The kinds of entities that a reference may name, and the id that is not there."""

KINDS = ("priority", "actor", "theme", "need", "goal", "measure", "indicator", "practice")
"""The kinds whose entities have ids of their own, in the order in which they are looked through."""

_COMPARISONS, _MOST_EACH = 50_000, 5_000
"""How many ids are compared in search of those that were meant; very many faults in one plan have a common cause."""


class Meant:
    """The entities that the misspelt references of a plan probably mean.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.goal import Goal
        >>> from hytecore.model.measure import Measure
        >>> from hytecore.model.plan import Plan
        >>> goals, measures = (Goal(id="move", title="G"),), (Measure(id="m", title="M", goals=("mowe",)),)
        >>> meant = Meant(PlanIndex(Plan(id="p", title="P", goals=goals, measures=measures)))
        >>> meant.instead_of(("goal",), "mowe"), meant.includes(goals[0])
        ('move', True)
    """

    def __init__(self, index: PlanIndex) -> None:
        self._index = index
        self._left = _COMPARISONS
        self._by_numbers: dict[tuple[str, ...], dict[tuple[int, ...], list[str]]] = {}

    def instead_of(self, kinds: tuple[str, ...], missing: str) -> str | None:
        """Return the id that was probably meant by one that is not there; None where none is like it."""
        return self._found.get((kinds, missing))

    def includes(self, entity: Entity) -> bool:
        """Whether *entity* was probably meant, so that it cannot be said that nothing refers to it."""
        return bool(self._index.unresolved) and (kind_of(entity), id_of(entity)) in self._entities

    @cached_property
    def reached_goals(self) -> frozenset[str]:
        """The ids of goals that were probably meant, and of all that these serve."""
        goals = self._index.goals
        queue = [goals[identity] for kind, identity in self._entities if kind == "goal" and identity in goals]
        reached = {goal.id for goal in queue}
        for goal in queue:
            for parent in self._index.parents_of(goal):
                if parent.id not in reached:
                    reached.add(parent.id)
                    queue.append(parent)
        return frozenset(reached)

    @cached_property
    def _entities(self) -> frozenset[tuple[str, str]]:
        return frozenset((kind, near) for (kinds, _), near in self._found.items() for kind in kinds)

    @cached_property
    def _found(self) -> dict[Missing, str]:
        found: dict[Missing, str] = {}
        for kinds, missing in sorted({(reference.kinds, reference.missing) for reference in self._index.unresolved}):
            # An id that an entity of another kind has is no misspelling.
            if not any(missing in self._index.known(kind) for kind in KINDS):
                near = self._nearest(kinds, missing)
                if near is not None:
                    found[kinds, missing] = near
        return found

    def _nearest(self, kinds: tuple[str, ...], missing: str) -> str | None:
        if kinds not in self._by_numbers:
            self._by_numbers[kinds] = self._grouped(kinds)
        candidates = self._by_numbers[kinds].get(_numbers(missing), [])
        if self._left < 0:
            return None
        self._left -= min(len(candidates), _MOST_EACH)
        return nearest(missing, candidates)

    def _grouped(self, kinds: tuple[str, ...]) -> dict[tuple[int, ...], list[str]]:
        groups: dict[tuple[int, ...], list[str]] = {}
        for identity in sorted({identity for kind in kinds for identity in self._index.known(kind)}):
            groups.setdefault(_numbers(identity), []).append(identity)
        return groups


def _numbers(identity: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall("[0-9]{1,18}", identity))
