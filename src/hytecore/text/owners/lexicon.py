"""The words of the three languages together: what the heads of names, groups and marks of doubt are looked up in.

A plan in one language quotes names in another, so every word counts whatever language the text is in.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from hytecore.text.owners import english, finnish, swedish

Kind: TypeAlias = Literal["organisation", "unit", "body", "role", "person", "collective"]

_LANGUAGES = (finnish, swedish, english)

HEADS: dict[str, Kind] = {}
"""What the last word of a name ends in → what the name is of."""
for _language in _LANGUAGES:
    HEADS.update(dict.fromkeys(_language.ORGANISATION.split(), "organisation"))
    HEADS.update(dict.fromkeys(_language.UNIT.split(), "unit"))
    HEADS.update(dict.fromkeys(_language.BODY.split(), "body"))
    HEADS.update(dict.fromkeys(_language.ROLE.split(), "role"))

COLLECTIVE = finnish.COLLECTIVE | swedish.COLLECTIVE | english.COLLECTIVE
COLLECTIVE_ALONE = finnish.COLLECTIVE_ALONE | swedish.COLLECTIVE_ALONE | english.COLLECTIVE_ALONE
_COLLECTIVE_ENDS = frozenset(word[-2:] for word in COLLECTIVE)
_SHORTEST = 5
"""A shorter word names a group or a unit only by itself, not at the end of another."""
_LONGEST = 20

QUANTIFIERS = finnish.QUANTIFIERS | swedish.QUANTIFIERS | english.QUANTIFIERS
WHOLE = finnish.WHOLE | swedish.WHOLE | english.WHOLE
WHOLE_OF = finnish.WHOLE_OF | swedish.WHOLE_OF | english.WHOLE_OF
SHARED = (*finnish.SHARED, *swedish.SHARED, *english.SHARED)
NUMBERS = finnish.NUMBERS | swedish.NUMBERS | english.NUMBERS
AND = finnish.AND | swedish.AND | english.AND
OR = finnish.OR | swedish.OR | english.OR
WITH = finnish.WITH | swedish.WITH | english.WITH
UNDECIDED = finnish.UNDECIDED | swedish.UNDECIDED | english.UNDECIDED
ONLY_BESIDE = finnish.ONLY_BESIDE | swedish.ONLY_BESIDE | english.ONLY_BESIDE
BESIDE = finnish.BESIDE | swedish.BESIDE | english.BESIDE
OPEN = finnish.OPEN
HEDGES = finnish.HEDGES | swedish.HEDGES | english.HEDGES
RELATIVE = finnish.RELATIVE | swedish.RELATIVE | english.RELATIVE
FIELDS = finnish.FIELDS | swedish.FIELDS | english.FIELDS
ROLE_LABELS = {**english.ROLE_LABELS, **swedish.ROLE_LABELS, **finnish.ROLE_LABELS}
BRACKETED_ROLES = finnish.BRACKETED_ROLES
ORGANISATION_FORMS = finnish.ORGANISATION_FORMS

REGISTERED = frozenset("ry r.y ry:n ry:ltä rf oy oyj ab oyab abp tmi osk säätiö säätiön stiftelse ltd".split())
"""What stands at the end of the registered names of associations and companies."""

OF = frozenset("for of för av kring inom om about".split())
"""Words after which it is told what someone is for, not who it is."""

NOTHING = frozenset(
    """
    x xx xxx xxxx n a na ei puuttuu none ingen inga inget saknas ole nobody null nil not applicable xxxxx tyhjä
    """.split()
)
"""Words that stand in an owner's cell and name nobody."""

EXAMPLES = re.compile(
    r"\b(?:mm|m\.m|esim|ym|y\.m|yms|jne|tms|bl\.? ?a|t\.? ?ex|m\.? ?fl|osv|o\.s\.v|etc|e\.g|muun muassa|bland annat|"
    r"till exempel|esimerkiksi|for example|for instance|such as)\b\.?",
    re.IGNORECASE,
)
"""Words that say that others are meant besides those who are named."""

FILLERS = (
    UNDECIDED
    | BESIDE
    | frozenset(
        """
    vastuutaho vastuu vastuuhenkilö toteuttaja tekijä ole on ansvarig ansvar owner to be tieto erikseen
    """.split()
    )
)
"""Words that, with those of doubt, say that the owner is not known, and name nobody."""

DEFINITE = frozenset(
    """
    toimialat lautakunnat palvelualueet kunnat hyvinvointialueet seurakunnat kaupungit tulosalueet osastot yksiköt
    """.split()
)
"""Plurals that are no group where those who are meant are told: *Tuusulan ja Järvenpään kunnat*."""

_SPLITTERS = (
    "palvelut", "toimi", "toimiala", "lautakunta", "työryhmä", "ryhmä", "integraatio", "kasvatus", "opetus",
    "viestintä",
    "huolto", "hallitus", "valtuusto", "vastaavat", "vastaava", "vastuuhenkilöt", "koordinaattori",
    "koordinaattorit", "johtaja", "esimiehet",
    "työ", "neuvosto", "nämnden", "tjänster", "sektorn",
)  # fmt: skip
"""What ends a name: a capital letter after it begins another one."""


_DEPARTMENTS = (
    "toimi", "toimiala", "virasto", "palvelualue", "tulosalue", "vastuualue", "konserni", "sektorn", "sektor",
    "väsendet",
    "förvaltningen", "department", "division", "sector",
)  # fmt: skip


@lru_cache(maxsize=8192)
def head_of(word: str) -> Kind | None:
    """Return what a name whose last word is *word*, in lower case, is of; None if the word does not tell.

    Example:
        >>> head_of("nuorisopalvelut"), head_of("sivistyslautakunta"), head_of("keusote")
        ('unit', 'body', None)
    """
    kind = HEADS.get(word)
    if kind is not None:
        return kind
    if "-" in word:
        return head_of(word.rpartition("-")[2])
    for begin in range(max(1, len(word) - _LONGEST), len(word) - 3):
        kind = HEADS.get(word[begin:])
        if kind is not None:
            return kind
    return "unit" if word.endswith("työ") else None


def is_group(word: str) -> bool:
    """Whether *word*, in lower case, names a group of which nobody in particular can be asked.

    Example:
        >>> is_group("potilasjärjestöt"), is_group("liikuntapalvelut"), is_group("vastuuhenkilöt")
        (True, False, False)
    """
    if word[-2:] not in _COLLECTIVE_ENDS:
        return False
    if word in COLLECTIVE:
        return True
    if HEADS.get(word) == "role":
        return False
    for begin in range(max(1, len(word) - _LONGEST), len(word) - _SHORTEST + 1):
        end = word[begin:]
        if end in COLLECTIVE:
            return True
        if HEADS.get(end) == "role":
            return False
    return False


def is_department(name: str) -> bool:
    """Whether *name* is that of a large unit, of which others may be part."""
    return name.lower().endswith(_DEPARTMENTS)


def ends_a_name(word: str) -> bool:
    """Whether a name ends with *word*, so that a capital letter after it begins another."""
    return word.endswith(_SPLITTERS) or is_group(word)
