"""What a text says of time, from left to right: every island of dates, recurrences and the like."""

from __future__ import annotations

from hytecore.text.schedules.neighbours import Island, join_neighbours
from hytecore.text.schedules.period import Period, period_at
from hytecore.text.schedules.recurrence import Recurring, recurrence_at
from hytecore.text.schedules.spoken import Spoken, event_after, event_before, spoken_at
from hytecore.text.schedules.words import Words

_TRIGGERS = frozenset({
    "month", "season", "pair", "short", "year", "part", "part before", "year part", "quarter", "half", "ordinal",
    "week", "again", "every", "counted", "number", "unit", "half of", "within", "within before", "inside", "whole",
    "continuous", "round", "further", "roman", "needed", "need", "terms", "after",
})  # fmt: skip
"""Kinds of meaning with which a statement of time may begin."""
_ROLES = {"starting": "start", "ending": "end", "milestone": "milestone"}
"""Kinds of meaning that tell what happens at a time near by."""


class Scan:
    """All that a text says of time, and the words around it that matter.

    Attributes:
        words: The words of the text.
        islands: What it says of time, in order.
        cancelled: Where words say that something was called off.
        moved: Where words say that something was moved to another day.
        roles: What words say that happens, by where they stand: start, end, milestone.
    """

    __slots__ = ("cancelled", "islands", "moved", "roles", "words")

    def __init__(self, words: Words) -> None:
        self.words = words
        self.islands: list[Island] = []
        self.cancelled: list[int] = []
        self.moved: list[int] = []
        self.roles: dict[int, str] = {}


def scan(words: Words) -> Scan:
    """Return what *words* say of time, in order."""
    found = Scan(words)
    islands = found.islands
    depth, stop, i = 0, 0, 0
    size = len(words)
    text, sense, number = words.text, words.sense, words.number
    while i < size:
        meaning = sense[i]
        if not meaning and number[i] is None:
            mark = text[i]
            if mark == "(":
                depth += 1
            elif mark == ")":
                depth = max(0, depth - 1)
            elif mark == "-" and number[i + 1] is not None:
                what = period_at(words, i)
                if what is not None:
                    islands.append(Island(what.start, what.end, what, depth > 0))
                    i = stop = what.end
                    continue
            i += 1
            continue
        if number[i] is None and _TRIGGERS.isdisjoint(meaning):
            if "cancelled" in meaning:
                found.cancelled.append(i)
            elif "moved" in meaning:
                found.moved.append(i)
            elif "clock" in meaning:
                i = _past_clock(words, i)
                continue
            else:
                for kind in meaning:
                    if kind in _ROLES:
                        found.roles[i] = _ROLES[kind]
            i += 1
            continue
        island = _at(words, i, stop)
        if island is None:
            for kind in meaning:
                if kind in _ROLES:
                    found.roles[i] = _ROLES[kind]
            i = _past_number(words, i)
            continue
        island.bracketed = depth > 0
        islands.append(island)
        i = stop = island.end
    if len(islands) > 1:
        join_neighbours(words, islands)
    return found


def _at(words: Words, i: int, stop: int) -> Island | None:
    what: Period | Recurring | Spoken | None = recurrence_at(words, i)
    if what is None:
        what = period_at(words, i)
        if what is not None and _is_baseline(words, what):
            return None
    if what is None:
        what = spoken_at(words, i)
    if what is None and "after" in words.sense[i]:
        what = _event(words, i, stop)
    if what is None:
        return None
    return Island(max(what.start, stop), what.end, what)


def _event(words: Words, i: int, stop: int) -> Spoken | None:
    """Return what something waits for: `suunnitelman valmistelun jälkeen`, `efter att planen godkänts`."""
    if words.text[i] == "jälkeen":
        begin = event_before(words, i, stop)
        return None if begin is None else Spoken(begin, i + 1, "after_event")
    if i > 0 and "year" in words.sense[i - 1]:
        return None
    end = event_after(words, i)
    if end is None or any(words.number[j] is not None for j in range(i + 1, end)):
        return None
    return Spoken(i, end, "after_event")


def _is_baseline(words: Words, period: Period) -> bool:
    """Whether a year is what something is compared with: `vuoden 2019 tasosta`, `verrattuna vuoteen 2019`."""
    if "baseline" in words.sense[period.end]:
        return True
    before = period.start - 1
    return before >= 0 and "baseline before" in words.sense[before] and words.text[before - 1] != "later"


def _past_clock(words: Words, i: int) -> int:
    """Return the word after a time of day: `klo 12.30–14`."""
    i += 1
    while words.number[i] is not None or (words.text[i] in (".", "-", ":") and words.number[i + 1] is not None):
        i += 1
    return i


def _past_number(words: Words, i: int) -> int:
    """Return the word after something that was not read; of numbers joined by marks none is read by itself."""
    if words.number[i] is None:
        return i + 1
    joined = words.text[i + 1] in ("/", ".", ",", ":") and words.touches(i + 1) and words.touches(i + 2)
    if joined and words.number[i + 2] is not None:
        i += 2
        while words.text[i + 1] in ("/", ".", ",") and words.number[i + 2] is not None and words.touches(i + 2):
            i += 2
    return i + 1
