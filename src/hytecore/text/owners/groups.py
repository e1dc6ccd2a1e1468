"""Groups: which words of an owner stand for many of whom nobody in particular can be asked."""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.text.language import Language
from hytecore.text.owners import lexicon
from hytecore.text.owners.finnish import PARTNERS
from hytecore.text.owners.marks import AMONG
from hytecore.text.owners.persons import Word

_GENITIVES = ("jen", "den", "ten", "ien", "kaan", "iin")
_PLURALS = ("ar", "er", "or", "arna", "erna", "orna", "s")
_COUNTED = 3
"""How many words after a number the counted noun may stand."""


def group_among(words: Sequence[Word], text: str, with_others: bool, language: Language) -> tuple[int, int] | None:
    """Return the stretch of *text* that makes *words*, those of one owner, a group; None if they name someone.

    Args:
        words: The words.
        text: The text they stand in.
        with_others: Whether the text says that someone works with these.
        language: The language of the text.

    Example:
        >>> text = "kaupungin kaikki toimialat"
        >>> words = [Word("kaikki", "kaikki", 10, 16), Word("toimialat", "toimialat", 17, 26)]
        >>> group_among(words, text, False, "fi")
        (10, 26)
    """
    if any(word.low in lexicon.REGISTERED for word in words):
        return None
    if len(words) == 1 and words[0].low in lexicon.COLLECTIVE_ALONE:
        return words[0].start, words[0].end
    headed = False
    for number, word in enumerate(words):
        low = word.low
        if headed and low in lexicon.OF:
            return None  # a group for children and families
        headed = headed or lexicon.head_of(low) is not None
        if low in lexicon.QUANTIFIERS:
            if _is_everyone(words, number):
                return word.start, words[min(number + 1, len(words) - 1)].end
        elif low in lexicon.WHOLE:
            if number + 1 < len(words) and words[number + 1].low in lexicon.WHOLE_OF:
                return word.start, words[number + 1].end
        elif lexicon.is_group(low):
            if not _is_told(words, number):
                return word.start, word.end
        elif low.endswith(AMONG) and any(begin in low for begin in PARTNERS):
            return word.start, word.end
        elif (low in lexicon.NUMBERS or low.isdecimal()) and (counted := _counted(words, number, text, language)):
            return word.start, words[counted].end
    if with_others:
        last = words[-1]
        if last.low.endswith(_GENITIVES) and any(begin in last.low for begin in PARTNERS):
            return last.start, last.end
    return None


def _is_everyone(words: Sequence[Word], number: int) -> bool:
    """Whether a word such as *all* makes a group of what follows: *andra stadiet* is a level of schools."""
    following = words[number + 1].low if number + 1 < len(words) else ""
    if words[number].low == "andra":
        return not following.startswith("stadie")
    return words[number].low not in ("eri", "olika", "various", "different", "each", "varje") or bool(following)


def _is_told(words: Sequence[Word], number: int) -> bool:
    """Whether it is told who the group is: *Pelastakaa Lapset*, *Tuusulan ja Järvenpään kunnat*."""
    if number and words[number - 1].low == "pelastakaa":
        return True
    return words[number].low in lexicon.DEFINITE and any(word.low in lexicon.AND for word in words[:number])


def _counted(words: Sequence[Word], number: int, text: str, language: Language) -> int:
    """Return the number of the word that is counted; 0 if none is, as in an ordinal or a year."""
    word = words[number]
    if word.low.isdecimal() and (text[word.end : word.end + 1] in (".", ":", "%") or 1900 <= int(word.low[:4]) <= 2100):
        return 0
    found = 0
    for at in range(number + 1, min(number + 1 + _COUNTED, len(words))):
        low = words[at].low
        if low in lexicon.NUMBERS or low.isdecimal():
            continue
        if len(low) > 3 and low[-1] in "aä" if language == "fi" else low.endswith(_PLURALS):
            found = at
        elif found:
            break
    return found
