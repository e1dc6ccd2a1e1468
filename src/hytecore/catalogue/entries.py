"""Entries: the national indicators, surveys and statistics that the library knows, as data.

The data are `catalogue.json` beside this module; the reference page of the catalogue says what each key means. An
entry states only what was read in the place it cites.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.frozen import frozen
from hytecore.model.indicator import DataSource, Number
from hytecore.model.text import Translated


@frozen
class Noise:
    """What a survey can show: smaller changes may be chance.

    Attributes:
        usual: The smallest change that tells anything, in percentage points.
        few: The same, where few have answered.
        few_below: Under how many respondents that is.
    """

    usual: int
    few: int
    few_below: int

    def limit(self, respondents: Number | None) -> int:
        """Return the smallest change that tells anything, for so many *respondents*; None if nobody knows how many.

        Example:
            >>> Noise(2, 5, 100).limit(99), Noise(2, 5, 100).limit(100), Noise(2, 5, 100).limit(None)
            (5, 2, 2)
        """
        return self.few if respondents is not None and respondents < self.few_below else self.usual


@frozen
class Entry:
    """A national indicator, or a survey, statistic or data collection that many indicators come from.

    Attributes:
        kind: `indicator` or `source`.
        name: What it is called.
        read: Where all this was read, and when.
        names: How the name of an indicator or of its data source begins, where names are looked up.
        shared_names: Names that the successor bears too; they mean this one in a plan older than the replacement.
        unit: The unit of its values.
        better: Which way is better, where that is not a matter of opinion.
        range: The smallest and the largest possible value.
        level: What it tells of: the work, or people's lives.
        updated: How often new values are published.
        source: The id of the entry it comes from.
        sotkanet: Its number in Sotkanet.
        licence: Under which licence its values may be used, where that is stated.
        noise: What the survey can show.
        replaced_by: What took its place.
        replaced_on: When that was.
        successor: The id of the entry that took its place.
        successors: How its successor is mentioned; a name that mentions it does not mean this one.
    """

    id: str
    kind: str
    name: Translated
    read: str
    names: tuple[str, ...] = ()
    shared_names: tuple[str, ...] = ()
    unit: str | None = None
    better: str | None = None
    range: tuple[Number, ...] = ()
    level: str | None = None
    updated: Duration | None = None
    source: str | None = None
    sotkanet: int | None = None
    licence: str | None = None
    noise: Noise | None = None
    replaced_by: Translated | None = None
    replaced_on: When | None = None
    successor: str | None = None
    successors: tuple[str, ...] = ()

    @property
    def data_source(self) -> DataSource | None:
        """Where its values come from, as a plan would state it; None if the catalogue does not say."""
        if self.kind == "source":
            return DataSource(name=self.name, licence=self.licence)
        origin = entries().get(self.source) if self.source else None
        if origin is None:
            return None
        ref = f"Sotkanet {self.sotkanet}" if self.sotkanet else None
        return DataSource(name=origin.name, ref=ref, licence=self.licence)


def entry_of(identity: object) -> Entry | None:
    """Return the entry with the id *identity*; None if there is none.

    Example:
        >>> found = entry_of("thl-morbidity-index")
        >>> found.unit, found.better, found.replaced_on.text, found.successor
        ('index_point', 'lower', '2023', 'national-health-index')
        >>> entry_of("tea-culture").range  # what its source says of all its indicators
        (0, 100)
    """
    return entries().get(identity) if isinstance(identity, str) else None


def version() -> str:
    """Return the day of the catalogue's last change."""
    return str(_data()["version"])


@cache
def entries() -> Mapping[str, Entry]:
    """Return the entries by id, in the order of the file."""
    stated: list[dict[str, Any]] = _data()["entries"]
    origins = {facts["id"]: facts for facts in stated}
    return {facts["id"]: _entry(_completed(facts, origins)) for facts in stated}


@cache
def _data() -> dict[str, Any]:
    import json

    with open(__file__.removesuffix("entries.py") + "catalogue.json", encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    return data


_OF_SOURCE = ("unit", "range", "better", "level", "updated", "licence", "noise")
"""What a source says of all its indicators."""


def _completed(facts: dict[str, Any], origins: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    origin = origins.get(facts.get("source", ""))
    return {**{key: origin[key] for key in _OF_SOURCE if key in origin}, **facts} if origin else facts


def _entry(facts: dict[str, Any]) -> Entry:
    made: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()}
    for key, make in _MAKERS.items():
        if key in made:
            made[key] = make(made[key])
    return Entry(**made)


_MAKERS: dict[str, Any] = {
    "name": lambda texts: Translated(**texts),
    "replaced_by": lambda texts: Translated(**texts),
    "updated": Duration.parse,
    "replaced_on": When.parse,
    "noise": lambda limits: Noise(**limits),
}
