"""Years, months and seasons by their names, each with what the words beside it add: a year, a day, a part."""

from __future__ import annotations

from hytecore.text.schedules.point import Point
from hytecore.text.schedules.words import Words

FIRST_YEAR, LAST_YEAR = 1900, 2100
SHORT_YEARS = range(15, 61)
"""What two digits may stand for a year: 2015 to 2060."""
_MONEY = frozenset("%€‰$£")
_MEANWHILE = frozenset({"aikana", "vaihde", "vaihteessa", "vaihteen", "vaiheilla", "tienoilla"})
"""Words between a month and its year that tell nothing more: toukokuun aikana 2025."""


def year_at(words: Words, i: int) -> int | None:
    """Return the year that the number at *i* is; None if it is none, or something is counted with it."""
    number = words.number[i]
    if number is None or not FIRST_YEAR <= number <= LAST_YEAR or len(words.text[i]) != 4:
        return None
    after, sense = words.text[i + 1], words.sense[i + 1]
    if after in _MONEY or "no year" in sense:
        return None
    if after in ",." and words.number[i + 2] is not None and words.touches(i + 1) and words.touches(i + 2):
        return None
    if i:
        before = words.text[i - 1]
        if before in ("§", "€") or "not before year" in words.sense[i - 1]:
            return None
    return number


def short_year_at(words: Words, i: int) -> int | None:
    """Return the year that two digits at *i* stand for."""
    number = words.number[i]
    return 2000 + number if number is not None and number in SHORT_YEARS and len(words.text[i]) == 2 else None


def named(words: Words, i: int) -> Point | None:
    """Return a month or a season with the year, the day or the part that the words after it name."""
    sense = words.sense[i]
    if "month" in sense:
        code, case = sense["month"]
    elif "season" in sense:
        code, case = sense["season"]
    else:
        _, code, case = sense["pair"]
    point = Point(i, i + 1, None, code, case=case)
    if code <= 12:
        _with_day(words, point)
    abbreviated = words.text[point.end] == "." and len(words.text[i]) <= 6 and words.touches(point.end)
    if abbreviated and year_at(words, point.end + 1):
        point.end += 1
    return dated(words, point)


def _with_day(words: Words, point: Point) -> None:
    """Add the day that follows a month: `December 20, 2023`, `maaliskuun 1. päivä`."""
    j = point.end
    number = words.number[j]
    if not number or not 1 <= number <= 31 or len(words.text[j]) > 2:
        return
    after = words.text[j + 1]
    if after == "." and words.text[j + 2].startswith("päiv"):
        point.day, point.end = number, j + 3
    elif (after == "," and year_at(words, j + 2)) or after in ("st", "nd", "rd", "th"):
        point.day, point.end = number, j + 2
    elif year_at(words, j + 1):
        point.day, point.end = number, j + 1


def dated(words: Words, point: Point) -> Point:
    """Add the year that the words after a month, a season, a quarter or a week name, and the part in between."""
    j = point.end
    part, case, role = "", "", ""
    for _ in range(3):
        sense = words.sense[j]
        if "part" in sense and not part:
            part, case = sense["part"]
        elif sense.get("post") in ("end", "start") and not role:
            role = sense["post"]
        elif words.text[j] not in _MEANWHILE and not ("season head" in sense and point.code > 12 and j == point.end):
            break
        j += 1
    year, after, short = year_beside(words, j)
    if year:
        point.year, point.end, point.short = year, after, short
        point.part, point.case, point.role = part or point.part, case or point.case, role
        inside = words.sense[after]
        if not part and "part" in inside:
            point.part, point.case = inside["part"]
            point.end += 1
    elif part:
        point.part, point.case = part, case
        point.end += 1
    return point


def year_beside(words: Words, j: int) -> tuple[int | None, int, bool]:
    """Return the year that follows at *j*, the word after it, and whether it has but two digits."""
    text = words.text[j]
    if text == "/" and words.touches(j) and words.touches(j + 1):
        j += 1
        year = year_at(words, j)
        if year:
            return year, j + 1, False
        return short_year_at(words, j), j + 1, True
    if text in ("-", "'") and words.touches(j + 1) and (not words.touches(j) or words.text[j - 1].isalpha()):
        return short_year_at(words, j + 1), j + 2, True
    if text == "'" and words.touches(j + 1):
        return short_year_at(words, j + 1), j + 2, True
    if text == "," and year_at(words, j + 1):
        return year_at(words, j + 1), j + 2, False
    while "filler" in words.sense[j] and words.text[j] not in ("i", "in"):
        j += 1
    sense = words.sense[j]
    if "year" in sense:
        j += 2 if words.text[j + 1] == "." else 1
    year = year_at(words, j)
    if year:
        return year, j + 1, False
    short = short_year_at(words, j)
    if short and (j + 1 >= len(words) or (words.text[j + 1] in ",.;)&" and words.number[j + 2] is None)):
        return short, j + 1, True
    return None, j, False


def with_detail(words: Words, point: Point) -> Point:
    """Return a year with the season, the month, the quarter or the part of it that the words after it name."""
    j = point.end
    if words.text[j] == "/" and words.touches(j):
        j += 1
    sense = words.sense[j]
    if not sense:
        number = words.number[j]
        if number and words.text[j + 1] == "." and number <= 4 and words.sense[j + 2].keys() & {"quarter", "half"}:
            return of_year(point, number, "half" in words.sense[j + 2], j + 3)
        return point
    if "month" in sense or "season" in sense:
        inside = named(words, j)
        if inside is not None and inside.year is None and not inside.day:
            point.code, point.end, point.case = inside.code, inside.end, inside.case
            point.part, point.role = inside.part, inside.role
        return point
    if "quarter" in sense and (number := words.number[j + 1]) and number <= 4:
        return of_year(point, number, False, j + 2)
    if "half" in sense and (number := words.number[j + 1]) and number <= 2:
        return of_year(point, number, True, j + 2)
    if "ordinal" in sense and words.sense[j + 1].keys() & {"quarter", "half"}:
        return of_year(point, sense["ordinal"], "quarter" not in words.sense[j + 1], j + 2)
    if "part" in sense and j == point.end:
        point.part, point.case = sense["part"]
        point.end = j + 1
    return point


def of_year(point: Point, number: int, half: bool, end: int) -> Point:
    """Return *point*, made the quarter or the half of that number, stated up to the word at *end*."""
    if half:
        point.part = "first half" if number == 1 else "second half"
    else:
        point.code = 32 + number
    point.end = end
    return point
