"""A link to a plan that is not among those that are checked together.

What hangs on it was not checked: whether goals are answered, whether links are up to date, whether targets agree. All
that name one missing plan are one finding. A single plan is not asked where the others are.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import id_of, kind_of
from hytecore.index.links import Absent, Links
from hytecore.index.workspace import Workspace
from hytecore.nearest import nearest

rule = Rule(
    code="HYT804",
    name="unresolved-plan",
    severity="info",
    source=Source("S2", "Keusoten strategia 2020–2025: each part of a priority leads to the plan that carries it out"),
    looks_at="links",
    scope="workspace",
)

_MOST_NEAR = 50
"""For how many missing plans it is asked which was meant."""


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are places that name a plan."""
    return range(workspace.kept(Links).named if len(workspace) > 1 else 0)


def check(workspace: Workspace, options: Options) -> Iterator[Hit]:
    """Yield each plan that is not here, with everything that links to it."""
    groups: dict[str, list[Absent]] = {}
    for absent in workspace.kept(Links).absent:
        groups.setdefault(absent.plan, []).append(absent)
    known: dict[str, dict[str, str]] = {}
    for index in workspace:
        numbers, words = _taken_apart(index.plan.id)
        known.setdefault(numbers, {})[words] = index.plan.id
    for number, missing in enumerate(sorted(groups)):
        # The plan of 2021 is no misspelling of that of 2025; nor do the same years make two ids alike.
        numbers, words = _taken_apart(missing)
        same = known.get(numbers, {})
        near = nearest(words, same) if number < _MOST_NEAR else None
        yield _hit(missing, groups[missing], None if near is None else same[near])


def _hit(missing: str, places: list[Absent], near: str | None) -> Hit:
    first, *others = sorted(places, key=_order)
    holders = {id(place.holder): place for place in others if place.holder is not first.holder}
    related = [Part("linked_from", place.holder, place.index) for place in holders.values()]
    data = {"missing": missing, "n": 1 + len(holders)}
    message = "missing"
    if near is not None:
        message, data["nearest"] = "nearest", near
    return Hit(message, first.holder, first.path, data, related, cause=("plan", missing), index=first.index)


def _order(place: Absent) -> tuple[str, str, int, str, str]:
    identity = id_of(place.holder)
    return place.index.plan.id, kind_of(place.holder), len(identity), identity, repr((place.path, place.holder))


def _taken_apart(identity: str) -> tuple[str, str]:
    """Return the digits of an id, and the rest of it."""
    return "".join(filter(str.isdigit, identity)), "".join(char for char in identity if not char.isdecimal())
