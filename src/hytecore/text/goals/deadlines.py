"""Deadlines: by when a goal is to be reached, as far as its own words tell simply.

Only years and the ends of periods; a year that tells where things start from, or stands in brackets as that of a
survey, is no deadline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from hytecore.text.tokens import Token


class Deadline(NamedTuple):
    """A date or period of a goal."""

    edtf: str
    start: int
    end: int


def deadline_in(words: Sequence[Token], facts: Any) -> Deadline | None:
    """Return the deadline: a year with a word such as *mennessä* or *senast*, else a year or period in which."""
    best: tuple[int, Deadline] | None = None
    depth = 0
    for position, token in enumerate(words):
        depth += (token.text in "([") - (token.text in ")]")
        if depth > 0 or len(token.text) != 4 or not token.text.isdecimal() or token.text[:2] not in ("19", "20"):
            continue
        found = _deadline(words, position, facts)
        if found is not None and (best is None or found[0] >= best[0]):
            best = found
    return best[1] if best else None


def _deadline(words: Sequence[Token], position: int, facts: Any) -> tuple[int, Deadline] | None:
    token = words[position]
    before = [each.text for each in words[max(position - 5, 0) : position]]
    after = [each.text for each in words[position + 1 : position + 4]]
    if before and before[-1] == "-" and len(before) > 1 and len(before[-2]) == 4 and before[-2].isdecimal():
        return 1, Deadline(f"{before[-2]}/{token.text}", words[position - 2].start, token.end)
    if after and after[0] == "-" and words[position + 1].start == token.end:
        if len(after) > 1 and len(after[1]) == 4 and after[1].isdecimal():
            return None  # the period is told with its end
        if len(after) > 1 and after[1].isalpha():  # 2020-luvulla
            return None
    if before and before[-1].isalpha() and words[position - 1].end == token.start:
        return None
    if not facts.BY.isdisjoint(after):
        last = next(step for step, each in enumerate(after, 1) if each in facts.BY)
        if facts.LANGUAGE == "fi":
            return 2, Deadline(f"../{token.text}", token.start, words[position + last].end)
    if facts.LANGUAGE == "fi":
        if not facts.SINCE.isdisjoint(after[:2]) or not facts.SINCE.isdisjoint(before[-2:]):
            return None
        if before and before[-1] == "vuoteen":
            return 2, Deadline(f"../{token.text}", token.start, token.end)
    else:
        near = before[-5:]
        if not facts.BY.isdisjoint(near):
            return 2, Deadline(f"../{token.text}", token.start, token.end)
        if not facts.SINCE.isdisjoint(near[-3:]):
            return None
    if not facts.AT.isdisjoint(before[-2:]) or not facts.AT.isdisjoint(after[:1]):
        return 1, Deadline(token.text, token.start, token.end)
    return 0, Deadline(token.text, token.start, token.end)


def baseline_year_in(words: Sequence[Token]) -> int | None:
    """Return the year with which a goal compares: *vuoden 2019 tasosta*, *jämfört med 2019*, *from its 2019 level*."""
    for position, token in enumerate(words):
        if len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20"):
            before = [each.text for each in words[max(position - 3, 0) : position]]
            after = [each.text for each in words[position + 1 : position + 3]]
            if _FROM_LEVEL.intersection(after[:1]) or _STARTS.intersection(before):
                return int(token.text)
            if _COMPARED.intersection((*before, *after[:1])):
                return int(token.text)
            if ("från" in before and after == ["års", "nivå"]) or ("from" in before and after[:1] == ["level"]):
                return int(token.text)
    return None


_FROM_LEVEL = frozenset(("tasosta", "tasolta"))
_STARTS = frozenset(("lähtötasovuonna", "lähtövuonna", "lähtövuodesta", "basåret", "utgångsåret"))
_COMPARED = frozenset(("verrattuna", "jämfört", "compared"))
