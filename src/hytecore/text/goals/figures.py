"""Figures: the numbers of a goal that say how much, told apart from all the other numbers that a text holds.

Some are ages, years and names (see `numbers`); others tell who is counted ("kolme kertaa viikossa liikkuvien osuus").
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple, TypeAlias

from hytecore.text.goals.lexicon import Lexicon
from hytecore.text.goals.numbers import BOUNDS, DIGITS, Number, after_range, at, is_no_amount, is_percent, number_at
from hytecore.text.tokens import Token

Role: TypeAlias = Literal["baseline", "target", "change", "level"]

BOUND_MARKS = frozenset("<>≤≥")

ARROWS = frozenset("→➔➜⇒")


class Figure(NamedTuple):
    """A number that says how much."""

    kind: str
    """`threshold`, `share` or `count`."""
    value: Decimal | None
    """The number; None for a share in words."""
    unit: str | None
    """`percent`, `percentage_point`, or None for whatever is counted."""
    role: Role
    """Whether it is where things are, where they should be, by how much they change, or just how much."""
    start: int
    end: int
    first: int
    """The positions of its first and last tokens."""
    last: int


def figures_in(text: str, words: Sequence[Token], lexicon: Lexicon) -> list[Figure]:
    """Return the figures of a text that is taken apart into *words*."""
    found: list[Figure] = []
    position, facts = 0, lexicon.facts
    while position < len(words):
        word = words[position].text
        figure: Figure | None = None
        if word[0] in DIGITS:
            figure = _fraction(words, position)
            if figure is not None:
                found.append(figure)
                position = figure.last + 1
                continue
            number = number_at(words, position, facts.LANGUAGE)
            if number.is_name or is_no_amount(text, words, number, facts):
                position = after_range(words, number)
                continue
            figure = _figure(words, number, lexicon)
            position = max(number.last, figure.last if figure else 0) + 1
        else:
            if word in facts.NUMERALS or word in facts.NUMERALS_OF:
                figure = _in_words(words, position, facts)
            elif word in _EVERY:
                figure = _every(words, position, facts)
            position = figure.last + 1 if figure else position + 1
        if figure is not None:
            found.append(figure)
    return _with_units(found)


def _with_units(figures: list[Figure]) -> list[Figure]:
    """Return *figures* where a first number without a unit has that of the second: *från 12 till 9 procent*."""
    for position in range(len(figures) - 1):
        first, second = figures[position], figures[position + 1]
        if first.unit is None and first.role == "baseline" and second.role == "target" and second.unit == "percent":
            figures[position] = first._replace(unit="percent", kind="share")
    return figures


def _fraction(words: Sequence[Token], position: int) -> Figure | None:
    """Return the share that *3/4* is; not 24/7, nor the number of a law."""
    above, slash, below = words[position], at(words, position + 1), at(words, position + 2)
    if slash.text != "/" or slash.start != above.end or below.start != slash.end or below.text not in _PARTS:
        return None
    if above.text not in _PARTS[: _PARTS.index(below.text)] or not at(words, position + 3).text.isalpha():
        return None
    kind, first = _bounded(words, position, "share")
    return Figure(kind, None, "percent", "level", words[first].start, below.end, first, position + 2)


_PARTS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")

_EVERY = frozenset(("joka", "var", "vart", "every", "one"))


def _figure(words: Sequence[Token], number: Number, lexicon: Lexicon) -> Figure | None:
    """Return the figure that a number is; None where it belongs to who is counted."""
    before, after = at(words, number.first - 1), at(words, number.last + 1)
    first, last = number.first, number.last
    unit, ending, facts = None, "", lexicon.facts
    if after.text == ":" and after.start == words[last].end:  # 15:stä
        ending, last = at(words, last + 2).text, last + 2
    elif is_percent(after, at(words, last + 2), facts):
        unit = "percent"
        last += 2 if after.text == "per" else 1
        if _is_points(words, last, facts):
            unit = "percentage_point"
            last += 1 if facts.LANGUAGE == "en" else 2 if words[last].text == "%" else 0
        elif at(words, last + 1).text == ":":
            ending, last = at(words, last + 2).text, last + 2
        ending = ending or (words[last].text if words[last].text.isalpha() else "")
    elif after.text.startswith(facts.POINTS):
        unit, last = "percentage_point", last + 1
    elif after.text.isalpha() and after.text not in TO:
        ending = after.text
        last += 1
        if unit is None and _is_who(words, number, facts):
            return None
    elif before.text in RELATIVES and _is_who(words, number, facts):
        return None
    kind, first = _bounded(words, first, "share" if unit else "count")
    if kind == "count" and last == number.last and _is_name(words, number.first - 1, lexicon):
        return None  # Teema 3
    last = min(last, len(words) - 1)
    role = _role(words, number, last, ending, unit, kind, facts)
    return Figure(kind, number.value, unit, role, words[first].start, words[last].end, first, last)


def _is_name(words: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether a bare number is part of a name that ends with the word at *position*: *Teema 3*."""
    before = at(words, position).text
    if not before.isalpha() or before.endswith(_LOCAL) or before in _BEFORE_NUMBERS:
        return False
    senses = (lexicon.sense(at(words, each).text) for each in range(max(position - 3, 0), position))
    return lexicon.sense(before) is None and not any(sense is not None and sense.kind == "be" for sense in senses)


_LOCAL = ("ssa", "ssä", "lla", "llä", "sta", "stä")

_BEFORE_NUMBERS = frozenset(
    "från till med med på från from to by at of on noin cirka about ca ungefär nykyisestä".split()
)

RELATIVES = frozenset(("som", "who", "that", "which"))


def _is_points(words: Sequence[Token], last: int, facts: Any) -> bool:
    said = words[last].text
    following = at(words, last + 1).text
    if said.startswith(facts.POINTS):
        return True
    return (said == "%" and following == "-" and at(words, last + 2).text.startswith(("yksik", "enhet"))) or (
        said.startswith("percentage") and following.startswith("point")
    )


def _is_who(words: Sequence[Token], number: Number, facts: Any) -> bool:
    """Whether the number tells who is counted rather than how many: those who do it so often."""
    if facts.MEANWHILE:
        for position in range(number.last + 1, min(number.last + 6, len(words))):
            word = words[position].text
            if word in ".;,":
                return False
            if word.endswith(facts.MEANWHILE) and not word.startswith(("ikäänty", "perhei")):
                following = at(words, position + 1).text
                return following.isalpha()
        return False
    for position in range(number.first - 1, max(number.first - 7, -1), -1):
        word = words[position].text
        if word in facts.RELATIVE:
            return not any(words[each].text in (*TO, *FROM, "is", "är") for each in range(position, number.first))
    return False


FROM = frozenset(("från", "from"))

TO = frozenset(("till", "to"))

CHANGE = frozenset(("med", "by"))


def _bounded(words: Sequence[Token], first: int, kind: str) -> tuple[str, int]:
    """Return the kind of a figure and the position where it begins: with the bound before it, if there is one."""
    before = at(words, first - 1).text
    if before in ("noin", "n", "cirka", "ca", "about", "ungefär"):
        first, before = first - 1, at(words, first - 2).text
    if before == ">" and at(words, first - 2).text == "-":  # 12 % -> 9 %
        return kind, first
    if before and (before in BOUND_MARKS or before in BOUNDS):
        first -= 1
        if before in ("least", "most") and at(words, first - 1).text == "at":
            first -= 1
        return "threshold", first
    return kind, first


def _role(
    words: Sequence[Token], number: Number, last: int, ending: str, unit: str | None, kind: str, facts: Any
) -> Role:
    """Return what a figure is a figure of, as its case or the preposition before it tells."""
    position = number.first - 1
    while position >= 0 and words[position].text in _ABOUT:
        position -= 1
    before = at(words, position).text
    if before in ARROWS or (before == ">" and at(words, position - 1).text == "-"):
        return "target"
    after, later = at(words, last + 1).text, at(words, last + 2).text
    if after in ARROWS or (after == "-" and later == ">"):
        return "baseline"
    if facts.LANGUAGE == "fi":
        if ending.endswith(("sta", "stä")):
            return "baseline"
        if ending.endswith(("iin", "een", "hin", "ään", "aan")) or kind == "threshold":
            return "target"
        if ending.endswith(("lla", "llä")) or unit == "percentage_point":
            return "change"
        return "level"
    if before in FROM:
        return "baseline"
    if before in TO or kind == "threshold":
        return "target"
    return "change" if before in CHANGE or unit == "percentage_point" else "level"


_ABOUT = frozenset("noin cirka ca about ungefär under below alle över yli above around".split())


def _in_words(words: Sequence[Token], position: int, facts: Any) -> Figure | None:
    """Return the figure that a numeral in words is."""
    word = words[position].text
    following, later = at(words, position + 1).text, at(words, position + 2).text
    is_often = word in ("kerran", "once", "gång") and following.startswith(_OFTEN)
    if following.startswith(facts.PART_OF) or (following in facts.DURATION and not is_often):
        return None
    if following in facts.YEARS and (later in facts.WITHIN or later.startswith(facts.AGE_AFTER)):
        return None
    if at(words, position - 1).text in facts.WITHIN and following in facts.YEARS:
        return None
    kind, first = _bounded(words, position, "count")
    number = Number(Decimal(facts.NUMERALS.get(word) or facts.NUMERALS_OF[word]), position, position)
    is_span = following.startswith(facts.SPANS) and later in facts.WITHIN
    is_often = is_often or (word == "yhdellä" and following.startswith(("piste", "prosen", "vuode", "%")))
    if word in facts.NUMERALS_OF and not (is_span or is_often) and kind != "threshold":
        return None
    if kind != "threshold" and word == "kuusi" and not following.isalpha():  # a tree
        return None
    if _is_who(words, number, facts):
        return None
    unit, last = None, position
    if following.startswith(facts.POINTS):
        unit, last = "percentage_point", position + 1
        if facts.LANGUAGE == "en" and later.startswith("point"):
            last += 1
    elif following.startswith(facts.PERCENT) and following != "per":
        unit, last = "percent", position + 1
    elif following.isalpha():
        last = position + 1
    kind = "share" if unit and kind == "count" else kind
    ending = words[last].text if unit else word
    role = _role(words, number, last, ending, unit, kind, facts)
    return Figure(kind, number.value, unit, role, words[first].start, words[last].end, first, last)


_OFTEN = ("vuo", "kuukau", "viiko", "päiv", "valtuustokau", "i", "om", "per", "a", "every")


def _every(words: Sequence[Token], position: int, facts: Any) -> Figure | None:
    """Return the share that *joka kymmenes*, *var tionde*, *one in three* is."""
    following, later = at(words, position + 1).text, at(words, position + 2).text
    last = position + 1
    if words[position].text == "one":
        if following != "in" or (later not in facts.NUMERALS and not later.isdecimal()):
            return None
        last += 1
    elif following not in facts.ORDINAL_PARTS or later in facts.TIMES:
        return None
    kind, first = _bounded(words, position, "share")
    return Figure(kind, None, "percent", "level", words[first].start, words[last].end, first, last)
