"""Signs: what the words of a name show, gathered in one walk over them."""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.text.indicators.lexicon import finnish_shape, indicator_words, noun_kind, small_words
from hytecore.text.tokens import Token

_NOTHING: frozenset[str] = frozenset()
_NOT_BY_SHAPE = frozenset({"qualifying", "undergone", "finite"})
_HEADS = frozenset({"quantity", "people", "counted", "activity", "doing", "document", "impression"})
_BREAKS = frozenset("(),;:/[]")
_ASKING_ENDINGS = (
    "uuko", "yykö", "eeko", "eekö", "aako", "ääkö", "ooko", "öökö", "vatko", "vätkö", "tiinko", "tiinkö", "taanko",
    "täänkö", "daanko", "däänkö", "iiko", "iikö",
)  # fmt: skip
_NOT_ASKED_OF_RESPONDENTS = frozenset(
    "toteutuu toimii ovat toteutuvat toimivat tukee lisää edistää har är is are has have".split()
)
_OPENERS = frozenset("asetettu tiedossa vielä käytössä valittu ole olemassa".split())


class Signs:
    """What a name shows: for each kind of sign the first word that shows it.

    Attributes:
        first: The word by kind: `quantity`, `people`, `counted`, `activity`, `document`, `question`, ….
        heads: For each part of the name between commas and brackets, its last head: the kind and the word.
        words: How many words there are.
    """

    __slots__ = ("first", "heads", "words")

    def __init__(self) -> None:
        self.first: dict[str, Token] = {}
        self.heads: list[tuple[str, Token]] = []
        self.words = 0

    def has(self, *kinds: str) -> bool:
        """Whether there is a sign of one of *kinds*."""
        return any(kind in self.first for kind in kinds)

    def word(self, *kinds: str) -> Token | None:
        """Return the first word that shows one of *kinds*, in the order of the kinds."""
        return next((self.first[kind] for kind in kinds if kind in self.first), None)


def signs_of(tokens: Sequence[Token], language: str, skipped: tuple[int, int] = (0, 0)) -> Signs:
    """Return what the words of a name show.

    Args:
        tokens: The words and marks of the name.
        language: The language it is in.
        skipped: Where a data source stands: a survey that is one is no activity.
    """
    signs = Signs()
    first = signs.first
    indicators = indicator_words()
    vocabulary = small_words(language)
    is_finnish = language == "fi"
    head: tuple[str, Token] | None = None
    subordinate = plural_subject = False
    previous = ""
    for position, token in enumerate(tokens):
        text = token.text
        if not text[0].isalpha():
            if text in _BREAKS or (text == "-" and _stands_apart(tokens, position)):
                if head is not None:
                    signs.heads.append(head)
                head = None
                plural_subject = plural_subject and text == "-"
                subordinate = subordinate and text == ","
                if text == ":" and signs.words == 1:
                    first.pop("indicator", None)  # "Mittari: osallistujien määrä"
            elif text == "?":
                first.setdefault("question mark", token)
            continue
        at_start = not signs.words
        signs.words += 1
        if skipped[0] <= token.start < skipped[1]:
            previous = text
            continue
        small = vocabulary.get(text, _NOTHING)
        if "relative" in small and not at_start:
            subordinate = True
            first.setdefault("relative", token)
            continue
        if subordinate:
            continue
        if small:
            _note_small(signs, small, token, previous, at_start=at_start)
        if text in indicators:
            first.setdefault("indicator", token)
            following = tokens[position + 1].text if position + 1 < len(tokens) else ""
            if following.isdecimal():
                first.setdefault("quantity", token)
            previous = text
            continue
        kind = noun_kind(text)
        if kind is None and is_finnish and _NOT_BY_SHAPE.isdisjoint(small):
            kind = _by_shape(
                finnish_shape(text), small, at_start=at_start, plural_subject=plural_subject or "finite" in first
            )
            if at_start and text.endswith(_ASKING_ENDINGS):
                kind = "question"
        if "loose" in small and head is not None and head[0] == "document-of":
            first.setdefault("pointer", token)
        if kind == "change" and head is not None and head[0] in ("quantity-of", "counted-of", "people-of"):
            kind = "quantity"
        if kind is None and head is None and "group" in small and position + 1 < len(tokens):
            kind = "people" if "with" in vocabulary.get(tokens[position + 1].text, _NOTHING) else None
        if kind is not None:
            first.setdefault(kind, token)
            if kind in _HEADS:
                head = (kind, token)
            elif kind.endswith("-of"):
                head = head if head is not None and not head[0].endswith("-of") else (kind, token)
        plural_subject = plural_subject or (is_finnish and text.endswith("t") and kind not in ("plural", "people"))
        previous = text
    if head is not None:
        signs.heads.append(head)
    return signs


def _note_small(signs: Signs, small: frozenset[str], token: Token, previous: str, *, at_start: bool) -> None:
    """Note what a small word shows where it stands."""
    first = signs.first
    if at_start:
        for kind in ("question", "pointer", "example", "command"):
            if kind in small:
                first.setdefault(kind, token)
        if "survey" in small and token.text not in _NOT_ASKED_OF_RESPONDENTS:
            first.setdefault("survey", token)
        elif "finite" in small and "changing" not in small:
            first.setdefault("finite", token)
    elif "finite" in small:
        first.setdefault("finite", token)
    if "done" in small and "finite" in first:
        first.setdefault("passive", token)  # is collected, har ordnats
    if "how many" in small and signs.words <= 2:
        first.setdefault("how many", token)
    for kind in ("unsettled", "measuring", "state", "done", "passive", "changing", "undergone", "often"):
        if kind in small:
            first.setdefault(kind, token)
    if "qualifying" in small:
        first.setdefault("qualifying", token)
    if previous == "ei" and signs.words == 2 and token.text in _OPENERS:
        first.setdefault("unsettled", token)


def _by_shape(shape: str | None, small: frozenset[str], *, at_start: bool, plural_subject: bool) -> str | None:
    """Return the kind that the shape of a Finnish word tells where it stands."""
    if shape == "plural":
        return "finite" if plural_subject else "people"
    if shape in ("finite", "perfect"):
        if "unsettled" in small:
            return None
        return "survey" if at_start else "finite"
    return shape


def _stands_apart(tokens: Sequence[Token], position: int) -> bool:
    """Whether a dash has a blank on both sides."""
    token = tokens[position]
    before = position == 0 or tokens[position - 1].end < token.start
    return before and (position + 1 == len(tokens) or token.end < tokens[position + 1].start)
