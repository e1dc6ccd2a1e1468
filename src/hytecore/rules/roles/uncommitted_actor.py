"""An organisation outside the plan owner's leads measures, and nothing says that it has committed itself.

A plan can only promise what its owner can bring about. A plan of that organisation's own in the workspace, an
agreement, its approval of the plan, or a link to its plan is a commitment. A map of roles belongs to several. What
several lead side by side is told as an overlap (HYT203); an agreement on it mends both.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.agreements import agreement
from hytecore.index.areas import kind_of_organisation
from hytecore.index.organisations import Owners, organisation_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.sides import side_of
from hytecore.index.territory import names_of
from hytecore.index.workspace import Workspace
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure
from hytecore.model.plan import Approval
from hytecore.model.text import Translated
from hytecore.places.classification import folded
from hytecore.rules.roles.division import in_order, is_ahead, overlaps

rule = Rule(
    code="HYT214",
    name="uncommitted-actor",
    severity="warning",
    source=Source(
        "UNICEF, Lapsiystävällinen kunta",
        "choosing goals and indicators: what the county answers for only if the county commits itself",
    ),
    looks_at="measures",
    reads=("name",),
    needs=("measures.responsibilities",),
    scope="workspace",
)

_LINKS = {"regional_plan": "wellbeing_county", "municipal_plan": "municipality"}
"""Whose own plan a link points to, where that plan is not there to be asked."""


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are measures in plans whose owner is stated."""
    return range(sum(len(index.plan.measures) for index in _owned(workspace)))


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each outside organisation that leads, once a plan, with all that it leads there."""
    owners = Owners(workspace)
    overlapping = {
        id(place.measure) for overlap in overlaps(workspace) if not overlap.doubt for place in overlap.places
    }
    for index in _owned(workspace):
        owner = index.plan.owner
        if not isinstance(owner, str) or owner not in index.actors:
            yield CouldNotCheck(index.plan)
            continue
        for organisation, led in _outsiders(index, index.root_of(index.actors[owner])):
            unagreed = [
                (actor, measure)
                for actor, measure in led
                if id(measure) not in overlapping and agreement(index, measure) != "agreed"
            ]
            if not unagreed or owners.plans_of(organisation) or _commits(workspace, index, organisation):
                continue
            certain = [(actor, measure) for actor, measure in unagreed if agreement(index, measure) == "open"]
            if certain and kind_of_organisation(organisation):
                yield _hit(index, organisation, certain)
            else:
                yield CouldNotCheck(organisation)


def _hit(index: PlanIndex, organisation: Actor, led: list[tuple[Actor, Measure]]) -> Hit:
    measures = in_order({id(measure): measure for _, measure in led}.values())
    leaders = {actor.id: actor for actor, _ in led if actor is not organisation}
    related = [Part("measure", measure) for measure in measures]
    related += [Part("leader", actor) for actor in leaders.values()]
    return Hit("leads", organisation, (), {"measures": measures, "n": len(measures)}, related, index=index)


def _owned(workspace: Workspace) -> Iterator[PlanIndex]:
    return (index for index in workspace if index.plan.owner is not None and index.plan.kind != "role_map")


def _outsiders(index: PlanIndex, owner: Actor) -> Iterator[tuple[Actor, list[tuple[Actor, Measure]]]]:
    """Yield the organisations other than *owner* that lead work still ahead: who leads for them, and what."""
    found: dict[str, list[tuple[Actor, Measure]]] = {}
    for actor in index.actors.values():
        led = index.measures_led_by(actor)
        organisation = organisation_of(index, actor) if led else None
        if organisation is not None and organisation is not owner:
            found.setdefault(organisation.id, []).extend((actor, measure) for measure in led if is_ahead(measure))
    return ((index.actors[identity], led) for identity, led in found.items() if led)


def _commits(workspace: Workspace, index: PlanIndex, organisation: Actor) -> bool:
    """Whether the plan says that *organisation* approved it, or leans on a plan of such an organisation."""
    side = side_of(kind_of_organisation(organisation))
    known = workspace.by_id
    elsewhere = [link for link in index.plan.links if not isinstance(link.plan, str) or link.plan not in known]
    return any(_LINKS.get(link.kind) == side for link in elsewhere) or organisation.id in _approvers(index)


def _approvers(index: PlanIndex) -> set[str]:
    """Return the ids of the organisations by which the plan is approved."""
    approved = index.plan.approved
    by = approved.by if isinstance(approved, Approval) else None
    texts = (by.fi, by.sv, by.en) if isinstance(by, Translated) else (by,)
    named = {folded(text) for text in texts if isinstance(text, str)}
    if not named:
        return set()
    return {
        index.root_of(actor).id
        for actor in index.actors.values()
        if actor.id in named or not named.isdisjoint(names_of(actor))
    }
