"""Similarity: whether two titles name the same activity in other words."""

from __future__ import annotations

from typing import Any, Literal

from hytecore.frozen import frozen
from hytecore.text.activities.gist import Gist, gist_of
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.tokens import composed_with_places

SAME = 0.75
"""From which score on two activities count as the same."""
_PART = 0.95
_OTHER_ACTION = 0.75

_COMPATIBLE = frozenset(
    frozenset(pair.split("+"))
    for pair in """
    children+family children+infants children+early_education children+school children+youth family+parents
    family+infants family+pregnant family+early_education infants+pregnant parents+infants parents+pregnant
    youth+school youth+students students+adults adults+workplace adults+unemployed workplace+professionals
    elderly+carers disabled+carers parents+early_education school+students carers+family parents+children
    """.split()
)
"""Groups that are not each other's contrary: what is for one of them may be the same as what is for the other."""


@frozen
class ActivityLikeness:
    """How alike two activities are.

    Attributes:
        label: `same`; `part` where one is the other and something more; `different`.
        language: The language of the first.
        confidence: `likely` or `possible`.
        score: From 0 to 1.
        evidence: The words they share, of the kind `first` in the first title and `second` in the second.
    """

    label: Literal["same", "part", "different"]
    language: str
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    score: float

    @property
    def is_same(self) -> bool:
        """Whether the two are one activity, or one a part of the other."""
        return self.label != "different"

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            **opening(self),
            "score": round(self.score, 3),
        }


def same_activity(a: str, b: str, language: str | None = None) -> ActivityLikeness:
    """Return how alike the activities named *a* and *b* are.

    Example:
        >>> same_activity("Elintapaneuvonta ja -ryhmät", "Elintapaohjauksen järjestäminen").label
        'part'
        >>> same_activity("Liikkuva opiskelu", "Liikkuva perhe").label
        'different'
    """
    one, other = gist_of(a, language), gist_of(b, language)
    score, label = likeness(one, other)
    shared = [*_evidence("first", a, one, other), *_evidence("second", b, other, one)]
    sure: Confidence = "likely" if score >= 0.9 or (label == "different" and score < 0.6) else "possible"
    return ActivityLikeness(label, one.language, sure, tuple(shared), score)


def likeness(one: Gist, other: Gist) -> tuple[float, Literal["same", "part", "different"]]:
    """Return score and label for two titles that have been read."""
    if one.letters == other.letters:
        return 1.0, "same"
    if contradict(one, other):
        return min(_score(one, other)[0], 0.5), "different"
    score, is_part = _score(one, other)
    if score < SAME:
        if _is_misspelt(one, other):
            return 0.9, "same"
        return score, "different"
    return score, "part" if is_part else "same"


def may_be_same(one: Gist, other: Gist) -> bool:
    """Whether a closer look at the two is worth while: told quickly."""
    if one.segments or other.segments:
        return True
    mine, yours = one.whole, other.whole
    shared = sum([weight + yours[concept] for concept, weight in mine.items() if concept in yours])
    if not one.sounds.isdisjoint(other.sounds):
        shared += 2 * len(one.sounds & other.sounds)
    return shared >= SAME * (one.weight + other.weight) or _may_be_misspelt(one.letters, other.letters)


def contradict(one: Gist, other: Gist) -> bool:
    """Whether the two say something that makes them two: other groups, other numbers, the contrary direction."""
    if one.numbers != other.numbers and one.numbers and other.numbers:
        return True
    if one.groups and other.groups and not one.groups & other.groups and not _are_compatible(one.groups, other.groups):
        return True
    apart = one.directions and other.directions and not one.directions & other.directions
    return bool(apart and one.has_problem == other.has_problem)


def _are_compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(frozenset((a, b)) in _COMPATIBLE for a in one for b in other)


def _score(one: Gist, other: Gist) -> tuple[float, bool]:
    """Return the best score of the wholes or of a whole and a part, and whether it is that of a part."""
    mine, yours = _with_typing_errors(one, other)
    best = _alike(mine, yours)
    if one.actions and other.actions and not one.actions & other.actions:
        best *= _OTHER_ACTION
    is_part = False
    for segment, whole, actions in (
        *((segment, yours, other.actions) for segment in one.segments),
        *((segment, mine, one.actions) for segment in other.segments),
    ):
        score = _PART * _alike(segment, whole)
        own = {concept for concept in segment if concept in one.actions or concept in other.actions}
        if own and actions and not own & actions:
            score *= _OTHER_ACTION
        if score > best:
            best, is_part = score, True
    return best, is_part


def _alike(one: dict[str, float], other: dict[str, float]) -> float:
    """Return the share of what both say in all they say."""
    total = sum(one.values()) + sum(other.values())
    if not total:
        return 0.0
    return sum(weight + other[concept] for concept, weight in one.items() if concept in other) / total


def _with_typing_errors(one: Gist, other: Gist) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights of both, where a word that only one has counts as one it nearly is."""
    mine, yours = one.whole, other.whole
    if mine.keys() == yours.keys():
        return mine, yours
    mine = _mended(one, other, mine, yours)
    return mine, _mended(other, one, yours, mine)


def _mended(one: Gist, other: Gist, mine: dict[str, float], yours: dict[str, float]) -> dict[str, float]:
    for word in one.words:
        lone = [part.concept for part in word.parts if part.kind == "unknown" and part.concept not in yours]
        if not lone:
            continue
        meant = next((each for each in other.words if is_misspelling(word.text, each.text)), None)
        if meant is not None:
            mine = {concept: weight for concept, weight in mine.items() if concept not in lone}
            mine |= {part.concept: yours[part.concept] for part in meant.parts if part.concept in yours}
    return mine


def is_misspelling(a: str, b: str) -> bool:
    """Whether two words, in lower case, differ in so few letters together that one is probably the other misspelt.

    Example:
        >>> is_misspelling("asiainnin", "asioinnin"), is_misspelling("terveyserojen", "terveystietojen")
        (True, False)
    """
    if len(a) < 5 or len(b) < 5 or a[0] != b[0] or (a[1] != b[1] and a[-2:] != b[-2:]):
        return False
    most = max(len(a), len(b))
    return most > 4 and abs(len(a) - len(b)) < 4 and most - _common(a, b) <= max(1, most // 5)


def _common(a: str, b: str) -> int:
    """Return how many letters two words begin and end with together."""
    least = min(len(a), len(b))
    begin = next((at for at in range(least) if a[at] != b[at]), least)
    end = next((at for at in range(least - begin) if a[-1 - at] != b[-1 - at]), least - begin)
    return begin + end


def resemblance(a: str, b: str) -> float:
    """Return the share of three-letter pieces that two words have in common.

    Example:
        >>> resemblance("ryhmä", "ryhmät")
        0.727
    """
    mine, yours = _pieces(a), _pieces(b)
    return round(2 * len(mine & yours) / (len(mine) + len(yours)), 3)


def _pieces(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _is_misspelt(one: Gist, other: Gist) -> bool:
    """Whether the two differ in a few letters or in where words are parted."""
    a, b = one.letters, other.letters
    return _may_be_misspelt(a, b) and resemblance(a, b) >= 0.9


def _may_be_misspelt(a: str, b: str) -> bool:
    return abs(len(a) - len(b)) < 4 and a[:3] == b[:3] and a[-3:] == b[-3:] and 12 <= len(a) <= 400


def _evidence(kind: str, text: str, one: Gist, other: Gist) -> list[Evidence]:
    """Return the words of *text* that say something the other title says too."""
    said = {word.text for word in other.words}
    places = composed_with_places(text)[1]

    def at(place: int) -> int:
        return place if places is None else places[place]

    return [
        Evidence.at(kind, text, at(word.start), at(word.end))
        for word in one.words
        if word.text in said or any(part.concept in other.whole for part in word.parts)
    ]
