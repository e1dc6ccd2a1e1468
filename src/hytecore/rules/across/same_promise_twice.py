"""Two plans promise the same measure, and nobody leads it in both.

Each counts on its own work, or on the other's. The same means the same activity key, the same title apart from its
spelling or, under goals that are linked, the same in other words; levels of prevention, audiences and (by title only)
themes must not differ. A promise is made by who leads, else by who is responsible, else by the owner of the plan. Where
several lead, that is told as an overlap (HYT203, HYT204). What is agreed, done or cancelled is no open promise, nor is
a line of a report or of a map of roles. Two municipalities that each promise it to their own people are normal.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.workspace import Workspace
from hytecore.rules.across.promises import Promise, is_promise, promises

rule = Rule(
    code="HYT802",
    name="same-promise-twice",
    severity="warning",
    source=Source("S1", "Roolit ja yhteistyö: where work meets, roles are agreed so that they do not overlap"),
    looks_at="measures",
    reads=("title", "activity", "responsibilities", "agreed", "theme", "prevention", "audience", "status"),
    needs=("actors", "actors.name", "measures.responsibilities"),
    confidence="likely",
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are measures that plans of several promise."""
    if len(workspace) < 2:
        return range(0)
    return range(sum(1 for index in workspace for measure in index.plan.measures if is_promise(index, measure)))


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each measure that several plans promise, once, with every place."""
    for promise in workspace.kept(promises):
        if promise.doubt is None:
            yield _hit(promise)
        else:
            yield CouldNotCheck(promise.places[0].measure, promise.doubt)


def _hit(promise: Promise) -> Hit:
    first = promise.places[0]
    plans = {id(place.index): place.index for place in promise.places}
    related = [Part("place", place.measure, place.index) for place in promise.places]
    related += [Part("promised_by", actor, index) for index, actor in promise.actors]
    data = {
        "organisations": promise.organisations,
        "measures": tuple(place.measure for place in promise.places),
        "plans": tuple(index.plan for index in plans.values()),
    }
    return Hit("twice", first.measure, (), data, related, ("activity", promise.key), promise.told_apart, first.index)
