"""What is said of time without a date: all the time, when needed, after something else, within five years."""

from __future__ import annotations

from typing import NamedTuple

from hytecore.text.schedules.finnish import ANCHORS
from hytecore.text.schedules.recurrence import duration
from hytecore.text.schedules.words import Words


class Spoken(NamedTuple):
    """A stretch of words, and what kind of time they tell of."""

    start: int
    end: int
    kind: str
    length: str | None = None
    """How long, for a relative time or a duration."""


_EVENT_ENDS = frozenset(",;.:()•")
_LONG = 8
"""How many words the name of an event may have."""


def spoken_at(words: Words, i: int) -> Spoken | None:
    """Return what the words from *i* on say of time without a date."""
    sense = words.sense[i]
    if "within" in sense:
        return _finnish_relative(words, i)
    if "within before" in sense:
        return _relative(words, i)
    if "inside" in sense and "in unit" in words.sense[i + 1] and words.sense[i + 1]["unit"] in "YM":
        if i and ("counted" in words.sense[i - 1] or "times" in words.sense[i - 1]):
            return None
        length = duration(sense["number"], words.sense[i + 1]["unit"])
        return Spoken(i, i + 2, "relative", length)
    if "whole" in sense:
        j = i + 2 if words.text[i + 1] in ("the", "council", "plan") else i + 1
        if "whole units" in words.sense[j] and not _names_year(words, j):
            return Spoken(i, j + 1, "continuous")
    if "continuous" in sense:
        return Spoken(i, i + 1, "continuous")
    if words.text[i + 1] in (sense.get("round"), sense.get("further")):
        return Spoken(i, i + 2, "continuous")
    if "need" in sense and words.text[i + 1] in sense["need"]:
        return Spoken(i, i + 2, "as_needed")
    if "needed" in sense:
        return Spoken(i, i + 1, "as_needed")
    if "terms" in sense and not _names_year(words, i):
        return Spoken(i, i + 1, "term")
    return _lasting(words, i)


def _names_year(words: Words, i: int) -> bool:
    number = words.number[i + 1]
    return number is not None and number > 1900


def _lasting(words: Words, i: int) -> Spoken | None:
    """Return a mere duration, such as `kaksi vuotta`."""
    number = words.number[i] or words.sense[i].get("number")
    unit = words.sense[i + 1].get("lasting") if number else None
    if number and unit and number < 100:
        return Spoken(i, i + 2, "duration", duration(number, unit))
    return None


def _finnish_relative(words: Words, i: int) -> Spoken | None:
    """Return a time that is counted from an unnamed moment, with *kuluessa* at *i*: `viiden vuoden kuluessa`."""
    if "unit" not in words.sense[i - 1] or i == 0:
        return None
    unit = words.sense[i - 1]["unit"]
    if unit not in "YM" or (words.text[i] == "aikana" and words.text[i - 1] in ("v", "vuonna")):
        return None
    j, count, coming = i - 1, 0, False
    for _ in range(3):
        j -= 1
        if j < 0:
            break
        sense = words.sense[j]
        if "past" in sense:
            return None
        if "half of" in sense and not count:
            count, unit = 1, "H"
        elif not count and (words.number[j] or "number" in sense):
            count = words.number[j] or sense["number"]
        elif "next" in sense:
            coming = True
            continue
        else:
            break
        if j > 0 and words.text[j - 1] in ("kerran", "kertaa", "joka"):
            return None
    alone = not count
    if alone and (words.text[i - 1] != "vuoden" or (words.text[i] == "aikana" and not coming)):
        return None
    if count > 30 or (words.number[i - 2] is not None and words.number[i - 2] != count):
        return None
    kind = "after_event" if _has_anchor(words, i) else "relative"
    return Spoken(j + 1, i + 1, kind, duration(count or 1, unit))


def _has_anchor(words: Words, i: int) -> bool:
    """Whether words beside tell from what the time is counted: `hyväksymisestä`, `voimaantulosta`."""
    return any(words.text[j].endswith(ANCHORS) for j in range(max(0, i - 7), min(i + 4, len(words))))


def _relative(words: Words, i: int) -> Spoken | None:
    """Return a relative time in Swedish or English: `inom de närmaste fem åren`, `within five years`."""
    text = words.text[i]
    j, count, coming = i + 1, 0, False
    for _ in range(5):
        sense = words.sense[j]
        if "past" in sense:
            return None
        if "next" in sense:
            coming = True
        elif words.number[j] or "number" in sense:
            count = words.number[j] or sense["number"]
            j += 1
            if "next" in words.sense[j]:
                coming, j = True, j + 1
            break
        elif words.text[j] not in ("de", "the", "loppet", "av", "of", "a", "period", "en", "space"):
            return None
        j += 1
    unit = words.sense[j].get("unit")
    if unit not in ("Y", "M") or not 0 < count <= 30:
        return None
    if text in ("under", "over", "during", "på") and not coming:
        return None
    if i and ("times" in words.sense[i - 1] or "counted" in words.sense[i - 1]):
        return None
    anchored = "anchor" in words.sense[j + 1] or (
        words.sense[j + 1].keys() & {"anchor"} or ("anchor" in words.sense[j + 2] and words.text[j + 2] != "of")
    )
    return Spoken(i, j + 1, "after_event" if anchored else "relative", duration(count, unit))


def event_before(words: Words, i: int, stop: int) -> int | None:
    """Return where the name of the event begins that stands before *jälkeen* at *i*; None if none does.

    Args:
        words: The words.
        i: The word that says *after*.
        stop: The word after the last time that has been read.
    """
    j = i
    while j > stop and i - j < _LONG and words.text[j - 1] not in _EVENT_ENDS and not words.parted(j):
        j -= 1
    if j == i or "later" in words.sense[i - 1] or not words.text[i - 1].isalpha():
        return None
    return j


def event_after(words: Words, i: int) -> int | None:
    """Return where the name of the event ends that stands after *efter* or *after* at *i*; None if none does."""
    j = i + 1
    if words.text[j] in ("att", "that", "this", "hand", "det", "detta"):
        if words.text[j] != "att":
            return None
        j += 1
    begin = j
    while j < len(words) and j - i < _LONG and words.text[j] not in _EVENT_ENDS and not words.parted(j):
        j += 1
    return j if j > begin and words.text[begin].isalpha() else None
