"""Roles: who does what in the measures of a plan, found out in one walk through all that they state.

Most measures have one who leads, and perhaps some who help: of those the rules about roles have nothing to say. They
ask here for the few that concern them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hytecore.frozen import frozen
from hytecore.model.absence import Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.measure import Measure

ANSWERING = ("lead", "responsible")
"""The roles of those who can be asked about a measure."""
HELPING = ("support", "partner")
"""The roles of those who take part in it."""


@frozen(eq=False)
class Roles:
    """The measures of a plan by who does them, each list in the order of the plan.

    Attributes:
        stated: How many measures say who does them.
        led_by: The measures that an actor leads, by its id; see `PlanIndex.leaders_of`.
        led: The measures that an actor of the plan leads.
        shared: The measures in which more than once it is said that someone leads or is responsible.
        helped: The measures in which everyone supports or is a partner.
        undecided: The measures of which it is stated that it is not known who does them.
    """

    stated: int
    led_by: Mapping[str, Sequence[Measure]]
    led: Sequence[Measure]
    shared: Sequence[Measure]
    helped: Sequence[Measure]
    undecided: Sequence[Measure]


def roles_in(index: PlanIndex) -> Roles:
    """Return the roles in the measures of a plan; `PlanIndex.roles` keeps the answer.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.actor import Actor
        >>> from hytecore.model.measure import Measure, Responsibility
        >>> from hytecore.model.plan import Plan
        >>> measure = Measure(id="m", title="M", responsibilities=(Responsibility(actor="a"),))
        >>> roles = roles_in(PlanIndex(Plan(id="p", title="P", actors=(Actor(id="a", name="A"),), measures=(measure,))))
        >>> roles.led_by["a"] == roles.led == [measure], roles.shared
        (True, [])
    """
    actors = index.actors
    stated = 0
    led_by: dict[str, list[Measure]] = defaultdict(list)
    led: list[Measure] = []
    shared: list[Measure] = []
    helped: list[Measure] = []
    undecided: list[Measure] = []
    for measure in index.plan.measures:
        rows = measure.responsibilities
        if not rows:
            if isinstance(rows, Unknown):
                undecided.append(measure)
            continue
        stated += 1
        answering = helping = 0
        for row in rows:
            role = row.role
            if role in ANSWERING:
                answering += 1
                leader = row.actor
            elif role in HELPING:
                helping += 1
        if answering == 1:
            if leader in actors:
                led.append(measure)
                led_by[leader].append(measure)
        elif answering:
            shared.append(measure)
            leaders = index.leaders_of(measure)
            led += [measure] if leaders else []
            for actor in leaders:
                led_by[actor.id].append(measure)
        elif helping == len(rows):
            helped.append(measure)
    return Roles(stated, dict(led_by), led, shared, helped, undecided)
