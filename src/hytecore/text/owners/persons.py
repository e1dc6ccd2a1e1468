"""Persons: whether the words of an owner are somebody's name.

A name is told by its shape (capital letters), a frequent first name, the look of a family name, initials, or a title
before it. What is the name of an association, a house, a project or a place is none, even if it holds a first name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from hytecore.places.finding import place_of
from hytecore.text.owners.lexicon import ORGANISATION_FORMS, head_of, is_group
from hytecore.text.owners.names import AMBIGUOUS, FAMILY, FAMILY_ENDS, GIVEN, is_family_name


class Word(NamedTuple):
    """A word of the text, as it is looked up and as it stands."""

    low: str
    text: str
    start: int
    end: int
    marks: int = 0
    """What the word by itself says; see `hytecore.text.owners.marks`."""


class Person(NamedTuple):
    """A person's name among the words of an owner."""

    first: int
    """The number of the word with which it begins."""
    last: int
    title: str | None
    """The words before it, if they are a title."""


_SURE_ALONE = ("onen", "anen", "änen", "önen", "unen", "ynen")


def person_among(words: Sequence[Word]) -> Person | None:
    """Return the first person that *words*, the words of one owner, name.

    Example:
        >>> words = [Word("minna", "Minna", 0, 5), Word("mallikas", "Mallikas", 6, 14)]
        >>> person_among(words)
        Person(first=0, last=1, title=None)
    """
    lows = [word.low for word in words]
    if not ORGANISATION_FORMS.isdisjoint(lows) and not _only_in_title(lows):
        return None
    for number, word in enumerate(words):
        if is_given(word.low):
            found = _around(words, number)
            if found is not None:
                return _titled(words, *found)
    found = _by_family_name(words)
    return None if found is None else _titled(words, *found)


def _only_in_title(words: Sequence[str]) -> bool:
    """Whether the words of organisations belong to a title: *Project manager*."""
    titles = [number for number, word in enumerate(words) if head_of(word) == "role"]
    return bool(titles) and ORGANISATION_FORMS.isdisjoint(words[titles[-1] :])


@lru_cache(maxsize=4096)
def is_given(word: str) -> bool:
    """Whether *word*, in lower case, is a frequent first name, or two of them with a hyphen."""
    if word in GIVEN:
        return True
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first in GIVEN and second in GIVEN


def _around(words: Sequence[Word], number: int) -> tuple[int, int] | None:
    """Return the first and the last word of the name around the first name that stands at *number*."""
    word = words[number]
    after = words[number + 1] if number + 1 < len(words) else None
    before = words[number - 1] if number else None
    if word.text.islower():
        is_name = len(words) == 2 and number == 0 and after is not None and word.low not in AMBIGUOUS
        return (0, 1) if is_name and after is not None and _looks_like_family(after.low) else None
    doubtful = word.low in AMBIGUOUS
    if after is not None and _may_be_family(after):
        last = number + 1
        if is_given(after.low) and number + 2 < len(words) and _may_be_family(words[number + 2]):
            last = number + 2
        told = _looks_like_family(words[last].low) or (before is not None and head_of(before.low) == "role")
        if not doubtful or told or len(words) == 2:
            return number, last
    if before is not None and _may_be_family(before) and place_of(before.low) is None:
        told = not doubtful or _looks_like_family(before.low)
        if told or (len(words) == 2 and not before.low.endswith("n")):
            return number - 1, number
    if doubtful or word.text.isupper() or place_of(word.low) is not None:
        return None
    titled = before is not None and head_of(before.low) == "role"
    by_itself = len(words) == 1 or (number == 0 and after is not None and after.text.islower())
    return (number, number) if titled or by_itself else None


def _may_be_family(word: Word) -> bool:
    """Whether *word* can be a family name, or the initial of one, beside a first name."""
    if not word.text[0].isupper():
        return False
    if len(word.low) == 1 or is_family_name(word.low):
        return True
    if is_given(word.low):
        return True
    place = place_of(word.low)
    if place is not None and place[1] != "nominative":
        return False
    return word.low not in ORGANISATION_FORMS and head_of(word.low) is None and not is_group(word.low)


def _looks_like_family(word: str) -> bool:
    return is_family_name(word) or word.endswith(FAMILY_ENDS)


def _by_family_name(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the first and the last word of a name whose first name is not a frequent one."""
    for number, word in enumerate(words):
        if not word.text[0].isupper():
            continue
        before = words[number - 1] if number else None
        if before is not None and head_of(before.low) == "role":
            after = words[number + 1] if number + 1 < len(words) else None
            if after is not None and _is_plain_name(word) and _is_plain_name(after) and len(after.low) > 2:
                return number, number + 1
        if not is_family_name(word.low):
            continue
        if before is not None and _is_plain_name(before) and not before.low.endswith(("n", "nen")) and len(words) <= 4:
            return number - 1, number
        titled = before is not None and head_of(before.low) == "role"
        if titled or (len(words) == 1 and _is_sure(word.low)):
            return number, number
    return None


def _is_plain_name(word: Word) -> bool:
    """Whether *word* is written like a name and is no word for an organisation, a place or a task."""
    return (
        word.text[0].isupper()
        and word.text[1:].islower()
        and word.low not in ORGANISATION_FORMS
        and head_of(word.low) is None
        and place_of(word.low) is None
        and not is_group(word.low)
    )


def _is_sure(word: str) -> bool:
    return word.endswith(_SURE_ALONE) or (word in FAMILY and word.endswith("nen")) or word == "mallikas"


def _titled(words: Sequence[Word], first: int, last: int) -> Person:
    """Return the person with the words around the name, if one of them is a title."""
    around = (*words[:first], *words[last + 1 :])
    titles = [word.text for word in around if head_of(word.low) == "role"]
    return Person(first, last, titles[0] if titles else None)


@cache
def initials() -> re.Pattern[str]:
    """Return the pattern of names with initials: `M. M.`, `M. Mallikas`, `Minna M.`."""
    capital, small = "A-ZÅÄÖ", "a-zåäöé"
    return re.compile(
        rf"(?<![\w.])(?:[{capital}]\.[ \xa0]?-?[{capital}]\.(?:[ \xa0]?[{capital}][{small}]+)?(?!\w)"
        rf"|[{capital}]\.[ \xa0]?[{capital}][{small}]+(?:-[{capital}][{small}]+)?(?!\w)"
        rf"|[{capital}][{small}]+[ \xa0][{capital}]\.(?![\w]|[ \xa0][{capital}][{small}]))"
    )
