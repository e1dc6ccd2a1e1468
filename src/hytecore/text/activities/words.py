"""Words: what a word of a title stands for, part by part."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from hytecore.text.activities.lexicon import Lexicon, Part, lexicon
from hytecore.text.analyzer import analyzer, forgets
from hytecore.text.language import Language

LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")
_GAP = 8
"""How many letters may lie between two parts of a compound: `liikun-ta-neuvon-ta`."""
_LONGEST_WORD = 60


@lru_cache(maxsize=1 << 16)
def parts_of(word: str, language: str) -> tuple[Part, ...]:
    """Return what *word*, in lower case, stands for.

    Example:
        >>> [part.concept for part in parts_of("liikuntaneuvontaa", "fi")]
        ['exercise', 'counsel']
        >>> parts_of("zoturin", "fi")
        (Part(kind='unknown', concept='zotur'),)
    """
    known = lexicon(language)
    if word in known.exact:
        return (known.exact[word],)
    if "-" not in word:
        return tuple(dict.fromkeys(_compound(word[:_LONGEST_WORD], known)))
    for end in range(min(len(word), known.longest), 3, -1):
        if word[:end] in known.stems and "-" in word[:end]:
            return (known.stems[word[:end]],)
    return tuple(dict.fromkeys(part for piece in word.split("-") if piece for part in parts_of(piece, language)))


@lru_cache(maxsize=1 << 16)
def is_known(word: str, language: str) -> bool:
    """Whether *word* seems to be one of the language: whether it begins as a known word does."""
    known = lexicon(language)
    if word in known.stops or word in known.exact:
        return True
    return any(word[:length] in known.stems for length in known.lengths.get(word[:3], ()))


forgets(parts_of.cache_clear)


def _compound(word: str, known: Lexicon) -> tuple[Part, ...]:
    found = _Reading(word, known).best(0)
    if found is None:
        found = _with_unknown_beginning(word, known)
    if found is None:
        return _unknown(word, known)
    _, parts = found
    kinds = {part.kind for part in parts}
    if len(parts) > 1 and "quality" in kinds and kinds <= {"broad", "quality", "frame"}:
        # A compound of words that say little is a name: Matalamalli.
        return (*parts, *_unknown(word, known))
    return parts


def _unknown(word: str, known: Lexicon) -> tuple[Part, ...]:
    roots = analyzer().roots(word, known.language)
    if len(roots) < 2:
        return (Part("unknown", roots[0] if roots else word),)
    return tuple(part for root in roots for part in (_Reading(root, known).parts() or (Part("unknown", root),)))


def _with_unknown_beginning(word: str, known: Lexicon) -> tuple[float, tuple[Part, ...]] | None:
    """Return the reading of a compound of which only the end is known: `ilmiötyöpaja`."""
    best: tuple[float, tuple[Part, ...]] | None = None
    reading = _Reading(word, known)
    for start in range(3, len(word) - 2):
        if word[start : start + 3] in known.lengths or word[start:] in known.exact:
            found = reading.best(start)
            if found is not None and (best is None or found[0] > best[0]):
                root = analyzer().roots(word[:start], known.language)
                best = found[0], (Part("unknown", root[0] if root else word[:start]), *found[1])
    return best


def _unknown_or_compound(word: str, known: Lexicon) -> tuple[Part, ...]:
    """Return what the end of a compound stands for that begins with an unknown part."""
    found = _with_unknown_beginning(word, known)
    return _unknown(word, known) if found is None else found[1]


class _Reading:
    """The ways to read one word as a row of known parts with endings."""

    def __init__(self, word: str, known: Lexicon) -> None:
        self._word, self._known = word, known
        self._best: dict[int, tuple[float, tuple[Part, ...]] | None] = {}

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the best reading of the whole word; nothing if there is none."""
        found = self.best(0)
        return () if found is None else found[1]

    def best(self, start: int) -> tuple[float, tuple[Part, ...]] | None:
        """Return the best reading from *start* on: how many letters it explains, and the parts."""
        if start not in self._best:
            self._best[start] = None
            self._best[start] = self._find(start)
        return self._best[start]

    def _find(self, start: int) -> tuple[float, tuple[Part, ...]] | None:
        word, known = self._word, self._known
        best: tuple[float, tuple[Part, ...]] | None = None
        exact = known.exact.get(word[start:])
        if exact is not None and (not start or (len(word) - start > 3 and exact.kind in _HEADS)):
            best = len(word) - start - _A_PART_MORE, (exact,)
        for length in known.lengths.get(word[start : start + 3], ()):
            end = start + length
            part = known.stems.get(word[start:end])
            if part is None or end > len(word):
                continue
            if start and length < (5 if part.kind == "frame" else 4) and word[start:end] not in _SHORT_HEADS:
                continue
            explained = length - _A_PART_MORE
            whole = is_ending(word[end:], known.language)
            if whole and (best is None or explained > best[0]):
                best = explained, (part,)
            found = False
            for after in range(end, min(end + _GAP, len(word) - 2) + 1):
                if word[after : after + 3] not in known.lengths and word[after:] not in known.exact:
                    continue
                rest = self.best(after) if is_ending(word[end:after], known.language) else None
                if rest is not None and rest[0] > _A_PART_MORE - 3:
                    found = True
                    told = explained + rest[0] - (after - end) / 10
                    if best is None or told > best[0]:
                        best = told, (part, *rest[1])
            if not whole and not found:
                beyond = word[end:].lstrip("aeiouyäöå")
                if len(beyond) > 4 and (best is None or explained - 2 > best[0]):
                    best = explained - 2, (part, *_unknown_or_compound(beyond, known))
        return best


_A_PART_MORE = 2.5
"""How many letters more a reading with one part more must explain."""
_HEADS = frozenset({"action", "frame", "up", "down"})
"""What words that stand whole in the lists may be at the end of a compound."""
_SHORT_HEADS = frozenset({"työ", "työn", "apu", "mall", "asia"})
"""What may stand at the end of a compound though it is short."""


def is_ending(rest: str, language: str) -> bool:
    """Whether what is left of a word may be an ending."""
    if len(rest) < 4:
        return True
    return len(rest) <= 12 and _endings(language).fullmatch(rest) is not None


@cache
def _endings(language: str) -> re.Pattern[str]:
    if language == "fi":
        # What is left of the stem, then what makes a word of another, then the case.
        return re.compile(
            r"[aeiouyäönstlmhvj]{0,3}"
            r"(?:m(?:inen|is[et]?|[aä])|n(?:t[aäoi]|n[aäoi])|uude|uuks?|uut|yyde|yyks?|yyt|ude|uks|us|yde|yks|ys"
            r"|ks|inen|ise?|llinen|llis[et]?|llisuu|ll?a|tt[oö]m|t[oö]n|t[aä]v|v[aäi]|[oö]?j[aäio]|tt[aäu]|ttaj|stu?|ty){0,3}"
            r"(?:[aeiouyäö]{0,2}(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|t[aä]|tt[aä]|iden|ien|jen|ten|den|iin"
            r"|siin|seen|hin|a|ä|i|o|u|y|e)?)?(?:ns[aä]|mme|an|en)?"
        )
    if language == "sv":
        return re.compile(
            r"(?:ning|het|skap|liga?|ande|ende|are|arn?a?|ern?a?|orn?a?|[ts]?ions?|isk|i|else|ing"
            r"|[aeo]?t|[aeo]?n|s|a|e|de|j|r|g|l){1,6}"
        )
    return re.compile(
        r"(?:[a-z]{1,4}|(?:[aeiouy]?(?:ing|tion|ment|ness|ed|er|al|ly|ity|ive|ic|e?s|y|e|ist|ance)){1,3}s?)"
    )
