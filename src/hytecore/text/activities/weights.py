"""Weights: how much each word of a title tells of what the activity is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from hytecore.text.activities.lexicon import Lexicon, Part

WEIGHTS = {"topic": 1.0, "unknown": 1.0, "action": 0.8, "group": 0.4, "broad": 0.25, "quality": 0.2, "down": 0.15}
"""How much a concept of each kind tells; other kinds tell nothing of what an activity is."""


class Word(NamedTuple):
    """A word of the title with what it stands for."""

    text: str
    start: int
    end: int
    parts: tuple[Part, ...]
    weak: bool = False
    """Whether it is a name that says where: *Keusotessa*."""


def weights_of(words: list[Word], known: Lexicon) -> dict[str, float]:
    """Return how much each concept tells among *words*."""
    found: dict[str, float] = {}
    for word in words:
        for kind, concept in word.parts:
            weight = _LIGHT.get(concept) or WEIGHTS.get(kind, 0.0)
            if word.weak:
                weight = 0.2
            elif (weight == 1.0 and word.text.endswith(_WHERE)) or (
                kind == "unknown" and len(word.text) > 6 and _deed(known.language).search(word.text)
            ):
                weight = 0.5
            if weight > found.get(concept, 0.0):
                found[concept] = weight
    if not any(weight >= 0.8 for weight in found.values()):
        # Where nothing tells much, what usually tells little has to: "promotion of wellbeing".
        for word in words:
            for kind, concept in word.parts:
                if kind == "broad":
                    found[concept] = 0.9
    if sum(found.values()) < 0.5:
        for word in words:
            if word.parts and all(part.kind in ("frame", "up", "problem") for part in word.parts):
                found["=" + word.text[:8]] = 0.8
    return found


_LIGHT = {"group": 0.5, "frame": 0.0}
"""Actions that are more a form than a content."""


@cache
def _deed(language: str) -> re.Pattern[str]:
    """Return how words end that probably say only that something is done."""
    return re.compile({"fi": r"(?:mi(?:nen|s[a-zäö]*)|[dt](?:aan|ään))$", "sv": r"[rts]as$", "en": r"ing$"}[language])


_WHERE = ("ssa", "ssä", "illa", "illä")
"""Endings of words that say where something is done."""


def is_unknown(word: Word) -> bool:
    """Whether the lists do not know the word, or a part of it."""
    return any(part.kind == "unknown" for part in word.parts)


def sound_of(word: str) -> str:
    """Return the beginning and the consonants: vowels and endings are what is mistyped most."""
    return word[:2] + word[2:].translate(_VOWELS)[:6]


_VOWELS = dict.fromkeys(map(ord, "aeiouyäöå"))
