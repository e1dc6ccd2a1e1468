"""Pairing: things of two lists that have a key in common, and the best of several candidates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from itertools import groupby
from typing import Any, TypeAlias, TypeVar

from hytecore.comparison.content import content
from hytecore.engine.order import natural
from hytecore.index.kinds import id_of

T = TypeVar("T")
Key: TypeAlias = Callable[[Any], Hashable]


def paired(
    old: Iterable[T], new: Iterable[T], key_old: Key, key_new: Key, *, alike: bool = False
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Return the pairs that have one key, and what is left of both; None is no key.

    Args:
        old: Some things.
        new: Others.
        key_old: What an old thing is recognised by.
        key_new: What a new one is.
        alike: Whether those of one key are the same in all that is said, so that it does not matter which is which;
            otherwise only such are paired of which there is one in each.

    Example:
        >>> paired(["a", "b", "b"], ["b", "a"], str, str)
        ([('a', 'a')], ['b', 'b'], ['b'])
    """
    ours: dict[Hashable, list[T]] = defaultdict(list)
    for each in new:
        ours[key_new(each)].append(each)
    theirs: dict[Hashable, list[T]] = defaultdict(list)
    for each in old:
        theirs[key_old(each)].append(each)
    pairs: list[tuple[T, T]] = []
    left: list[T] = []
    for key, before in theirs.items():
        after = ours.get(key, [])
        if key is None or not after or not (alike or len(before) == len(after) == 1):
            left += before
            continue
        if alike and max(len(before), len(after)) > 1:
            before[:], after[:] = in_order(before), in_order(after)
        pairs += zip(before, after, strict=False)
        least = min(len(before), len(after))
        left += before[least:]
        ours[key] = after[least:]
    return pairs, left, [each for rest in ours.values() for each in rest]


def best(worth: Iterable[tuple[tuple[int, int], tuple[float, int]]]) -> dict[int, int]:
    """Return for each the one that is worth most to it, if no second is worth as much.

    Example:
        >>> best([((1, 7), (0.9, 0)), ((1, 8), (0.8, 3)), ((2, 7), (0.8, 0)), ((2, 8), (0.8, 0))])
        {1: 7}
    """
    found: dict[int, tuple[tuple[float, int], list[int]]] = {}
    for (one, other), value in worth:
        known = found.get(one)
        if known is None or value > known[0]:
            found[one] = value, [other]
        elif value == known[0]:
            known[1].append(other)
    return {one: others[0] for one, (_, others) in found.items() if len(others) == 1}


def in_order(entities: Iterable[T]) -> list[T]:
    """Return entities as people count their ids, m2 before m10; those of one id by what they say."""
    found: list[T] = []
    for _, group in groupby(sorted(entities, key=place_of), key=place_of):
        same = list(group)
        found += sorted(same, key=lambda entity: repr(content(entity))) if len(same) > 1 else same
    return found


def place_of(entity: Any) -> tuple[Any, ...]:
    """Return what an entity is sorted by among its kind."""
    identity = id_of(entity)
    return natural(identity), identity


def stated(name: str) -> Key:
    """Return the key that is the text of a field."""
    return lambda entity: value if isinstance(value := getattr(entity, name), str) else None


def among(key: Key, known: set[Hashable]) -> Key:
    """Return *key*, where it is one of those that are *known*."""
    return lambda entity: value if (value := key(entity)) in known else None


def together(first: Key, second: Key) -> Key:
    """Return a key of two; there is none where either is missing, and the second is asked for only if the first is."""

    def key(entity: Any) -> Hashable:
        one = first(entity)
        other = None if one is None else second(entity)
        return None if other is None else (one, other)

    return key
