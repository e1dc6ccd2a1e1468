"""Days and times of a workbook, shown by the number format of the cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

_MONTHS = {
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(),
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_DAYS = {
    "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai".split(),
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_LANGUAGES = {0x0B: "fi", 0x1D: "sv", 0x09: "en"}
_LONG_DATE, _TIME = 0xF800, 0xF400  # what the settings of the machine say
_LAST_DAY = 2_958_466


class _Token(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


def date_shown(number: Decimal, section: Sequence[_Token], *, is_1904: bool) -> str | None:
    """Return a day or a time as a section of a number format shows it; None if the number is no day.

    Args:
        number: Days since the beginning of the workbook's calendar.
        section: The pieces of the number format.
        is_1904: Whether the calendar begins in 1904.
    """
    if not 0 <= number < _LAST_DAY:
        return None
    code = next((int(token.text, 16) for token in section if token.kind == "locale"), 0)
    language = _LANGUAGES.get(code & 0xFF, "fi")
    shows_parts = any(token.kind == "date" and not token.text.isalpha() for token in section)
    try:
        moment = _moment(number, is_1904=is_1904, digits=3 if shows_parts else 0)
    except OverflowError:
        return None
    if code == _LONG_DATE:
        month = _MONTHS["fi"][moment.month - 1]
        return f"{moment.day}. {month}kuuta {moment.year}"
    if code == _TIME:
        return f"{moment:%H:%M:%S}"
    is_halved = any(token.kind == "noon" for token in section)
    timed = [token for token in section if token.kind in {"date", "elapsed"}]
    shown = ""
    for token in section:
        if token.kind == "elapsed":
            seconds = round(number * 86_400)
            unit = token.text[1].lower()
            shown += str(seconds // {"h": 3600, "m": 60, "s": 1}[unit])
        elif token.kind == "noon":
            shown += "AM" if moment.hour < 12 else "PM"
        elif token.kind == "date":
            shown += _piece(token.text.lower(), moment, language, is_halved, _is_minute(token, timed))
        elif token.kind == "other":
            shown += token.text.replace("@", "")
    return shown.strip()


def _moment(number: Decimal, *, is_1904: bool, digits: int) -> datetime:
    # Workbooks count a 29 February 1900 that never was; before it their days are one off.
    start = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 31 if number < 60 else 30)  # noqa: DTZ001
    return start + timedelta(seconds=float(round(number * 86_400, digits)))


def _is_minute(token: _Token, timed: Sequence[_Token]) -> bool:
    """Return whether an `m` means minutes: after hours or before seconds."""
    position = next(place for place, other in enumerate(timed) if other is token)
    before = timed[position - 1].text.strip("[]")[0].lower() if position else ""
    after = timed[position + 1].text.strip("[]")[0].lower() if position + 1 < len(timed) else ""
    return before == "h" or after == "s"


def _piece(code: str, moment: datetime, language: str, is_halved: bool, is_minute: bool) -> str:
    size = len(code)
    kind = code[0]
    if kind == "y":
        return f"{moment.year % 100:02d}" if size < 3 else f"{moment.year:04d}"
    if kind == "d" and size > 2:
        day = _DAYS[language][moment.weekday()]
        return day if size > 3 else day[: 2 if language != "en" else 3]
    if kind == "m" and not is_minute and size > 2:
        month = _MONTHS[language][moment.month - 1]
        if size == 5:
            return month[0].upper()
        if size == 3:
            return month if language == "fi" else month[:3]
        return f"{month}kuu" if language == "fi" else month
    value = {
        "d": moment.day,
        "m": moment.minute if is_minute else moment.month,
        "h": (moment.hour - 1) % 12 + 1 if is_halved else moment.hour,
        "s": moment.second,
    }[kind]
    if kind == "s" and not code.isalpha():
        whole, decimals = code.replace(",", ".").split(".")
        part = f"{moment.microsecond / 1_000_000:.{len(decimals)}f}"[1:].replace(".", ",")
        return f"{value:0{min(len(whole), 2)}d}{part}"
    return f"{value:02d}" if size > 1 else str(value)
