"""Asides: rows of a table that sum it up, explain its marks or tell where its figures come from, and label rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hytecore.documents.document import Cell
from hytecore.text.tokens import evened
from hytecore.understanding.vocabulary import Concept, concept_of

_SUM = re.compile(
    r"(kaikki )?yhteensä\b|(loppu|väli)?summa|totalt|sammanlagt|delsumma|(sub|grand )?total", re.IGNORECASE
)
_NOTE = re.compile(
    r"[*¹²³†]|\(\*\)|(huom|lähde|lähteet|selite|selitteet|selitykset|merkkien selit\w+|värien? selit\w+|lyhenteet|obs"
    r"|källa|källor|förklaring\w*|teckenförklaring|note|source|legend)\b\W*[:.!]"
)
_FIGURE = re.compile(r"[-–]?\d[\d\s.,]*\s*(€|%|eur|euroa|te|t€|htv|kpl|st)?", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?P<label>[^\W\d][^\d:.–\n]{2,30}?)\s*"
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*)?\s*[:.–-]\s+|\d{1,2}(?:\.\d{1,2})*\.?\s+(?=[A-ZÅÄÖ]))(?P<name>\S.*)",
    re.DOTALL,
)
_NO_NAME = re.compile(
    r"\w*suunnitelma\w*|\w*ohjelma|\w*taulukko|\w*taulukot|\w*kortti|liitteet?|johdanto|yhteenveto|lomake|osallistujat"
    r"|työryhmä|sidosryhmät|\w*plan|\w*program|tabell|\w*kort|bilag\w*|inledning|sammandrag|ja|och|sekä|\d{4}|[-/]|\d+"
)
"""Words of titles that are no goals: if there are no others, nor any that is not a header of a column."""


def is_aside(spoken: Sequence[Cell]) -> bool:
    """Whether the cells with text of a row are a sum of the rows above, or a note below the table."""
    if len(spoken) == 1 and _NOTE.match(evened(spoken[0].text).strip()):
        return True
    sums = [cell for cell in spoken if _SUM.match(cell.text.strip())]
    return bool(sums) and all(cell in sums or _FIGURE.fullmatch(cell.text.strip()) for cell in spoken)


def labelled(text: str) -> tuple[Concept, str] | None:
    """Return what a text with a label in front is, and its name without the label.

    Example:
        >>> labelled("Tavoite 1. Osallisuus lisääntyy"), labelled("TEEMA 2: Liikkuminen")
        (('goal', 'Osallisuus lisääntyy'), ('priority', 'Liikkuminen'))
        >>> labelled("Tavoitteena on, että osallisuus lisääntyy"), labelled("Kävelyryhmät: kaksi")
        (None, None)
        >>> labelled("Tavoite 1.2 Harrastaminen lisääntyy")
        ('goal', 'Harrastaminen lisääntyy')
    """
    match = _LABEL.match(text)
    if match is None or len(match["label"].split()) > 2:
        return None
    concept = concept_of(match["label"])
    if concept not in ("goal", "priority", "theme"):
        return None
    return "goal" if concept == "goal" else "priority", " ".join(match["name"].split())


def names_nothing(title: str) -> bool:
    """Whether a title only says what follows, such as *Toimenpidesuunnitelma 2025–2028* or *Liite 2*."""
    words = [word.strip(".,()*") for word in evened(title).replace(":", " ").split()]
    return all(_NO_NAME.fullmatch(word) or concept_of(word) is not None for word in words if word)
