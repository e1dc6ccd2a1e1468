"""The unit that follows a number in running text: `milj. €`, `prosenttiyksikköä`, `100 000 asukasta kohden`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from hytecore.text.number_words import MULTIPLIERS, NO_UNITS, PER_TIME, UNIT_STEMS
from hytecore.units import ALIASES, UNITS


class UnitFound(NamedTuple):
    """A unit behind a number: where it ends, what it is, and the power of ten before it."""

    end: int
    unit: str | None
    power: int = 0


def unit_after(even: str, end: int) -> UnitFound:
    """Return the unit that stands in *even*, a text that was evened out, behind a number that ends at *end*.

    Example:
        >>> unit_after("2,5 milj. € vuodessa", 3)
        UnitFound(end=20, unit='EUR/year', power=6)
        >>> unit_after("120 tapausta / 1 000 asukasta", 3).unit
        'case/1000 inhabitant'
    """
    power, at = 0, end
    match = _multiplier().match(even, at)
    if match is not None:
        power, at = MULTIPLIERS[match[1]], match.end()
    found = _unit(even, at)
    if found is None:
        rate = _rates(even, at, "case")
        # `12 / 1 000 asukasta`: what is counted is not said.
        return UnitFound(rate.end, rate.unit, power) if rate.end > at and not power else UnitFound(at, None, power)
    at, unit = found
    rate = _rates(even, at, unit)
    return UnitFound(rate.end, rate.unit, power)


def _rates(even: str, at: int, unit: str) -> UnitFound:
    """Return *unit* divided by what is said to follow: each thousand inhabitants, each year, any number of times."""
    for _ in range(3):
        per = _per().match(even, at)
        timed = _timed().match(even, at) if per is None else None
        behind = _behind().match(even, at) if per is None and timed is None else None
        if per is not None:
            below = _unit(even, per.end())
            if below is None:
                break
            count = re.sub(r"\D", "", per["count"] or "")
            unit, at = _divided(unit, count, below[1]), _with_each(even, below[0])
        elif behind is not None:
            below = _unit(even, behind.end("count"))
            each = _each().match(even, below[0]) if below is not None else None
            if below is None or each is None:
                break
            unit, at = _divided(unit, re.sub(r"\D", "", behind["count"] or ""), below[1]), each.end()
        elif timed is not None:
            unit, at = f"{unit}/{PER_TIME[timed[1]]}", timed.end()
        else:
            break
    return UnitFound(at, unit)


def _divided(unit: str, count: str, below: str) -> str:
    return f"{unit}/{int(count)} {below}" if count.strip("0") not in ("", "1") or len(count) > 1 else f"{unit}/{below}"


def _with_each(even: str, at: int) -> int:
    match = _each().match(even, at)
    return match.end() if match is not None else at


def _unit(even: str, at: int) -> tuple[int, str] | None:
    """Return where the unit ends whose word or sign stands at *at*, and which it is."""
    match = _word().match(even, at)
    if match is None:
        return None
    word = match[1]
    exact = word if word in UNITS else ALIASES.get(word)
    if exact is not None and exact not in ("percent", "EUR"):
        return match.end(), exact
    if word.startswith(NO_UNITS):
        return None
    rest = even[match.start(1) : match.start(1) + LONGEST_STEM]
    for size in range(min(LONGEST_STEM, len(rest)), 0, -1):
        unit = UNIT_STEMS.get(rest[:size])
        if unit is not None:
            end = max(match.start(1) + size, match.end())
            tail = _tail().match(even, end)
            end = tail.end() if tail is not None else end
            # `euro` may grow by a case ending, not by another word: `päivätoiminta` is no day.
            return (end, unit) if end - match.start(1) - size <= MOST_ENDING else None
    return None


LONGEST_STEM = max(map(len, UNIT_STEMS))
MOST_ENDING = 6


@cache
def _multiplier() -> re.Pattern[str]:
    words = sorted((word for word in MULTIPLIERS if len(word) > 1), key=len, reverse=True)
    letters = "[tkm](?= ?€)"
    return re.compile(rf"\s?({'|'.join(map(re.escape, words))}|{letters})(?!\w)\.?")


@cache
def _word() -> re.Pattern[str]:
    # A no-break or a narrow space was evened out; a line may end between a number and its unit.
    return re.compile(r"\s{0,2}-?(%(?: ?-(?:yksik|enhet)\w*)?|€|[^\W\d_]+(?:-[^\W\d_]+)*)")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r":\w{1,4}|\w{1,8}")


@cache
def _per() -> re.Pattern[str]:
    return re.compile(r"\s?(?:/|per\b|(?:och|ja|and)\b(?= (?:år|vuosi|year)))\s?(?P<count>[0-9]+(?: [0-9]{3})*)?(?=\D)")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"\s(?P<count>[0-9]+(?: [0-9]{3})*)?(?=\D)")


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"\s(?:kohden|kohti)\b")


@cache
def _timed() -> re.Pattern[str]:
    return re.compile(rf"\s({'|'.join(sorted(PER_TIME, key=len, reverse=True))})(?!\w)")
