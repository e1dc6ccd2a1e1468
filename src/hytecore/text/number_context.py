"""What a number stands for, as the words beside it tell: an age, a grade, a year, or how much of something."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias

from hytecore.text.number_units import unit_after

FigureKind: TypeAlias = Literal["quantity", "age", "grade", "year", "date", "time", "law", "ordinal", "label"]

YOUNGEST = 13
"""`5 v` is rather five years than an age; `75 v` is an age."""


def context_of(match: re.Match[str], even: str) -> tuple[FigureKind, int]:
    """Return what the number in *match* is, and where it ends; a quantity if nothing tells otherwise."""
    start, end = match.span()
    before = even[max(0, start - 24) : start]
    for kind, behind, ahead in _kinds():
        after = behind.match(even, end) if behind is not None else None
        if after is not None and not _is_short(match, after[0]):
            return kind, after.end()
        if ahead is not None and ahead.search(before):
            return kind, end
    if _is_year(match, even, before):
        after = _decade().match(even, end)
        return "year", after.end() if after is not None else end
    return "quantity", end


def is_ordinal(text: str, even: str, end: int) -> bool:
    """Whether a full stop and a word in lower case follow: `1. painopiste`, but not a number that ends a sentence."""
    return _ordinal().match(even, end) is not None and text[end + 1 : end + 3].strip()[:1].islower()


def _is_short(match: re.Match[str], behind: str) -> bool:
    low = match["low"]
    return behind.strip(" .") == "v" and not match["high"] and low.isdecimal() and int(low) < YOUNGEST


_GRADE_WORDS = (
    r"luokan|luokka(?!a\b)|luokal|luokil|luokki|luokkal|luokis|luokas|lk\b|vuosiluok|vuosikurs|vuoden opisk|grade|klass"
)


@cache
def _kinds() -> tuple[tuple[FigureKind, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    """Return the kinds that words tell: what may follow the number, and what may stand before it."""
    another = r"(?:\.|:n|st|nd|rd|th)?(?:\s?(?:ja|tai|och|and|,|-|/|&)\s?[0-9]{1,2}(?:\.|:n|st|nd|rd|th)?){0,3}"
    return (
        (
            "age",
            re.compile(
                r"(?:\s?-?\s?vuotia\w*|\s?v(?:uotta|\.)?\s?täyttän\w*|\s?vuotta vanh\w*|\s?-?\s?år(?:ing|ig)\w*"
                r"|\s?år fyll\w*|\s?år och (?:äldre|däröver)|\+(?!\s?[0-9])|\s?-?\s?years?[\s-]olds?"
                r"|\s?years (?:of age|and (?:over|older|above)|or (?:over|older))|\s?v\.?(?=\s?$|\)|,))"
            ),
            re.compile(
                r"(?:\bikä\w*|ikävuo\w*|ikäluok\w*|\båldern?|åldrarna|\baged?|\bages|fyllda)\s(?:yli\s|alle\s|över\s|under\s)?$"
            ),
        ),
        (
            "grade",
            re.compile(rf"{another}\s?-?\s?(?:{_GRADE_WORDS})\w*"),
            re.compile(
                r"(?:luok(?:at|an|illa|ille|kien|kia|ilta|issa)|(?:\båk|årskurs\w*|\blk)\.?|klass(?:erna|en)?|\bgrades?)"
                r"\s(?:[0-9]{1,2}\.?(?:\s?-\s?[0-9]{1,2})?\.?\s?(?:ja|och|and|,)\s?)?$"
            ),
        ),
        (
            "label",
            None,
            re.compile(
                r"(?:\btyyp(?:pi|in|pin)|\btyypp\w*|\btypp?|\btype|liite|liitteessä|kuva|kuvio|taulukko|taulukossa|sivu|sivulla"
                r"|\bs|versio|kohta|kohdassa|\bluku|luvussa|vaihe|osa|\bdia|bilaga|figur|tabell|sida|punkt|kapitel|fas|del"
                r"|page|table|figure|annex|chapter|phase|version|item|part|nro|\bnr|\bno|puh|tel|covid|covid-|#|y-tunnus"
                r"|indikaattori|\bind|sotkanet)[.:]?\s?$"
            ),
        ),
        ("law", None, re.compile(r"(?:\bpykälä\w*|\bparagraf\w*|\bsection|momen\w*|\bmom\.?)\s$")),
    )


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(r"\s?-?(?:luvu\w*|luku\w*|tal(?:et)?\b|s\b)")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(r"\.\s?[^\W0-9_]")


_AMOUNT_BEFORE = re.compile(
    r"(?:yli|alle|noin|n\.|vähintään|enintään|ainakin|yhteensä|över|under|minst|högst|cirka|ca|sammanlagt|about|over|least|most|total)\s$"
)
_SEASON_BEFORE = re.compile(
    r"(?:kevä\w*|kesä\w*|syksy\w*|talv\w*|\w+kuu\w*|vuo\w+|\bv\.?|vår\w*|höst\w*|sommar\w*|vinter\w*|år|spring|autumn|summer|winter)\s?$"
)


def _is_year(match: re.Match[str], even: str, before: str) -> bool:
    """Whether a number is a year: of four digits, without a unit; or two of them after a season (*syksyllä -25*)."""
    low, end = match["low"], match.end()
    if match["sign"]:
        return match["sign"] == "-" and len(low) == 2 and low.isdecimal() and bool(_SEASON_BEFORE.search(before))
    if len(low) != 4 or not low.isdecimal() or not 1800 <= int(low) <= 2199:
        return False
    if match["high"] and len(match["high"]) not in (2, 4):
        return False
    if unit_after(even, end).unit is not None:
        return _SEASON_BEFORE.search(before) is not None
    return low[2:] != "00" or not _AMOUNT_BEFORE.search(before)
