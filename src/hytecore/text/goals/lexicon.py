"""Lexicon: what single words of a language show, looked up by whole form or by the beginning of the word.

The facts of each language are plain tuples and sets in `finnish`, `swedish` and `english`. Here they are put into two
dictionaries, once, and every word is looked up in time that does not depend on how many facts there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple


class Sense(NamedTuple):
    """What a word shows."""

    kind: str
    """`direction`, `vague`, `act`, `universal`, `benchmark`, `relation`, `number`, `share`, `group`, …"""
    value: str
    """Which of its kind: `more`, `create`, …"""
    form: str = ""
    """How the word stands in the sentence: `participle`, `noun`, `passive`, …; `aside` where it promises nothing."""


class Lexicon:
    """The words of a language.

    Args:
        facts: The module with the facts: `FORMS` and `STEMS` (kind and value → words), `form_of`, and sets of words.
    """

    def __init__(self, facts: Any) -> None:
        self.facts = facts
        numerals = dict.fromkeys((*facts.NUMERALS, *facts.NUMERALS_OF), ("number", ""))
        self._forms = {**numerals, **_by_word(facts.FORMS)}
        self._stems = _by_word(facts.STEMS)
        self._lengths = sorted({len(stem) for stem in self._stems}, reverse=True)
        self._known: dict[str, Sense | None] = {}
        self._things: dict[str, bool] = {}

    def sense(self, word: str) -> Sense | None:
        """Return what *word* shows, None if nothing."""
        try:
            return self._known[word]
        except KeyError:
            found = self._found(word)
            # Plans repeat their words; a text of rubbish must not fill the memory.
            if len(self._known) < 50_000 and len(word) < 60:
                self._known[word] = found
            return found

    def is_thing(self, word: str) -> bool:
        """Whether *word* is a thing of which one can say that it is there: a plan, a park, an agreement."""
        try:
            return self._things[word]
        except KeyError:
            found = len(word) > 3 and word.endswith(self.facts.THINGS) and not word.startswith(self.facts.NO_THINGS)
            if len(self._things) < 50_000 and len(word) < 60:
                self._things[word] = found
            return found

    def _found(self, word: str) -> Sense | None:
        whole = self._forms.get(word)
        if whole is not None:
            return Sense(*whole)
        for length in self._lengths:
            stem = self._stems.get(word[:length]) if len(word) >= length else None
            if (
                stem is not None
                and stem[0] == "group"
                and (len(word) - length > MOST_LETTERS or word.endswith(_STATES))
            ):
                break
            if stem is not None:
                form: str = self.facts.form_of(word, stem[0])
                return Sense(*stem, form)
        if word.endswith(self.facts.GROUP_ENDS):
            return Sense("group", "")
        return None


MOST_LETTERS = 5
"""So many letters an ending has at most; what is longer is a compound: *perheiden*, but not *perhepoliittinen*."""
_STATES = ("yys", "uus", "yyden", "uuden", "yyttä", "uutta", "työ")


def _by_word(facts: Mapping[tuple[str, str], Iterable[str]]) -> dict[str, tuple[str, str]]:
    return {word: meaning for meaning, words in facts.items() for word in words}


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon of *language*."""
    name = {"sv": "swedish", "en": "english"}.get(language, "finnish")
    return Lexicon(import_module(f"hytecore.text.goals.{name}"))
