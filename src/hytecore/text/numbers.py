r"""Numbers in running text: amounts with their units, told apart from ages, grades, years, dates and the like.

Finnish, Swedish and English formats are read: `1 000,5`, `21,1 %`, `−3 prosenttiyksikköä`, `2,5 milj. €`, `12–15 %`,
`100 000 asukasta kohden`, number words up to twelve, and parts such as *kolmannes*. Only what is told as a *quantity*
says how much of something there is: `8. luokka`, `65 vuotta täyttäneet`, `klo 12`, `12 §` and `2025` do not.

Example:
    >>> [(figure.kind, str(figure.value), figure.unit) for figure in read_numbers("17–24-vuotiaista 1 000,5 €/vuosi")]
    [('age', '17', None), ('quantity', '1000.5', 'EUR/year')]
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from hytecore.frozen import frozen
from hytecore.text.language import language_of
from hytecore.text.number_context import FigureKind, context_of, is_ordinal
from hytecore.text.number_units import unit_after
from hytecore.text.number_words import COUNTS, EVERY, ONE_OF_PARTS, PARTS, SWEDISH_PLURALS, TIMES
from hytecore.text.tokens import evened

LONGEST = 18
"""A longer row of digits is a number of a device or an account, and says nothing of how much."""


@frozen
class Figure:
    """A number of a text, and what it is the number of.

    Attributes:
        kind: `quantity`, or what it is instead; a `label` is part of a name, such as *tyypin 2 diabetes*.
        start: Where it begins in the text as given; its unit belongs to it.
        end: Where it ends.
        text: The stretch itself.
        value: The number, the smaller one of a range; None for a date or a time of day.
        high: The larger one of a range.
        unit: The unit, as `hytecore.units` writes it; None for a bare number and for one of something else.
    """

    kind: FigureKind
    start: int
    end: int
    text: str
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None


def read_numbers(text: str, language: str | None = None) -> tuple[Figure, ...]:
    """Return the numbers of *text*, in their order.

    Args:
        text: Any text.
        language: `fi`, `sv` or `en`, where it is known; in English `1,000` is a thousand.

    Example:
        >>> [figure.text for figure in read_numbers("Osuus laskee 12 prosentista 9 prosenttiin 2025 mennessä")]
        ['12 prosentista', '9 prosenttiin', '2025']
        >>> [(figure.kind, figure.text) for figure in read_numbers("8.–9.-luokkalaiset 28.9.2021 klo 12")]
        [('grade', '8.–9.-luokkalaiset'), ('date', '28.9.2021'), ('time', 'klo 12')]
    """
    even = evened(text)
    found = _numerals(text, even, language) if _digit().search(even) else []
    found += _words(text, even, [(figure.start, figure.end) for figure in found], language)
    return tuple(sorted(found, key=lambda figure: figure.start))


def number_of(written: str, language: str | None = None) -> Decimal | None:
    r"""Return the number that *written* is in everyday digits; None if it is none.

    Example:
        >>> number_of("1\u00a0000,5"), number_of("−3"), number_of("1,000", "en"), number_of("1 00")
        (Decimal('1000.5'), Decimal('-3'), Decimal('1000'), None)
    """
    even = evened(written).strip()
    return _value(even, language) if _whole().fullmatch(even) else None


_N = (
    "(?:[0-9]{1,3}(?:[ ][0-9]{3})+(?![0-9])|[0-9]{1,3}(?:[.][0-9]{3}){2,}(?![0-9])|[0-9]{1,3}(?:,[0-9]{3}){2,}(?![0-9])"
    "|[0-9]+)(?:[.,][0-9]+(?![.]?[0-9]))?"
)
"""Digits in groups of three, or as they come, and decimals."""


@cache
def _digit() -> re.Pattern[str]:
    return re.compile("[0-9]")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(f"[-+]?{_N}")


@cache
def _scan() -> re.Pattern[str]:
    """Return the pattern of everything that holds digits; a number may be glued to a unit, never to a word before."""
    clock = "[0-9]{1,2}(?:[.:][0-9]{2})?"
    forms = rf"""
        (?P<law>§+\s?[0-9]+(?:\s?-\s?[0-9]+)?
              | (?<!\w)[0-9]{{1,4}}(?:\s?-\s?[0-9]{{1,4}})?\s?[a-z]?\s?§(?::\w+)?
              | (?<![\w/.,])[0-9]{{1,4}}/(?:18|19|20)[0-9]{{2}}(?![0-9]))
      | (?P<time>(?<!\w)(?:klo|kello|kl\.?)\s?{clock}(?:\s?-\s?{clock})?
              | (?<![\w.,:])[0-9]{{1,2}}:[0-9]{{2}}(?![0-9]))
      | (?P<date>(?<![\w.,])[0-9]{{1,2}}\.\s?[0-9]{{1,2}}\.(?:\s?(?:19|20)[0-9]{{2}}(?![0-9])|[0-9]{{2}}(?![0-9]))?
              | (?<![\w.,-])(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9]))
      | (?P<label>[^\W0-9_]-?[0-9]+(?:/[0-9]+|[^\W0-9_]\w*)?
              | (?<![\w.,])0[0-9][-0-9 ]{{4,}} | (?<![\w.,])24/7)
      | (?P<sign>(?<![\w%.)€-])[-+](?=[0-9]))?
        (?P<low>{_N})(?:\.(?=\s?-\s?[0-9]))?(?:\s?-\s?(?P<high>{_N}))?
        """
    return re.compile(forms, re.VERBOSE)


def _numerals(text: str, even: str, language: str | None) -> list[Figure]:
    found: list[Figure] = []
    match = _scan().search(even)
    while match is not None:
        group = match.lastgroup
        start, end = match.span()
        if group in ("law", "time", "date", "label"):
            if group == "label" and match[0][0].isalpha():
                start += 2 if match[0][1] == "-" else 1  # the letter before belongs to the word
            found.append(_figure(_told_by_form(match[0], group), text, start, end))
        else:
            found.append(_in_context(match, text, even, language))
        # What a unit is divided by is no figure of its own: 100 000 asukasta kohden.
        match = _scan().search(even, max(end, found[-1].end))
    return found


def _told_by_form(written: str, group: str) -> FigureKind:
    month, _, year = written.partition("/")
    if group == "law" and year.isdecimal() and 1 <= int(month) <= 12:
        return "date"  # 8/2020
    kind: FigureKind = group  # type: ignore[assignment]  # one of the four names of groups
    return kind


def _in_context(match: re.Match[str], text: str, even: str, language: str | None) -> Figure:
    """Return what a bare number is, as the words before and after it tell."""
    start, end = match.span()
    if max(len(match["low"]), len(match["high"] or "")) > LONGEST:
        return _figure("label", text, start, end)
    low = _value((match["sign"] or "") + match["low"], language, even)
    high = _value(match["high"], language, even) if match["high"] else None
    kind, ending = context_of(match, even)
    if kind == "year" and match["sign"]:
        low = 2000 - low  # syksyllä -25
    elif kind == "quantity" and is_ordinal(text, even, end):
        kind, ending = "ordinal", end + 1
    if kind != "quantity":
        return _figure(kind, text, start, ending, low, high)
    unit = unit_after(even, end)
    many = _scaled(high, unit.power) if high is not None else None
    return _figure(kind, text, start, unit.end, _scaled(low, unit.power), many, unit.unit)


def _figure(
    kind: FigureKind,
    text: str,
    start: int,
    end: int,
    value: Decimal | None = None,
    high: Decimal | None = None,
    unit: str | None = None,
) -> Figure:
    return Figure(kind, start, end, text[start:end], value, high, unit)


def _scaled(value: Decimal, power: int) -> Decimal:
    """Return *value* times a power of ten, with the decimals it still has."""
    moved = value.scaleb(power)
    exponent = moved.as_tuple().exponent
    return moved.quantize(Decimal(1)) if power and isinstance(exponent, int) and exponent > 0 else moved


def _value(written: str, language: str | None, even: str = "") -> Decimal:
    """Return the number in digits; a comma or a point before three digits is read as the language has it."""
    digits = written.replace(" ", "")
    for mark in ",.":
        if digits.count(mark) > 1:
            digits = digits.replace(mark, "")
    thousands = len(digits) > 4 and digits[-4] in ",." and not digits.startswith(("0", "-0", "+0"))
    if thousands and (digits[-4] == ",") == ((language or language_of(even)) == "en"):
        digits = digits.replace(digits[-4], "")
    return Decimal(digits.replace(",", "."))


def _words(text: str, even: str, taken: list[tuple[int, int]], language: str | None) -> list[Figure]:
    """Return the numbers that are written in words, and the parts of a whole."""
    words = [(match[0], match.start(), match.end()) for match in _word().finditer(even)]
    found: list[Figure] = []
    skip = -1
    taken.reverse()
    for position, (word, start, end) in enumerate(words):
        while taken and taken[-1][1] <= start:
            taken.pop()
        if position <= skip or (taken and taken[-1][0] <= start):
            continue
        following = words[position + 1][0] if position + 1 < len(words) else ""
        part = PARTS.get(following)
        if word in EVERY and following in EVERY[word]:
            beyond = words[position + 2][0] if position + 2 < len(words) else ""
            if not beyond.startswith(TIMES):
                share = _share(1, EVERY[word][following])
                found.append(_figure("quantity", text, start, words[position + 1][2], share, None, "percent"))
            skip = position + 1
        elif word in COUNTS and part is not None and part > 2:
            share = _share(COUNTS[word], part)
            found.append(_figure("quantity", text, start, words[position + 1][2], share, None, "percent"))
            skip = position + 1
        elif word in PARTS and (word not in ONE_OF_PARTS or (position and words[position - 1][0] in ("a", "one"))):
            found.append(_figure("quantity", text, start, end, _share(1, PARTS[word]), None, "percent"))
        elif word in COUNTS and (word != "sex" or following.endswith(SWEDISH_PLURALS)):
            unit = unit_after(even, end)
            value = _scaled(Decimal(COUNTS[word]), unit.power)
            found.append(_figure("quantity", text, start, unit.end, value, None, unit.unit))
    return found


def _share(number: int, of: int) -> Decimal:
    """Return so many parts in per cent, to a tenth."""
    return (Decimal(100 * number) / of).quantize(Decimal("0.1")).normalize() + 0


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W0-9_]+(?:-[^\W0-9_]+)*")
