"""Reading what a goal compares itself with, and whether it is to narrow a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any, Literal, NamedTuple, TypeAlias

from hytecore.frozen import frozen
from hytecore.text.comparisons import english, finnish, swedish
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.language import language_of
from hytecore.text.tokens import Token, evened, tokens

Comparator: TypeAlias = Literal["national", "peers", "region"]

FAR, NEAR = 60, 12
"""How many characters may stand between what is compared and the word that compares it, at some distance or right."""

_FACTS: dict[str, ModuleType] = {"fi": finnish, "sv": swedish, "en": english}


@frozen
class BenchmarkReading:
    """Whether a text promises to be better than others, or as good.

    Attributes:
        label: `benchmark` or `none`.
        comparators: What it is compared with: the whole country, peers, or another region.
    """

    label: Literal["benchmark", "none"]
    language: str
    confidence: Confidence
    evidence: tuple[Evidence, ...] = ()
    comparators: tuple[Comparator, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {**opening(self), "comparators": list(self.comparators)}


@frozen
class GapReading:
    """Whether a text promises that a gap between groups or areas narrows: `gap-narrows` or `none`."""

    label: Literal["gap-narrows", "none"]
    language: str
    confidence: Confidence
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return opening(self)


def read_benchmark(text: str, language: str | None = None) -> BenchmarkReading:
    """Return what *text* compares with, and the words that say so.

    Example:
        >>> found = read_benchmark("Alueella liikutaan enemmän kuin vertailukunnissa")
        >>> found.label, found.comparators, found.evidence[0].text
        ('benchmark', ('peers',), 'kuin vertailukunnissa')
        >>> read_benchmark("Hyödynnetään vertailukuntien kokemuksia").label
        'none'
    """
    even = evened(text)
    words = _words()
    evidence: list[Evidence] = []
    kinds: dict[Comparator, str] = {}
    for start, end in _sentences(even):
        for match in words.compared.finditer(even, start, end):
            span = _with_operator(even, match, (start, end), words)
            if span is not None and (not evidence or span[0] >= evidence[-1].end):
                evidence.append(Evidence.at("benchmark", text, *span))
                spoken, _, kind = str(match.lastgroup).partition("_")
                kinds.setdefault(kind, spoken)  # type: ignore[arg-type]  # the groups bear the three names
    if not evidence:
        return BenchmarkReading("none", language or language_of(even), "likely")
    spoken = language or next(iter(kinds.values()))
    return BenchmarkReading("benchmark", spoken, "likely", tuple(evidence), tuple(kinds))


def read_gap(text: str, language: str | None = None) -> GapReading:
    """Return whether *text* promises that a gap narrows, and the words that say so.

    Example:
        >>> read_gap("Väestöryhmien väliset terveyserot kaventuvat").evidence[0].text
        'terveyserot kaventuvat'
        >>> read_gap("Avioerojen määrä vähenee").label, read_gap("Selvitetään terveyseroja").label
        ('none', 'none')
    """
    even = evened(text)
    evidence = []
    for start, end in _sentences(even):
        words = [token for token in tokens(even[start:end]) if token.text[0].isalpha()]
        found = _gap_in(words)
        if found is not None:
            evidence.append(Evidence.at("gap", text, start + found[0], start + found[1]))
    spoken = language or language_of(even)
    if not evidence:
        return GapReading("none", spoken, "likely")
    return GapReading("gap-narrows", spoken, "likely", tuple(evidence))


def _sentences(even: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences begin and end; the full stop of `v.` or `esim.` ends none."""
    start = 0
    for match in _end().finditer(even):
        yield start, match.start()
        start = match.end()
    yield start, len(even)


def _with_operator(even: str, match: re.Match[str], sentence: tuple[int, int], words: _Words) -> tuple[int, int] | None:
    """Return the stretch from the comparing word to what is compared, or the other way round; None without one."""
    start, end = match.span()
    before = max(
        (each.start() for each in words.right_before.finditer(even, max(sentence[0], start - NEAR), start)),
        default=-1,
    )
    if before < 0:
        found = words.before.finditer(even, max(sentence[0], start - FAR), start)
        before = max((each.start() for each in found), default=-1)
    if before >= 0:
        return before, end
    limit = min(sentence[1], end + FAR)
    behind = words.behind.search(even, start, limit)
    if behind is None and match[0].endswith(finnish.PARTITIVE):
        behind = words.comparatives.search(even, end, limit)
    return (start, max(end, behind.end())) if behind is not None else None


WITHIN = 8
"""How many words may stand between a gap and the word that narrows it."""

_GROWING = ("eriarvo", "epätasa", "ojäm", "inequ")
_GAPS = tuple(stem for facts in _FACTS.values() for stem in facts.GAPS)
_NARROWS = tuple(stem for facts in _FACTS.values() for stem in facts.NARROWS)
_STOPS = tuple(stem for facts in _FACTS.values() for stem in facts.STOPS)


def _gap_in(words: list[Token]) -> tuple[int, int] | None:
    """Return where the words stand that say that a gap narrows; those of all languages are looked for."""
    is_between: bool | None = None
    for position, word in enumerate(words):
        verbs = _verbs_for(word.text)
        if verbs is finnish.PLAINLY:
            if is_between is None:
                is_between = any(each.text.startswith(finnish.BETWEEN) for each in words)
            verbs = _NARROWS if is_between else verbs
        first = max(0, position - WITHIN)
        for other in range(first, min(len(words), position + WITHIN + 1)) if verbs else ():
            if other != position and words[other].text.startswith(verbs):
                return words[min(position, other)].start, words[max(position, other)].end
    return None


def _verbs_for(word: str) -> tuple[str, ...]:
    """Return how the words begin that narrow what *word* names; none if it names no gap."""
    if word.startswith(_GAPS):
        return (*_NARROWS, *_STOPS) if word.startswith(_GROWING) else _NARROWS
    if word.endswith(finnish.GAP_ENDS):
        before = word[: word.rindex("ero")].rstrip("-")
        if not before:
            return finnish.PLAINLY  # parting is said with the same word
        return _NARROWS if len(before) > 2 and before not in finnish.NO_GAPS and before[-1] not in "mvkt" else ()
    return _NARROWS if any(part in word for part in swedish.GAP_PARTS) else ()


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"(?<!\bv)(?<!\besim)(?<!\bmm)(?<!\bt)(?<![0-9])[.!?;]+(?=\s|$)|\s[-•]\s(?=[^\W0-9])|\n")


class _Words(NamedTuple):
    """The patterns of all languages: what is compared with is said in one of them."""

    compared: re.Pattern[str]
    before: re.Pattern[str]
    right_before: re.Pattern[str]
    behind: re.Pattern[str]
    comparatives: re.Pattern[str]


@cache
def _words() -> _Words:
    groups = "|".join(
        f"(?P<{language}_{kind}>{pattern})"
        for language, facts in _FACTS.items()
        for kind, pattern in facts.COMPARATORS.items()
    )
    before, right_before, behind = (
        "|".join(getattr(facts, name) for facts in _FACTS.values()) for name in ("BEFORE", "RIGHT_BEFORE", "BEHIND")
    )
    return _Words(
        re.compile(rf"\b(?:{groups})"),
        re.compile(rf"\b(?:{before})(?!\w)"),
        re.compile(rf"\b(?:{right_before})(?!\w)(?!\s+(?:\w+\s+)?[0-9])"),
        re.compile(rf"\b(?:{behind})(?!\w)"),
        re.compile(rf"\b(?:{finnish.COMPARATIVES})"),
    )
