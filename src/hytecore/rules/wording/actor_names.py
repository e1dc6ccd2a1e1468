"""Names of actors as they are compared: which of them are, word for word, the same but for spelling and inflection.

A name is taken apart into words; place names become codes, other words lose their endings, and what a name says of the
organisation it is part of is left out, since `part_of` says it. The order of the words does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import normalize

from hytecore.index.plan_index import PlanIndex
from hytecore.index.territory import municipality_of
from hytecore.model.actor import Actor
from hytecore.places.finding import place_of
from hytecore.text.owners.lexicon import REGISTERED

_WORDS = re.compile(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)*(?::[a-zåäö]{1,3}\b)?").findall
_DASHES = str.maketrans("‐‑‒–—−", "------", "\xad")
_LOOSE_DASH = re.compile(r"\s*-\s*")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SMALL = frozenset("ja sekä och samt and the för of i on".split())
_PLACE_WORDS = frozenset("kunta kunnan kaupunki kaupungin kommun stad kommunen staden city municipality stads".split())
_ENDINGS = (
    "iden", "jen", "ien", "issa", "issä", "lle", "lla", "llä", "ssa", "ssä", "sta", "stä", "ksi",
    "et", "ut", "yt", "it", "at", "ät", "ot", "öt", "n", "t",
)  # fmt: skip
_SHORTEST = 4
"""How many letters are left when an ending is taken off."""


def names_of(actor: Actor) -> Iterator[str]:
    """Yield everything *actor* is called: its name in each language, and its other names."""
    name = actor.name
    yield from (each for each in ((name,) if isinstance(name, str) else (name.fi, name.sv, name.en)) if each)
    yield from (alias for alias in actor.aliases if alias.strip())


def keys_of(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which *name* is compared: as a whole, and what stands before and in brackets by itself.

    Example:
        >>> list(keys_of("Keski-Uudenmaan sote (Keusote)"))  # doctest: +NORMALIZE_WHITESPACE
        [('keskiuudenmaa', 'keusot', 'sote'), ('~keskiuudenmaasotekeusot',), ('keskiuudenmaa', 'sote'),
         ('~keskiuudenmaasote',), ('keusot',), ('~keusot',)]
        >>> next(keys_of("Liikuntapalvelut (Hyvinkää)")) == next(keys_of("Hyvinkään liikuntapalvelut"))
        True
    """
    yield from _keys(name)
    if "(" in name and (match := _BRACKETS.search(name)):
        inner, outer = match.group(1).strip(), (name[: match.start()] + name[match.end() :]).strip()
        # A short name in brackets is another name; a place or a unit tells which part is meant.
        is_name = inner and " " not in inner and inner[0].isupper() and place_of(inner.lower()) is None
        if is_name and _abbreviates(inner, outer):
            yield from _keys(outer)
            yield from _keys(inner)


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of *short* stand in *name*, in this order, and those of a word in it more often than not."""
    letters = iter(name.lower())
    low = short.lower()
    return len(short) < len(name) and low[0] == name.strip().lower()[:1] and all(letter in letters for letter in low)


@lru_cache(maxsize=16384)
def _keys(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of *name*, and all of them as one, since a compound is often written apart."""
    even = _LOOSE_DASH.sub("-", normalize("NFC", name).translate(_DASHES).casefold())
    stems = [_stem(word) for word in _WORDS(even) if word not in _SMALL and word not in REGISTERED]
    if any(stem[0] == "#" for stem in stems) and len(stems) > 1:
        # Tuusula and Tuusulan kunta are one.
        stems = [stem for stem in stems if stem not in _place_stems()] or stems
    key = tuple(sorted(set(stems)))
    if not key:
        return ()
    return key, ("~" + "".join(stems),)


@cache
def _place_stems() -> frozenset[str]:
    return frozenset(map(_stem, _PLACE_WORDS))


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """Return what a word has in common with its other forms; the code of a municipality."""
    word = word.partition(":")[0]
    place = place_of(word)
    if place is not None and place[1] != "other":
        return f"#{place[0]}"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    stem = word.replace("-", "")
    if stem.endswith("ks"):
        stem = stem[:-2] + "s"
    return (stem.rstrip("iuej") or stem) if len(stem) > _SHORTEST else stem


def root_code(index: PlanIndex, actor: Actor) -> str | None:
    """Return what stands for the organisation that *actor* is part of; None if it is part of none."""
    if actor.part_of is None:
        return None
    root = index.root_of(actor)
    municipality = municipality_of(root)
    return f"#{municipality}" if municipality else f"@{root.id}"


def in_organisation(key: tuple[str, ...], root: str | None, root_keys: set[str]) -> tuple[str, ...]:
    """Return *key* with the words that name its organisation replaced by what stands for it.

    Example:
        >>> in_organisation(("#106", "liikuntapalvel"), "#106", set())
        ('#106', 'liikuntapalvel')
        >>> in_organisation(("liikuntapalvel",), "#106", set())
        ('#106', 'liikuntapalvel')
    """
    if root is None:
        return key
    rest = {word for word in key if word not in root_keys}
    return tuple(sorted({*(rest or key), root}))
