"""Matching: which entity of the old plan is which of the new one.

By id first; then by the same words, where needed told apart by what is said around them; then by other words, where one
is the best for the other and no second is as good. What could be several is left open and said as possible.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any, Literal, TypeAlias

from hytecore.comparison.content import content, is_unstated, says_the_same, title_of, words_in
from hytecore.comparison.naming import Naming
from hytecore.comparison.pairing import Key, among, best, in_order, paired, stated, together
from hytecore.comparison.surroundings import Surroundings
from hytecore.comparison.wording import candidates
from hytecore.frozen import frozen
from hytecore.index.kinds import SECTIONS, id_of
from hytecore.index.repetition import title_keys
from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.plan import Plan

Basis: TypeAlias = Literal["id", "words", "key", "wording", "place"]

ORDER = tuple(dict.fromkeys(("plan", "goal", "measure", "indicator", "theme", "actor", *SECTIONS)))
"""The kinds in the order in which their changes are told."""
BY_WORDING = {"goal": True, "measure": True, "indicator": False, "theme": False, "need": False, "priority": False}
"""The kinds that may be matched by other words, and whether a name that says more than the other will do."""
_KEYS = {"measure": "activity", "indicator": "catalogue", "actor": "code"}
"""What says by itself that two entities are one, if no third has it."""
_APART = {
    "measure": ("activity", "prevention", "audience"),
    "indicator": ("unit", "kind", "level", "catalogue", "source"),
}
"""What two entities that are one in other words do not say differently."""
_WITHOUT_ID = ("cell", "structure", "suppression")


@frozen(eq=False)
class Match:
    """An entity as it stands in the old plan and in the new one; None where it is in one of them only.

    Attributes:
        basis: What tells that the two are one: the id, the same words, a key such as that of the activity, or other
            words, which is only possible; `place` for an indicator in the place of another.
        perhaps: Of one that is in one plan only, those of the other plan that it may be, where these are several.
    """

    kind: str
    old: Any
    new: Any
    basis: Basis = "id"
    perhaps: tuple[Any, ...] = ()

    @property
    def current(self) -> Any:
        """The entity as it stands in the new plan, or in the old one if it is gone."""
        return self.old if self.new is None else self.new


@frozen(eq=False)
class Matching:
    """Which entity is which.

    Attributes:
        matches: Sorted by kind and id; an entity that is in one plan only has a match of its own.
        naming: What puts an entity of the old plan into the ids of the new one.
        crowded: How many names were like so many others that they were compared with none of them.
    """

    matches: tuple[Match, ...]
    naming: Naming
    crowded: int = 0


def match_plans(old: Plan, new: Plan) -> Matching:
    """Return which entity of *old* is which of *new*.

    Example:
        >>> from hytecore.model.measure import Measure
        >>> before = Plan(id="p", title="P", measures=(Measure(id="m1", title="Partnership tables"),))
        >>> after = Plan(id="p", title="P", measures=(Measure(id="m7", title="Setting up partnership tables"),))
        >>> [(match.kind, match.current.id, match.basis) for match in match_plans(before, after).matches]
        [('plan', 'p', 'id'), ('measure', 'm7', 'wording')]
    """
    language = min(old.language, new.language)
    around = Surroundings(old, language), Surroundings(new, language)
    found = [Match("plan", old, new)]
    crowded = 0
    for kind, section in SECTIONS.items():
        if kind not in _WITHOUT_ID:
            left = _Left(kind, getattr(old, section), getattr(new, section), around, language)
            found += left.matched()
            crowded += left.crowded
    naming = Naming(_new_ids(found))
    for kind in _WITHOUT_ID:
        found += _by_place(kind, getattr(old, SECTIONS[kind]), getattr(new, SECTIONS[kind]), naming)
    return Matching(tuple(_sorted(found)), naming, crowded)


def _sorted(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield the matches kind by kind, those of a kind by the id they have now."""
    by_kind: dict[str, dict[int, Match]] = {}
    for match in matches:
        by_kind.setdefault(match.kind, {})[id(match.current)] = match
    for kind in ORDER:
        found = by_kind.get(kind, {})
        yield from (found[id(entity)] for entity in in_order(match.current for match in found.values()))


def _new_ids(matches: Iterable[Match]) -> dict[str, dict[str, str]]:
    """Return the ids that change; an id that two entities have and that would change to two is left as it is."""
    found: dict[str, dict[str, set[str]]] = {}
    for match in matches:
        if match.old is not None and match.new is not None and match.old.id and match.new.id:
            found.setdefault(match.kind, {}).setdefault(match.old.id, set()).add(match.new.id)
    return {
        kind: {old: next(iter(new)) for old, new in ids.items() if len(new) == 1 and old not in new}
        for kind, ids in found.items()
    }


def _by_place(kind: str, old: Sequence[Any], new: Sequence[Any], naming: Naming) -> Iterator[Match]:
    """Yield the matches of what has no id: a theme's level, an item of a checklist, a suppression."""

    def place_of(entity: Any) -> str:
        return id_of(naming.of(entity))

    pairs, only_old, only_new = paired(old, new, place_of, id_of, alike=True)
    yield from (Match(kind, one, other) for one, other in pairs)
    yield from (Match(kind, one, None) for one in only_old)
    yield from (Match(kind, None, other) for other in only_new)


class _Left:
    """The entities of one kind for which nothing in the other plan has been found yet."""

    def __init__(
        self,
        kind: str,
        old: Sequence[Any],
        new: Sequence[Any],
        around: tuple[Surroundings, Surroundings],
        language: str,
    ) -> None:
        self.kind = kind
        self.old, self.new = list(old), list(new)
        self.around = around
        self.language = language
        self.crowded = 0
        self.found: list[Match] = []
        self.perhaps: dict[int, list[Any]] = {}
        self._titles: dict[int, str] = {}

    def matched(self) -> list[Match]:
        """Return the matches of all of them."""
        self._by_id()
        if self.old and self.new:
            self._by_words()
        if self.old and self.new and self.kind in BY_WORDING:
            self._by_wording()
        gone = [Match(self.kind, one, None, perhaps=self._several(one)) for one in self.old]
        added = [Match(self.kind, None, one, perhaps=self._several(one)) for one in self.new]
        return [*self.found, *gone, *added]

    def _several(self, entity: Any) -> tuple[Any, ...]:
        return tuple(in_order(self.perhaps.get(id(entity), ())))

    def _by_id(self) -> None:
        self._take("id", _own_id, _own_id)
        if self.old and self.new and {one.id for one in self.old} & {one.id for one in self.new} - {""}:
            # An id that several have (HYT003): what is said tells them apart.
            for key in (content, self._title, _own_id):
                self._take("id", *(together(_own_id, key),) * 2, alike=key is content)

    def _by_words(self) -> None:
        title = self._title
        self._take("words", title, title)
        shared = {title(one) for one in self.old} & {title(one) for one in self.new} - {None}
        if shared:
            signatures = (together(among(title, shared), around.signature) for around in self.around)
            self._take("words", *signatures, alike=True)
            ties = (together(among(title, shared), _settled(around)) for around in self.around)
            self._take("words", *ties)
            self._take("words", title, title)
        if self.kind in _KEYS:
            key = stated(_KEYS[self.kind])
            self._take("key", key, key)

    def _by_wording(self) -> None:
        """Match those of which one is the best for the other, and no second is as good."""
        old, new = self.old, self.new
        before, after = ([words_in(title_of(one), self.language) for one in each] for each in (old, new))
        alike = candidates(before, after, self.language, parts=BY_WORDING[self.kind])
        pairs = [pair for pair in alike.pairs if not self._are_apart(old[pair.old], new[pair.new])]
        worth = {pair: (pair.score, self._shared(old[pair.old], new[pair.new])) for pair in pairs}
        best_old = best(((pair.old, pair.new), worth[pair]) for pair in pairs)
        best_new = best(((pair.new, pair.old), worth[pair]) for pair in pairs)
        taken = [(one, other) for one, other in best_old.items() if best_new.get(other) == one]
        self.found += [Match(self.kind, old[one], new[other], "wording") for one, other in taken]
        lost_old, lost_new = {one for one, _ in taken}, {other for _, other in taken}
        for pair in pairs:
            if pair.old not in lost_old and pair.new not in lost_new:
                self.perhaps.setdefault(id(old[pair.old]), []).append(new[pair.new])
                self.perhaps.setdefault(id(new[pair.new]), []).append(old[pair.old])
        self.crowded += len(alike.crowded_old - lost_old) + len(alike.crowded_new - lost_new)
        self.old = [entity for position, entity in enumerate(old) if position not in lost_old]
        self.new = [entity for position, entity in enumerate(new) if position not in lost_new]

    def _take(self, basis: Basis, key_old: Key, key_new: Key, *, alike: bool = False) -> None:
        pairs, self.old, self.new = paired(self.old, self.new, key_old, key_new, alike=alike)
        self.found += [Match(self.kind, one, other, basis) for one, other in pairs]

    def _title(self, entity: Any) -> Hashable:
        """Return what an entity is called, without what does not matter; None if nothing can be told from it."""
        if not self._titles:
            titles = [(id(each), title) for each in (*self.old, *self.new) if (title := title_of(each)) is not None]
            keys = title_keys([title for _, title in titles], self.language)
            self._titles = {identity: key for (identity, _), key in zip(titles, keys, strict=True)}
        title = self._titles.get(id(entity))
        return None if not title or title in PLACEHOLDERS else title

    def _are_apart(self, one: Any, other: Any) -> bool:
        stated = ((getattr(one, name), getattr(other, name)) for name in _APART.get(self.kind, ()))
        return any(not is_unstated(a) and not is_unstated(b) and not says_the_same(a, b) for a, b in stated)

    def _shared(self, one: Any, other: Any) -> int:
        """Return how much is said around both."""
        return (self.around[0].ties(one) & self.around[1].ties(other)).total()


def _own_id(entity: Any) -> Hashable:
    return entity.id or None


def _settled(around: Surroundings) -> Key:
    return lambda entity: tuple(sorted(around.ties(entity).items()))
