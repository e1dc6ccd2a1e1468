"""Points of time in the words of a text: `31.12.2025`, `toukokuun loppuun`, `våren 2024`, `Q1/2025`."""

from __future__ import annotations

from hytecore.text.schedules.figures import number_first, year_first
from hytecore.text.schedules.naming import dated, named, of_year, short_year_at, with_detail, year_at
from hytecore.text.schedules.point import Point, has_week, is_day
from hytecore.text.schedules.words import Words


def point_at(words: Words, i: int) -> Point | None:
    """Return the point of time that is stated from the word at *i* on."""
    number = words.number[i]
    if number is not None:
        found = year_first(words, i) if len(words.text[i]) == 4 else number_first(words, i, number)
    else:
        found = _word_first(words, i)
    if found is None or not _exists(found):
        return None
    return found


def _exists(point: Point) -> bool:
    if point.day and not is_day(point.year, point.code, point.day):
        return False
    return not point.week or point.loose or (point.year is not None and has_week(point.year, point.week))


def _word_first(words: Words, i: int) -> Point | None:
    sense = words.sense[i]
    if "month" in sense or "season" in sense or "pair" in sense:
        found = named(words, i)
        if found is not None and found.year is None and not found.day and "only dated" in sense:
            return None
        return found
    if "year" in sense:
        found = _after_year_word(words, i, sense["year"])
        if found is not None:
            return found
    if "part before" in sense or "year part" in sense or "part" in sense:
        return _part_first(words, i)
    if "roman" in sense:
        year = year_at(words, i + 2) if words.text[i + 1] == "/" and words.touches(i + 2) else None
        return Point(i, i + 3, year, 32 + sense["roman"]) if year else None
    if "quarter" in sense or "half" in sense:
        return _numbered(words, i, 2 if "half" in sense else 4)
    if "ordinal" in sense and words.sense[i + 1].keys() & {"quarter", "half"}:
        point = of_year(Point(i, i + 2), sense["ordinal"], "quarter" not in words.sense[i + 1], i + 2)
        point = dated(words, point)
        return point if point.year else None
    if "week" in sense:
        j = i + 2 if words.text[i + 1] == "." else i + 1
        number = words.number[j]
        if number and number <= 53:
            point = dated(words, Point(i, j + 1, week=number))
            point.loose = point.year is None
            return point
    return None


def _numbered(words: Words, i: int, most: int) -> Point | None:
    """Return a quarter or a half by its number: `Q1/2025`, `kvartal 3 2025`."""
    number = words.number[i + 1]
    if not number or number > most:
        return None
    point = dated(words, of_year(Point(i, i + 2), number, most == 2, i + 2))
    return point if point.year or words.text[i] == "q" else None


def _after_year_word(words: Words, i: int, case: str) -> Point | None:
    """Return a year after a word that calls it one: `vuoden 2025 lopussa`, `v. -25`."""
    j = i + 1
    if words.text[j] == ".":
        j += 1
    if words.text[j] == "n" and words.text[j + 1] == ".":
        j += 2
    year = year_at(words, j)
    short = short_year_at(words, j) if year is None and words.dash(j + 1) and short_year_at(words, j + 2) else None
    if short:
        return Point(i, j + 1, short, case=case, short=True)
    if year is None and words.text[j] in ("-", "'") and words.touches(j + 1):
        year = short_year_at(words, j + 1)
        if year:
            return with_detail(words, Point(i, j + 2, year, case=case, short=True))
    if year is None:
        return None
    point = year_first(words, j)
    if point is None:
        return None
    point.start = i
    if point.case == "in":
        point.case = case
    return point


def _part_first(words: Words, i: int) -> Point | None:
    """Return a part of a year, a month or a season that is named before it: `slutet av 2025`, `loppuvuodesta 2025`."""
    sense = words.sense[i]
    part, case = sense.get("part before") or sense.get("year part") or sense["part"]
    j = i + 1
    if words.text[i] == "start" and "filler" not in words.sense[j]:
        return None
    while "filler" in words.sense[j] and j < i + 3:
        j += 1
    if words.dash(j) and words.touches(j):
        j += 1
    inside = words.sense[j]
    if "month" in inside or "season" in inside:
        point = named(words, j)
    elif "year part" not in inside:
        point = _after_year_word(words, j, "in") if "year" in inside else year_first(words, j)
    else:
        return None
    if point is None or (point.code and "part" in sense):
        return None
    point.start = i
    if not point.part:
        point.part, point.case = part, case
    return point
