"""A point of time as a text states it: a day, a month, a season, a quarter, a week, a year or a part of one."""

from __future__ import annotations

from copy import copy
from datetime import date
from typing import Any

DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}


class Point:
    """What a text says of a point of time.

    Attributes:
        start: The first word it is stated with.
        end: The word after the last one.
        year: The year; None where none is stated.
        code: The month, or the season or quarter as EDTF counts them (21–24, 33–36); 0 for a whole year.
        day: The day of the month; 0 for none.
        part: The part of it that is meant: start, middle, end, first half, second half.
        case: Whether the words say in, from or to.
        role: The role that words inside the statement give it.
        week: The number of the week; 0 for none.
        decade: Whether a decade is meant.
        loose: Whether it counts only as one end of a period, as `1.1` in `1.1-31.12.2025`.
        short: Whether the year was written with two digits.
    """

    # Written out: a dataclass takes longer to make than a plan to read.
    __slots__ = ("case", "code", "day", "decade", "end", "loose", "part", "role", "short", "start", "week", "year")

    def __init__(
        self,
        start: int,
        end: int,
        year: int | None = None,
        code: int = 0,
        day: int = 0,
        *,
        case: str = "in",
        week: int = 0,
        decade: bool = False,
        loose: bool = False,
        short: bool = False,
    ) -> None:
        self.start, self.end = start, end
        self.year, self.code, self.day = year, code, day
        self.part, self.case, self.role = "", case, ""
        self.week, self.decade, self.loose, self.short = week, decade, loose, short

    @property
    def is_year(self) -> bool:
        """Whether nothing but a whole year is stated."""
        return self.year is not None and not (self.code or self.week or self.part or self.decade)

    @property
    def order(self) -> tuple[int, int]:
        """Where in a year it lies: month and day; for weeks the month they would about lie in."""
        if self.week:
            return self.week * 12 // 53 + 1, self.week
        return _FIRST_MONTHS.get(self.code, self.code), self.day

    def but(self, **changes: Any) -> Point:
        """Return a copy in which *changes* are made."""
        other = copy(self)
        for name, value in changes.items():
            setattr(other, name, value)
        return other


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year a leap year is assumed."""
    if not (1 <= month <= 12 and 1 <= day <= DAYS[month - 1]):
        return False
    return year is None or (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def first_text(point: Point) -> str:
    """Return the EDTF text of a point with which a period begins."""
    return _text(point, first=True)


def last_text(point: Point) -> str:
    """Return the EDTF text of a point by which something is done; the end of a year is that year."""
    return _text(point, first=False)


def point_text(point: Point) -> str:
    """Return the EDTF text of a point of time; a half of a year or a week is a period."""
    if point.week or point.part in ("first half", "second half"):
        first, last = _text(point, first=True), _text(point, first=False)
        return f"{first}/{last}"
    if point.part == "end" and not point.code:
        return f"{_year(point)}-12"
    return _text(point, first=True)


def _text(point: Point, *, first: bool) -> str:
    year = _year(point)
    if point.week:
        return _week(point, 1 if first else 7)
    if point.decade:
        return f"{year[:3]}X"
    if point.code:
        return f"{year}-{point.code:02}-{point.day:02}" if point.day else f"{year}-{point.code:02}"
    match point.part, first:
        case ("start", _) | ("first half", True):
            return f"{year}-01"
        case ("middle", _) | ("first half", False):
            return f"{year}-06"
        case ("second half", True):
            return f"{year}-07"
        case ("second half", False):
            return f"{year}-12"
        case ("end", True):
            return f"{year}-12"
    return year


def _year(point: Point) -> str:
    return "XXXX" if point.year is None else f"{point.year:04}"


def _week(point: Point, weekday: int) -> str:
    if point.year is None:
        return "XXXX"
    return date.fromisocalendar(point.year, point.week, weekday).isoformat()


def has_week(year: int, week: int) -> bool:
    """Whether the year has a week of that number."""
    if not 1 <= week <= 53:
        return False
    return week <= 52 or date(year, 12, 28).isocalendar()[1] == 53
