"""Analyser of words: what a word that no word list knows is made of.

The readings of this package know the words of wellbeing plans. Any other word is cut down to a root, so that its
inflected forms are found to be the same. The default needs nothing but Python. Who has libvoikko installed may switch
to it for Finnish, see `hytecore.text.voikko`: it knows compounds and all inflection, but its dictionary is under the
GPL and it needs a library of the system, so it is nobody's default.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable


@runtime_checkable
class TextAnalyzer(Protocol):
    """What finds the roots of a word."""

    def roots(self, word: str, language: str) -> tuple[str, ...]:
        """Return the roots of *word*, a word in lower case: several for a compound, none if it is not known.

        Two forms of one word have the same roots. A root need not be a word itself.
        """


class SuffixAnalyzer:
    """Cuts the ending off a word, and evens out what changes before an ending; knows no compounds.

    Example:
        >>> analyzer = SuffixAnalyzer()
        >>> analyzer.roots("marjapuskan", "fi") == analyzer.roots("marjapuskissa", "fi")
        True
        >>> analyzer.roots("kamraterna", "sv")
        ('kamrat',)
    """

    def roots(self, word: str, language: str) -> tuple[str, ...]:
        """Return what is left of *word* without its ending."""
        kept = 3 if len(word) < 7 else 4
        endings = _ENDINGS.get(language, frozenset())
        for length in range(min(6, len(word) - kept), 0, -1):
            if word[-length:] in endings:
                word = word[:-length]
                break
        if language == "fi":
            while len(word) > kept and word[-1] in "aeiouyäö":
                word = word[:-1]
            if word[-2:] in _GRADES:
                return (word[:-2] + _GRADES[word[-2:]],)
            if word[-1:] == "d":
                return (word[:-1] + "t",)
        return (word,)


_ENDINGS = {
    "fi": frozenset(
        """
        iensa iensä issaan issään eihin oihin issa issä ista istä illa illä ilta iltä ille ssa ssä sta stä lla llä lta
        ltä lle ksi iin iden eiden oiden ien jen ten den hin seen siin ina inä na nä tta ttä ta tä nsa nsä n t
        """.split()
    ),
    "sv": frozenset("arnas ornas ernas arna orna erna ens ets ande ende ar or er en et n t s a e".split()),
    "en": frozenset("ations ation ings ing ies ers ment ments ed es er s e y".split()),
}
_GRADES = {"kk": "k", "pp": "p", "tt": "t", "nn": "n", "nt": "n", "ll": "l", "lt": "l"}
"""What a stem may end with in a closed syllable and in an open one, evened out."""

_forgetting: list[Callable[[], object]] = []
_chosen: list[TextAnalyzer] = [SuffixAnalyzer()]


def analyzer() -> TextAnalyzer:
    """Return the analyser in use."""
    return _chosen[0]


def use_analyzer(chosen: TextAnalyzer | None = None) -> TextAnalyzer:
    """Use *chosen* from now on, or the default again; return the one that was used so far.

    Example:
        >>> class Whole:
        ...     def roots(self, word: str, language: str) -> tuple[str, ...]:
        ...         return (word,)
        >>> before = use_analyzer(Whole())
        >>> isinstance(use_analyzer(before), Whole)
        True
    """
    before = _chosen[0]
    _chosen[0] = SuffixAnalyzer() if chosen is None else chosen
    for forget in _forgetting:
        forget()
    return before


def forgets(forget: Callable[[], object]) -> None:
    """Have *forget* called whenever another analyser is chosen: for what remembers the roots of words."""
    _forgetting.append(forget)
