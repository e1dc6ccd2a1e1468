"""A county whose own services have no working network for wellbeing promotion.

A body of the county counts as such a network where people of several of its units sit in it and it is said how
often they meet.
"""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.model.actor import Actor
from hytecore.packs import Entity, PlanIndex, Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL202",
    name="internal-network-not-working",
    severity="warning",
    source=Source("S4", "checklist of structures: the county's internal multi-professional network works"),
    looks_at="structures",
    needs=("owner", "actors", "actors.part_of", "actors.kind", "actors.members", "actors.meets"),
)


def own_bodies(index: PlanIndex) -> Sequence[Entity]:
    """Return the bodies of the plan's owner that meet, and in which several of its units sit."""
    owner = index.actors.get(index.plan.owner) if isinstance(index.plan.owner, str) else None
    if owner is None:
        return ()
    own = index.root_of(owner)
    bodies = (actor for actor in index.plan.actors if actor.kind == "body" and actor.meets)
    return [body for body in bodies if index.root_of(body) is own and len(_units_in(index, body, own)) > 1]


def _units_in(index: PlanIndex, body: Actor, own: Actor) -> set[str]:
    known = index.actors
    sitting = [*body.members, *([body.chair] if isinstance(body.chair, str) else [])]
    members = (known[identity] for identity in sitting if identity in known)
    return {
        member.id if member.kind == "unit" else str(member.part_of)
        for member in members
        if member is not own and index.root_of(member) is own
    }


population, check, shown = about("internal_network", own_bodies)
