"""An actor that has no part in the plan.

It has a part if it has a role in a measure, answers for a goal or is asked to, owns or approved the plan, sits in a
body or chairs one, or if something of the kind is true of a unit of its. A body is itself at work, and so is whatever
has members, a chair or meetings. A municipality or other region that the plan covers, or that an indicator, a need or
a goal speaks of, is named for that; so is an actor of a kind whose work a theme puts first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex, User
from hytecore.model.absence import Unknown
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.model.plan import Approval, Plan
from hytecore.model.text import Translated

rule = Rule(
    code="HYT105",
    name="unused-actor",
    severity="info",
    source=Source(
        "S2", "SMART form, question ”Keitä tähän asiaan liittyy?”: whoever is named has a part in the measures"
    ),
    looks_at="actors",
    needs=(
        *("kind", "owner", "approved", "covers", "needs", "needs.region", "cells", "cells.emphasis", "actors.kind"),
        *("actors", "actors.part_of", "actors.chair", "actors.members", "actors.meets"),
        *("goals", "goals.owner", "goals.assigned_to", "goals.indicators"),
        *("measures", "measures.responsibilities", "measures.indicators"),
        *("indicators", "indicators.observations"),
    ),
)


def population(index: PlanIndex, options: Options) -> Sequence[Actor]:
    """Return the actors, unless there is nothing in the plan that they could have a part in."""
    plan = index.plan
    return plan.actors if plan.goals or plan.measures or plan.cells else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each actor that has no part in the plan."""
    plan = index.plan
    at_work = _with_organisations(_at_work(index), index)
    if all(actor.id in at_work for actor in plan.actors):
        return
    named = {index.regions.key(name) for name in _regions(plan) if isinstance(name, str)}
    at_work |= _with_organisations(named, index)
    # Where it is not known who works on some measure, it may be this actor.
    is_open = any(isinstance(measure.responsibilities, Unknown) for measure in plan.measures)
    meant = {actor.id for actor in plan.actors if actor.id not in at_work and index.meant.includes(actor)}
    perhaps = _with_organisations(meant, index)
    for actor in plan.actors:
        if not actor.id or (actor.id in perhaps and actor.id not in at_work):
            yield CouldNotCheck(actor, "unreadable")
        elif actor.id not in at_work:
            yield CouldNotCheck(actor, "unknown") if is_open else Hit("unused", actor)


def _at_work(index: PlanIndex) -> set[str]:
    """Return the ids of actors with a part of their own."""
    emphasised = {cell.emphasis for cell in index.plan.cells if isinstance(cell.emphasis, str)}
    found = {
        actor.id
        for actor in index.plan.actors
        if actor.chair
        or actor.members
        or actor.meets
        or (isinstance(actor.kind, str) and (actor.kind == "body" or actor.kind in emphasised))
    }
    return found.union(
        index.naming(Plan, "owner"),
        index.naming(Goal, "owner"),
        index.naming(Goal, "assigned_to"),
        index.naming(Measure, "responsibilities"),
        index.naming(Actor, "chair"),
        index.naming(Actor, "members"),
    )


def _regions(plan: Plan) -> Iterator[object]:
    """Yield the regions the plan speaks of, and who approved it: names or actor ids."""
    if isinstance(plan.approved, Approval):
        by = plan.approved.by
        yield from (by.fi, by.sv, by.en) if isinstance(by, Translated) else (by,)
    yield from plan.covers
    yield from (need.region for need in plan.needs)
    users: tuple[User, ...] = (*plan.goals, *plan.measures)
    yield from (use.region for user in users for use in user.indicators)
    for indicator in plan.indicators:
        for observation in indicator.observations:
            yield observation.region
            yield from observation.of


def _with_organisations(at_work: set[str], index: PlanIndex) -> set[str]:
    """Return these ids and those of all organisations that have one of them as a unit."""
    found, queue = set(at_work), list(at_work)
    for identity in queue:
        actor = index.actors.get(identity)
        above = actor.part_of if actor is not None else None
        if isinstance(above, str) and above not in found:
            found.add(above)
            queue.append(above)
    return found
