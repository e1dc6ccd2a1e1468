"""Which of the times of a text were called off, or moved to a later one."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from hytecore.text.schedules import english, finnish, swedish
from hytecore.text.schedules.neighbours import Island
from hytecore.text.schedules.period import Period
from hytecore.text.schedules.scan import Scan
from hytecore.text.schedules.words import Words

_INSTEAD = (*finnish.INSTEAD, *swedish.INSTEAD, *english.INSTEAD, "new")
_FAR = 60
"""How many words before a word such as *peruttu* a clause is looked for."""


def called_off(found: Scan) -> set[int]:
    """Return the identities of the islands that were called off.

    A word such as *peruttu* speaks of the times of its own clause; if there are none, of those before it in the
    sentence.
    """
    off: set[int] = set()
    if not found.cancelled and not found.moved:
        return off
    words = found.words
    dated = [island for island in found.islands if isinstance(island.what, Period)]
    for i in found.cancelled:
        clause = _between(dated, _start(words, i, ",;"), _end(words, i))
        clause = [island for island in clause if island.start < i or not _replaces(words, i, island.start)]
        off |= {id(island) for island in clause or _between(dated, _start(words, i, ""), i)}
    for i in found.moved:
        new = [island for island in _between(dated, i, _end(words, i)) if island.start >= i]
        old = _between(dated, _start(words, i, ""), i)
        if new and old:
            off |= {id(island) for island in old}
    return off


def _replaces(words: Words, i: int, j: int) -> bool:
    """Whether the words from *i* to *j* say that something else takes the place: `siirtyivät syksyyn 2020`."""
    return any("moved" in words.sense[k] or words.text[k].startswith(_INSTEAD) for k in range(i, j))


def _between(dated: list[Island], start: int, end: int) -> list[Island]:
    first = bisect_left(dated, start, key=lambda island: island.start)
    return list(takewhile(lambda island: island.start < end, islice(dated, first, None)))


def _start(words: Words, i: int, stops: str) -> int:
    least = max(0, i - _FAR)
    while i > least and not words.parted(i) and not _stops(words, i - 1, stops):
        i -= 1
    return i


def _end(words: Words, i: int) -> int:
    most = min(len(words), i + _FAR)
    while i < most and not _stops(words, i, ",;") and (not words.parted(i + 1) or i + 1 >= len(words)):
        i += 1
    return i


def _stops(words: Words, i: int, stops: str) -> bool:
    text = words.text[i]
    if text and text in stops:
        return True
    # A full stop after a number is part of a date, one after a word of any length ends a sentence.
    return text == "." and words.number[i - 1] is None and len(words.text[i - 1]) > 2
