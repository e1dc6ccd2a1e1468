"""A measure with supporters and partners only.

Support presupposes someone to support. An activity that is led in another measure with the same key is led.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.measure import Measure
from hytecore.rules.roles.division import in_order, is_planned, is_undecided, states_leader

rule = Rule(
    code="HYT205",
    name="nobody-leads",
    severity="warning",
    source=Source("S1", "theme slides: the work of one is emphasised, the other supports it with its expertise"),
    looks_at="measures",
    reads=("responsibilities", "activity", "theme", "prevention", "status"),
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> Sequence[Measure]:
    """Return the measures of all plans."""
    return [measure for index in workspace for measure in index.plan.measures]


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each measure in which every role is that of a supporter or partner."""
    for index in workspace:
        for measure in index.plan.measures:
            for row in measure.responsibilities:
                if row.role not in ("support", "partner"):
                    break
            else:
                if measure.responsibilities and is_planned(measure):
                    yield from _hits(workspace, index, measure)
                elif is_undecided(measure):
                    yield CouldNotCheck(measure)


def _hits(workspace: Workspace, index: PlanIndex, measure: Measure) -> Iterator[Hit]:
    if isinstance(measure.activity, str):
        level = measure.prevention if isinstance(measure.prevention, str) else None
        places = workspace.activities[measure.activity, index.theme_of(measure), level]
        if any(states_leader(place.measure) and is_planned(place.measure) for place in places):
            return
    involved = {actor.id: (role, actor) for role, actor in index.actors_of(measure)}
    # Where none of the references resolves there is nobody to name, and HYT004 tells why.
    if involved:
        data = {"actors": in_order(actor for _, actor in involved.values())}
        related = [Part(role, actor) for role, actor in involved.values()]
        yield Hit("support_only", measure, ("responsibilities",), data, related, index=index)
