"""Dates, periods and durations as Finnish, Swedish and English write them."""

from __future__ import annotations

import re

from hytecore.edtf import Duration, When

_SEASONS = {
    "fi": {"21": "kevät", "22": "kesä", "23": "syksy", "24": "talvi"},
    "sv": {"21": "våren", "22": "sommaren", "23": "hösten", "24": "vintern"},
    "en": {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"},
}
_QUARTER = {"fi": "{n}. neljännes", "sv": "kvartal {n}", "en": "quarter {n} of"}
_MONTHS = {
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_UNITS = {
    "fi": (("vuosi", "vuotta"), ("kuukausi", "kuukautta"), ("viikko", "viikkoa"), ("päivä", "päivää")),
    "sv": (("år", "år"), ("månad", "månader"), ("vecka", "veckor"), ("dag", "dagar")),
    "en": (("year", "years"), ("month", "months"), ("week", "weeks"), ("day", "days")),
}
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def when_in_words(when: When, language: str) -> str:
    """Return a date or period as *language* writes it, at its stated precision.

    Example:
        >>> [when_in_words(When.parse(text), "fi") for text in ("2020-12-31", "2019-21/..", "../2025", "2020/2025")]
        ['31.12.2020', 'kevät 2019–', '–2025', '2020–2025']
    """
    if not when.is_interval:
        return _point(when.text, language)
    start, _, end = when.text.partition("/")
    first = "" if start in ("", "..") else _point(start, language)
    last = "" if end in ("", "..") else _point(end, language)
    space = " " if first and last and (" " in first + last or "." in first + last) else ""
    return f"{first}{space}–{space}{last}"


def _point(text: str, language: str) -> str:
    year, month, day = [*text.rstrip("?~%").split("-"), "", ""][:3]
    year = "" if year == "XXXX" else year
    if month in ("", "XX"):
        return year
    if month in _SEASONS[language]:
        return f"{_SEASONS[language][month]} {year}"
    if int(month) > 12:
        quarter = _QUARTER[language].format(n=int(month) - 32)
        return f"{quarter} {year}"
    if language == "fi":
        return f"{int(month)}/{year}" if day in ("", "XX") else f"{int(day)}.{int(month)}.{year}"
    name = _MONTHS[language][int(month) - 1]
    return f"{name} {year}".strip() if day in ("", "XX") else f"{int(day)} {name} {year}".strip()


def duration_in_words(duration: Duration, language: str) -> str:
    """Return a duration as *language* writes it.

    Example:
        >>> duration_in_words(Duration.parse("P1Y6M"), "sv")
        '1 år 6 månader'
    """
    match = _DURATION.fullmatch(duration.text)
    counts = [int(part or 0) for part in match.groups()] if match else []
    return " ".join(
        f"{count} {one if count == 1 else many}"
        for count, (one, many) in zip(counts, _UNITS[language], strict=True)
        if count
    )
