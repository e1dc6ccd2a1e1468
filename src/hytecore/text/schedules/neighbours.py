"""Statements of time that stand side by side: what they share, and which of them are one."""

from __future__ import annotations

from hytecore.text.schedules.period import Period
from hytecore.text.schedules.recurrence import Recurring
from hytecore.text.schedules.spoken import Spoken
from hytecore.text.schedules.words import Words

_LINKS = frozenset({",", "ja", "sekä", "och", "and", "&", "/", "+", "tai", "samt"})


class Island:
    """A statement of time within a text.

    Attributes:
        start: The first word it is stated with.
        end: The word after the last one.
        what: What is stated.
        bracketed: Whether it stands in brackets.
    """

    __slots__ = ("bracketed", "end", "start", "what")

    def __init__(self, start: int, end: int, what: Period | Recurring | Spoken, bracketed: bool = False) -> None:
        self.start, self.end, self.what, self.bracketed = start, end, what, bracketed


def join_neighbours(words: Words, islands: list[Island]) -> None:
    """Join years that follow one another, and let a date without a year share that of its neighbour."""
    for position in range(len(islands) - 1, 0, -1):
        left, right = islands[position - 1], islands[position]
        if isinstance(left.what, Recurring):
            if (
                left.what.seasonal
                and right.start == left.end + 1
                and words.text[left.end] in _LINKS
                and _again(right.what)
            ):
                left.what = left.what._replace(every="P6M", times=2, per="P1Y")
                left.end = right.end
                islands.pop(position)
            continue
        if not isinstance(left.what, Period) or not isinstance(right.what, Period):
            continue
        between = words.text[left.end : right.start]
        if len(between) > 2:
            continue
        linked = bool(between) and _LINKS.issuperset(between) and not words.parted(right.start)
        if _refines(left.what, right.what) and (not between or between in (["("], [","])):
            right.start = right.what.start = left.start
            islands.pop(position - 1)
        elif linked and _follows(left.what, right.what):
            left.what.last = right.what.last
            left.end = left.what.end = right.end
            _whole_years(left.what)
            islands.pop(position)
        elif linked or not between:
            _share(left.what, right.what)


def _again(what: Period | Recurring | Spoken) -> bool:
    """Whether a second season of a year is named: `keväisin ja syksyisin`, `varje vår och höst`."""
    if isinstance(what, Recurring):
        return what.seasonal and what.every == "P1Y"
    return isinstance(what, Period) and what.is_point and what.year is None


def _refines(left: Period, right: Period) -> bool:
    """Whether a month stands before a day of it, as in `Tammikuu 30.1.2020`."""
    if not (left.is_point and right.is_point and left.first and right.first):
        return False
    one, other = left.first, right.first
    same = one.code == other.code and 1 <= one.code <= 12 and not one.day and other.day > 0
    return same and one.year in (None, other.year)


def _follows(left: Period, right: Period) -> bool:
    """Whether two years follow one another, or the end of one and the beginning of the next."""
    one, other = left.last, right.first
    if one is None or other is None or one.year is None or other.year is None or left.first is None or not right.last:
        return False
    if right.first is not right.last or other.year != one.year + 1:
        return False
    years = one.is_year and other.is_year and left.first.is_year
    return years or (left.is_point and one.part == "end" and other.part == "start" and not one.code)


def _whole_years(period: Period) -> None:
    """Take the end of a year and the beginning of the next as the two years: EDTF has no word for either."""
    for point in (period.first, period.last):
        if point is not None and point.part in ("start", "end"):
            point.part = ""


def _share(left: Period, right: Period) -> None:
    """Give the date that has no year the year of the one beside it: `12.3. ja 14.5.2025`."""
    if left.year is None and right.year is not None and right.first is not None and right.first.code:
        _give(left, right.first.year)
    elif right.year is None and left.year is not None and left.last is not None:
        later = right.first is not None and left.last.code and right.first.order > left.last.order
        if later or left.last.is_year:
            _give(right, left.last.year)


def _give(period: Period, year: int | None) -> None:
    point = period.is_point and period.first
    if point:
        period.first = period.last = point.but(year=year)
        return
    if period.first is not None:
        period.first = period.first.but(year=year)
    if period.last is not None:
        period.last = period.last.but(year=year)
