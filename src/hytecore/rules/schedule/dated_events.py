"""Events that a plan names beside a day: which workshop, where, when, and on which row it says so.

An event is told by its name, such as *ilmiötyöpaja I*: a word for a gathering with what makes it that one: a compound
(*ilmiö|työpaja*), a word before it (*Nettari-koulutus*) or a number after it. A bare *kokous* names no event.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from hytecore.edtf import When
from hytecore.index.kinds import Entity
from hytecore.index.plan_index import PlanIndex
from hytecore.index.schedule_texts import reading_of
from hytecore.model.measure import Event, Measure
from hytecore.rules.schedule.written import words_of

_GATHERINGS = """
    työpaja koulutus tilaisuu seminaar koko[uk]s tapahtum tapaami messu webinaar foorum kurssi juhl luento leiri paneeli
    päivä[tnä]? päivill ilta illa[tns] workshop verkstad verkstäd utbildning seminari möte mässa evenemang tillställning
    forum kurs föreläsning webbinari dagen kvällen training seminar meeting fair course lecture webinar event
""".split()
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}


class Patterns(NamedTuple):
    """What is searched for in texts that hold a day; compiled when the first one does."""

    gathering: re.Pattern[str]
    """A word for a gathering: what makes it that one, the word itself, its number."""
    number_before: re.Pattern[str]
    modifier: re.Pattern[str]
    capital: re.Pattern[str]


@cache
def _day() -> re.Pattern[str]:
    """Return a part of a day in figures, for a quick search of many texts."""
    return re.compile(r"\.\s?[0-9]{1,2}\.")


@cache
def patterns() -> Patterns:
    """Return what is searched for."""
    number = r"(?:\s+(I{1,3}|IV|VI{0,3}|[0-9]{1,2}(?![.\w/])))?"
    gathering = rf"(?<![\w-])([\w-]*?)({'|'.join(_GATHERINGS)})\w*{number}"
    return Patterns(
        re.compile(gathering, re.IGNORECASE),
        re.compile(r"([0-9]{1,2})\.\s*$"),
        re.compile(r"([^\W\d_][\w-]{3,})[\s-]*$"),
        re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]{3,}"),
    )


class Mention(NamedTuple):
    """An event named beside a day."""

    name: str
    """What tells it from events of other names, in lower case and without endings."""
    number: int | None
    """Which of a series it is, where that is said."""
    month_day: tuple[int, int]
    year: int | None
    places: frozenset[str]
    """Other proper names beside it, which may be places."""
    entity: Entity
    field: tuple[str | int, ...]
    words: str
    """The text, as it is written."""

    def day(self, year: int | None) -> date:
        """Return the day, in *year* where none is stated."""
        return date(self.year or year or 2000, *self.month_day)

    @property
    def when(self) -> When:
        """The day as it is stated."""
        month, day = self.month_day
        return When.parse(f"{self.year or 'XXXX'}-{month:02}-{day:02}")


def mentions_in(index: PlanIndex) -> list[Mention]:
    """Return the events that the measures and the indicators of a plan name beside a day."""
    found: list[Mention] = []
    for measure in index.plan.measures:
        if measure.schedule.__class__ is tuple:
            found += _of_events(measure)
        if measure.as_written.__class__ is dict:
            for key, text in sorted(measure.as_written.items()):
                if key != "owners":
                    for words in words_of(text):
                        if _day().search(words):
                            found += _in_text(index, words, measure, ("as_written", key))
    indicators = index.plan.indicators
    for position in _dated([indicator.name for indicator in indicators]):
        for words in words_of(indicators[position].name):
            found += _in_text(index, words, indicators[position], ("name",))
    return found


def _dated(texts: Sequence[Any]) -> list[int]:
    """Return the positions of the texts that hold a day in figures; all are searched at once."""
    written = ["\n".join(words_of(text)) if not isinstance(text, str) else text for text in texts]
    whole = "\0".join(written)
    if not _day().search(whole):
        return []
    begins = list(accumulate((len(text) + 1 for text in written), initial=0))
    return sorted({bisect_right(begins, match.start()) - 1 for match in _day().finditer(whole)})


def _of_events(measure: Measure) -> Iterator[Mention]:
    events: Any = measure.schedule
    for position, event in enumerate(events):
        if event.__class__ is not Event or not isinstance(event.at, When) or event.cancelled is True:
            continue
        day = _day_of(event.at.text)
        if day is None:
            continue
        for words in words_of(event.what):
            for name, number, places in _names(words, 0, len(words)):
                yield Mention(name, number, day[1], day[0], places, measure, ("schedule", position, "at"), words)


def _in_text(index: PlanIndex, words: str, entity: Entity, field: tuple[str | int, ...]) -> Iterator[Mention]:
    """Yield each day of a text with the event that is named next to it: before it on its line, else after it."""
    dates = reading_of(index, words).dates
    for position, time in enumerate(dates):
        day = _day_of(time.edtf or "") if time.role in ("at", "milestone") and not time.cancelled else None
        if day is None:
            continue
        begin = max(dates[position - 1].end if position else 0, words.rfind("\n", 0, time.start) + 1)
        following = dates[position + 1].start if position + 1 < len(dates) else len(words)
        line = words.find("\n", time.end)
        end = min(following, line if line >= 0 else len(words))
        names = list(_names(words, begin, time.start))[-1:] or list(_names(words, time.end, end))[:1]
        for name, number, _ in names:
            places = _places(words[begin:end], name)
            yield Mention(name, number, day[1], day[0], places, entity, field, words[begin:end].strip(" ,;&"))


def _names(words: str, begin: int, end: int) -> Iterator[tuple[str, int | None, frozenset[str]]]:
    stretch = words[begin:end]
    for match in patterns().gathering.finditer(stretch):
        first, head, number = match.groups()
        before = stretch[: match.start()]
        if len(first.rstrip("-")) < 3:
            modifier = patterns().modifier.search(before)
            if modifier is None:
                first = ""
            else:
                first = modifier[1] + first
        ordinal = patterns().number_before.search(before)
        which = _number(number) if number else int(ordinal[1]) if ordinal else None
        if not first and which is None:
            continue
        name = f"{first.strip('-')} {head}".casefold()
        yield name, which, _places(stretch, name)


def _places(stretch: str, name: str) -> frozenset[str]:
    """Return the capitalised words that are no part of the name."""
    known = name.replace(" ", "")
    return frozenset(
        place
        for place in patterns().capital.findall(stretch)
        if place.casefold()[:6] not in known and not patterns().gathering.match(place)
    )


def _number(text: str) -> int:
    return _ROMAN.get(text.casefold()) or int(text)


def _day_of(edtf: str) -> tuple[int | None, tuple[int, int]] | None:
    """Return the year and the day of a date that is exact to the day; None of any other."""
    if len(edtf) != 10 or "/" in edtf:
        return None
    year, month, day = edtf[:4], edtf[5:7], edtf[8:]
    if not (month.isdecimal() and day.isdecimal()):
        return None
    return (int(year) if year.isdecimal() else None), (int(month), int(day))
