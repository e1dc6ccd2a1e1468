"""What happens at a time: it starts, it ends, it is completed; told by the words around it."""

from __future__ import annotations

from hytecore.text.schedules.expression import Role
from hytecore.text.schedules.neighbours import Island
from hytecore.text.schedules.period import Period
from hytecore.text.schedules.point import Point, is_day
from hytecore.text.schedules.scan import Scan
from hytecore.text.schedules.words import Words

_STOPS = frozenset(",;•|()")
_NEAR = 40
"""How many words from a time words that tell its role may stand."""
_FROM = frozenset({"från", "from", "fr", "since"})
_SKIPPED = frozenset("år v vuoden vuotta och med m o . and including the no than noin vid".split())


def role_of(found: Scan, position: int) -> tuple[Role, str]:
    """Return what happens at the date or period at *position*, and its EDTF text in that role."""
    island = found.islands[position]
    period = island.what
    assert isinstance(period, Period)
    if not period.is_point:
        if period.first is None:
            return "end", period.text
        return ("start" if period.last is None else "period"), period.text
    point = period.first
    assert point is not None
    role = _beside(found.words, island, point)
    if role is None and found.roles:
        role = _around(found, position)
    if role is None:
        return ("period" if point.part in ("first half", "second half") else "at"), period.text
    return _in_role(period, point, role)


def _in_role(period: Period, point: Point, role: str) -> tuple[Role, str]:
    match role:
        case "start":
            return "start", Period(period.start, period.end, point, None).text
        case "end":
            return "end", Period(period.start, period.end, None, point).text
        case "before":
            return "end", Period(period.start, period.end, None, _previous(point)).text
        case "after":
            return "start", Period(period.start, period.end, _next(point), None).text
    return "milestone", period.text


def _beside(words: Words, island: Island, point: Point) -> str | None:
    """Return the role that the words right before and after a time give it."""
    after = words.sense[island.end]
    if after.get("post") == "end" or point.role == "end":
        island.end += after.get("post") == "end"
        return "end"
    if "post" in after:
        island.end += 1
        return str(after["post"])
    if point.role:
        return point.role
    i = island.start - 1
    while i >= 0 and i > island.start - 6 and (words.text[i] in _SKIPPED or "filler" in words.sense[i]):
        i -= 1
    if i >= 0:
        before = words.sense[i]
        if "before" in before:
            island.start = i
            # `före utgången av 2025` and `ennen vuoden 2025 loppua` are the end of the year, not the day before it.
            return "end" if point.part == "end" else "before"
        if "pre" in before and _may_stand_before(words, i, point):
            role = str(before["pre"])
            if role != "start" or words.text[i] in _FROM or i == 0 or "post" in before:
                island.start = i
                return role
    return {"to": "end", "from": "start"}.get(point.case) if not _moves(words, island) else None


def _may_stand_before(words: Words, i: int, point: Point) -> bool:
    """Whether a word such as *till* speaks of the time after it, and not of a second time before it."""
    if words.text[i] == "t":
        return words.text[i + 1 : i + 6] == [".", "o", ".", "m", "."]
    if words.text[i] == "inom":
        return False
    return not (words.text[i] in ("to", "through") and point.code and not point.year)


def _moves(words: Words, island: Island) -> bool:
    """Whether a word such as *siirtyivät* stands before: what moves to the autumn takes place then."""
    return any("moved" in words.sense[i] for i in range(max(0, island.start - 3), island.start))


def _around(found: Scan, position: int) -> str | None:
    """Return the role that the nearest word of its clause gives a time: the words before it first, then those after."""
    words, islands, told = found.words, found.islands, found.roles
    island = islands[position]
    stop = islands[position - 1].end if position else 0
    i = island.start - 1
    least = max(stop, island.start - _NEAR)
    while i >= least and not _ends_clause(words, i):
        if i in told:
            return told[i]
        i -= 1
    if position and i < stop < island.start - 1:
        # The words between belong to the time before: `2024 alkaa pilotti ja 2026 …`.
        return None
    stop = islands[position + 1].start if position + 1 < len(islands) else len(words)
    for j in range(island.end, min(stop, island.end + _NEAR)):
        if _ends_clause(words, j) or words.parted(j):
            return None
        if j in told:
            return told[j]
    return None


def _ends_clause(words: Words, i: int) -> bool:
    text = words.text[i]
    if text in _STOPS:
        return True
    return text == "." and (words.start[i + 1] > words.end[i] or i + 1 >= len(words)) and len(words.text[i - 1]) > 2


def _previous(point: Point) -> Point:
    """Return what lies right before a point of time: `ennen 1.9.2025` is by 31 August."""
    if point.year is None or point.week or point.decade:
        return point
    if point.part not in ("", "start") and not point.code:
        return point
    if not point.code:
        return point.but(year=point.year - 1, part="")
    month = point.order[0]
    if point.day > 1:
        return point.but(day=point.day - 1)
    year, month = (point.year, month - 1) if month > 1 else (point.year - 1, 12)
    day = next(d for d in (31, 30, 29, 28) if is_day(year, month, d)) if point.day else 0
    return point.but(year=year, code=month, day=day)


def _next(point: Point) -> Point:
    """Return what lies right after a point of time; a year that is over gives way to the next."""
    if point.year is None or point.code or point.week or point.part:
        return point
    return point.but(year=point.year + 1)
