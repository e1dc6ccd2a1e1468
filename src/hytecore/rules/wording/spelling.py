"""Spelling: which of many names differ by one letter, found without comparing all with all.

Two words that differ by one letter have their first or their second half in common. Names are compared only where
their other words are the same and one such half is.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from hytecore.text.owners.lexicon import head_of

_SHORTEST = 7
"""In shorter words one letter often makes another word."""
_MOST = 40
"""How many names of one block are compared; more than that are a series, not a misspelling."""


def near_names(names: Iterable[tuple[tuple[str, ...], Hashable]]) -> Iterator[tuple[Hashable, Hashable]]:
    """Yield pairs of the things whose names, each a tuple of sorted words, differ by one letter in one word.

    Example:
        >>> list(near_names([(("nuorisopalvel",), 1), (("nuorispalvel",), 2), (("liikuntapalvel",), 3)]))
        [(1, 2)]
    """
    blocks: dict[tuple[object, ...], list[tuple[str, Hashable]]] = {}
    for words, thing in names:
        for number, word in enumerate(words):
            if len(word) < _SHORTEST or not word.isalpha():
                continue
            others = words[:number] + words[number + 1 :]
            for half in {len(word) // 2, (len(word) - 1) // 2}:
                blocks.setdefault((others, half, word[:half]), []).append((word, thing))
                blocks.setdefault((others, -half, word[-half:]), []).append((word, thing))
    seen: set[tuple[Hashable, Hashable]] = set()
    for block in blocks.values():
        if 1 < len(block) <= _MOST:
            for at, (word, thing) in enumerate(block):
                for other, another in block[at + 1 :]:
                    pair = (thing, another)
                    if thing != another and pair not in seen and is_near(word, other):
                        seen.add(pair)
                        yield pair


def is_near(one: str, other: str) -> bool:
    """Whether two words differ by one letter: one more, one less, another one, or two that changed places.

    Example:
        >>> is_near("kirjasto", "kirjsato"), is_near("kirjasto", "kirjastot"), is_near("koulutoimi", "koulutiimi")
        (True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((number for number, letter in enumerate(one) if other[number] != letter), len(one))
    if len(one) < len(other):
        near = one[at:] == other[at + 1 :]
    else:
        swapped = one[at : at + 2] == other[at : at + 2][::-1]
        near = one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
    # A department and a team are two, however alike the words are.
    heads = {_head(one), _head(other)} - {None}
    return near and len(heads) < 2


def _head(word: str) -> str | None:
    """Return what a name ending in *word* is of, even if the word has lost its ending."""
    return next((kind for ending in ("", "i", "ut", "e") if (kind := head_of(word + ending))), None)
