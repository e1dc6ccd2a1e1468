"""A municipality of the area that the county's wellbeing work has no contact with.

The contact runs both ways: the municipality has a member in the regional group, and Keusote has a representative in the
municipality's own groups. A group is an actor of kind `body`; it is the municipality's if it is `part_of` it, and
regional if it is nobody's or the county's own. In 2020–2022 Nurmijärvi had a structure of its own, two steering
groups, and Keusote a representative in each; how it is since then is not confirmed, so one is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.actor import Actor
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown, municipality_of
from hytecore_keusote.area import NEEDED, is_of_the_area, municipalities_of
from hytecore_keusote.tables import Entry, held, year_of

rule = Rule(
    code="KEU104",
    name="municipality-without-contact",
    severity="warning",
    source=Source(
        "S2", "slide Alueellisen hyvinvoinnin ja terveyden edistämisen ryhmän jäsenet: all six municipalities"
    ),
    looks_at="actors",
    reads=("members", "chair"),
    needs=(
        *(*NEEDED, "actors", "actors.name", "actors.kind", "actors.part_of"),
        *("actors.members", "actors.chair", "actors.code"),
    ),
)


def population(index: PlanIndex, options: Options) -> Sequence[Entry]:
    """Return the municipalities of the area, if the plan is a regional plan of it."""
    if not is_of_the_area(index, options):
        return ()
    return tuple(held("municipalities", year_of(index, options)).values())


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each municipality without a member, a representative or either; once the plan, if it has no groups."""
    bodies = [actor for actor in index.plan.actors if actor.kind == "body"]
    if not bodies:
        yield Hit("no_groups", index.plan, severity="info")
        return
    actors = municipalities_of(index, options)
    groups: dict[str | None, list[Actor]] = {}
    for body in bodies:
        groups.setdefault(municipality_of(index.root_of(body)), []).append(body)
    in_regional = {code for body in groups.get(None, ()) for code in _codes(index, body)}
    is_open = any(isinstance(body.members, Unknown) for body in groups.get(None, ()))
    for municipality in population(index, options):
        own = groups.get(municipality.key, [])
        with_us = [body for body in own if None in _codes(index, body)]
        is_member, needed = municipality.key in in_regional, int(municipality.details["groups"])
        if is_member and len(with_us) >= needed:
            continue
        if (is_open and not is_member) or any(isinstance(body.members, Unknown) for body in own):
            yield CouldNotCheck(actors.get(municipality.key, index.plan))
            continue
        yield _hit(index, municipality, actors.get(municipality.key), is_member, len(with_us), needed)


def _hit(index: PlanIndex, municipality: Entry, actor: Actor | None, is_member: bool, present: int, needed: int) -> Hit:
    data: dict[str, object] = {"municipality": municipality}
    if not is_member and not present:
        return Hit("none", actor or index.plan, (), data, discriminator=municipality.key)
    if not is_member:
        return Hit("no_member", actor or index.plan, (), data, discriminator=municipality.key, severity="info")
    if not present:
        return Hit("no_representative", actor or index.plan, (), data, discriminator=municipality.key, severity="info")
    data = {**data, "present": present, "needed": needed}
    return Hit("few_groups", actor or index.plan, (), data, discriminator=municipality.key, severity="info")


def _codes(index: PlanIndex, body: Actor) -> set[str | None]:
    """Return the municipalities of those who sit in a group; None stands for the county's own organisation."""
    owner = index.plan.owner
    home = index.root_of(index.actors[owner]).id if isinstance(owner, str) and owner in index.actors else None
    found: set[str | None] = set()
    for identity in (*body.members, body.chair):
        actor = index.actors.get(identity) if isinstance(identity, str) else None
        if actor is not None:
            root = index.root_of(actor)
            code = municipality_of(root)
            if code is not None:
                found.add(code)
            elif root.id == home or root.kind in ("wellbeing_county", "joint_authority"):
                found.add(None)
    return found
