"""Tables: what the role slides and the classification laid down, each line with its source and the years it holds for.

The tables lie in the folder `data`, one CSV file each, and are read when a rule first asks for one. A plan is judged by
the year of the given day, but never by a year outside its own period: a plan that has ended keeps its own terms.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from hytecore.model.text import Translated
from hytecore.packs import Composed, Options, PlanIndex, When

FOLDER = os.path.join(os.path.dirname(__file__), "data")


@frozen
class Entry(Composed):
    """A line of a table: shown by its name in the reader's language, and told to programs as its key.

    Attributes:
        until: The last year it holds for; None while it holds.
        is_confirmed: Whether a source says so.
        details: The other columns of the table.
    """

    key: str
    name: Translated
    since: int
    until: int | None
    is_confirmed: bool
    source: str
    details: Mapping[str, str]

    def in_words(self, language: str) -> str:
        """Return the name."""
        return str(getattr(self.name, language))

    def plain(self) -> str:
        """Return the key."""
        return self.key

    def holds_in(self, year: int) -> bool:
        """Whether it holds in *year*."""
        return self.since <= year and (self.until is None or year <= self.until)


@cache
def table(name: str) -> tuple[Entry, ...]:
    """Return the lines of a table, in the order of its file.

    Example:
        >>> [entry.key for entry in table("levels")]
        ['everyone', 'at_risk']
    """
    import csv

    with open(os.path.join(FOLDER, f"{name}.csv"), encoding="utf-8", newline="") as file:
        return tuple(_entry(row) for row in csv.DictReader(file))


def _entry(row: dict[str, str]) -> Entry:
    name = Translated(fi=row.pop("name_fi"), sv=row.pop("name_sv"), en=row.pop("name_en"))
    key, since, until = row.pop("key"), int(row.pop("since")), row.pop("until")
    confirmed, source = row.pop("confirmed"), row.pop("source")
    return Entry(key, name, since, int(until) if until else None, confirmed == "yes", source, row)


@cache
def held(name: str, year: int) -> Mapping[str, Entry]:
    """Return the lines of a table that hold in *year*, by key."""
    return {entry.key: entry for entry in table(name) if entry.holds_in(year)}


def year_of(index: PlanIndex, options: Options) -> int:
    """Return the year a plan is judged by: that of the given day, brought inside the plan's period."""
    year = int(options["as_of"].year)
    period = index.plan.period
    if isinstance(period, When) and not period.is_reversed:
        if period.latest is not None:
            year = min(year, period.latest.year)
        if period.earliest is not None:
            year = max(year, period.earliest.year)
    return year


def folded(text: str) -> str:
    """Return *text* as names are compared: without capitals and stray blanks."""
    return " ".join(text.split()).casefold()


def has_stem(texts: Iterable[str], stems: Iterable[str]) -> bool:
    """Whether one of *texts* holds one of *stems*, whatever ending follows.

    Example:
        >>> has_stem(["Menetelmäkysely kunnille"], ["menetelm"])
        True
    """
    known = [folded(text) for text in texts]
    return any(stem in text for stem in stems for text in known)
