"""Indicators of several plans: which of them are one and the same, and which region a value of them is about.

An indicator is recognised by its entry in the catalogue of national indicators, by its number or address in its data
source, or by its name. Two that have the same name and different numbers in one source are two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from hytecore.index.organisations import official_name
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.index.workspace import Workspace
from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.indicator import DataSource, Indicator
from hytecore.model.text import LANGUAGES, Text, Translated
from hytecore.places.classification import classification, folded

Key: TypeAlias = tuple[str, ...]


def shared_indicators(workspace: Workspace) -> dict[int, Key]:
    """Return what tells the indicators that several plans have from each other, by the identity of each."""
    everyone = [(index, indicator) for index in workspace for indicator in index.plan.indicators]
    named = _named(workspace)
    numbered = [list(_numbers(indicator)) for _, indicator in everyone]
    known = _known(numbered, named)
    found: dict[int, Key] = {}
    plans: dict[Key, set[int]] = {}
    for (index, indicator), numbers, names in zip(everyone, numbered, named, strict=True):
        if numbers or names:
            key = known[(numbers or names)[0]]
            found[id(indicator)] = key
            plans.setdefault(key, set()).add(id(index))
    return {indicator: key for indicator, key in found.items() if len(plans[key]) > 1}


def _known(numbered: list[list[Key]], named: list[list[Key]]) -> dict[Key, Key]:
    """Return what each number and each name stands for; of all that mean one indicator the first in the alphabet."""
    first: dict[Key, Key] = {}

    def find(key: Key) -> Key:
        while (above := first[key]) is not key:
            first[key] = first[above]
            key = above
        return key

    def join(keys: list[Key]) -> None:
        for key in keys:
            first.setdefault(key, key)
        if len(keys) > 1:
            least = min(map(find, keys))
            for key in keys:
                first[find(key)] = least

    numbers_of: dict[Key, set[Key]] = {}
    for numbers, names in zip(numbered, named, strict=True):
        join(numbers)  # an entry of the catalogue that has a number in a source
        join(names)  # a name in several languages
    for numbers, names in zip(numbered, named, strict=True):
        for number in numbers[:1]:
            for name in names[:1]:
                numbers_of.setdefault(find(name), set()).add(find(number))
    for name, several in numbers_of.items():
        if len(several) == 1:
            first[find(name)] = next(iter(several))
    return {key: find(key) for key in list(first)}


def _numbers(indicator: Indicator) -> Iterator[Key]:
    """Yield what certainly tells an indicator from others: its entry in the catalogue, its number in its source."""
    if isinstance(indicator.catalogue, str) and indicator.catalogue:
        yield "catalogue", indicator.catalogue
    source = indicator.source
    if isinstance(source, DataSource) and isinstance(source.ref, str) and isinstance(source.name, (str, Translated)):
        ref = folded(source.ref)
        # A number or an address; *table 3* holds several indicators.
        if " " not in ref and any(map(str.isdigit, ref)):
            yield "ref", next(map(folded, _versions(source.name)), ""), ref


def _named(workspace: Workspace) -> list[list[Key]]:
    """Return, for each indicator of the workspace, its names as they are compared."""
    texts: list[str] = []
    owners: list[int] = []
    count = 0
    for index in workspace:
        for indicator in index.plan.indicators:
            versions = list(_versions(indicator.name))
            texts += versions
            owners += [count] * len(versions)
            count += 1
    found: list[list[Key]] = [[] for _ in range(count)]
    for owner, name in zip(owners, title_keys(texts, "fi"), strict=True):
        if name and name not in PLACEHOLDERS:
            found[owner].append(("name", name))
    return found


def _versions(text: Text) -> Sequence[str]:
    return (text,) if isinstance(text, str) else [said for each in LANGUAGES if (said := getattr(text, each))]


class Territories:
    """Which region a value is about, in words that mean the same in every plan."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, object], str | None] = {}

    def of(self, index: PlanIndex, region: object) -> str | None:
        """Return the region that a plan calls *region*; if it is not stated, the one that the plan speaks of."""
        asked = (id(index), region if isinstance(region, (str, type(None))) else False)
        if asked not in self._known:
            self._known[asked] = self._found(index, region)
        return self._known[asked]

    def _found(self, index: PlanIndex, region: object) -> str | None:
        if region is None:
            covered = tuple(index.plan.covers)
            owner = index.actors.get(index.plan.owner) if isinstance(index.plan.owner, str) else None
            if len(covered) == 1:
                region = covered[0]
            elif owner is not None:
                region = index.root_of(owner).id
        if not isinstance(region, str) or not region.strip():
            return None
        actor = index.regions.actor(region)
        if actor is not None:
            versions = _versions(actor.name)
            return official_name(actor) or (folded(versions[0]) if versions else None)
        name, known = folded(region), classification()
        if name in known.municipalities:
            return f"municipality:{known.municipalities[name]}"
        return f"county:{known.counties[name]}" if name in known.counties else name
