"""Which of several times is the schedule: one EDTF string, a recurrence, *continuous*, or none that can be read.

A text that states several times is read as a person would sum it up:

- What was called off or moved counts only if nothing else is stated.
- An interval of the work (*vuosittain*, *2 x/vuosi*) comes before dates, since these only bound it; but a deadline
  (*vuoteen 2025 mennessä*), and any date beside the interval of something else (*vuosittaiset teemat*, *arviointi
  vuosittain*), comes before the interval.
- Several dates last from the first to the last. Where one says only that the work starts, the end stays open until
  another says that it ends; of several deadlines the last one counts.
- What goes on all the time comes after dates with a year, and before an interval that is mentioned later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hytecore.edtf import When
from hytecore.text.schedules.expression import TimeExpression

UNPARSEABLE = "unparseable"


def label_of(times: Sequence[TimeExpression]) -> str:
    """Return the label of a text that states *times*."""
    if len(times) == 1:
        time = times[0]
        if time.kind == "date":
            return time.edtf if time.edtf and time.has_year else UNPARSEABLE
        if time.kind == "recurrence":
            return f"recurring:{time.recurrence}"
        return "continuous" if time.kind == "continuous" else UNPARSEABLE
    live = [time for time in times if not time.cancelled] or times
    dated = [time for time in live if time.has_year]
    own = next((time for time in live if time.kind == "recurrence" and not time.about), None)
    steady = next((time for time in live if time.kind == "continuous"), None)
    if own and not any(time.role == "end" and not _bounds(time) for time in dated):
        if steady and steady.start < own.start:
            return "continuous"
        return f"recurring:{own.recurrence}"
    if dated:
        return _span(dated)
    if steady:
        return "continuous"
    any_recurrence = own or next((time for time in live if time.kind == "recurrence"), None)
    return f"recurring:{any_recurrence.recurrence}" if any_recurrence else UNPARSEABLE


def _bounds(time: TimeExpression) -> bool:
    """Whether an end says how long something goes on (*saakka*), not by when it is done (*mennessä*)."""
    words = time.text.lower()
    return words.endswith(("saakka", "asti")) or words.startswith(("till", "until", "fram", "t.o.m", "-", "–"))


def _span(dated: Sequence[TimeExpression]) -> str:
    """Return from when to when all these times last."""
    if len(dated) == 1:
        return dated[0].edtf or UNPARSEABLE
    starts = [time for time in dated if time.role == "start"]
    ends = [time for time in dated if time.role == "end"]
    others = [time for time in dated if time.role not in ("start", "end")]
    if not starts and not others:
        return max((time.edtf or "" for time in ends), key=_end)
    first = min((_begin_text(time) for time in (*starts, *others)), key=_begin)
    closing = [*ends, *(others if not starts else (time for time in others if time.role == "period"))]
    if not closing:
        return f"{first}/.."
    last = max((_end_text(time) for time in closing), key=_end)
    if _end(last) < _begin(first):
        return f"{first}/.." if starts else (dated[0].edtf or UNPARSEABLE)
    return _whole(first, last, dated)


def _whole(first: str, last: str, dated: Iterable[TimeExpression]) -> str:
    """Return the period from *first* to *last*, or the one time that states both."""
    for time in dated:
        if _begin_text(time) == first and _end_text(time) == last:
            return time.edtf or UNPARSEABLE
    for time in dated:
        text = time.edtf or ""
        if time.role not in ("start", "end") and _begin(text) <= _begin(first) and _end(text) >= _end(last):
            return text
    return first if first == last else f"{first}/{last}"


def _begin_text(time: TimeExpression) -> str:
    return (time.edtf or "").partition("/")[0]


def _end_text(time: TimeExpression) -> str:
    return (time.edtf or "").rpartition("/")[2]


def _begin(text: str) -> str:
    day = When.parse(text).earliest
    return day.isoformat() if day else ""


def _end(text: str) -> str:
    day = When.parse(text).latest
    return day.isoformat() if day else ""
