"""Lexicon: the word lists of a language, put together for look-ups."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["topic", "action", "group", "broad", "quality", "frame", "up", "down", "problem", "unknown"]


class Part(NamedTuple):
    """What a word, or a part of a compound, stands for."""

    kind: Kind
    concept: str


class Lexicon(NamedTuple):
    """The words of one language.

    Attributes:
        stems: What begins a word or a part of a compound.
        exact: What is a word, or the last part of a compound, as it stands.
        lengths: How long the stems are that begin with three letters, the longest first.
        longest: The length of the longest.
    """

    language: str
    stems: dict[str, Part]
    exact: dict[str, Part]
    lengths: dict[str, tuple[int, ...]]
    longest: int
    stops: frozenset[str]
    backwards: frozenset[str]
    examples: frozenset[str]
    joiners: frozenset[str]
    locative: tuple[str, ...]
    pieces: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language."""
    from hytecore.text.activities import english, finnish, swedish

    facts = {"fi": finnish, "sv": swedish, "en": english}[language]
    stems: dict[str, Part] = {}
    exact: dict[str, Part] = {}
    tables: tuple[tuple[Kind, str], ...] = (
        ("topic", facts.TOPICS),
        ("action", facts.ACTIONS),
        ("group", facts.GROUPS),
        ("broad", facts.BROAD),
        ("quality", facts.QUALITIES),
        ("frame", facts.FRAMES),
        ("up", _row("up", facts.UP)),
        ("down", _row("down", facts.DOWN)),
        ("problem", _row("problem", facts.PROBLEM)),
    )
    lengths: dict[str, set[int]] = {}
    for kind, table in tables:
        for line in table.strip().splitlines():
            concept, *words = line.split()
            part = Part(kind, concept)
            for word in words:
                if word[-1] == "=":
                    exact.setdefault(word[:-1], part)
                elif word not in stems:
                    stems[word] = part
                    lengths.setdefault(word[:3], set()).add(len(word))
    return Lexicon(
        language,
        stems,
        exact,
        {begin: tuple(sorted(found, reverse=True)) for begin, found in lengths.items()},
        max(map(len, stems)),
        frozenset(facts.STOPS),
        facts.BACKWARDS,
        facts.EXAMPLES,
        facts.JOINERS,
        facts.LOCATIVE,
        facts.PIECES,
    )


def _row(concept: str, stems: str) -> str:
    return " ".join((concept, *stems.split()))
