"""A plan without a single NGO in any role.

Much of what keeps people well is done by associations, and the law asks the public sector to work with them.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.areas import kind_of_organisation
from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan
from hytecore.rules.roles.division import is_planned

rule = Rule(
    code="HYT215",
    name="no-third-sector-partner",
    severity="info",
    source=Source("612/2021", "§6: cooperation with non-profit bodies in promoting wellbeing and health"),
    looks_at="measures",
    needs=(
        "actors",
        "actors.kind",
        "actors.part_of",
        "actors.members",
        "actors.chair",
        "goals.owner",
        "goals.assigned_to",
        "measures",
        "measures.responsibilities",
    ),
)


def population(index: PlanIndex, options: Options) -> range:
    """Return as many numbers as there are measures that say who does them, or that this is not known."""
    return range(index.roles.stated + sum(map(is_planned, index.roles.undecided)))


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if none of those who have a role in it is an NGO; who they are must be known for that."""
    owner = index.plan.owner
    own = index.root_of(index.actors[owner]).id if isinstance(owner, str) and owner in index.actors else None
    in_doubt = False
    for identity in _with_a_role(index):
        actor = index.actors.get(identity)
        if actor is None:
            in_doubt = True
            continue
        root = index.root_of(actor)
        if "ngo" in (actor.kind, root.kind):
            return
        in_doubt = in_doubt or not (root.id == own or kind_of_organisation(root))
    in_doubt = in_doubt or any(map(is_planned, index.roles.undecided))
    yield CouldNotCheck(index.plan) if in_doubt else Hit("no_ngo", index.plan)


def _with_a_role(index: PlanIndex) -> set[str]:
    """Return the ids of all that have a role: in a measure, for a goal, in a body, or as the plan's owner."""
    return set(index.naming(Measure, "responsibilities")).union(
        index.naming(Goal, "owner"),
        index.naming(Goal, "assigned_to"),
        index.naming(Actor, "members"),
        index.naming(Actor, "chair"),
        index.naming(Plan, "owner"),
    )
