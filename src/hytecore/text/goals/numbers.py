"""Numbers: how they are written, and which of them say nothing of how much.

Ages, grades, years, dates, clock times, sections of laws, names of programmes and types of diabetes are numbers too.
None of these is a target.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from hytecore.text.tokens import Token

_NOTHING = Token("", -1, -1)

DIGITS = tuple("0123456789")

_MARKS = (",", ".")

_AND = ("ja", "och", "and", "&")

_UNITS = ("%", "prosenttia", "procent", "percent", "per")

BOUNDS = frozenset(
    """
    vähintään enintään korkeintaan ainakin alle yli maksimissaan minst högst åtminstone under över maximalt least most
    below above than exactly
    """.split()
)

_GLUED = frozenset("h min km m v kk pv vk kpl e euroa x l kg dl st pp t tn n s".split())
"""What may stand behind digits without a blank, so that they are still a number."""

_ENUMERATES = frozenset(".):")

_DOUBLED = frozenset(("aa", "ee", "ii", "oo", "uu", "yy", "ää", "öö"))

_PEOPLE = frozenset(
    "people persons residents those women men children invånare personer äldre kvinnor män barn".split()
)

MOST_YEARS = 20
"""*5 vuodessa* is a time, *150 vuodessa* so many in a year."""


class Number(NamedTuple):
    """A number as it is written, with the positions of its first and last tokens."""

    value: Decimal
    first: int
    last: int
    is_name: bool = False


def at(words: Sequence[Token], position: int) -> Token:
    """Return the token at *position*, an empty one beyond the ends."""
    return words[position] if 0 <= position < len(words) else _NOTHING


def number_at(words: Sequence[Token], first: int, language: str = "") -> Number:
    """Return the number that begins at a token of digits: with its groups, decimals or second end."""
    token = words[first]
    digits, last = token.text, first
    if digits[0] == "0" and len(digits) > 1:  # a telephone number
        while at(words, last + 1).text[:1] in DIGITS:
            last += 1
        return Number(Decimal(0), first, last, is_name=True)
    before = at(words, first - 1)
    is_glued = before.end == token.start and before.text.isalpha()
    if before.end == token.start and before.text in "-/_.,:" and before.text:
        earlier = at(words, first - 2)
        is_glued = earlier.end == before.start and (earlier.text.isalpha() or before.text == "/")
    while len(digits) + 3 <= 12 and (len(token.text) <= 3 or last > first) and _is_group(words, last):
        last += 1
        digits += words[last].text
    mark, fraction = at(words, last + 1), at(words, last + 2)
    if mark.text in _MARKS and mark.start == words[last].end == fraction.start - 1 and fraction.text[0] in DIGITS:
        point = at(words, last + 3)
        if mark.text == "." and point.text == "." and point.start == fraction.end:  # 31.12. or 31.12.2025
            year = at(words, last + 4)
            is_year = year.text.isdecimal() and len(year.text) in (2, 4)
            return Number(Decimal(0), first, last + (4 if is_year else 3), is_name=True)
        if mark.text == "." and (fraction.text == "0" or first == 0) and point.text != "%":  # 2.0, or a heading's 1.2
            return Number(Decimal(0), first, last + 2, is_name=True)
        is_group = mark.text == "," and len(fraction.text) == 3 and language == "en"  # 20,000
        written = digits[:12] + ("" if is_group else ".") + fraction.text[:12]
        return Number(Decimal(written), first, last + 2, is_glued)
    return Number(Decimal(digits[:15]), first, last, is_glued)


def _is_group(words: Sequence[Token], last: int) -> bool:
    following = at(words, last + 1)
    return (
        len(following.text) == 3
        and following.text.isdecimal()
        and following.start == words[last].end + 1
        and words[last].text != "0"
    )


def after_range(words: Sequence[Token], number: Number) -> int:
    """Return the position behind a number that says nothing, and behind the end of its range."""
    dash = number.last + 1
    if at(words, dash).text == "." and at(words, dash + 1).text == "-":  # 8.-9.
        dash += 1
    joins = at(words, dash).text == "-" or (at(words, dash).text in _AND and words[number.first].text.isdecimal())
    follows = at(words, dash + 2).text
    has_end = joins and at(words, dash + 1).text[:1] in DIGITS and follows not in _UNITS
    return dash + 2 if has_end and not number.is_name else number.last + 1


def is_no_amount(text: str, words: Sequence[Token], number: Number, facts: Any, is_end: bool = False) -> bool:
    """Whether a number is an age, a grade, a year, a name or the like, and says nothing of how much."""
    first, before = words[number.first], at(words, number.first - 1)
    after, later = at(words, number.last + 1), at(words, number.last + 2)
    counted_in_hundreds = is_percent(after, later, facts)
    if _is_year(first) and number.last == number.first and not counted_in_hundreds:
        return True
    if (
        first.text in ("112", "116")
        and not counted_in_hundreds
        and (number.last > number.first or not after.text.isalpha())
    ):
        return True
    if after.start == words[number.last].end and after.text[:1].isalpha() and after.text not in _GLUED:  # 5G
        return True
    if before.text in facts.NAMING or before.text == "§":
        return not counted_in_hundreds or before.text in ("klo", "kl")
    if before.text == "." and at(words, number.first - 2).text in facts.NAMING:
        return True
    if after.text == "-" and after.start == words[number.last].end:
        if later.start == after.end and later.text.isalpha():  # 65-vuotiaat, 10-portainen
            return True
        if later.text[:1] in DIGITS and not is_end:
            second = number_at(words, number.last + 2)
            return is_no_amount(text, words, second, facts, is_end=True) or _is_age_or_grade(words, number, facts)
    if after.text == "/" and after.start == words[number.last].end and later.text.isdecimal():
        return True
    if after.text in ("+", "§", "am", "pm") or after.text.startswith(facts.PART_OF):
        return True
    if after.text == ":" and later.text in ("a", "e"):
        return True
    if after.text == ".":
        shown = text[later.start : later.start + 1]
        if later.text == "-" or shown.islower():  # 8.-luokkalaiset, 2. vaihe
            return True
    if number.first == 0 and after.text == ":" and later.start == after.end:  # 98,9:stä
        return False
    if number.first == 0 and (after.text in _ENUMERATES or text[after.start : after.start + 1].isupper()):  # 1) Goal
        return True
    shown = text[before.start : before.end]
    if (
        before.text.isalpha() and len(shown) > 1 and shown.isupper() and not (counted_in_hundreds or text.isupper())
    ):  # SDG 3
        return True
    if before.text == "-" and before.end == first.start and at(words, number.first - 2).text.isdecimal():
        return _is_age_or_grade(words, number, facts) or _is_year(at(words, number.first - 2))
    return _is_age_or_grade(words, number, facts)


def is_percent(after: Token, later: Token, facts: Any) -> bool:
    """Whether *percent* or its sign follows a number."""
    if after.text == "per":
        return later.text == "cent"
    return after.text.startswith(facts.PERCENT)


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20", "21")


def _is_age_or_grade(words: Sequence[Token], number: Number, facts: Any) -> bool:
    before, after = at(words, number.first - 1).text, at(words, number.last + 1).text
    later = at(words, number.last + 2).text
    if (after in facts.DURATION and number.value <= MOST_YEARS) or (after in facts.YEARS and later in facts.WITHIN):
        return True
    if after in facts.YEARS:
        earlier = at(words, number.first - 2).text
        bounds = (
            "yli",
            "alle",
            "över",
            "under",
            "over",
            "aged",
            "age",
            "från",
            "fyllda",
            "fyllt",
            "within",
            "inom",
            "in",
        )
        return (
            before in bounds
            or earlier == "aged"
            or later.startswith(facts.AGE_AFTER)
            or after not in ("vuotta", "år", "years")
        )
    if before in ("aged", "age", "ages", "ikä", "iältään", "ålder"):
        return True
    if before in ("over", "under", "över") and (after == "s" or _is_of_people(words, number, facts)):
        return True
    if after.endswith("vuotia") or after.startswith("vuotia"):
        return True
    # "20 kunnan yhteistyö": a number in the genitive belongs to what follows.
    return (
        facts.LANGUAGE == "fi"
        and len(after) > 3
        and after[-1] == "n"
        and after[-3:-1] not in _DOUBLED
        and not after.startswith(facts.PERCENT)
        and not (after.startswith(facts.SPANS) and later in facts.WITHIN)
        and before not in BOUNDS
        and after.isalpha()
    )


def _is_of_people(words: Sequence[Token], number: Number, facts: Any) -> bool:
    """Whether *over 75* follows a word for people."""
    earlier = at(words, number.first - 2).text
    return earlier in _PEOPLE and number.value < 110 and not at(words, number.last + 1).text.startswith(facts.PERCENT)
