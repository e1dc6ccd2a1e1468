"""Wording: which of the names that are left over may be one thing said in other words.

Not every name is compared with every other: names meet in blocks, by what is rare in them, and a block that too many
share is passed over. So the work is linear in the names, and the answer says which were compared with none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hytecore.text.activities.gist import Gist

LARGEST = 16
"""How many names of either plan a block may hold."""
_RAREST = 5
"""How many of the rarest concepts of a name make its blocks."""


class Candidate(NamedTuple):
    """Two names that may be one: their positions among the old and the new names, and how alike they are."""

    old: int
    new: int
    score: float


class Candidates(NamedTuple):
    """The pairs that may be one, and the positions of names that met too many others and were compared with none."""

    pairs: tuple[Candidate, ...]
    crowded_old: frozenset[int]
    crowded_new: frozenset[int]


def candidates(old: Sequence[str], new: Sequence[str], language: str, *, parts: bool = False) -> Candidates:
    """Return which of the names *old* and *new* say the same in other words.

    Args:
        old: Names of things for which nothing in the other plan was found.
        new: The same of the other plan.
        language: The language they are expected to be in.
        parts: Whether a name that says the other and something more is alike, too.

    Example:
        >>> candidates(["Partnership tables"], ["Setting up partnership tables"], "en").pairs
        (Candidate(old=0, new=0, score=1.0),)
    """
    from hytecore.text.activities.gist import gist_of  # the words are loaded when names are left over
    from hytecore.text.activities.similarity import likeness, may_be_same

    before = [gist_of(name, language) for name in old]
    after = [gist_of(name, language) for name in new]
    often = Counter(concept for gist in (*before, *after) for concept in gist.whole)
    theirs, ours = _blocks(before, often), _blocks(after, often)
    crowded = {key for key, block in theirs.items() if key in ours and max(len(block), len(ours[key])) > LARGEST}
    compared = {
        (one, other)
        for key, block in theirs.items()
        if key not in crowded
        for one in block
        for other in ours.get(key, ())
    }
    found = []
    for one, other in sorted(compared):
        if may_be_same(before[one], after[other]):
            score, label = likeness(before[one], after[other])
            if label == "same" or (parts and label == "part"):
                found.append(Candidate(one, other, round(score, 3)))
    return Candidates(
        tuple(found),
        frozenset(position for key in crowded for position in theirs[key]).difference(one for one, _ in compared),
        frozenset(position for key in crowded for position in ours[key]).difference(other for _, other in compared),
    )


def _blocks(gists: Sequence[Gist], often: Mapping[str, int]) -> Mapping[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for position, gist in enumerate(gists):
        for key in dict.fromkeys(_keys(gist, often)):
            found[key].append(position)
    return found


def _keys(gist: Gist, often: Mapping[str, int]) -> Iterator[Hashable]:
    """Yield the blocks of a name: each of its rarest concepts, every two of them, and how it sounds and begins."""
    if not gist.whole:
        return
    rarest = sorted(gist.whole, key=lambda concept: (often[concept], concept))[:_RAREST]
    yield from rarest
    yield from (frozenset(pair) for pair in combinations(rarest, 2))
    yield from (("sound", sound) for sound in gist.sounds)
    if len(gist.letters) > 11:
        yield "letters", gist.letters[:9]
