"""A measure with supporters and partners only.

Support presupposes someone to support. An activity that is led in another measure with the same key is led.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.measure import Measure
from hytecore.rules.roles.division import in_order, is_planned, level_of, states_leader

rule = Rule(
    code="HYT205",
    name="nobody-leads",
    severity="warning",
    source=Source("S1", "theme slides: the work of one is emphasised, the other supports it with its expertise"),
    looks_at="measures",
    reads=("responsibilities", "activity", "theme", "prevention", "status"),
    needs=("measures", "measures.activity", "measures.responsibilities"),
    scope="workspace",
)


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each measure in which every role is that of a supporter or partner."""
    for index in workspace:
        for measure in index.roles.undecided:
            if is_planned(measure):
                yield CouldNotCheck(measure)
        for measure in index.roles.helped:
            if is_planned(measure):
                yield from _hits(workspace, index, measure)


def _hits(workspace: Workspace, index: PlanIndex, measure: Measure) -> Iterator[Hit]:
    if isinstance(measure.activity, str) and _where(index, measure) in workspace.kept(_led):
        return
    involved = {actor.id: (role, actor) for role, actor in index.actors_of(measure)}
    # Where none of the references resolves there is nobody to name, and HYT004 tells why.
    if involved:
        data = {"actors": in_order(actor for _, actor in involved.values())}
        related = [Part(role, actor) for role, actor in involved.values()]
        yield Hit("support_only", measure, ("responsibilities",), data, related, index=index)


def _led(workspace: Workspace) -> set[tuple[object, ...]]:
    """Return the activities of several measures that somebody leads, each with theme and level."""
    return {
        _where(place.index, place.measure)
        for places in workspace.activities.values()
        for place in places
        if states_leader(place.measure) and is_planned(place.measure)
    }


def _where(index: PlanIndex, measure: Measure) -> tuple[object, ...]:
    return measure.activity, index.theme_of(measure), level_of(measure)
