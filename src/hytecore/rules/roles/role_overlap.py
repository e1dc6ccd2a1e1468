"""Two or more organisations lead the same activity in the same area, and nothing says that they have agreed on it.

The work is done twice, or each leaves it to the other. Same activity means the same key, theme and prevention level,
in one plan or across plans. Two municipalities that each lead their own work do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.workspace import Workspace
from hytecore.rules.roles.division import may_be_shared, overlaps

rule = Rule(
    code="HYT203",
    name="role-overlap",
    severity="error",
    source=Source("S1", "Roolit ja yhteistyö: where work meets, roles are agreed so that they do not overlap"),
    looks_at="measures",
    reads=("responsibilities", "activity", "agreed", "theme", "prevention", "status"),
    needs=("cells", "cells.theme", "cells.prevention", "actors.name"),
    scope="workspace",
)


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each activity that is led by several, once, with every leader and every measure in which it is led."""
    for index in workspace:
        for measure in index.roles.undecided:
            if may_be_shared(index, measure):
                yield CouldNotCheck(measure)
    for overlap in overlaps(workspace):
        first = overlap.places[0]
        if overlap.doubt is not None:
            yield CouldNotCheck(first.measure, overlap.doubt)
            continue
        plans = tuple({id(place.index): place.index.plan for place in overlap.places}.values())
        message = "plans" if len(plans) > 1 else "measures" if len(overlap.places) > 1 else "measure"
        yield Hit(
            message,
            first.measure,
            ("responsibilities",),
            {
                "organisations": overlap.organisations,
                "measures": tuple(place.measure for place in overlap.places),
                "plans": plans,
            },
            (
                *(Part("leader", actor, index) for index, actor in overlap.actors),
                *(Part("place", place.measure, place.index) for place in overlap.places),
            ),
            cause=("activity", overlap.key or f"{first.index.plan.id}/{first.measure.id}"),
            discriminator=f"{overlap.theme or ''}|{overlap.level or ''}",
            index=first.index,
        )
