"""Mending: texts whose letters or words have come apart, on the way through word processors and text recognition."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, is_normalized, normalize

from hytecore.text.goals.lexicon import Lexicon
from hytecore.text.tokens import Token

_SOFT_HYPHEN = "\xad"


def is_whole(text: str) -> bool:
    """Whether every letter of *text* is one character, and no hyphen hides in a word."""
    return text.isascii() or (_SOFT_HYPHEN not in text and is_normalized("NFC", text))


def made_whole(text: str) -> tuple[str, list[int]]:
    r"""Return *text* with letters composed and soft hyphens left out, and the place of each character in *text*.

    Example:
        >>> made_whole("va\u0308he\u00adnee")
        ('vähenee', [0, 1, 3, 4, 6, 7, 8, 9])
    """
    letters: list[str] = []
    places: list[int] = []
    start, size = 0, len(text)
    while start < size:
        end = start + 1
        while end < size and combining(text[end]):
            end += 1
        if text[start] != _SOFT_HYPHEN:
            whole = normalize("NFC", text[start:end])
            letters.append(whole)
            places += [start] * len(whole)
        start = end
    return "".join(letters), [*places, size]


def rejoined(words: Sequence[Token], lexicon: Lexicon) -> list[Token] | None:
    """Return *words* with a word of change put together that stands in two pieces (*vähe nee*); None if none does."""
    for position in range(min(len(words) - 1, MOST_WORDS)):
        first, second = words[position], words[position + 1]
        if not (first.text.isalpha() and second.text.isalpha()) or second.start != first.end + 1:
            continue
        if lexicon.sense(first.text) is None and lexicon.sense(second.text) is None:
            sense = lexicon.sense(first.text + second.text)
            if sense is not None and sense.kind == "direction" and sense.form != "aside":
                whole = Token(first.text + second.text, first.start, second.end)
                return [*words[:position], whole, *words[position + 2 :]]
    return None


MOST_WORDS = 200
"""So far into a text a broken word is looked for: it is the goal itself, not a page."""
