"""By when the parts of a goal say that it is reached: its title, its form, its deadline and its targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hytecore.edtf import When
from hytecore.index.plan_index import PlanIndex
from hytecore.index.schedule_texts import reading_of
from hytecore.model.goal import Goal, SmartForm
from hytecore.model.indicator import Point
from hytecore.model.text import LANGUAGES
from hytecore.rules.smart.deadlines import End, dated_targets

QUESTIONS = (
    "desired_state",
    "by_when",
    "goal",
    "specific",
    "measurable",
    "achievable",
    "relevant",
    "time_bound",
    "change",
)
"""The parts of the form that may say by when the goal is reached; the starting point and the evidence look back."""
BY_WHEN = ("by_when", "time_bound")
"""The parts that ask for nothing but a time, so that any date answers them."""

_AND = (" ja ", " sekä ", " och ", " and ")


class Patterns(NamedTuple):
    """What is searched for in texts; compiled when the first goal has one."""

    named: re.Pattern[str]
    """A year that a word such as *vuonna* stands before."""
    interim: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    interim = (
        r"väli(?:tavoit|arvio|raport|vaihe|etap|tulo)|ensimmäise|ensivaihee|delmål|halvtid|mellan(?:rapport|utvärd)"
        r"|interim|milestone|mid-?term|first phase"
    )
    return Patterns(
        re.compile(r"(?:vuonna|v\.|år|in)\s*(?:19|20)[0-9]{2}\Z", re.IGNORECASE),
        re.compile(interim, re.IGNORECASE),
    )


class Ending(NamedTuple):
    """A year in which a part of a goal says that it is reached."""

    year: int
    when: When
    """The stated time."""
    place: str
    """The field that says so."""
    path: tuple[str | int, ...]
    words: str
    """The words that say so; empty for a structured value."""


def texts_of(goal: Goal) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Yield the title and the answers of the form that may speak of time: field, place and text."""
    yield from (("title", ("title",), words) for words in _words(goal.title))
    form = goal.smart
    if isinstance(form, SmartForm):
        for question in QUESTIONS:
            answer = getattr(form, question)
            if answer is not None:
                yield from ((question, ("smart", question), words) for words in _words(answer))


def _words(text: object) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    else:
        yield from filter(None, (getattr(text, language, None) for language in LANGUAGES))


def endings_of(index: PlanIndex, goal: Goal) -> list[Ending]:
    """Return the years in which the deadline, the latest target and the texts of *goal* say that it is reached.

    Of several years in one text the last one is the end, and those before are on the way.
    """
    if goal.smart is None and not goal.indicators and isinstance(goal.title, str) and not _may_name_year(goal.title):
        return []
    spoken = [
        ending for field, path, text in texts_of(goal) if _may_name_year(text)
        for ending in [_ending_in(index, field, path, text)] if ending is not None
    ]  # fmt: skip
    return [*_stated(goal), *spoken]


def _may_name_year(text: str) -> bool:
    """Whether it is worth while to read a text: whether it holds the figures of a year."""
    return "20" in text or "-2" in text or "–2" in text or "-3" in text or "–3" in text or "'2" in text or "’2" in text


def _stated(goal: Goal) -> Iterator[Ending]:
    deadline = goal.deadline
    latest = deadline.latest if isinstance(deadline, When) else None
    if isinstance(deadline, When) and latest:
        yield Ending(latest.year, When.parse(str(latest.year)), "deadline", ("deadline",), "")
    ahead = (end for end in dated_targets(goal) if not _precedes_baseline(end))
    last = max(ahead, key=lambda end: (end.day, -end.position), default=None)
    # The last survey before the deadline may well be that of the year before.
    if last is not None and not (latest and last.day <= latest and latest.year - last.day.year <= 1):
        yield Ending(last.day.year, When.parse(str(last.day.year)), "target", last.path, "")


def _precedes_baseline(end: End) -> bool:
    """Whether a target is dated before its baseline, which is a finding of its own."""
    baseline = end.use.baseline if end.use is not None else None
    begun = baseline.at if isinstance(baseline, Point) else None
    return isinstance(begun, When) and begun.earliest is not None and end.day < begun.earliest


def _ending_in(index: PlanIndex, field: str, path: tuple[str | int, ...], text: str) -> Ending | None:
    found: Ending | None = None
    first = index.plan.period.earliest if isinstance(index.plan.period, When) else None
    for time in reading_of(index, text).dates:
        if time.cancelled or not time.has_year or time.edtf is None or time.role == "start":
            continue
        if not (
            time.role == "end"
            or field in BY_WHEN
            or (time.role in ("at", "milestone") and _patterns().named.search(time.text))
        ):
            continue
        if time.confidence == "possible" and field not in BY_WHEN and time.role != "end":
            continue
        day = When.parse(time.edtf).latest
        if day is None or (first is not None and day < first) or _is_interim(text, time.start, time.end):
            continue
        if found is None or day.year > found.year:
            found = Ending(day.year, When.parse(str(day.year)), field, path, time.text)
    return found


def _is_interim(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a time calls it an interim one; *ja* right before the time begins another."""
    begin = max(text.rfind(mark, 0, start) for mark in ".\n;") + 1
    if text[max(0, start - 6) : start].endswith(_AND):
        begin = start
    stops = [position for position in (text.find(mark, end) for mark in ".\n;,") if position >= 0]
    return _patterns().interim.search(text, begin, min(stops, default=len(text))) is not None
