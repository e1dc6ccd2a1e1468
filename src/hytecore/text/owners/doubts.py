"""Doubt: the words by which a text leaves it open who an owner is, or says that there is none."""

from __future__ import annotations

from collections.abc import Iterable

from hytecore.text.owners import lexicon
from hytecore.text.owners.persons import Word

Span = tuple[int, int]


def without_doubt(words: list[Word]) -> tuple[list[Word], Span | None]:
    """Return the words of an owner without those that leave it open, and where these stand.

    Nothing is left where the words name nobody: *tbd*, *nimetään myöhemmin*, *ei ole*.

    Example:
        >>> words = [Word("ryhmä", "Ryhmä", 0, 5), Word("nimetään", "nimetään", 6, 14)]
        >>> named, doubt = without_doubt(words)
        >>> [word.text for word in named], doubt
        (['Ryhmä'], (6, 14))
    """
    lows = [word.low for word in words]
    whole = words[0].start, words[-1].end
    if lexicon.NOTHING.issuperset(lows):
        return [], whole if any(low.startswith("xx") for low in lows) else None
    if all(low[0] == "_" for low in lows):
        return [], whole
    if lexicon.OPEN.intersection(lows) and lexicon.FILLERS.union(lexicon.OPEN).issuperset(lows):
        return [], whole
    doubts = lexicon.UNDECIDED.intersection(lows)
    if not doubts or (doubts <= lexicon.ONLY_BESIDE and len(words) > 1 and lexicon.BESIDE.isdisjoint(lows)):
        return words, None
    first = next(number for number, low in enumerate(lows) if low in doubts)
    if lows[first] in lexicon.HEDGES:
        named = words[:first] + words[first + 1 :] if first in (0, len(words) - 1) else words
        return named, (words[first].start, words[first].end)
    # What comes before the doubt is a name (Työryhmä nimetään syksyllä), unless it only says that there is none.
    named = words[:first]
    while named and named[-1].low in lexicon.FILLERS:
        named.pop()
    return named, (words[first].start, whole[1])


def runs_of(marks: Iterable[Span]) -> list[Span]:
    """Return question marks that stand side by side as one.

    Example:
        >>> runs_of([(4, 5), (5, 6), (9, 10)])
        [(4, 6), (9, 10)]
    """
    runs: list[Span] = []
    for start, end in marks:
        if runs and runs[-1][1] == start:
            runs[-1] = runs[-1][0], end
        else:
            runs.append((start, end))
    return runs
