"""Language: whether a short text is Finnish, Swedish or English.

Told by small words and letters. A text that shows nothing (a number, a name) is taken to be in the language that the
caller expects.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["fi", "sv", "en"]

_SWEDISH = frozenset(
    """
    och att av för med till som är på den det de en ett från inom vid eller samt om minskar ökar antal andel andelen
    antalet år hos sina alla mellan under inte kommunen kommunens kommuner invånare invånarna välfärd hälsa barn unga
    äldre tillsammans per ska får blir varje årligen gång gånger senast före efter utgången början slutet
    våren hösten sommaren vintern personer procent än bland i
    """.split()
)
_ENGLISH = frozenset(
    """
    the and of for with to by in on from that is are be an at or as their its will has have more less than number
    share increase decrease increases decreases reduce reduced health wellbeing children young people older residents
    municipality every year years per all until spring summer autumn winter end beginning among
    """.split()
)
_FINNISH = frozenset(
    """
    ja on ei sekä tai että kuin eli mukaan mennessä alkaen vuoden vuosi vuonna vuoteen osuus määrä kunta kunnan kuntien
    lasten nuorten ikääntyneiden hyvinvointi terveys terveyden kaikki kanssa välillä saakka asti
    """.split()
)
_words = re.compile(r"[^\W\d_]+").findall
# Endings and letters that only one of the languages has.
_finnish_shapes = re.compile(r"aa|ää|uu|yy|öö|ss[aä]\b|st[aä]\b|ll[aäe]\b|lt[aä]\b|ksi\b|mme\b|iden\b|jen\b").findall
_swedish_shapes = re.compile(r"å|(?:ning|het|heten|tion|tionen|skap|erna|arna|orna|ande|ende|liga?)\b").findall


def language_of(text: str, expected: Language = "fi") -> Language:
    """Return the language that *text* seems to be in.

    Example:
        >>> language_of("Andelen ensamma unga minskar"), language_of("Yksinäisyys vähenee"), language_of("31.12.2025")
        ('sv', 'fi', 'fi')
    """
    folded = text.lower()
    words = _words(folded)
    finnish = 2 * sum(word in _FINNISH for word in words) + len(_finnish_shapes(folded))
    swedish = 2 * sum(word in _SWEDISH for word in words) + len(_swedish_shapes(folded))
    english = 2 * sum(word in _ENGLISH for word in words)
    best = max(finnish, swedish, english)
    if not best:
        return expected
    scores: dict[Language, int] = {"fi": finnish, "sv": swedish, "en": english}
    return expected if scores[expected] == best else next(each for each in scores if scores[each] == best)
