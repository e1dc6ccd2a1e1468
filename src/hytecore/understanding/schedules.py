"""Schedules: the words of a cell → the schedule of a measure, or nothing where they do not give one."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from hytecore.text import read_schedule
from hytecore.text.schedules.expression import TimeExpression
from hytecore.text.schedules.reading import ScheduleReading


def schedule_in(text: str, language: str | None) -> tuple[Any, str]:
    """Return the schedule that the words of a cell give, as a plan file states it, and how sure the reading is.

    It is None, and `not understood`, where they give none.

    Example:
        >>> schedule_in("Aloitus keväällä 2019", "fi"), schedule_in("2 x/vuosi", "fi")
        (('2019-21/..', 'likely'), ({'recurs': 'P6M'}, 'likely'))
        >>> schedule_in("Työpaja 30.1.2020, seuraava 31.3.2020 peruttu", "fi")[0]
        [{'at': '2020-01-30', 'what': 'Työpaja'}, {'at': '2020-03-31', 'what': 'seuraava', 'cancelled': True}]
        >>> schedule_in("selvitetään", "fi")
        (None, 'not understood')
    """
    reading = _read(text, language)
    dates = [time for time in reading.times if time.kind == "date" and time.edtf is not None]
    if len(dates) > 1 and not _is_one(dates):
        return [_event(time, dates, text) for time in dates], reading.confidence
    if len(dates) == 1 and dates[0].cancelled:
        return [_event(dates[0], dates, text)], reading.confidence
    if len(dates) == 1 and dates[0].role == "milestone" and (rest := _further(text, dates[0])):
        return [
            _event(dates[0], dates, text.partition(",")[0] if dates[0].end <= text.find(",") else text),
            {"what": rest},
        ], "possible"
    label = reading.label
    if label == "continuous":
        return {"continuous": True}, reading.confidence
    if label.startswith("recurring:"):
        return {"recurs": label.removeprefix("recurring:")}, reading.confidence
    if label != "unparseable":
        return label, reading.confidence
    if len(dates) == 1:
        # A date without a year: the day is known, and that the year is not stated is for a rule to say.
        return [_event(dates[0], dates, text)], "possible"
    after = next((time for time in reading.times if time.kind == "after_event"), None)
    if after is not None:
        return {"after": " ".join(after.text.split())}, "possible"
    return None, "not understood"


@lru_cache(maxsize=1024)
def _read(text: str, language: str | None) -> ScheduleReading:
    """Return what a text says of time; the cells of a plan say the same again and again."""
    return read_schedule(text, language)


def _is_one(dates: list[TimeExpression]) -> bool:
    """Whether several dates say the same, such as one of them twice."""
    return len({(time.edtf, time.cancelled) for time in dates}) == 1


def _event(time: TimeExpression, dates: list[TimeExpression], text: str) -> dict[str, Any]:
    """Return one dated part: what happens stands between this date and its neighbours."""
    position = dates.index(time)
    start = dates[position - 1].end if position else 0
    end = dates[position + 1].start if position + 1 < len(dates) else len(text)
    line_start = text.rfind("\n", start, time.start) + 1
    line_end = text.find("\n", time.end, end)
    before = text[max(start, line_start) : time.start]
    after = text[time.end : line_end if line_end != -1 else end]
    what = _words(before) or (_words(after) if position + 1 == len(dates) or line_end != -1 else "")
    stated: dict[str, Any] = {"at": time.edtf}
    if what:
        stated["what"] = what
    if time.cancelled:
        stated["cancelled"] = True
    return stated


def _further(text: str, time: TimeExpression) -> str:
    """Return the words of a last clause that states something else than the dated one, and no time of its own."""
    head, comma, rest = text.rpartition(",")
    kept = _words(rest)
    return kept if comma and time.end <= len(head) and len(kept.split()) > 1 and len(kept) > 12 else ""


def _words(text: str) -> str:
    """Return the words of a stretch without the marks and joining words at its ends; nothing if few are left."""
    kept = " ".join(text.split()).strip(" ,.;:&/–-•()")
    for word in ("ja", "sekä", "och", "samt", "and", "klo", "v", "vuonna", "vuoden"):
        kept = kept.removeprefix(f"{word} ").removesuffix(f" {word}").strip(" ,.;:&/–-•()")
    return kept if sum(letter.isalpha() for letter in kept) > 2 else ""
