"""National indicators that are no longer produced: a list shipped with the library, and how names are found in it.

The list is data, `national_indicators.yaml`; each entry cites where it is said that something took its place.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model.text import LANGUAGES, Translated

if TYPE_CHECKING:
    from datetime import date

    from hytecore.model.absence import Maybe
    from hytecore.model.indicator import Indicator
    from hytecore.model.text import Text


@frozen
class Ended:
    """A national indicator, survey or data collection that something else took the place of.

    Attributes:
        kind: `indicator`, or `source` for a survey or a data collection that many indicators come from.
        names: How the name of an indicator or of its data source begins.
        shared_names: Names that the successor bears too; they mean this one in a plan older than the replacement.
        successors: How its successor is mentioned; a name that mentions it does not mean this one.
    """

    id: str
    kind: str
    name: Translated
    names: tuple[str, ...]
    shared_names: tuple[str, ...]
    replaced_by: Translated
    successors: tuple[str, ...]
    replaced_on: When
    source: str


@cache
def ended() -> tuple[Ended, ...]:
    """Return the list, in the order of the file."""
    from hytecore.syntax.from_yaml import first_document

    with open(__file__.removesuffix(".py") + ".yaml", "rb") as file:
        entries: list[dict[str, Any]] = first_document(file.read())["entries"]
    return tuple(
        Ended(
            **{
                **entry,
                "name": Translated(**entry["name"]),
                "names": tuple(entry["names"]),
                "shared_names": tuple(entry.get("shared_names", ())),
                "replaced_by": Translated(**entry["replaced_by"]),
                "successors": tuple(entry["successors"]),
                "replaced_on": When.parse(entry["replaced_on"]),
            }
        )
        for entry in entries
    )


def find(indicator: Indicator, plan_begins: date | None) -> Ended | None:
    """Return the entry that *indicator*, or its data source, is named after; None if there is none.

    The name has to begin with the listed one, as whole words. Where the name mentions the successor, the series goes
    on under its new name.

    Args:
        indicator: The indicator.
        plan_begins: When its plan begins, if it says so.

    Example:
        >>> from hytecore.model.indicator import Indicator
        >>> found = find(Indicator(id="i", name="THL sairastavuusindeksi (ikävakioitu, 2016)"), None)
        >>> found.id, found.replaced_on.text
        ('thl-morbidity-index', '2023')
        >>> find(Indicator(id="i", name="Kansallisen terveysindeksin sairastavuusindeksi"), None)
    """
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
        if is_shared and (plan_begins is None or plan_begins >= (entry.replaced_on.earliest or plan_begins)):
            continue
        told = " ".join((*names, *sources)).casefold()
        if not any(successor in told for successor in entry.successors):
            return entry
    return None


@lru_cache(maxsize=4096)
def _collection(source: str) -> tuple[str, bool]:
    """Return the collection that a source names, without its publisher, and whether a listed name begins with it.

    So the source *TEAviisari (THL)* and the indicator *Perusterveydenhuolto* are one name.
    """
    words = [word for word in _words(source) if word not in ("thl", "kela", "fpa")]
    is_beginning = any(_words(name)[: len(words)] == words for entry in ended() for name in entry.names)
    return " ".join(words), bool(words) and is_beginning


def _named(text: str) -> tuple[Ended, bool] | None:
    """Return the entry whose name *text* begins with, and whether its successor bears that name too."""
    match = _beginnings().match(text)
    if match is None:
        return None
    group = str(match.lastgroup)
    is_shared = group.startswith("shared")
    return ended()[int(group.removeprefix("shared").removeprefix("own"))], is_shared


@cache
def _beginnings() -> re.Pattern[str]:
    """Return a pattern that matches any listed name at the beginning of a text; its group tells which."""
    groups = []
    for number, entry in enumerate(ended()):
        groups.append(f"(?P<own{number}>{_any(entry.names)})")
        if entry.shared_names:
            groups.append(f"(?P<shared{number}>{_any(entry.shared_names)})")
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
