"""Gist: what the title of an activity is about, freed from how it is said.

A title says a topic (exercise), perhaps what is done (counselling) and for whom (young people); and words that frame
it (organising, developing, a model for). Of words joined by *and* each part may stand for itself; what stands in
brackets or after *such as* only explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hytecore.text.activities.lexicon import Lexicon, lexicon
from hytecore.text.activities.weights import Word, is_unknown, sound_of, weights_of
from hytecore.text.activities.words import LANGUAGES, is_known, parts_of
from hytecore.text.language import language_of
from hytecore.text.tokens import Token, composed, tokens

_MOST = 400
"""How many tokens are read: a title that long is a chapter."""
_ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})


class Gist(NamedTuple):
    """What a title is about.

    Attributes:
        language: In which language it was read.
        letters: Its letters and digits, all else taken out.
        words: The words that matter, in their order, without those that only explain.
        whole: Weight by concept.
        weight: The sum of the weights.
        segments: The same for each of several parts joined by *and*, where that part could stand alone.
        groups: For whom it is, wherever that stands.
        actions: What is done.
        numbers: Numbers that tell one of several from the others: workshop *II*.
        directions: Whether something is to grow (`up`) or shrink (`down`).
        has_problem: Whether it names a problem, which turns the direction.
        sounds: Of each longer word that the lists do not know, what typing errors seldom spoil.
    """

    language: str
    letters: str
    words: tuple[Word, ...]
    whole: dict[str, float]
    weight: float
    segments: tuple[dict[str, float], ...]
    groups: frozenset[str]
    actions: frozenset[str]
    numbers: frozenset[str]
    directions: frozenset[str]
    has_problem: bool
    sounds: frozenset[str]

    @property
    def key(self) -> tuple[object, ...]:
        """What two titles have in common that say the same by all that is looked at."""
        return (
            frozenset(self.whole.items()), self.groups, self.numbers, self.directions, self.has_problem,
            frozenset(frozenset(segment.items()) for segment in self.segments),
        )  # fmt: skip


def gist_of(text: str, language: str | None = None) -> Gist:
    """Return the gist of a title; *language* is the one it is expected to be in.

    Example:
        >>> sorted(gist_of("Liikuntaneuvonnan järjestäminen nuorille").whole)
        ['counsel', 'exercise', 'youth']
    """
    text = composed(text)
    found = tokens(text[: 40 * _MOST])[:_MOST]
    known = lexicon(_language(found, language))
    segments = list(_segments(text, found, known))
    telling = [words for words, explains in segments if words and not explains]
    main = [word for words in telling for word in words]
    whole = weights_of(main, known)
    groups, actions, directions, problems = set(), set(), set(), 0
    for words, explains in segments:
        for word in words:
            for kind, concept in word.parts:
                if kind == "group":
                    groups.add(concept)
                elif explains:
                    pass
                elif kind == "action":
                    actions.add(concept)
                elif kind in ("up", "down") and not _adjective(known.language).search(word.text):
                    directions.add(concept)
                elif kind == "problem":
                    problems = 1
    letters = "".join([token.text for token in found if token.text[0].isalnum()]).replace("-", "")
    return Gist(
        known.language,
        letters,
        tuple(main),
        whole,
        sum(whole.values()),
        tuple(_standing_alone(telling, whole, known)) if len(telling) > 1 else (),
        frozenset(groups),
        frozenset(actions),
        frozenset(_numbers(text, found)),
        frozenset(directions),
        bool(problems) != any(mark in letters for mark in _WITHOUT[known.language]),
        frozenset([sound_of(word.text) for word in main if len(word.text) > 6 and is_unknown(word)]),
    )


@cache
def _adjective(language: str) -> re.Pattern[str]:
    """Return what tells a word that only describes (*ehkäisevä*, *förebyggande*) from one that says what changes."""
    return re.compile({"fi": r"[aeä]v(?:[aäi]|ie)", "sv": r"ande", "en": r"iv"}[language])


def _language(found: list[Token], expected: str | None) -> str:
    """Return the language most of whose words are known in the title; the expected one unless another is better."""
    words = [token.text for token in found if len(token.text) > 2 and token.text[0].isalpha()][:12]
    best = expected if expected in LANGUAGES else "fi"
    most = sum([is_known(word, best) for word in words]) + 0.2 * len(words)
    if most >= len(words):
        return best
    better = _better(words, best, most)
    if better == best and expected is None and not any(is_known(word, best) for word in words):
        return language_of(" ".join(words))
    return better


def _better(words: list[str], best: str, most: float) -> str:
    """Return the language that knows more than *most* of the words, or *best*."""
    for language in LANGUAGES:
        if language != best:
            known = sum([is_known(word, language) for word in words])
            if known > most:
                best, most = language, known
    return best


def _segments(text: str, found: list[Token], known: Lexicon) -> Iterator[tuple[list[Word], bool]]:
    """Yield the words of each part of the title, and whether it only explains what stands before it."""
    words: list[Word] = []
    depth, examples = 0, False
    for position, token in enumerate(found):
        said = token.text
        if said in "(),;:/&+.\"'•|" or said in known.joiners or said == "-":
            if said == "-":
                if words and token.start == words[-1].end and _ends(found, position):
                    words[-1] = _open(words[-1])
                continue
            if said in "\"'" or (said == "." and position + 1 < len(found) and found[position - 1].text in _SHORT):
                continue
            yield words, bool(depth) or examples
            words = []
            if said == "(":
                depth += 1
            elif said == ")":
                depth = max(0, depth - 1)
                examples = False
            continue
        if said in known.examples:
            yield words, bool(depth) or examples
            words, examples = [], True
            continue
        if said in known.backwards:
            words = words[:-1]
            continue
        if not said[0].isalpha() or said in known.stops or said in known.pieces or said in _NUMERALS:
            continue
        parts = parts_of(said, known.language)
        capital = text[token.start].isupper() and token.start > 0
        weak = capital and said.endswith(known.locative or ("\0",)) and parts[0].kind == "unknown"
        words.append(Word(said, token.start, token.end, parts, weak))
    yield words, bool(depth) or examples


_NUMERALS = frozenset(numeral.lower() for numeral in _ROMAN)
_SHORT = frozenset("mm esim ml sis bl t ex e g".split())


_WITHOUT = {"fi": ("ttom", "ttöm", "ton", "tön"), "sv": ("fri", "lös"), "en": ("free", "less")}
"""What turns a word into its contrary: *savuttomuus*, *rökfri*."""


def _ends(found: list[Token], position: int) -> bool:
    """Whether the hyphen at *position* stands for a part that two compounds share."""
    after = found[position + 1] if position + 1 < len(found) else None
    return after is None or after.start > found[position].end


def _open(word: Word) -> Word:
    return Word(word.text + "-", word.start, word.end, word.parts, word.weak)


def _standing_alone(segments: list[list[Word]], whole: dict[str, float], known: Lexicon) -> Iterator[dict[str, float]]:
    """Yield the weights of each segment that says enough to stand alone, where there are several."""
    for position, words in enumerate(segments):
        shared: list[Word] = []
        if position + 1 < len(segments) and (words[-1].text.endswith("-") or _is_genitive(words[-1], known)):
            last = segments[position + 1][-1]
            heads = tuple(part for part in last.parts if part.kind not in ("topic", "unknown", "broad", "group"))
            shared = [Word(last.text, last.start, last.end, heads)]
        weights = weights_of([*words, *shared], known)
        if sum(weights.values()) >= 0.99 and weights != whole:
            yield weights


def _is_genitive(word: Word, known: Lexicon) -> bool:
    return known.language == "fi" and word.text.endswith("n") and not word.text.endswith("nen")


def _numbers(text: str, found: list[Token]) -> Iterator[str]:
    """Yield the numbers that tell one of several from others: not years, and not dates."""
    for position, token in enumerate(found):
        said = token.text
        if said.isdecimal():
            value = int(said) if len(said) < 6 else 0
            dotted = any(
                0 <= near < len(found) and found[near].text.isdecimal() and found[(near + position) // 2].text in "./-"
                for near in (position - 2, position + 2)
            )
            if 0 < value < 1900 and not dotted:
                yield str(value)
        elif text[token.start : token.end] in _ROMAN:
            yield str(_VALUES[text[token.start : token.end]])


_VALUES = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
