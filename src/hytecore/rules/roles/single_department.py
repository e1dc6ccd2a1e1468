"""A plan whose measures are all led from one unit.

Wellbeing is made in schools, streets, libraries and health centres: what one department leads alone stays its own.
A measure led by the organisation itself, a body or a role directly below it is no evidence of a single department.
Where it is not known who leads some measure, or which organisation a leader belongs to, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure
from hytecore.rules.roles.division import in_order, is_planned, is_undecided

LEAST = 3
"""From how many measures with a leader on one unit is worth a remark."""

rule = Rule(
    code="HYT216",
    name="single-department",
    severity="info",
    source=Source("612/2021", "§6: the sectors of the municipality work together in promoting wellbeing and health"),
    looks_at="measures",
    needs=("actors", "actors.kind", "actors.part_of", "measures", "measures.responsibilities", "measures.status"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures that have a leader, or of which it is not known who leads, if they are enough."""
    found = [measure for measure in (*index.roles.led, *index.roles.undecided) if is_planned(measure)]
    return found if len(found) >= LEAST else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if every leader of its measures sits in the same unit."""
    leaders: list[Actor] = []
    unit = None
    for actor in index.actors.values():
        if any(map(is_planned, index.measures_led_by(actor))):
            own = _top_unit(index, actor)
            if own is None or (leaders and own is not unit):
                return
            leaders.append(actor)
            unit = own
    if unit is None or _is_in_doubt(index, leaders):
        yield CouldNotCheck(index.plan)
        return
    measures = in_order(filter(is_planned, index.roles.led))
    related = [Part("unit", unit), *(Part("measure", measure) for measure in measures)]
    related += [Part("leader", leader) for leader in leaders if leader is not unit]
    yield Hit("one_unit", index.plan, (), {"unit": unit, "n": len(measures)}, related)


def _is_in_doubt(index: PlanIndex, leaders: Sequence[Actor]) -> bool:
    """Whether somebody else may lead some measure, or a leader is part of a loop (HYT109)."""
    above = [index.root_of(leader).part_of for leader in leaders]
    if any(isinstance(identity, str) and identity in index.actors for identity in above):
        return True
    return any(
        is_undecided(measure)
        or any(row.actor not in index.actors or not isinstance(row.role, str) for row in measure.responsibilities)
        for measure in index.plan.measures
        if is_planned(measure)
    )


def _top_unit(index: PlanIndex, actor: Actor) -> Actor | None:
    """Return the unit directly below the organisation in which *actor* sits; None if it is not in a unit."""
    root = index.root_of(actor)
    if root.kind == "unit":
        return root
    top = actor
    while top is not root:
        above = index.actors[str(top.part_of)]
        if above is root:
            return top if top.kind == "unit" or not isinstance(top.kind, str) else None
        top = above
    return None
