"""A county that says itself that nobody in particular answers for wellbeing promotion.

The law wants a responsible body to be named (laki 612/2021, 7 §), so a county that answers no is in error; in a plan of
before that law it is a warning. A plan that does not answer the checklist is looked at by THL104.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, PlanIndex, Rule, Source
from hytecore_thl.block import Thl
from hytecore_thl.duties import concerned
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL201",
    name="responsible-body-not-named",
    severity="error",
    source=Source("S4", "checklist of structures: the body that answers for promoting wellbeing and health is named"),
    looks_at="structures",
    needs=("x-thl.responsible_body",),
)


def named_in_block(index: PlanIndex) -> Sequence[Entity]:
    """Return the body that the block `x-thl` names; the plan itself, if it is no actor of the plan."""
    block = index.block(Thl)
    body = block.responsible_body if block else None
    if not body or not isinstance(body, (str, Translated)):
        return ()
    actor = index.actors.get(body) if isinstance(body, str) else None
    return [actor or index.plan]


_population, _check, shown = about("responsible_body", named_in_block)


def population(index: PlanIndex, options: Options) -> Sequence[Entity]:
    """Return the answers and the evidence; a plan without either itself, since THL104 looks at it."""
    own = [index.plan] if index.plan.kind in ("municipal_plan", "regional_plan") else []
    return _population(index, options) or own


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the answers that are not yes; a no is an error where the duty in law concerns the plan."""
    is_duty = bool(concerned("L04", index, options))
    for hit in _check(index, options):
        if isinstance(hit, Hit) and hit.message == "no" and not is_duty:
            yield evolve(hit, severity="warning")
        else:
            yield hit
