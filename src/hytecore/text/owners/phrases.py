"""Phrases of a whole text: turns of phrase, words such as *mm.*, and addresses that hold a person's name."""

from __future__ import annotations

import re

from hytecore.text.owners import lexicon

Span = tuple[int, int]

_ADDRESS = re.compile(r"(?<!\S)[^\W\d_]{2,40}[._][^\W\d_]{2,40}(?:-[^\W\d_]{2,40})?@")


def phrases_in(text: str) -> list[Span]:
    """Return where *text* says by a turn of phrase that nobody in particular answers.

    Example:
        >>> phrases_in("Kukin toimija omalta osaltaan")
        [(14, 29)]
    """
    low = text.lower()
    if len(low) != len(text):
        return []  # a letter that is longer in lower case would move what follows
    found = ((low.find(phrase), len(phrase)) for phrase in lexicon.SHARED)
    return [(at, at + length) for at, length in found if at >= 0]


def example_in(text: str) -> Span | None:
    """Return where *text* first says that others are meant besides those it names."""
    example = lexicon.EXAMPLES.search(text)
    return example.span() if example is not None else None


def addresses_in(text: str) -> list[Span]:
    """Return the addresses of the kind first.last@place in *text*, up to the sign."""
    return [match.span() for match in _ADDRESS.finditer(text)]
