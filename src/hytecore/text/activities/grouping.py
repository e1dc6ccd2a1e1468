"""Grouping: which of many titles name the same activity, in time linear in them.

Not every title is compared with every other. Titles that say the same by all that is looked at are put together first.
The others meet in blocks: a block holds the titles that share something rare, so that two titles that are the same by
wording nearly always meet in one. A block that many titles share is split by what else these say; of what is left of a
block that is still too large only the first are compared with the rest, and the answer says how many were not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from hytecore.text.activities.gist import Gist, gist_of
from hytecore.text.activities.similarity import SAME, likeness, may_be_same

LARGEST = 16
"""With how many others of a block a title is compared, the most alike first."""


class Groups(NamedTuple):
    """Which titles name the same activity.

    Attributes:
        groups: Positions of titles, each group sorted, the groups in order; every two of a group are the same.
        not_compared: How many titles met more others than are compared.
    """

    groups: tuple[tuple[int, ...], ...]
    not_compared: int = 0


def groups_of(
    texts: Sequence[str],
    language: str | None = None,
    labels: Sequence[tuple[Hashable, ...]] | None = None,
) -> Groups:
    """Return which of *texts* name the same activity.

    Args:
        texts: Any number of titles.
        language: The language they are expected to be in.
        labels: What is known of each beside its title, as many facts for each; two titles of which a fact is known
            (not None) and differs are never the same.

    Example:
        >>> groups_of(["Liikuntaneuvonta", "Savuton kunta", "Liikkumisneuvonnan järjestäminen"]).groups
        ((0, 2),)
    """
    known: dict[tuple[Hashable, ...], list[int]] = {}
    gists: list[Gist] = []
    said: list[tuple[Hashable, ...]] = []
    read: dict[str, Gist] = {}
    for position, text in enumerate(texts):
        gist = read.get(text)
        if gist is None:
            gist = read[text] = gist_of(text, language)
        if not gist.whole:
            continue
        label = labels[position] if labels is not None else ()
        members = known.setdefault((gist.key, label), [])
        if not members:
            gists.append(gist)
            said.append(label)
        members.append(position)
    members_of = list(known.values())
    pairs, not_compared = _candidates(gists)
    parts = _joined(gists, said, pairs)
    groups = (tuple(sorted(position for one in part for position in members_of[one])) for part in parts)
    return Groups(tuple(sorted(group for group in groups if len(group) > 1)), not_compared)


def _candidates(gists: Sequence[Gist]) -> tuple[set[tuple[int, int]], int]:
    """Return the pairs to compare, and how many titles met too many others to be compared with all of them."""
    often = Counter(concept for gist in gists for concept in gist.whole)
    blocks: dict[Hashable, list[tuple[float, int]]] = defaultdict(list)
    for number, gist in enumerate(gists):
        for key, surplus in _keys(gist, often):
            blocks[key].append((surplus, number))
    pairs: set[tuple[int, int]] = set()
    left_out: set[int] = set()
    for block in blocks.values():
        if len(block) > 1:
            block.sort(key=lambda entry: (-entry[0], gists[entry[1]].letters))
            _pair(block, pairs, left_out)
    return pairs, len(left_out)


def _pair(block: list[tuple[float, int]], pairs: set[tuple[int, int]], left_out: set[int]) -> None:
    """Add the pairs of a block that can be alike enough; what comes first in it comes first in every plan."""
    for position, (surplus, one) in enumerate(block):
        if position + 1 == len(block) or surplus + block[position + 1][0] < 0:
            break
        for other_surplus, other in block[position + 1 : position + 1 + LARGEST]:
            if surplus + other_surplus < 0:
                break
            if one != other:
                pairs.add((one, other) if one < other else (other, one))
        else:
            last = position + 1 + LARGEST
            if last < len(block) and surplus + block[last][0] >= 0:
                left_out.add(block[last][1])


def _keys(gist: Gist, often: Mapping[str, int]) -> Iterator[tuple[Hashable, float]]:
    """Yield the blocks a title belongs to, each with what it says there beyond what it needs to be alike.

    What two titles that are alike share is most of what either says: so they meet where all their telling concepts
    but a few are the same. Long ones meet at each of their rarest concepts.
    """
    for weights, needed in ((gist.whole, SAME), *((segment, SAME) for segment in gist.segments)):
        telling = [concept for concept, weight in weights.items() if weight >= 0.8] or list(weights)
        telling.sort(key=lambda concept: (often[concept], concept))
        whole = sum(weights.values())
        spare = (1 - needed / (2 - needed)) * whole + 1e-9
        if len(telling) <= _FEW:
            for left in range(len(telling)):
                found = False
                for without in combinations(telling, left):
                    lacking = sum([weights[concept] for concept in without])
                    if lacking <= spare:
                        found = True
                        yield frozenset(telling).difference(without), whole - lacking - needed * whole
                if not found:
                    break
        if len(telling) >= _FEW:
            yield from ((("rare", concept), 0.0) for concept in telling[:3])
    yield from ((("sound", sound), 0.0) for sound in gist.sounds)
    if len(gist.letters) > 11:
        yield ("letters", gist.letters[:9]), 0.0


_FEW = 6
"""How many telling concepts a title of the usual length has at the most."""


def _joined(
    gists: Sequence[Gist], said: Sequence[tuple[Hashable, ...]], pairs: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Return the parts of titles every two of which are the same; the surest pairs are joined first."""
    same: dict[tuple[int, int], float] = {}
    for one, other in pairs:
        if (not said[one] or _agree(said[one], said[other])) and may_be_same(gists[one], gists[other]):
            score, label = likeness(gists[one], gists[other])
            if label != "different":
                same[one, other] = score
    part_of: dict[int, list[int]] = {}

    def are_same(one: int, other: int) -> bool:
        pair = (one, other) if one < other else (other, one)
        return pair in same

    order = sorted(same, key=lambda pair: (-same[pair], sorted((gists[pair[0]].letters, gists[pair[1]].letters)), pair))
    for one, other in order:
        mine, yours = part_of.get(one, [one]), part_of.get(other, [other])
        if mine is not yours and all(are_same(a, b) for a in mine for b in yours):
            both = mine + yours
            part_of.update(dict.fromkeys(both, both))
    parts = {id(part): part for part in part_of.values()}
    alone = [[number] for number in range(len(gists)) if number not in part_of]
    return [*parts.values(), *alone]


def _agree(one: tuple[Hashable, ...], other: tuple[Hashable, ...]) -> bool:
    """Whether no fact is known of both and differs."""
    return all(a == b or a is None or b is None for a, b in zip(one, other, strict=True))
