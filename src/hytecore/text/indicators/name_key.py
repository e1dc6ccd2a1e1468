"""Name keys: what two names of indicators share when they name one quantity.

Inflection, spelling, the order of words, brackets, the unit and the data source make no difference; every other word
and every number does, so another age group, sex, grade or year is another indicator. That it is a share or a count is
told apart from the words, since a unit can say it as well.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from hytecore.text.indicators.named_sources import source_named
from hytecore.text.tokens import composed, tokens

_SHARES = ("osuus", "osuud", "osuut", "osuuks", "prosent", "andel", "procent", "percent", "share", "proportion")
_COUNTS = ("lukumäär", "määr", "antal", "number")
_SIGNS = {"%": "share", "lkm": "count", "kpl": "count", "st": "count"}
_UNSAID = frozenset("ja sekä tai och samt eller and or of the av i in on som indikaattori mittari vuosi".split())
_ENDINGS = frozenset(
    """
        laisten laisilla laisista laiset laisia laista lainen läisten läiset läisiä läinen
        ijoiden ijöiden ijoita ijöitä ijat ijät jista joiden jöiden jien joita jöitä jia jiä jat jät jaa jää ja jä
        iden eiden jen ien ten issa issä ista istä illa illä ille ilta iltä ssa ssä sta stä lla llä lta ltä lle ksi
        iin een aan ään oon uun en in än an ön on at ät et it ot öt ut yt ia iä eita eitä ta tä oita öitä t n a ä
        arnas arna erna orna ernas ares are ars ar er or na s
        """.split()
)
_LONGEST = max(map(len, _ENDINGS))
_VOWELS = "aeiouyåäö"
_ALTERNATING = {
    "uud": "uus", "yyd": "yys", "uut": "uus", "yyt": "yys", "uuks": "uus", "yyks": "yys", "eud": "eus", "ks": "s",
    "kk": "k", "pp": "p", "tt": "t", "nn": "n", "nt": "n", "nd": "n", "ll": "l", "lt": "l", "rr": "r", "rt": "r",
    "mm": "m", "mp": "m", "ng": "n", "nk": "n", "d": "t",
}  # fmt: skip
"""What gradation and the types of nouns make of the end of a stem."""

_SHORTEST = 3


class NameKey(NamedTuple):
    """What a name says, apart from how it says it."""

    stems: tuple[str, ...]
    """The stems of its words and its numbers, sorted."""
    kind: str | None
    """`share` or `count`, where the words say which."""


def name_key(name: str) -> NameKey:
    """Return what *name* says, apart from how it says it.

    Example:
        >>> name_key("Ylipainoisten osuus, 8.–9. luokka (%)") == name_key("8.–9.-luokkalaiset: ylipainoiset, %")
        True
        >>> name_key("Tupakoivat tytöt") == name_key("Tupakoivat pojat")
        False
    """
    name = composed(name)
    words = tokens(name)
    source = source_named(name, words) or ("", 0, 0)
    stems: list[str] = []
    kinds: set[str] = set()
    for word in words:
        text = word.text
        if source[1] <= word.start < source[2]:
            continue
        if text in _SIGNS:
            kinds.add(_SIGNS[text])
        elif text[0].isdecimal() or text in "+<>":
            stems.append(text)
        elif text[0].isalpha() and text not in _UNSAID:
            stem, kind = _told(text)
            kinds |= {kind} if kind else set()
            if stem:
                stems.append(stem)
    return NameKey(tuple(sorted(stems)), kinds.pop() if len(kinds) == 1 else None)


@lru_cache(maxsize=8192)
def _told(word: str) -> tuple[str, str | None]:
    """Return the stem of a word, and whether it says share or count: *kävijämäärä* is a count of *kävijä*."""
    for kind, parts in (("share", _SHARES), ("count", _COUNTS)):
        for part in parts:
            at = word.rfind(part)
            if at >= 0 and len(word) - at - len(part) <= 5:
                before = word[:at].rstrip("-")
                return (stem_of(before) if len(before) >= _SHORTEST else ""), kind
    return stem_of(word), None


def stem_of(word: str) -> str:
    """Return what the inflected forms of a word share.

    Example:
        >>> [stem_of(word) for word in ("ylipainoisten", "ylipainoiset", "saaneet", "saaneiden", "luokka", "luokan")]
        ['ylipainois', 'ylipainois', 'saan', 'saan', 'luok', 'luok']
    """
    for size in range(min(_LONGEST, len(word) - _SHORTEST), 0, -1):
        if word[-size:] in _ENDINGS:
            word = word[:-size]
            break
    stem = word.rstrip(_VOWELS)
    stem = stem if len(stem) >= _SHORTEST else word
    for size in (4, 3, 2, 1):
        weak = _ALTERNATING.get(stem[-size:])
        if weak is not None and len(stem) - size + len(weak) >= _SHORTEST:
            return stem[:-size] + weak
    return stem
