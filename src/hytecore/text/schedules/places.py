"""Where in a text a stretch of its composed form stands."""

from __future__ import annotations

from unicodedata import combining, normalize


def places_of(text: str, composed: str) -> list[int] | None:
    """Return, for each place in *composed* and its end, the place in *text*; None if the two are the same.

    Example:
        >>> places_of("va\u0308ha\u0308n", "vähän")
        [0, 1, 3, 4, 6, 7]
    """
    if text == composed:
        return None
    places: list[int] = []
    start, size = 0, len(text)
    while start < size:
        end = start + 1
        while end < size and _belongs(text[end]):
            end += 1
        width = len(normalize("NFC", text[start:end]))
        places += [min(start + offset, end - 1) for offset in range(width)]
        start = end
    if len(places) != len(composed):
        # Scripts whose letters join in other ways: no place can be told but the whole.
        return [min(place, size) for place in range(len(composed))] + [size]
    return [*places, size]


def _belongs(letter: str) -> bool:
    return combining(letter) != 0 or "\u1161" <= letter <= "\u11ff"
