"""Lookup: what an id in a changed field names, in the old plan and in the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from hytecore.comparison.content import content
from hytecore.comparison.matching import Matching
from hytecore.comparison.values import Value
from hytecore.engine.order import natural
from hytecore.index.plan_index import PlanIndex
from hytecore.model.plan import Plan


class Lookup:
    """Both plans by id, the old one in the ids of the new one."""

    def __init__(self, old: Plan, new: Plan, matching: Matching) -> None:
        self.matching = matching
        self.old = PlanIndex(matching.naming.whole(old))
        self.new = PlanIndex(new)
        self.gone = {
            (match.kind, match.old.id) for match in matching.matches if match.new is None and _has_id(match.old)
        }
        self.added = {
            (match.kind, match.new.id) for match in matching.matches if match.old is None and _has_id(match.new)
        }

    def before(self, kinds: Iterable[str], identity: Any) -> Any:
        """Return what an id (in the ids of the new plan) names in the old plan; the id itself if nothing."""
        return _known(self.old, kinds, identity)

    def after(self, kinds: Iterable[str], identity: Any) -> Any:
        """Return what an id names in the new plan; the id itself if nothing."""
        return _known(self.new, kinds, identity)


def _has_id(entity: Any) -> bool:
    return isinstance(getattr(entity, "id", None), str)


def _known(index: PlanIndex, kinds: Iterable[str], identity: Any) -> Any:
    if isinstance(identity, str):
        for kind in kinds:
            found = index.known(kind).get(identity)
            if found is not None:
                return found
    return Value(identity)


def only_in(one: Iterable[Any], other: Iterable[Any]) -> list[Any]:
    """Return the items of *one* that are not in *other*, each as often as it is missing there, in a settled order.

    Example:
        >>> only_in(["m10", "m2", "m1", "m1"], ["m1"])
        ['m1', 'm2', 'm10']
    """
    there = Counter(content(item) for item in other)
    found = []
    for item in one:
        said = content(item)
        if there[said]:
            there[said] -= 1
        else:
            found.append(item)
    return sorted(found, key=_place)


def _place(item: Any) -> tuple[Any, ...]:
    said = item if isinstance(item, str) else repr(content(item))
    return natural(said), said
