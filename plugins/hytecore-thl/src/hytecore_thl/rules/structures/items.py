"""Items: THL's checklist of structures, as the table `structures` of the pack lists it.

The convention is one: what stands in the column `item` is what a plan writes, in `structures: [{item: …}]`, and what a
measure's `activity` or a body's id may be. Capitals do not matter, and hyphens and blanks count as underscores.

The columns `bodies`, `measures`, `practices` and `indicators` hold, between bars, how words begin that tell of the
structure where they stand in the name of such a thing. The column `only` narrows what counts: `shared` to measures in
which a county and a municipality take part, `network` to networks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from hytecore_thl.data import Row, rows

SECTIONS = ("bodies", "measures", "practices", "indicators")


@frozen
class Item:
    """An item of the checklist.

    Attributes:
        name: What a plan calls it.
        words: By the column they stand in, what finds the words that tell of the structure.
        shared: Whether only a measure counts in which a county and a municipality take part.
        network: Whether only networks count: bodies of several organisations, and measures that speak of a network.
    """

    name: str
    words: Mapping[str, re.Pattern[str]]
    shared: bool
    network: bool


@cache
def items() -> Mapping[str, Item]:
    """Return the items by name, in the order of the list.

    Example:
        >>> list(items())[:3]
        ['responsible_body', 'internal_network', 'action_plan']
    """
    return {row["item"]: _item(row) for row in rows("structures")}


def _item(row: Row) -> Item:
    words = {section: beginning_with(row[section].split("|")) for section in SECTIONS if row[section]}
    return Item(row["item"], words, row["only"] == "shared", row["only"] == "network")


def beginning_with(words: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern that finds a word beginning with one of *words*, in text without capitals.

    Example:
        >>> bool(beginning_with(["neuvola", "family cent"]).search("lastenneuvolat ja neuvolatyö"))
        True
        >>> bool(beginning_with(["neuvola"]).search("lastenneuvolat"))
        False
    """
    alternatives = "|".join(re.escape(word.strip()).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})")


def spelt(name: str) -> str:
    """Return *name* as the list spells it.

    Example:
        >>> spelt("Family-centre network")
        'family_centre_network'
    """
    return re.sub(r"[\s-]+", "_", name.strip().casefold())
