"""Dates, periods and intervals in the words of a coordinator, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.errors import DurationError, EdtfError
from hytecore.understanding.schedules import schedule_in
from hytecore.words.dates import duration_in_words, when_in_words
from hytecore.words.workbook import CANCELLED, worded

_YEAR = re.compile("[1-9][0-9]{3}").fullmatch
_BY = {"fi": "{} mennessä", "sv": "senast {}", "en": "by {}"}
_FROM = {"fi": "{} alkaen", "sv": "från och med {}", "en": "from {}"}
_EVERY = {
    "P1D": ("päivittäin", "varje dag", "daily"),
    "P1W": ("viikoittain", "varje vecka", "weekly"),
    "P1M": ("kuukausittain", "varje månad", "monthly"),
    "P3M": ("neljännesvuosittain", "varje kvartal", "quarterly"),
    "P6M": ("kaksi kertaa vuodessa", "två gånger per år", "twice a year"),
    "P1Y": ("vuosittain", "årligen", "annually"),
    "P2Y": ("joka toinen vuosi", "vartannat år", "every two years"),
}
_EACH = {"fi": "{} välein", "sv": "var {}", "en": "every {}"}
_CONTINUOUS = ("jatkuva", "fortlöpande", "continuous")
_EVENT = re.compile(r"(?P<at>[^:]*\d[^:]*|): ?(?P<what>.*?)(?P<off> \([^()]+\))?")


def when_of(text: str, language: str) -> int | str | None:
    """Return the EDTF of a date or period as people write it; None if it is none.

    Example:
        >>> [when_of(text, "fi") for text in ("2026", "30.6.2026", "2025–2028", "syksyllä 2026", "pian")]
        [2026, '2026-06-30', '2025/2028', '2026-23', None]
    """
    if _YEAR(text):
        return int(text)
    try:
        return str(When.parse(text))
    except EdtfError:
        pass
    found = schedule_in(text, language)[0]
    return _year(found) if isinstance(found, str) else None


def schedule_of(text: str, language: str) -> Any:
    """Return the schedule that *text* states, as a plan file does; None if it states none."""
    try:
        return _year(str(When.parse(text)))
    except EdtfError:
        return events_of(text, language) or _year(schedule_in(text, language)[0])


def every(text: str, language: str) -> str | None:
    """Return the interval that *text* states, as an ISO 8601 duration; None if it states none.

    Example:
        >>> every("vuosittain", "fi"), every("P6M", "fi"), every("ibland", "sv")
        ('P1Y', 'P6M', None)
    """
    try:
        return str(Duration.parse(text))
    except DurationError:
        found = schedule_in(text, language)[0]
        return found.get("recurs") if isinstance(found, dict) else None


def when_words(value: Any, language: str) -> Iterator[str]:
    """Yield ways to write a date or period, the best first; some may be read otherwise."""
    try:
        when = When.parse(str(value))
        words = when_in_words(when, language)
    except (EdtfError, ValueError, KeyError):
        return
    bare = words.strip("– ")
    if when.is_interval and when.earliest is None:
        yield _BY[language].format(bare)
        if language == "fi" and _YEAR(bare):
            yield f"vuoteen {bare} mennessä"
    if when.is_interval and when.latest is None:
        yield _FROM[language].format(bare)
    yield words
    yield str(value)


def every_words(value: Any, language: str) -> Iterator[str]:
    """Yield ways to write how often something is done."""
    if value in _EVERY:
        yield worded(_EVERY[value], language)
    try:
        words = duration_in_words(Duration.parse(str(value)), language)
    except DurationError:
        return
    if language == "fi":  # the genitive, which every unit of time forms alike here
        words = words.replace("vuotta", "vuoden").replace("kuukautta", "kuukauden").replace("viikkoa", "viikon")
        words = words.replace("päivää", "päivän")
    yield _EACH[language].format(words)
    yield str(value)


def schedule_words(value: Any, language: str) -> Iterator[str]:
    """Yield ways to write a schedule; none for what only the plan format's own notation can say."""
    if isinstance(value, (str, int)):
        yield from when_words(value, language)
    elif value == {"continuous": True}:
        yield worded(_CONTINUOUS, language)
    elif isinstance(value, dict) and set(value) == {"recurs"}:
        yield from every_words(value["recurs"], language)
    elif isinstance(value, dict) and isinstance(value.get("after"), str):
        yield value["after"]
    elif isinstance(value, list) and all(isinstance(event, dict) for event in value):
        yield "\n".join(_event_words(event, language) for event in value)


def events_of(text: str, language: str) -> list[dict[str, Any]] | None:
    r"""Return the dated parts of a schedule, one a line: a date, a colon and what happens then.

    Example:
        >>> events_of("30.1.2020: Työpaja\n31.3.2020: seuraava (peruttu)", "fi")
        [{'at': '2020-01-30', 'what': 'Työpaja'}, {'at': '2020-03-31', 'what': 'seuraava', 'cancelled': True}]
    """
    found: list[dict[str, Any]] = []
    for line in text.split("\n"):
        match = _EVENT.fullmatch(line)
        if match is None:
            return None
        event: dict[str, Any] = {}
        if match["at"]:
            event["at"] = when_of(match["at"], language)
            if event["at"] is None:
                return None
        what = match["what"]
        if match["off"] and match["off"][2:-1].casefold() in CANCELLED:
            event["cancelled"] = True
        else:
            what += match["off"] or ""
        if what.strip():
            event = {**{key: event[key] for key in ("at",) if key in event}, "what": what.strip(), **event}
        found.append(event)
    return found


def _event_words(event: dict[str, Any], language: str) -> str:
    at = next(iter(when_words(event["at"], language)), "") if "at" in event else ""
    off = f" ({worded(CANCELLED, language)})" if event.get("cancelled") is True else ""
    return f"{at}: {event.get('what', '')}{off}"


def _year(found: Any) -> Any:
    return int(found) if isinstance(found, str) and _YEAR(found) else found
