"""Compound names: two quantities in one, which one value can never tell apart.

*Osallistujien määrä ja osuus*, *klikkaukset/käyttäjämäärät*, *lkm, %*. Two groups of people (*tytöt ja pojat*), two
parts of a word (*ala- ja yläkoulut*) and a rate (*euroa/asukas*) are one.
"""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.text.indicators.lexicon import noun_kind
from hytecore.text.tokens import Token

_AND = frozenset("ja sekä och samt and & + /".split())
_COUNTS = frozenset("lkm kpl st".split())
_SHARES = frozenset("% prosentti procent percent".split())
_QUANTITIES = frozenset({"quantity", "counted"})


def two_quantities(words: Sequence[Token]) -> tuple[Token, Token] | None:
    """Return the words that name two quantities in one; None if there is one.

    Example:
        >>> from hytecore.text.tokens import tokens
        >>> [pair[0].text + " + " + pair[1].text for name in
        ...  ("Osallistujien määrä ja osuus", "Käynnit (lkm, %)", "Tyttöjen ja poikien osuus", "Menot €/asukas")
        ...  if (pair := two_quantities(tokens(name)))]
        ['määrä + osuus', 'lkm + %']
    """
    left: Token | None = None
    joined = False
    for position, word in enumerate(words):
        text = word.text
        if text in _AND:
            joined = left is not None
        elif text in _COUNTS or text in _SHARES:
            for other in words[position + 1 : position + 4]:
                if (text in _COUNTS and other.text in _SHARES) or (text in _SHARES and other.text in _COUNTS):
                    return word, other
                if other.text not in _AND and other.text not in ",(":
                    break
            left, joined = word, False
        elif not text[0].isalpha():
            left, joined = None, False
        else:
            kind = noun_kind(text)
            if kind in _QUANTITIES:
                if joined and left is not None and left.text != text:
                    return left, word
                left, joined = word, False
            elif not joined:
                left = None
    return None
