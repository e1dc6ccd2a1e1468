"""Replacing: one cause told once, where an indicator or a goal that has come or gone shows in many places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hytecore.comparison.content import content, words_in
from hytecore.comparison.lookup import Lookup
from hytecore.comparison.pairing import in_order, paired
from hytecore.index.kinds import kind_of
from hytecore.model.indicator import Indicator, IndicatorUse
from hytecore.model.text import LANGUAGES, Translated
from hytecore.places.classification import folded


class Replacing:
    """What stands in place of what, and who is concerned by what has come or gone."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        known = [indicator for index in (lookup.old, lookup.new) for indicator in index.plan.indicators]
        self._ids = {indicator.id for indicator in known}
        self._names = {
            folded(words_in(indicator.name, language)): indicator.id for indicator in known for language in LANGUAGES
        }
        self._successors: dict[str, str] = {}
        for indicator in known:
            self._learn(indicator)
        self._users: dict[tuple[str, str, str], list[Any]] = {}
        self._replaced: dict[tuple[str, str], list[Any]] = {}
        for one, other in self._successors.items():
            for old, new in ((one, other), (other, one)):
                if ("indicator", old) in lookup.gone and ("indicator", new) in lookup.added:
                    self._replaced[old, new] = []

    def _learn(self, indicator: Indicator) -> None:
        successor = self.meant_by(indicator.replaced_by)
        if successor is not None and successor != indicator.id:
            self._successors[indicator.id] = successor

    def meant_by(self, replaced_by: Any) -> str | None:
        """Return the id of the indicator that the text of a `replaced_by` names by its id or its name."""
        if isinstance(replaced_by, str) and replaced_by in self._ids:
            return replaced_by
        texts = (
            [getattr(replaced_by, each) for each in LANGUAGES] if isinstance(replaced_by, Translated) else [replaced_by]
        )
        return next(
            (self._names[folded(text)] for text in texts if isinstance(text, str) and folded(text) in self._names), None
        )

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Return the ids of each indicator that was replaced and of the one in its place."""
        return sorted(self._replaced)

    def users_of_pair(self, old: str, new: str) -> tuple[Any, ...]:
        """Return the goals and measures in which one stands in place of the other."""
        return _settled(self._replaced[old, new])

    def note(self, old: str, new: str, user: Any = None) -> None:
        """Keep that *new* stands in place of *old*, in *user* or altogether."""
        users = self._replaced.setdefault((old, new), [])
        if user is not None:
            users.append(user)

    def swapped(
        self, gone: Sequence[IndicatorUse], new: Sequence[IndicatorUse]
    ) -> tuple[list[tuple[IndicatorUse, IndicatorUse]], list[IndicatorUse], list[IndicatorUse]]:
        """Return the uses of which one stands in place of the other, and what is left.

        That is so where a plan says which one took whose place, and where but one has left and one come.
        """
        pairs, left, come = paired(gone, new, self._last, self._last)
        if len(gone) == len(new) == len(left) == 1 and content(left[0].indicator) != content(come[0].indicator):
            pairs.append((left.pop(), come.pop()))
        return pairs, left, come

    def _last(self, use: IndicatorUse) -> Any:
        """Return the indicator that took the place of the one used, or that one itself."""
        own = use.indicator
        return self._successors.get(own, own) if isinstance(own, str) else content(own)

    def is_told(self, side: str, kind: str, identity: Any, user: Any) -> bool:
        """Whether what *identity* names has itself come or gone, so that it is told there; *user* is then kept."""
        known = self._lookup.gone if side == "gone" else self._lookup.added
        if not isinstance(identity, str) or (kind, identity) not in known:
            return False
        self._users.setdefault((side, kind, identity), []).append(user)
        return True

    def users_of(self, side: str, entity: Any) -> tuple[Any, ...]:
        """Return who is concerned by what has come or gone."""
        return _settled(self._users.get((side, kind_of(entity), getattr(entity, "id", "")), []))


def _settled(users: list[Any]) -> tuple[Any, ...]:
    """Return goals, then measures, each once, as people count their ids."""
    known = {id(user): user for user in users}.values()
    goals = [user for user in known if kind_of(user) == "goal"]
    return (*in_order(goals), *in_order(user for user in known if kind_of(user) != "goal"))
