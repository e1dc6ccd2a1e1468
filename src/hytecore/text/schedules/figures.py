"""Points of time in figures: `31.12.2025`, `3/2025`, `2025-03-31`, `20 december 2023`."""

from __future__ import annotations

from hytecore.text.schedules.naming import dated, of_year, short_year_at, with_detail, year_at
from hytecore.text.schedules.point import Point
from hytecore.text.schedules.words import Words


def year_first(words: Words, i: int) -> Point | None:
    """Return the point of time that begins with the year at *i*: `2025-03-31`, `2025 syksy`, `2020-luvulla`."""
    year = year_at(words, i)
    if year is None:
        return None
    after = words.text[i + 1]
    number = words.number[i + 2]
    if after == "-" and words.touches(i + 1) and words.touches(i + 2) and "decade" in words.sense[i + 2]:
        return Point(i, i + 3, year, decade=True)
    if after == "s" and words.touches(i + 1):
        return Point(i, i + 2, year, decade=True)
    if after == "-" and number is not None and words.touches(i + 1) and words.touches(i + 2):
        # Only a hyphen makes an ISO date; a dash makes a period.
        if words.source[words.start[i + 1]] == "-" and len(words.text[i + 2]) == 2 and 1 <= number <= 12:
            day = words.number[i + 4]
            if words.dash(i + 3) and words.touches(i + 3) and words.touches(i + 4) and day and day <= 31:
                return Point(i, i + 5, year, number, day)
            return Point(i, i + 3, year, number)
        return Point(i, i + 1, year)
    if after == "/" and number and number <= 12 and number != year % 100 + 1 and words.touches(i + 2):
        return Point(i, i + 3, year, number)
    return with_detail(words, Point(i, i + 1, year))


def number_first(words: Words, i: int, number: int) -> Point | None:
    """Return the point of time that begins with the day or month *number* at *i*."""
    after = words.text[i + 1]
    if after == "." and words.touches(i + 1):
        return _after_full_stop(words, i, number)
    if after == "/" and words.touches(i + 1) and words.touches(i + 2):
        return _after_slash(words, i, number)
    j = i + 1
    if after == ":" and words.text[i + 2] in ("a", "e"):
        j = i + 3
    elif after in ("st", "nd", "rd", "th"):
        j = i + 2
    if after == "q" and 1 <= number <= 4 and words.touches(i + 1):
        return dated(words, Point(i, i + 2, code=32 + number))
    if "filler" in words.sense[j] and "month" in words.sense[j + 1]:
        j += 1
    month = words.sense[j].get("month")
    if month and 1 <= number <= 31:
        return dated(words, Point(i, j + 1, None, month[0], number, case=month[1]))
    return None


def _after_full_stop(words: Words, i: int, number: int) -> Point | None:
    third = words.number[i + 2]
    if third is None:
        sense = words.sense[i + 2]
        if "month" in sense and 1 <= number <= 31:
            month, case = sense["month"]
            return dated(words, Point(i, i + 3, None, month, number, case=case))
        if 1 <= number <= 4 and ("quarter" in sense or (number <= 2 and "half" in sense)):
            point = of_year(Point(i, i + 3), number, "quarter" not in sense, i + 3)
            return dated(words, point)
        if "week" in sense and words.text[i + 2] != "v" and 1 <= number <= 53:
            return dated(words, Point(i, i + 3, week=number))
        return None
    if len(words.text[i + 2]) == 4:
        year = year_at(words, i + 2)
        if year and 1 <= number <= 12 and words.touches(i + 2):
            return Point(i, i + 3, year, number)
        return None
    if not (1 <= number <= 31 and 1 <= third <= 12) or words.start[i + 2] - words.end[i + 1] > 1:
        return None
    if words.text[i + 3] != ".":
        return Point(i, i + 3, None, third, number, loose=True)
    year = year_at(words, i + 4)
    if year and words.start[i + 4] - words.end[i + 3] <= 1:
        return Point(i, i + 5, year, third, number)
    short = short_year_at(words, i + 4)
    if short and words.touches(i + 4) and not (words.text[i + 5] == "." and words.number[i + 6] is not None):
        return Point(i, i + 5, short, third, number, short=True)
    return dated(words, Point(i, i + 4, None, third, number))


def _after_slash(words: Words, i: int, number: int) -> Point | None:
    third = words.number[i + 2]
    if third is None:
        return None
    year = year_at(words, i + 2)
    if year:
        return Point(i, i + 3, year, number) if 1 <= number <= 12 else None
    if words.text[i + 3] == "/" and (year := year_at(words, i + 4)) and words.touches(i + 4):
        return Point(i, i + 5, year, third, number) if 1 <= third <= 12 and 1 <= number <= 31 else None
    short = short_year_at(words, i + 2)
    if short and 1 <= number <= 12 and words.text[i + 3] not in ("/", "%") and "no year" not in words.sense[i + 3]:
        return Point(i, i + 3, short, number, short=True)
    return None
