"""Voikko: Finnish words by a full dictionary, for those who switch it on.

Not the default, for two reasons. The dictionary voikko-fi is under the GPL, which a program under the MIT licence must
not bring along; and libvoikko is a library of the operating system, which pip does not install. So nothing switches it
on but a call of `use_voikko`: no setting, no variable of the environment, and not its mere presence, since the same
plan would then be judged differently on different machines.

    apt install libvoikko1 voikko-fi
    pip install hytecore[voikko]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.text.analyzer import SuffixAnalyzer, TextAnalyzer, use_analyzer


class VoikkoAnalyzer:
    """Finds the base words of a Finnish word with Voikko; words of other languages are left to the default.

    Args:
        voikko: An object with the method `analyze` of `libvoikko.Voikko`.
    """

    def __init__(self, voikko: Any) -> None:
        self._voikko = voikko
        self._otherwise: TextAnalyzer = SuffixAnalyzer()

    def roots(self, word: str, language: str) -> tuple[str, ...]:
        """Return the base words of the reading with the fewest parts, or what the default finds."""
        if language == "fi":
            found = sorted(self._readings(word), key=lambda roots: (len(roots), roots))
            if found:
                return found[0]
        return self._otherwise.roots(word, language)

    def _readings(self, word: str) -> Iterator[tuple[str, ...]]:
        for reading in self._voikko.analyze(word):
            base = reading.get("BASEFORM", "").lower()
            if base:
                yield tuple(_divided(base, reading.get("STRUCTURE", "")))


def _divided(base: str, structure: str) -> Iterator[str]:
    """Yield the words of which a base form is made; *structure* has `=` where a word of a compound begins.

    Only the last word of a compound is inflected, so the others are as long in the base form as in the word itself.
    """
    start = 0
    for part in structure.strip("=").split("=")[:-1]:
        end = start + len(part)
        word = base[start:end].strip("-")
        if word and end < len(base):
            yield word
            start = end
    yield base[start:].strip("-")


def use_voikko(voikko: Any = None) -> TextAnalyzer:
    """Use Voikko for Finnish words from now on; return the analyser used so far, for `use_analyzer`.

    Args:
        voikko: An instance of `libvoikko.Voikko`, where the default one for Finnish will not do.

    Raises:
        ImportError: If the Python package libvoikko is not installed.
        OSError: If the library of the system is not.
    """
    if voikko is None:
        from importlib import import_module

        try:
            voikko = import_module("libvoikko").Voikko("fi")
        except ImportError as error:
            raise ImportError("install the extra: pip install hytecore[voikko]") from error
    return use_analyzer(VoikkoAnalyzer(voikko))
