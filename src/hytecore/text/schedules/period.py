"""Dates and periods in the words of a text: a point of time, or two with a dash or a *till* between them."""

from __future__ import annotations

from hytecore.text.schedules.naming import short_year_at, year_at
from hytecore.text.schedules.point import Point, first_text, has_week, is_day, last_text, point_text
from hytecore.text.schedules.points import point_at
from hytecore.text.schedules.words import Words

_ARROWS = frozenset("→⇒➔")
_BETWEEN = frozenset({"till", "to", "until", "through", "fram", "ja", "och", "and"})
_FRAMES = frozenset({"mellan", "between", "välillä", "välisenä"})


class Period:
    """A date, or a period of which one end may be open.

    Attributes:
        start: The first word it is stated with.
        end: The word after the last one.
        first: With what it begins; None if that is open.
        last: With what it ends; None if that is open.
    """

    __slots__ = ("end", "first", "last", "start")

    def __init__(self, start: int, end: int, first: Point | None, last: Point | None) -> None:
        self.start, self.end, self.first, self.last = start, end, first, last

    @property
    def is_point(self) -> bool:
        """Whether one point of time is stated."""
        return self.first is self.last

    @property
    def year(self) -> int | None:
        """The last year it names."""
        points = [point for point in (self.last, self.first) if point is not None]
        return next((point.year for point in points if point.year is not None), None)

    @property
    def text(self) -> str:
        """The date or period in EDTF."""
        if self.first is None or self.last is None:
            return f"../{last_text(self.last)}" if self.last else f"{first_text(self.first)}/.." if self.first else ""
        if self.is_point:
            return point_text(self.first)
        return f"{first_text(self.first)}/{last_text(self.last)}"


def period_at(words: Words, i: int) -> Period | None:
    """Return the date or period that is stated from the word at *i* on."""
    if words.dash(i):
        return _open_beginning(words, i)
    if "short" in words.sense[i] and words.dash(i + 1):
        halved = _halved(words, i)
        if halved is not None:
            return halved
    partial = _shared(words, i) if words.number[i] is not None or "week" in words.sense[i] else None
    if partial is not None:
        return partial
    point = point_at(words, i)
    if point is None:
        return None
    pair = words.sense[i].get("pair")
    if pair:
        return _joined(Point(i, point.end, None, pair[0], short=point.short), point)
    period = _to_second(words, point)
    if period is not None:
        return period
    if point.loose:
        return None
    return _open_end(words, point) or Period(point.start, point.end, point, point)


def _halved(words: Words, i: int) -> Period | None:
    """Return two months or seasons whose common half is written once: `huhti - toukokuu`, `touko- ja kesäkuussa`."""
    j = i + 2
    while words.text[j] in ("ja", "sekä", "/", "tai") and j < i + 4:
        j += 1
    if not words.sense[j].keys() & {"month", "season"}:
        return None
    last = point_at(words, j)
    code = words.sense[i]["short"]
    if last is None or last.day:
        return None
    if last.code > 12 and code <= 12:
        code = words.sense[i].get("season", (22 if code == 6 else 23 if code == 9 else 0,))[0]
    if not code or (code > 12) != (last.code > 12):
        return None
    if words.dash(i + 1) and j > i + 2 and last.code - code != 1:
        first = Point(i, i + 2, None, code)
        return Period(i, i + 2, first, first)
    return _joined(Point(i, last.end, None, code, short=last.short), last)


def _open_beginning(words: Words, i: int) -> Period | None:
    """Return a period such as `–2027`."""
    if words.number[i + 1] is None or not words.touches(i + 1) or words.touches(i):
        return None
    if i and (words.number[i - 1] is not None or words.text[i - 1] == "."):
        return None
    point = point_at(words, i + 1)
    if point is None or point.loose or words.dash(point.end):
        return None
    return Period(i, point.end, None, point)


def _open_end(words: Words, point: Point) -> Period | None:
    """Return a period such as `2023–` or `1/2025 →`."""
    j = point.end
    if words.text[j] in _ARROWS or (words.dash(j) and words.text[j + 1] == ">"):
        return Period(point.start, j + 1 if words.text[j] in _ARROWS else j + 2, point, None)
    if not words.dash(j) or point.year is None:
        return None
    after = words.text[j + 1]
    stands_alone = j + 1 >= len(words) or ((after in ",.;)/" and not words.touches(j + 1)) or after in ",;)")
    if stands_alone or (words.touches(j) and not words.touches(j + 1) and words.number[j + 1] is None):
        return Period(point.start, j + 1, point, None)
    return None


def _shared(words: Words, i: int) -> Period | None:
    """Return a period whose beginning leaves out what the end states: `1.–15.3.2025`, `3–5/2025`, `vko 10–12/2025`."""
    if words.number[i] is None:
        return _weeks(words, i)
    number = words.number[i]
    j = i + 1
    stop = words.text[j] == "."
    if stop:
        j += 1
    if not number or number > 31 or len(words.text[i]) > 2 or not words.dash(j) or words.number[j + 1] is None:
        return None
    point = point_at(words, j + 1)
    if point is None or point.loose or not point.code or words.number[j + 1] == point.year:
        return None
    if point.day:
        if not is_day(point.year, point.code, number):
            return None
        first = point.but(day=number, start=i)
    elif not stop and number <= 12 and point.code <= 12:
        first = point.but(code=number, start=i)
    elif point.code >= 33 and number <= 4:
        first = point.but(code=32 + number, start=i)
    else:
        return None
    return _joined(first, point)


def _weeks(words: Words, i: int) -> Period | None:
    j = i + 2 if words.text[i + 1] == "." else i + 1
    first, last = words.number[j], words.number[j + 2]
    if not first or not last or not words.dash(j + 1) or not first < last <= 53:
        return None
    k = j + 3
    year = None
    if words.text[k] in ("/", ","):
        year, k = year_at(words, k + 1), k + 1
    else:
        if "year" in words.sense[k]:
            k += 1
        year = year_at(words, k)
    if not year or not has_week(year, last):
        return None
    return _joined(Point(i, k, year, week=first), Point(i, k + 1, year, week=last))


def _to_second(words: Words, first: Point) -> Period | None:
    j = first.end
    text = words.text[j]
    if text in _ARROWS and words.number[j + 1] is not None:
        second = point_at(words, j + 1)
        return _joined(first, second) if second and not second.loose else None
    if text == "-":
        spaced = not words.touches(j) or not words.touches(j + 1)
        second = _short_second(words, first, j) or point_at(words, j + 1)
        if second is None or (second.loose and not first.loose):
            return None
        if first.code == 24 and second.is_year and first.year is not None and second.year == first.year + 1:
            # One winter: `talvikausi 2024–2025`.
            first.end = second.end
            return Period(first.start, first.end, first, first)
        # With blanks around it a dash may also part two statements: only points of one kind make a period then.
        if spaced and not second.loose and bool(first.day) != bool(second.day) and first.is_year != second.is_year:
            return None
        return _joined(first, second)
    if text == "/" and first.is_year and words.touches(j) and words.touches(j + 1):
        year = year_at(words, j + 1) or short_year_at(words, j + 1)
        if year and first.year is not None and year > first.year:
            return _joined(first, Point(j + 1, j + 2, year))
        return None
    if first.case == "from" or "until" in words.sense[j] or text in _BETWEEN:
        return _in_words(words, first, j)
    return None


def _short_second(words: Words, first: Point, j: int) -> Point | None:
    """Return the second year of `2021–22`."""
    year = short_year_at(words, j + 1)
    if not year or not first.is_year or first.year is None or year <= first.year or not words.touches(j + 1):
        return None
    after = words.text[j + 2]
    if after in (".", "/", "-") and words.number[j + 3] is not None:
        return None
    return Point(j + 1, j + 2, year, short=True)


def _in_words(words: Words, first: Point, j: int) -> Period | None:
    """Return a period whose ends are joined by words: `vuodesta 2023 vuoteen 2025`, `2023 till 2025`."""
    framed = first.start > 0 and words.text[first.start - 1] in _FRAMES
    text = words.text[j]
    if text in ("ja", "och", "and"):
        if not framed:
            second = point_at(words, j + 1)
            if second is None or words.text[second.end] not in _FRAMES:
                return None
        j += 1
    else:
        while words.text[j] in ("till", "to", "until", "through", "fram", "och", "med", "and") and j < first.end + 4:
            j += 1
    second = point_at(words, j)
    if second is None or second.loose or (j == first.end and second.case != "to"):
        return None
    if framed:
        first.start -= 1
    return _joined(first, second)


def _joined(first: Point, second: Point) -> Period | None:
    """Return the period from one point to another; each takes from the other what it leaves out."""
    if first.week and not second.week:
        return None
    if first.year is None and second.year is not None:
        # From October to February 2026: the year of the beginning is the one before.
        before = first.order[0] > second.order[0] if first.code and second.code else False
        first.year = second.year - 1 if before else second.year
    elif second.year is None and first.year is not None:
        if not first.code or not second.code:
            return None
        after = second.order[0] < first.order[0]
        second.year = first.year + 1 if after else first.year
    for point in (first, second):
        if point.day and not is_day(point.year, point.code, point.day):
            return None
    if second.role == "":
        second.role = first.role
    return Period(first.start, second.end, first, second)
