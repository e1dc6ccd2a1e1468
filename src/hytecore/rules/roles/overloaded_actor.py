"""An actor that leads more than it can.

Where one unit leads everything, the measures wait for each other. Counted is the work that is still ahead, for each
actor as it is named; that the plan's own organisation leads its plan is no load of anyone in particular.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Option, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.rules.roles.division import in_order, is_ahead

SHARE_FROM = 12
"""From how many measures on more than a third of them is too many for one actor."""

rule = Rule(
    code="HYT212",
    name="overloaded-actor",
    severity="info",
    source=Source("S2", "tables of measures, column Vastuut: one unit in row after row"),
    looks_at="actors",
    needs=("owner", "measures.status"),
    options={"maximum": Option(15, "How many measures one actor can lead; large units may manage more.", minimum=1)},
)


def population(index: PlanIndex, options: Options) -> Sequence[Actor]:
    """Return the actors that lead something, but not the organisation that owns the plan."""
    owner = index.plan.owner
    own = index.root_of(index.actors[owner]) if isinstance(owner, str) and owner in index.actors else None
    return [actor for actor in index.actors.values() if index.measures_led_by(actor) and actor is not own]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each actor that leads too many measures, or too large a share of them."""
    total = sum(map(is_ahead, index.plan.measures))
    maximum: int = options["maximum"]
    most = min(maximum, total // 3) if total >= SHARE_FROM else maximum
    for actor in population(index, options):
        if len(index.measures_led_by(actor)) <= most:
            continue
        led = [measure for measure in index.measures_led_by(actor) if is_ahead(measure)]
        if len(led) > most:
            message = "many" if len(led) > maximum else "share"
            measures = in_order(led)
            data = {"n": len(led), "maximum": maximum, "total": total, "measures": measures}
            yield Hit(message, actor, (), data, [Part("measure", measure) for measure in measures])
