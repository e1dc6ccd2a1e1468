"""Wording: whether two names of one thing are in different words, and not only spelled or inflected differently."""

from __future__ import annotations

from hytecore.text.activities.lexicon import lexicon
from hytecore.text.activities.similarity import is_misspelling
from hytecore.text.activities.words import is_ending
from hytecore.text.analyzer import SuffixAnalyzer
from hytecore.text.tokens import composed, tokens

_roots = SuffixAnalyzer().roots
_LEAST = 5


def other_words(a: str, b: str, language: str = "fi") -> tuple[str, ...]:
    """Return the words of *b*, as they stand there, for which *a* has none; empty if only spelling or order differ.

    Example:
        >>> other_words("Ylipainoisten määrä vähenee", "Ylipainoisten määrä laskee")
        ('laskee',)
        >>> other_words("Omahoito ja asiointi", "Asiointi sekä omahoidon")
        ()
    """
    mine, yours = _words(a, language), _words(b, language)
    left = list(yours)
    for alike in (lambda one, other: one[0] == other[0], lambda one, other: _is_form(one[0], other[0], language)):
        for word in list(mine):
            found = next((each for each in left if alike(word, each)), None)
            if found is not None:
                left.remove(found)
                mine.remove(word)
    text = composed(b)
    return tuple(text[start:end] for _, start, end in left)


def _words(text: str, language: str) -> list[tuple[str, int, int]]:
    joiners = lexicon(language if language in ("fi", "sv", "en") else "fi").joiners
    found: list[tuple[str, int, int]] = []
    for token in tokens(composed(text))[:400]:
        if token.text[0].isalnum() and token.text not in joiners:
            at = token.start
            for piece in token.text.split("-"):
                if piece:
                    found.append((piece, at, at + len(piece)))
                at += len(piece) + 1
    return found


def _is_form(a: str, b: str, language: str) -> bool:
    """Whether two words are forms of one word, or one of them is misspelt."""
    if _roots(a, language) == _roots(b, language) or is_misspelling(a, b):
        return True
    least = min(len(a), len(b))
    begin = next((at for at in range(least) if a[at] != b[at]), least)
    if begin < max(_LEAST, max(len(a), len(b)) // 2):
        return False
    return is_ending(a[begin:], language) and is_ending(b[begin:], language)
