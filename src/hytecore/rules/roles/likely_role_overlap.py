"""Two or more organisations lead what seems to be the same activity in the same area, and have not agreed on it.

As with a role overlap, the work is done twice, or each leaves it to the other; but here only the wording of the
measures tells that they are one: *Elintapaneuvonta* and *Elintapaohjauksen järjestäminen*. Measures for different
groups, with different numbers, or that do different things about one topic are different activities. Where the plan
gives both measures a key of activity, the keys tell, and nothing is read into the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.workspace import Workspace
from hytecore.rules.roles.division import may_be_shared
from hytecore.rules.roles.worded_alike import overlaps_by_wording

rule = Rule(
    code="HYT204",
    name="likely-role-overlap",
    severity="warning",
    source=Source("S1", "Roolit ja yhteistyö: where work meets, roles are agreed so that they do not overlap"),
    looks_at="measures",
    reads=("title", "responsibilities", "activity", "agreed", "theme", "prevention", "status"),
    needs=("measures.activity",),
    confidence="likely",
    scope="workspace",
)


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each activity that several lead by its wording, once, with every leader and every measure."""
    for index in workspace:
        for measure in index.roles.undecided:
            if measure.activity is None and may_be_shared(index, measure):
                yield CouldNotCheck(measure)
    for overlap in overlaps_by_wording(workspace):
        first = overlap.places[0]
        if overlap.doubt is not None:
            yield CouldNotCheck(first.measure, overlap.doubt)
            continue
        plans = tuple({id(place.index): place.index.plan for place in overlap.places}.values())
        yield Hit(
            "plans" if len(plans) > 1 else "measures",
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
            cause=("activity", f"{first.index.plan.id}/{first.measure.id}"),
            discriminator=f"{overlap.theme or ''}|{overlap.level or ''}",
            index=first.index,
        )
