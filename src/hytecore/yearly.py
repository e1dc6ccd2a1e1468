"""Tables that change by year: what a region or a law laid down, each line with its source and the years it holds for.

A pack keeps such facts (municipalities, levels of work, themes, promised reports) as CSV files and not as code. The
columns `key`, `name_fi`, `name_sv`, `name_en`, `since`, `until`, `confirmed` and `source` are in each; others are the
pack's own. A file is read when a rule first asks for it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from hytecore.edtf import When
from hytecore.engine.rule import Options
from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.model.text import Translated
from hytecore.words.render import Composed


@frozen(eq=False)
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


@frozen
class YearlyTables:
    """The tables in a folder of a pack, by the names of their files."""

    folder: str

    def table(self, name: str) -> tuple[Entry, ...]:
        """Return the lines of a table, in the order of its file.

        Raises:
            OSError: If there is no such table.
            KeyError: If a column is missing.
        """
        return _read(os.path.join(self.folder, f"{name}.csv"))

    def held(self, name: str, year: int) -> Mapping[str, Entry]:
        """Return the lines of a table that hold in *year*, by key."""
        return _held(os.path.join(self.folder, f"{name}.csv"), year)


def year_of(index: PlanIndex, options: Options) -> int:
    """Return the year a plan is judged by: that of the given day, brought inside the plan's period.

    A plan that has ended keeps the terms of its own years.

    Example:
        >>> from datetime import date
        >>> from hytecore.model.plan import Plan
        >>> year_of(PlanIndex(Plan(id="p", title="P", period=When.parse("2020/2025"))), {"as_of": date(2030, 1, 1)})
        2025
    """
    year = int(options["as_of"].year)
    period = index.plan.period
    if isinstance(period, When) and not period.is_reversed:
        if period.latest is not None:
            year = min(year, period.latest.year)
        if period.earliest is not None:
            year = max(year, period.earliest.year)
    return year


@cache
def _read(path: str) -> tuple[Entry, ...]:
    import csv

    with open(path, encoding="utf-8", newline="") as file:
        return tuple(_entry(row) for row in csv.DictReader(file))


def _entry(row: dict[str, str]) -> Entry:
    name = Translated(fi=row.pop("name_fi"), sv=row.pop("name_sv"), en=row.pop("name_en"))
    key, since, until = row.pop("key"), int(row.pop("since")), row.pop("until")
    confirmed, source = row.pop("confirmed"), row.pop("source")
    return Entry(key, name, since, int(until) if until else None, confirmed == "yes", source, row)


@cache
def _held(path: str, year: int) -> Mapping[str, Entry]:
    return {entry.key: entry for entry in _read(path) if entry.holds_in(year)}
