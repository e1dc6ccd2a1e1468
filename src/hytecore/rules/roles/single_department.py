"""A plan whose measures are all led from one unit.

Wellbeing is made in schools, streets, libraries and health centres: what one department leads alone stays its own.
A measure led by the organisation itself, a body or a role directly below it is no evidence of a single department.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure
from hytecore.rules.roles.division import in_order, is_planned

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
    """Return the measures with a leader, if they are enough."""
    led = {id(measure): measure for actor in index.actors.values() for measure in index.measures_led_by(actor)}
    planned = [measure for measure in led.values() if is_planned(measure)]
    return planned if len(planned) >= LEAST else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield the plan if every leader of its measures sits in the same unit."""
    leaders = [
        actor for actor in index.actors.values() if any(is_planned(measure) for measure in index.measures_led_by(actor))
    ]
    units = [_top_unit(index, leader) for leader in leaders]
    unit = units[0]
    if unit is None or any(other is not unit for other in units):
        return
    measures = in_order(population(index, options))
    related = [Part("unit", unit), *(Part("measure", measure) for measure in measures)]
    related += [Part("leader", leader) for leader in leaders if leader is not unit]
    yield Hit("one_unit", index.plan, (), {"unit": unit, "n": len(measures)}, related)


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
