"""Lexicon: what a single word of a name is, by the word lists of the three languages and by its shape.

Nouns are the same whichever language a name seems to be in, since short names (*Gini-kerroin*) do not show it; small
words and verbs count in their own language only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import ModuleType

from hytecore.text.indicators import english, finnish, swedish
from hytecore.text.indicators.inflection import head_forms

_BY_LANGUAGE: dict[str, ModuleType] = {"fi": finnish, "sv": swedish, "en": english}
_SMALL = {
    "QUESTION_WORDS": "question", "HOW_MANY": "how many", "POINTER_WORDS": "pointer", "EXAMPLES": "example",
    "UNSETTLED": "unsettled", "MEASURING": "measuring", "STATES": "state", "FINITE": "finite", "CHANGING": "changing",
    "SURVEY_STARTS": "survey", "UNDERGONE": "undergone", "QUALIFYING": "qualifying", "OFTEN": "often",
    "RELATIVES": "relative", "LOOSE": "loose", "GROUPS": "group", "WITH": "with", "COMMANDS": "command", "DONE": "done",
    "ACTIVITY_VERBS": "passive",
}  # fmt: skip
_NOUNS = {
    "QUANTITIES": "quantity", "PEOPLE": "people", "COUNTED": "counted", "ACTIVITIES": "activity",
    "DOCUMENTS": "document", "IMPRESSIONS": "impression",
}  # fmt: skip

_PASSIVE = (
    "etaan", "etään", "itaan", "itään", "ataan", "ätään", "otaan", "ötään", "utaan", "ytään", "daan", "dään", "ellaan",
    "ellään", "illaan", "illään", "ttiin", "etaisiin", "stetaan", "stetään", "taankin", "ostaan", "nostaan",
)  # fmt: skip
_NO_PASSIVE = ("stollaan", "llisellaan", "asiallaan")
_DONE = ("ttu", "tty", "ltu", "lty", "stu", "sty", "ehty", "ähty", "uotu", "aatu", "iety", "ennetty", "öyty", "ätty")
_SINGULAR_VERB = ("uu", "yy", "ee")
_PLURAL_PARTICIPLE = (
    "vat",
    "vät",
    "neet",
    "lleet",
    "sseet",
    "rreet",
    "tut",
    "tyt",
    "ttomat",
    "ttömät",
    "ttamat",
    "ttämät",
)
_MINEN = ("minen", "miset", "mista", "mistä", "misia", "misiä")
_MINEN_OF = ("misen", "misten", "misien")
_DELIBERATE = (
    "ttaminen", "ttäminen", "staminen", "stäminen", "ntaminen", "ntäminen", "täminen", "oiminen", "ääminen", "aaminen",
    "iseminen", "keminen", "luominen", "pitäminen", "ottaminen",
)  # fmt: skip


@lru_cache(maxsize=8192)
def noun_kind(word: str) -> str | None:
    """Return what *word*, in lower case, is as a noun: a kind, with `-of` for a genitive; None if it tells nothing.

    Example:
        >>> [noun_kind(word) for word in ("kävijämäärät", "määrien", "vuosiraportti", "lasten", "sjuklighetsindex")]
        ['quantity', 'quantity-of', 'document', None, 'quantity']
    """
    words, endings, longest = _nouns()
    kind = words.get(word)
    if kind is None and "-" in word:
        kind = words.get(word.rpartition("-")[2])
    if kind is None:
        length = len(word)
        for size in range(min(length, longest), 3, -1):
            kind = endings.get(word[length - size :])
            if kind is not None:
                break
    return None if kind == "none" else kind


@lru_cache(maxsize=8192)
def finnish_shape(word: str) -> str | None:
    """Return what the shape of a Finnish word tells: `passive`, `done`, `finite`, `perfect`, `plural` and so on.

    Example:
        >>> [finnish_shape(word) for word in ("järjestetään", "laadittu", "vähenee", "saaneet", "lisääminen", "ryhmä")]
        ['passive', 'done', 'finite', 'plural', 'activity', None]
    """
    if len(word) < 5:
        return None
    if word.endswith(_PASSIVE) and word not in finnish.NOT_PASSIVE:
        return "passive"
    if word.endswith(_MINEN):
        base = word if word.endswith("minen") else f"{word[:-5]}minen"
        if base in finnish.PHENOMENA:
            return "counted"
        return "activity" if base.endswith(_DELIBERATE) else "doing"
    if word.endswith(_MINEN_OF):
        return "doing-of"
    if word.endswith(_PLURAL_PARTICIPLE):
        return "plural"
    if word.endswith(("nut", "nyt")):
        return "perfect"
    if word.endswith(_DONE):
        return "done"
    if word.endswith(_SINGULAR_VERB):
        return "finite"
    return None


@cache
def small_words(language: str) -> Mapping[str, frozenset[str]]:
    """Return, for each small word and verb of *language*, what it is."""
    facts = _BY_LANGUAGE[language]
    found: dict[str, set[str]] = {}
    for name, kind in _SMALL.items():
        for word in getattr(facts, name, ()):
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def indicator_words() -> frozenset[str]:
    """Return the words for *indicator* in all languages."""
    return frozenset().union(*(facts.INDICATOR_WORDS for facts in _BY_LANGUAGE.values()))


@cache
def _nouns() -> tuple[dict[str, str], dict[str, str], int]:
    """Return the kinds of whole words, the kinds of endings, and the length of the longest ending."""
    words: dict[str, str] = {}
    endings: dict[str, str] = {}
    for name, kind in _NOUNS.items():
        words.update(dict.fromkeys(getattr(english, name), kind))
        for form in getattr(swedish, name):
            (endings if len(form) > 3 else words)[form] = kind
    for name, kind in reversed(_NOUNS.items()):
        for entry in getattr(finnish, name):
            heads, genitives = head_forms(entry)
            endings.update(dict.fromkeys(genitives, f"{kind}-of"))
            endings.update(dict.fromkeys(heads, kind))
    endings.update(dict.fromkeys(finnish.COUNTED_PLURALS, "counted"))
    endings.update(dict.fromkeys(finnish.BREAKDOWNS, "quantity"))
    words.update(dict.fromkeys(finnish.QUANTITY_WORDS, "quantity"))
    words.update(dict.fromkeys(finnish.PEOPLE_WORDS, "people"))
    words.update(dict.fromkeys(finnish.NOT_HEADS, "none"))
    endings.update({word: "none" for word in finnish.NOT_HEADS if len(word) > 5})
    words.update(dict.fromkeys(finnish.CHANGES, "change"))
    return words, endings, max(map(len, endings))
