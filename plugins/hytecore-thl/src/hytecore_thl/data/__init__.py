"""What the law and THL ask, and since when: tables with a source for every row, read when first asked for.

A table is a CSV file that any spreadsheet opens. `confirmed` says whether the source was read (`yes`), read in part
(`partly`), or is known without having been read (`no`); `note` says what is not known.
"""

from __future__ import annotations

import csv
import os
from datetime import date
from functools import cache

from attrs import frozen

from hytecore.model.text import Translated
from hytecore.packs import When


@frozen(eq=False)
class Row:
    """One row of a table: its cells by column, and the days between which it holds.

    Attributes:
        until: None for what holds until further notice.
    """

    cells: dict[str, str]
    since: date
    until: date | None

    def __getitem__(self, column: str) -> str:
        """Return the cell of *column*, an empty string where nothing stands."""
        return self.cells[column]

    @property
    def text(self) -> Translated:
        """What the row is called, in every language."""
        return Translated(fi=self["fi"], sv=self["sv"], en=self["en"])

    def holds(self, kind: str, day: date) -> bool:
        """Whether the row concerns plans of *kind*, and holds on *day*."""
        return kind in self["concerns"].split() and self.since <= day and (self.until is None or day <= self.until)


@cache
def rows(table: str) -> tuple[Row, ...]:
    """Return the rows of *table*, in the order of its file.

    Example:
        >>> [row["number"] for row in rows("hyte_coefficient_sizes")]
        ['4', '5', '5', '1', '6']
    """
    path = os.path.join(os.path.dirname(__file__), f"{table}.csv")
    with open(path, encoding="utf-8", newline="") as file:
        return tuple(_row(cells) for cells in csv.DictReader(file))


def holding(table: str, kind: object, day: date) -> tuple[Row, ...]:
    """Return the rows of *table* that concern plans of *kind* and hold on *day*.

    Example:
        >>> [row["item"] for row in holding("children_plan_contents", "municipal_plan", date(2025, 6, 1))]
        ['growth_conditions', 'promotion', 'cooperation', 'follow_up']
    """
    return tuple(row for row in rows(table) if isinstance(kind, str) and row.holds(kind, day))


def _row(cells: dict[str, str]) -> Row:
    since = When.parse(cells.get("from") or cells["begins"]).earliest
    until = cells.get("until") or cells.get("ends")
    if since is None:
        raise ValueError(f"{cells} does not say since when it holds")
    return Row(cells, since, When.parse(until).latest if until else None)
