"""Tokens: the words, numbers and marks of a text, each with its place.

A text of a plan has been through word processors, slides and text recognition. What matters to a reader is kept, what
does not is evened out: dashes of all kinds become `-`, blanks of all kinds one blank, letters composed and in lower
case. Nothing moves: every character has its place in the text as it was given.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import combining, is_normalized, normalize

_EVEN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\t\n\r\x0b\x0c\xa0\u2002\u2003\u2007\u2009\u202f", " "),
        **dict.fromkeys("’‘´`", "'"),
        **dict.fromkeys("”“„«»", '"'),
    }
)

_TOKEN = re.compile(r"[0-9]+|[^\W0-9_]+(?:[-'][^\W0-9_]+)*|[^\w\s]|_+")


class Token(NamedTuple):
    """A word, a number or a mark."""

    text: str
    """As it is compared: evened out, in lower case."""
    start: int
    end: int


def evened(text: str) -> str:
    r"""Return *text* as it is compared, of the same length as the text given.

    Example:
        >>> evened("Vuoteen\u00a02025 – MENNESSÄ")
        'vuoteen 2025 - mennessä'
    """
    lowered = text.translate(_EVEN).lower()
    # A few letters become two in lower case (İ); then places would move, and the letter is left as it is.
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := each.lower()) == 1 else each for each in text.translate(_EVEN))
    return lowered


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and marks of *text*; digits and letters are kept apart.

    Example:
        >>> [token.text for token in tokens("8.–9.-luokkalaiset, 12 %")]
        ['8', '.', '-', '9', '.', '-', 'luokkalaiset', ',', '12', '%']
    """
    return [Token(match.group(), *match.span()) for match in _TOKEN.finditer(evened(text))]


def composed(text: str) -> str:
    r"""Return *text* with letters and their marks in one character, as every text should be before it is read.

    Example:
        >>> composed("va\u0308ha\u0308n")
        'vähän'
    """
    return text if text.isascii() else normalize("NFC", text)


def composed_with_places(text: str) -> tuple[str, list[int] | None]:
    r"""Return *text* composed, and where each of its characters was; None for the places if nothing had to be composed.

    There is one place more than there are characters.

    Example:
        >>> composed_with_places("va\u0308ha\u0308n")
        ('vähän', [0, 1, 3, 4, 6, 7])
    """
    if text.isascii() or is_normalized("NFC", text):
        return text, None
    letters: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and combining(text[end]):
            end += 1
        letter = normalize("NFC", text[start:end])
        letters.append(letter)
        places += [start] * len(letter)
        start = end
    return "".join(letters), [*places, len(text)]
