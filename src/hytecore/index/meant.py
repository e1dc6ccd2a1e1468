"""Meant: which entity was probably to be named by a reference to an id that is not there.

An id of which only the numbers differ is not proposed: g12 is no misspelling of g13.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from hytecore.index.kinds import Entity, id_of, kind_of
from hytecore.nearest import nearest

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex

Missing: TypeAlias = tuple[tuple[str, ...], str]
"""The kinds of entities that a reference may name, and the id that is not there."""

KINDS = ("priority", "actor", "theme", "need", "goal", "measure", "indicator", "practice")
"""The kinds whose entities have ids of their own, in the order in which they are looked through."""

_DIGITS = defaultdict(lambda: " ", {ord(kept): kept for kept in "0123456789\n"})
"""What becomes of each character where only the numbers of many ids, one a line, matter."""

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

    def instead_of(self, kinds: tuple[str, ...], missing: str) -> str | None:
        """Return the id that was probably meant by one that is not there; None where none is like it."""
        return self._found.get((kinds, missing))

    def includes(self, entity: Entity) -> bool:
        """Whether *entity* was probably meant, so that it cannot be said that nothing refers to it."""
        return bool(self._index.unresolved) and (kind_of(entity), id_of(entity)) in self._entities

    @cached_property
    def reached_goals(self) -> frozenset[str]:
        """The ids of goals that were probably meant, and of all that these serve."""
        return self._index.goals_above(identity for kind, identity in self._entities if kind == "goal")

    @cached_property
    def _entities(self) -> frozenset[tuple[str, str]]:
        return frozenset((kind, near) for (kinds, _), near in self._found.items() for kind in kinds)

    @cached_property
    def _found(self) -> dict[Missing, str]:
        missing: dict[tuple[str, ...], set[str]] = {}
        for reference in self._index.unresolved:
            # An id that an entity of another kind has is no misspelling.
            if not any(reference.missing in self._index.known(kind) for kind in KINDS):
                missing.setdefault(reference.kinds, set()).add(reference.missing)
        found: dict[Missing, str] = {}
        left = _COMPARISONS
        for kinds in sorted(missing):
            for name, candidates in _with_the_same_numbers(sorted(missing[kinds]), self._known(kinds)):
                if left < 0:
                    break
                left -= min(len(candidates), _MOST_EACH)
                near = nearest(name, candidates)
                if near is not None:
                    found[kinds, name] = near
        return found

    def _known(self, kinds: tuple[str, ...]) -> list[str]:
        return list(dict.fromkeys(chain.from_iterable(map(self._index.known, kinds))))


def _with_the_same_numbers(missing: Sequence[str], known: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each missing id with the known ones that have the same numbers in them."""
    wanted = _numbers(missing)
    groups: dict[str, list[str]] = {numbers: [] for numbers in wanted}
    for identity, numbers in zip(known, _numbers(known), strict=True):
        if numbers in groups:
            groups[numbers].append(identity)
    for name, numbers in zip(missing, wanted, strict=True):
        yield name, sorted(groups[numbers])


def _numbers(identities: Sequence[str]) -> list[str]:
    """Return the numbers in each id, without leading zeros; all ids are worked on as one string, which is quicker."""
    if not identities:
        return []
    lines = "\n ".join(identities)
    if lines.count("\n") >= len(identities):
        lines = "\n ".join(identity.replace("\n", " ") for identity in identities)
    digits = f" {lines}".translate(_DIGITS)
    while "  " in digits:
        digits = digits.replace("  ", " ")
    return [numbers.strip() for numbers in re.sub(" 0+(?=[0-9])", " ", digits).split("\n")]
