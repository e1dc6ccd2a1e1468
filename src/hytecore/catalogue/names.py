"""Names: which entry of the catalogue an indicator of a plan, or its data source, is named after.

A name has to begin with a listed one, as whole words. Only what has ended is looked for by its name among all entries:
to take a name for an indicator that lives on would put words into the plan's mouth; its author can refer to it by id.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hytecore.catalogue.entries import Entry, entries, entry_of
from hytecore.model.text import LANGUAGES, Translated

if TYPE_CHECKING:
    from datetime import date

    from hytecore.model.absence import Maybe
    from hytecore.model.indicator import Indicator
    from hytecore.model.text import Text


@cache
def ended() -> tuple[Entry, ...]:
    """Return the entries that something else took the place of, in the order of the file."""
    return tuple(entry for entry in entries().values() if entry.replaced_on is not None)


def ended_entry(indicator: Indicator, plan_begins: date | None) -> Entry | None:
    """Return the ended entry that *indicator* refers to, or is named after; None if there is none.

    What it refers to by id is stronger than what it is called. Where the name mentions the successor, the series goes
    on under its new name.

    Args:
        indicator: The indicator.
        plan_begins: When its plan begins, if it says so.

    Example:
        >>> from hytecore.model.indicator import Indicator
        >>> found = ended_entry(Indicator(id="i", name="THL sairastavuusindeksi (ikävakioitu, 2016)"), None)
        >>> found.id, found.replaced_on.text
        ('thl-morbidity-index', '2023')
        >>> ended_entry(Indicator(id="i", name="Kansallisen terveysindeksin sairastavuusindeksi"), None)
    """
    stated = entry_of(indicator.catalogue)
    if stated is not None:
        return stated if stated.replaced_on is not None else None
    names, sources = _texts(indicator.name), _texts(getattr(indicator.source, "name", None))
    found = [_named(name) for name in names]
    for source in sources:
        collection, is_beginning = _collection(source)
        found.append(_named(source))
        if is_beginning:
            found += [_named(f"{collection} {name}") for name in names]
    for match in found:
        if match is None:
            continue
        entry, is_shared = match
        if is_shared and (plan_begins is None or plan_begins >= _first_day(entry, plan_begins)):
            continue
        told = " ".join((*names, *sources)).casefold()
        if not any(successor in told for successor in entry.successors):
            return entry
    return None


def survey_of(indicator: Indicator) -> Entry | None:
    """Return the entry with limits of noise that *indicator* comes from: by id, else by the name of its data source.

    Example:
        >>> from hytecore.model.indicator import DataSource, Indicator
        >>> survey_of(Indicator(id="i", name="I", source=DataSource(name="THL:n Kouluterveyskysely 2023"))).noise.usual
        2
    """
    stated = entry_of(indicator.catalogue)
    if stated is not None and stated.noise is not None:
        return stated
    for source in _texts(getattr(indicator.source, "name", None)):
        survey = _survey_named(source)
        if survey is not None:
            return survey
    return None


@lru_cache(maxsize=4096)
def _survey_named(source: str) -> Entry | None:
    match = _surveys().match(source)
    return _noisy()[int(str(match.lastgroup).removeprefix("own"))] if match is not None else None


def _first_day(entry: Entry, otherwise: date) -> date:
    return (entry.replaced_on.earliest if entry.replaced_on is not None else None) or otherwise


@lru_cache(maxsize=4096)
def _collection(source: str) -> tuple[str, bool]:
    """Return the collection that a source names, without its publisher, and whether a listed name begins with it.

    So the source *TEAviisari (THL)* and the indicator *Perusterveydenhuolto* are one name.
    """
    words = [word for word in _words(source) if word not in ("thl", "kela", "fpa")]
    is_beginning = any(_words(name)[: len(words)] == words for entry in ended() for name in entry.names)
    return " ".join(words), bool(words) and is_beginning


def _named(text: str) -> tuple[Entry, bool] | None:
    """Return the entry whose name *text* begins with, and whether its successor bears that name too."""
    match = _beginnings().match(text)
    if match is None:
        return None
    group = str(match.lastgroup)
    is_shared = group.startswith("shared")
    return ended()[int(group.removeprefix("shared").removeprefix("own"))], is_shared


@cache
def _beginnings() -> re.Pattern[str]:
    """Return a pattern that matches any name of an ended entry at the beginning of a text; its group tells which."""
    groups = []
    for number, entry in enumerate(ended()):
        groups.append(f"(?P<own{number}>{_any(entry.names)})")
        if entry.shared_names:
            groups.append(f"(?P<shared{number}>{_any(entry.shared_names)})")
    return _beginning(groups)


@cache
def _noisy() -> tuple[Entry, ...]:
    return tuple(entry for entry in entries().values() if entry.kind == "source" and entry.noise is not None)


@cache
def _surveys() -> re.Pattern[str]:
    return _beginning([f"(?P<own{number}>{_any(entry.names)})" for number, entry in enumerate(_noisy())])


def _beginning(groups: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?i)\W*(?:{'|'.join(groups)})(?!\w)")


def _any(names: tuple[str, ...]) -> str:
    return "|".join(r"\W+".join(_words(name)) for name in names)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _texts(text: Maybe[Text]) -> tuple[str, ...]:
    if isinstance(text, str):
        return (text,)
    if isinstance(text, Translated):
        return tuple(each for language in LANGUAGES if (each := getattr(text, language)))
    return ()
