"""Population groups that indicator names tell: ages, grades, schools and sexes, in the words of the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hytecore.text.tokens import Token, evened

_SEXES = frozenset(
    """
    pojat poikien pojilla tytöt tyttöjen tytöillä miehet miesten miehillä naiset naisten naisilla flickor pojkar
    kvinnor män boys girls women men
    """.split()
)
_DIGITS = frozenset("0123456789")
_BEFORE = frozenset("yli alle över under over vähintään minst åk årskurs årskurserna grade grades klass".split())
_WITH_MORE = frozenset({"toisen", "andra"})
_SCHOOLS = ("lukio", "ammatilli", "toise", "gymnasie", "andra", "yläkoulu", "alakoulu", "ammattikoulu")


def groups_named(text: str, words: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the places of the groups that a name tells, in their order.

    Example:
        >>> from hytecore.text.tokens import tokens
        >>> name = "Ahdistuneisuus, tytöt, 8.–9. luokka"
        >>> [name[start:end] for start, end in groups_named(name, tokens(name))]
        ['tytöt', '8.–9. luokka']
    """
    found = []
    even = ""
    reached = 0
    before: Token | None = None
    for word in words:
        told = word.text
        if told in _SEXES:
            found.append((word.start, word.end))
        elif (told[0] in _DIGITS and len(told) < 4) or told in _WITH_MORE:
            is_decimal = text[word.start - 1 : word.start] == "," and text[word.start - 2 : word.start - 1].isdecimal()
            if word.start >= reached and not is_decimal:
                even = even or evened(text)
                start = before.start if before is not None and before.text in _BEFORE else word.start
                match = _pattern().match(even, start)
                if match is not None:
                    reached = match.end()
                    found.append((start, reached))
        elif told.startswith(_SCHOOLS):
            found.append((word.start, word.end))
        before = word
    return found


@cache
def _pattern() -> re.Pattern[str]:
    span = r"\d{1,3}\.?(?: ?(?:-|ja|och|and) ?\d{1,3}\.?)?"
    years = r"(?:vuotia\w*|v\b\.?|vuotta(?: täyttän\w+)?|åringar\w*|år\b|years?\b(?: of age)?|year-olds)"
    return re.compile(
        rf"{span} ?-? ?(?:luok\w*|lk\b|vuosiluok\w*|vsk\b|vuosikur\w*)"
        rf"|(?:(?:yli|alle|över|under|over|vähintään|minst) )?{span} ?-?{years}"
        r"|\d{1,3} ?\+"
        rf"|(?:åk|årskurs|årskurserna|grades?|klass) {span}"
        r"|toisen astee\w*|2\. astee\w*|andra stadiet"
    )
