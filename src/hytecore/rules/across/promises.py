"""Promises: measures that several plans promise, and between whom it is open who keeps them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias, TypeVar

from hytecore.frozen import frozen
from hytecore.index.agreements import agreement
from hytecore.index.areas import Organisation, organisations_in, sharing_an_area
from hytecore.index.organisations import Appearance, organisation_of, recognised
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Placed, Workspace
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure
from hytecore.rules.across.same_measure import same_measures

Identity: TypeAlias = tuple[int, str]
"""What tells an organisation's appearance in a plan from others: the plan's identity and the organisation's id."""
Promisers: TypeAlias = dict[Identity, Appearance]
Part: TypeAlias = tuple[Placed, Promisers]
Doubt: TypeAlias = Literal["unknown", "unreadable"]
T = TypeVar("T")

_NO_PROMISES = ("role_map", "report")


@frozen(eq=False)
class Promise:
    """A measure that several plans promise.

    Attributes:
        key: What the measures have in common.
        told_apart: What tells it from others with this key.
        organisations: Those that promise it, each once.
        actors: The same, as each plan has them.
        places: The measures, by plan and id.
        doubt: Why it cannot be told whether they are apart; None if they certainly are.
    """

    key: str
    told_apart: str
    organisations: tuple[Actor, ...]
    actors: tuple[Appearance, ...]
    places: tuple[Placed, ...]
    doubt: Doubt | None


def is_promise(index: PlanIndex, measure: Measure) -> bool:
    """Whether a measure of a plan is work that it still promises."""
    return index.plan.kind not in _NO_PROMISES and measure.status not in ("cancelled", "done")


def promises(workspace: Workspace) -> list[Promise]:
    """Return the measures that several plans promise without a leader in common; ask `Workspace.kept` for them."""
    meetings = _Meetings()
    found = (
        _promise(meetings, key, told_apart, places)
        for key, told_apart, places in same_measures(workspace, is_promise)
        if not _is_overlap(meetings, places)
    )
    return [promise for promise in found if promise is not None]


class _Meetings:
    """Which organisations share an area; of the same few it is asked often."""

    def __init__(self) -> None:
        self._known: dict[tuple[bool, frozenset[Identity]], frozenset[Identity]] = {}

    def of(self, appearances: Promisers, *, across: bool) -> frozenset[Identity]:
        """Return those that share an area with others of them.

        Args:
            appearances: The organisations, as their plans have them.
            across: Whether those do not count that meet in a plan, or each meet a third one there.
        """
        asked = across, frozenset(appearances)
        if asked not in self._known:
            organisations = organisations_in(appearances.values())
            circles = _circles(organisations) if across else {}
            sharers = sharing_an_area(
                organisations, together=lambda organisation: circles.get(id(organisation), id(organisation))
            )
            found = frozenset((id(index), actor.id) for sharer in sharers for index, actor in sharer.appearances)
            self._known[asked] = found
        return self._known[asked]


def _is_overlap(meetings: _Meetings, places: Sequence[Placed]) -> bool:
    """Whether a finding about roles tells already that several lead: they share an area, a theme and a level."""
    groups: dict[tuple[str | None, str | None], Promisers] = {}
    for place in places:
        index, measure = place.index, place.measure
        leaders = index.leaders_of(measure)
        if leaders and agreement(index, measure) == "open":
            level = measure.prevention if isinstance(measure.prevention, str) else None
            groups.setdefault((index.theme_of(measure), level), {}).update(_appearances(index, leaders))
    return any(len(group) > 1 and bool(meetings.of(group, across=False)) for group in groups.values())


def _promise(meetings: _Meetings, key: str, told_apart: str, places: Iterable[Placed]) -> Promise | None:
    certain: list[Part] = []
    doubtful: list[Part] = []
    doubt: Doubt | None = None
    for place in places:
        state = agreement(place.index, place.measure)
        if state == "agreed":
            continue
        promisers = _promisers(place.index, place.measure)
        if state == "open" and promisers is not None:
            certain.append((place, promisers))
        else:
            doubtful.append((place, promisers or _owner(place.index)))
            doubt = state if state != "open" else _doubt(place.measure)
    found = _apart(meetings, certain)
    if found:
        return _between(key, told_apart, certain, found, None)
    found = _apart(meetings, [*certain, *doubtful]) if doubtful else frozenset()
    return _between(key, told_apart, [*certain, *doubtful], found, doubt) if found else None


def _promisers(index: PlanIndex, measure: Measure) -> Promisers | None:
    """Return who promises the measure; None if it is stated that nobody knows."""
    if isinstance(measure.responsibilities, (Unknown, Unreadable)):
        return None
    answering = index.leaders_of(measure) or [a for role, a in index.actors_of(measure) if role == "responsible"]
    return _appearances(index, answering) if answering else _owner(index)


def _doubt(measure: Measure) -> Doubt:
    return "unreadable" if isinstance(measure.responsibilities, Unreadable) else "unknown"


def _owner(index: PlanIndex) -> Promisers:
    owner = index.plan.owner
    return _appearances(index, [index.actors[owner]]) if isinstance(owner, str) and owner in index.actors else {}


def _appearances(index: PlanIndex, actors: Iterable[Actor]) -> Promisers:
    roots = (organisation_of(index, actor) for actor in actors)
    return {(id(index), root.id): (index, root) for root in roots if root is not None}


def _apart(meetings: _Meetings, parts: Sequence[Part]) -> frozenset[Identity]:
    """Return the promisers, as their plans have them, that share an area with others they have nothing to do with.

    Plans in which one organisation promises the measure belong together, and so do the promisers of one plan.
    """
    appearances = {key: found for _, promisers in parts for key, found in promisers.items()}
    if len({plan for plan, _ in appearances}) < 2:
        return frozenset()
    return meetings.of(appearances, across=True)


def _circles(organisations: Sequence[Organisation]) -> dict[int, Hashable]:
    """Return what the organisations that meet in a plan have in common, by the identity of each."""
    above: dict[int, int] = {}

    def find(member: int) -> int:
        while above.setdefault(member, member) != member:
            above[member] = above[above[member]]
            member = above[member]
        return member

    for organisation in organisations:
        for plan in organisation.plans:
            above[find(plan)] = find(id(organisation))
    return {id(organisation): find(id(organisation)) for organisation in organisations}


def _between(
    key: str,
    told_apart: str,
    parts: Sequence[Part],
    found: frozenset[Identity],
    doubt: Doubt | None,
) -> Promise:
    actors = {key: each for _, promisers in parts for key, each in promisers.items() if key in found}
    places = [place for place, promisers in parts if not found.isdisjoint(promisers)]
    named = [group[0][1] for group in recognised(actors.values())]
    return Promise(
        key,
        told_apart,
        _sorted(named, lambda actor: (actor.id,), lambda actor: actor),
        _sorted(actors.values(), lambda each: (each[0].plan.id, each[1].id), lambda each: each[1]),
        _sorted(places, _place, lambda place: place.measure),
        doubt,
    )


def _place(place: Placed) -> tuple[str, int, str]:
    return place.index.plan.id, len(place.measure.id), place.measure.id


def _sorted(
    items: Iterable[T], key: Callable[[T], tuple[str | int, ...]], told_apart_by: Callable[[T], object]
) -> tuple[T, ...]:
    """Sort by *key*; those that are equal by all they say, so that the order of the file never shows."""
    found = sorted(items, key=key)
    if any(key(one) == key(other) for one, other in pairwise(found)):
        found.sort(key=lambda item: (*key(item), repr(told_apart_by(item))))
    return tuple(found)
