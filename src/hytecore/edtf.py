"""Dates and periods as people state them: EDTF (ISO 8601-2) levels 0 and 1, at the stated precision.

A wellbeing plan says "spring 2019", "by 2025" or "from 2020 on". Turning that into a day would invent a fact, so a
`When` keeps the text and answers with two bounds: the *earliest* day it can mean and the *latest*.
*Begun* is judged by the earliest bound and *late* by the latest.

Beyond level 1 we read the quarters 33–36 of level 2, since budgets and plans speak of them. Times of day are not read.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import field, frozen

from hytecore.errors import DurationError, EdtfError

# First and last month of the two-digit codes that stand where a month would. Winter runs over the turn of the year:
# 2019-24 is December 2019 to February 2020.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}

_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?[?~%]?")

Bounds = tuple[date | None, date | None]


@frozen(order=False)
class When:
    """A date or a period, at the precision in which it was stated.

    Two values are equal when their texts are. `..` leaves an end open; a date without a year (`XXXX-03-31`) has no
    bounds at all and yet is not open.

    Example:
        >>> spring = When.parse("2019-21/..")
        >>> spring.earliest, spring.latest
        (datetime.date(2019, 3, 1), None)
    """

    text: str
    """The EDTF text itself."""
    start: Bounds = field(eq=False, repr=False)
    """Earliest and latest day on which it can begin; None is unbounded."""
    end: Bounds = field(eq=False, repr=False)
    """Earliest and latest day on which it can end; None is unbounded."""

    @classmethod
    def parse(cls, text: str) -> When:
        """Return the date or period that *text* states.

        Raises:
            EdtfError: If the text is not EDTF of level 0 or 1, or names a day that does not exist.

        Example:
            >>> When.parse("../2025").latest
            datetime.date(2025, 12, 31)
        """
        known = PARSED.get(text)
        if known is None:
            known = PARSED[text] = _parse(text)
        return known

    @property
    def earliest(self) -> date | None:
        """The earliest day it can mean; None if that is open or unknown."""
        return self.start[0]

    @property
    def latest(self) -> date | None:
        """The latest day it can mean; None if that is open or unknown."""
        return self.end[1]

    @property
    def is_interval(self) -> bool:
        """Whether two ends were stated, one of which may be open."""
        return "/" in self.text

    @property
    def is_reversed(self) -> bool:
        """Whether the end lies before the start, as in "from 2018 to 2012"."""
        return self.start[0] is not None and self.end[1] is not None and self.end[1] < self.start[0]

    @property
    def is_dated(self) -> bool:
        """Whether at least one bound is known."""
        return self.start[0] is not None or self.end[1] is not None

    def __str__(self) -> str:
        return self.text


PARSED: dict[str, When] = {}
"""Every text read so far: a plan states the same few dates over and over."""


def _parse(text: str) -> When:
    if "/" not in text:
        bounds = _point(text)
        return When(text, bounds, bounds)
    start, _, end = text.partition("/")
    if start in ("", "..") and end in ("", ".."):
        raise EdtfError(text)
    return When(text, _end(start), _end(end))


def _end(text: str) -> Bounds:
    return (None, None) if text in ("", "..") else _point(text)


def _point(text: str) -> Bounds:
    match = _POINT.fullmatch(text)
    if match is None:
        raise EdtfError(text)
    year, month, day = match.groups()
    if "X" in year:
        if year != "XXXX" and month:
            raise EdtfError(text)
        _day_of_no_year(text, month, day)
        if year == "XXXX":
            return None, None
        return date(max(1, int(year.replace("X", "0"))), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    try:
        return _bounds(int(year), month, day)
    except ValueError as error:
        raise EdtfError(text) from error


def _bounds(year: int, month: str | None, day: str | None) -> Bounds:
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError(day)
        return date(year, 1, 1), date(year, 12, 31)
    number = int(month)
    if number > 12:
        if day is not None or number not in _SEASONS:
            raise ValueError(month)
        first, last = _SEASONS[number]
        return date(year, first, 1), _last_day(year, last)
    if day is None or day == "XX":
        return date(year, number, 1), _last_day(year, number)
    exact = date(year, number, int(day))
    return exact, exact


def _last_day(year: int, month: int) -> date:
    if month >= 12:
        year, month = year + 1, month - 12
    if year > date.max.year:
        return date.max
    return date(year, month + 1, 1) - timedelta(days=1)


def _day_of_no_year(text: str, month: str | None, day: str | None) -> None:
    """Refuse a month or a day that no year has; a leap year stands in for the missing one."""
    try:
        _bounds(2000, month, day)
    except ValueError as error:
        raise EdtfError(text) from error


_DURATION = re.compile(r"P(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?")


@frozen(order=False)
class Duration:
    """How long, or how often: an ISO 8601 duration in years, months, weeks and days.

    Example:
        >>> Duration.parse("P6M").after(date(2025, 8, 31))
        datetime.date(2026, 2, 28)
    """

    text: str
    months: int = field(eq=False, repr=False)
    """Years and months together, in months."""
    days: int = field(eq=False, repr=False)
    """Weeks and days together, in days."""

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Return the duration that *text* states.

        Raises:
            DurationError: If the text is no duration, or one of nothing.
        """
        match = _DURATION.fullmatch(text)
        years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
        if not (years or months or weeks or days):
            raise DurationError(text)
        return cls(text, 12 * years + months, 7 * weeks + days)

    def after(self, day: date) -> date:
        """Return the day this much later, the month's last day where the day does not exist."""
        month = day.year * 12 + day.month - 1 + self.months
        if month // 12 > date.max.year:
            return date.max
        last = _last_day(month // 12, month % 12 + 1)
        try:
            return last.replace(day=min(day.day, last.day)) + timedelta(days=self.days)
        except OverflowError:
            return date.max

    def __str__(self) -> str:
        return self.text
