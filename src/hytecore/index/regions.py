"""Regions: which texts of a plan name the same region.

A region is written as a name or as the id of an actor. A name that several actors bear (*kaupunki*) names none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hytecore.model.text import LANGUAGES, Translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.actor import Actor


class Regions:
    """The regions of a plan, by whatever they are called.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.actor import Actor
        >>> from hytecore.model.plan import Plan
        >>> regions = Regions(PlanIndex(Plan(id="p", title="P", actors=(Actor(id="hyvinkaa", name="Hyvinkää"),))))
        >>> regions.key("HYVINKÄÄ") == regions.key("hyvinkaa"), regions.key("Tuusula")
        (True, 'tuusula')
    """

    def __init__(self, index: PlanIndex) -> None:
        self._actors = index.actors
        self._keys: dict[str, str] = {}
        self._by_name: dict[str, str | None] = {}
        for actor in index.actors.values():
            for name in {_plain(name) for name in _names(actor)}:
                known = self._by_name.setdefault(name, actor.id)
                if known != actor.id:
                    self._by_name[name] = None

    def key(self, region: str) -> str:
        """Return what tells a region from others: the id of the actor it names, else its name in lower case."""
        known = self._keys.get(region)
        if known is None:
            name = _plain(region)
            known = self._keys[region] = region if region in self._actors else self._by_name.get(name) or name
        return known

    def actor(self, region: str) -> Actor | None:
        """Return the actor that a region names, if it names one."""
        return self._actors.get(self.key(region))


def _names(actor: Actor) -> Iterator[str]:
    if isinstance(actor.name, Translated):
        yield from (name for language in LANGUAGES if (name := getattr(actor.name, language)))
    else:
        yield actor.name
    yield from actor.aliases


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
