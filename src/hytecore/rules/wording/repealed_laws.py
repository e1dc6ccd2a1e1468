"""Laws that are no longer in force, as texts cite them: names and numbers in Finnish and Swedish, and since when.

Only what the statute book says plainly. A name that the law in force bears as well (*kuntalaki*) counts only with the
number of the old one. Source: Finlex, the statutes of Finland, repealed laws, read 2026-11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from hytecore.frozen import frozen


@frozen
class Repealed:
    """A law, or sections of one, that is no longer in force.

    Attributes:
        number: Its number in the statute book, which is its identity here.
        since: The first day on which it was no longer in force.
        instead: The number of the law that took its place.
        names: How its names begin, fi and sv, in lower case.
        is_telling: Whether a name tells it without the number.
        sections: Only these sections are repealed; empty for all.
        still: Sections and chapters that stayed in force when the rest was repealed.
    """

    number: str
    since: date
    instead: str
    names: tuple[str, ...]
    is_telling: bool = False
    sections: frozenset[str] = frozenset()
    still: frozenset[str] = frozenset()


REPEALED = (
    Repealed("66/1972", date(2023, 1, 1), "612/2021", ("kansanterveysla", "folkhälsolag"), is_telling=True),
    Repealed(
        "1326/2010",
        date(2023, 1, 1),
        "612/2021",
        ("terveydenhuoltola", "hälso- och sjukvårdslag"),
        sections=frozenset({"12", "36"}),
    ),
    Repealed(
        "828/1982",
        date(2015, 12, 1),
        "523/2015",
        ("raittiustyöla", "lagen om nykterhetsarbete", "lag om nykterhetsarbete"),
        is_telling=True,
    ),
    Repealed(
        "36/1973",
        date(2018, 9, 1),
        "540/2018",
        (
            "lasten päivähoidosta annet",
            "laki lasten päivähoidosta",
            "lain lasten päivähoidosta",
            "päivähoitola",
            "lagen om barndagvård",
            "lag om barndagvård",
        ),
        is_telling=True,
    ),
    Repealed("365/1995", date(2015, 5, 1), "410/2015", ("kuntala", "kommunallag")),
    Repealed(
        "710/1982",
        date(2015, 4, 1),
        "1301/2014",
        ("sosiaalihuoltola", "socialvårdslag"),
        still=frozenset({"2", "5", "8", "27", "40", "41"}),
    ),
    Repealed("72/2006", date(2017, 1, 1), "1285/2016", ("nuorisola", "ungdomslag")),
    Repealed("1054/1998", date(2015, 5, 1), "390/2015", ("liikuntala", "idrottslag")),
    Repealed("693/1976", date(2016, 8, 15), "549/2016", ("tupakkala", "tupakoinnin vähentämiseksi", "tobakslag")),
    Repealed("1143/1994", date(2018, 3, 1), "1102/2017", ("alkoholila", "alkohollag")),
)

_TELLING = tuple(name for law in REPEALED for name in law.names if law.is_telling)
_NUMBERED = tuple(name for law in REPEALED for name in law.names if not law.is_telling)

_REACH = 60
"""How far from the name of a law its number and sections may stand."""


@frozen
class Citation:
    """A law that a text cites as if it were in force, and the words."""

    law: Repealed
    words: str


def may_cite(texts: str) -> bool:
    """Whether some of many *texts*, in lower case, may cite one of the laws: a quick test."""
    if any(name in texts for name in _TELLING):
        return True
    numbers = "/" in texts or "§" in texts or "pykäl" in texts
    return numbers and any(name in texts for name in _NUMBERED)


def citations(text: str) -> Iterator[Citation]:
    """Yield the repealed laws that *text* cites, unless it says itself that they are history.

    Example:
        >>> [found.words for found in citations("Kunnan tehtävä (terveydenhuoltolaki 1326/2010, 12 §)")]
        ['terveydenhuoltolaki 1326/2010, 12 §']
        >>> [found.words for found in citations("Kansanterveyslaki kumottiin; kuntalaki 410/2015")]
        []
    """
    lowered = text.lower()
    if len(lowered) != len(text) or _history().search(lowered):
        return
    for law in REPEALED:
        if law.instead in lowered:
            continue
        for name in law.names:
            start = lowered.find(name)
            while start >= 0:
                end = _cited_to(law, lowered, start, start + len(name))
                if end:
                    yield Citation(law, " ".join(text[start:end].split()))
                    break
                start = lowered.find(name, start + 1)
            if start >= 0:
                break


def _cited_to(law: Repealed, text: str, start: int, end: int) -> int:
    """Return where the citation of *law* ends whose name begins at *start*; 0 if it is another law of that name."""
    if start and text[start - 1].isalpha():
        return 0
    while end < len(text) and (text[end].isalpha() or (text[end] == ":" and text[end + 1 : end + 2].isalpha())):
        end += 1
    after = text[end : end + _REACH]
    other = _next_law().search(after)
    after = after[: other.start()] if other else after
    number = _number(law.number).search(after)
    if law.sections:
        told = [
            match.end()
            for match in _sections().finditer(after)
            if law.sections.intersection(re.findall(r"\d+", match.group()))
        ]
        return end + told[-1] if told else 0
    if number is None:
        return end if law.is_telling and not _any_number().search(after) else 0
    cited = {each for match in _sections().finditer(after) for each in re.findall(r"\d+", match.group())}
    return 0 if cited and cited <= law.still else end + number.end()


@cache
def _number(number: str) -> re.Pattern[str]:
    """Return the number as texts write it: 36/1973, 36/73."""
    serial, _, year = number.partition("/")
    return re.compile(rf"(?<!\d){serial}\s?/\s?(?:{year[:2]})?{year[2:]}(?!\d)\)?")


@cache
def _any_number() -> re.Pattern[str]:
    """Return any number of a law close to its name: then it is this one only if the number is."""
    return re.compile(r"^\s*\(?\s*\d{1,4}\s?/\s?\d{2,4}(?!\d)")


@cache
def _sections() -> re.Pattern[str]:
    numbers = r"\d{1,3}(?:\s?(?:,|ja|sekä|och|and)\s?\d{1,3})*"
    return re.compile(rf"§+\s?{numbers}(?!\d|\s?/)|(?<![\d/.]){numbers}\.?\s?(?:§|pykäl\w*|luku|luvu|kap)")


@cache
def _next_law() -> re.Pattern[str]:
    return re.compile(r"(?:laki|lain|laissa|lagen|lag)\b|(?<=\D)[.;]\s")


@cache
def _history() -> re.Pattern[str]:
    return re.compile(
        r"kumot|kumoa|kumoutu|aiemm|aiempi|aikaisem|entinen|entise|\bvanha|korvas|korvan|korvaa|korvat|oli voimassa"
        r"|historia|tuolloin|silloi|upphäv|tidigare|ersatt|ersätt|dåvarande|historik|repeal|former|replac|supersed|previous"
    )
