"""A plan that names nobody who answers for promoting wellbeing and health in the organisation.

The law wants a responsible body (vastuutaho) to be named: a unit, a group or an office that others can turn to. What
counts is `responsible_body` in the plan's block, an answer to the item `responsible_body` of the checklist, or an
actor, or the contact of one, whose name tells that it is there for wellbeing: a wellbeing group, a HYTE coordinator.

A plan that names nobody may stand beside an administrative order that does: that is a warning. Where a county's plan
answers the item of the checklist, THL201 judges the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.actor import Actor
from hytecore.model.evidence import Structure
from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, PlanIndex, Rule, Source, Unknown
from hytecore_thl.block import Thl
from hytecore_thl.councils import actor_of, written
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL104",
    name="responsible-body-missing",
    severity="error",
    source=Source("laki 612/2021", "6 § ja 7 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "x-thl.responsible_body"),
    needs=("actors", "actors.aliases", "actors.contact", "structures", "structures.state"),
    confidence="likely",
)

ITEM = "responsible_body"
WORDS = ("hyvinvoin", "hyte", "terveyden edist", "välfärd", "hälsofrämj", "wellbeing", "health promotion")
ORGANISATIONS = ("municipality", "wellbeing_county", "joint_authority", "hospital_district", "state", "ngo", "company")
"""Kinds of actors that are no body within the organisation, whatever their name: Testimaan hyvinvointialue."""


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan that the duty concerns."""
    return concerned("L04", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if it names nobody; nothing where THL201 judges its answer to the checklist."""
    if index.plan.kind == "regional_plan" and _answers(index):
        return
    block = index.block(Thl)
    stated = block.responsible_body if block is not None else None
    if isinstance(stated, Unknown):
        yield CouldNotCheck(index.plan)
    elif stated is None and not any(True for _ in shown(index, options)):
        answers = _answers(index)
        refused = [answer for answer in answers if answer.state == "no"]
        if refused:
            yield Hit("not_named", refused[0], ("state",))
        elif any(isinstance(answer.state, Unknown) for answer in answers):
            yield CouldNotCheck(index.plan)
        else:
            yield Hit("not_stated", index.plan, (), severity="warning")


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield what names the responsible body: the plan with its block, an answer to the checklist, or actors."""
    block = index.block(Thl)
    if block is not None and isinstance(block.responsible_body, (str, Translated)):
        yield actor_of(index, block.responsible_body) or index.plan
    for answer in _answers(index):
        if answer.state in ("yes", "partly"):
            yield answer
    yield from filter(_is_for_wellbeing, index.plan.actors)


def _answers(index: PlanIndex) -> list[Structure]:
    return [answer for answer in index.plan.structures if answer.item == ITEM and answer.state is not None]


def _is_for_wellbeing(actor: Actor) -> bool:
    names = [] if actor.kind in ORGANISATIONS else [*written(actor.name), *actor.aliases]
    contact = [actor.contact] if isinstance(actor.contact, str) else []
    return any(word in name.casefold() for name in (*names, *contact) for word in WORDS)
