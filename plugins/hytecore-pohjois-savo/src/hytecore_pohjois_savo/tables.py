"""Tables: what the role slides and the classification laid down, each line with its source and the years it holds for.

The tables lie in the folder `data`, one CSV file each.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from hytecore.packs import Entry, YearlyTables, year_of

__all__ = ["Entry", "folded", "has_stem", "held", "table", "year_of"]

FOLDER = os.path.join(os.path.dirname(__file__), "data")

_TABLES = YearlyTables(FOLDER)


def table(name: str) -> tuple[Entry, ...]:
    """Return the lines of a table, in the order of its file.

    Example:
        >>> [entry.key for entry in table("levels")]
        ['everyone', 'at_risk']
    """
    return _TABLES.table(name)


def held(name: str, year: int) -> Mapping[str, Entry]:
    """Return the lines of a table that hold in *year*, by key."""
    return _TABLES.held(name, year)


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
