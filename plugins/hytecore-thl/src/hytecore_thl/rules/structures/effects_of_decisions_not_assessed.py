"""A county that does not assess what its decisions mean for wellbeing, before them and after.

The decisions of the block `x-thl` show it where one of them tells both its assessment and what was found
afterwards. Where they tell of assessments before and of nothing afterwards, the plan is asked for that half. A decision
without an assessment is the business of THL107.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hytecore.packs import CouldNotCheck, Entity, Hit, Options, PlanIndex, Rule, Source, When
from hytecore_thl.block import Assessment, Decision, Thl
from hytecore_thl.rules.structures.answers import about, answers_to

rule = Rule(
    code="THL205",
    name="effects-of-decisions-not-assessed",
    severity="warning",
    source=Source(
        "S4",
        "checklist of structures: the effects of decisions on wellbeing and health are assessed both before and after",
    ),
    looks_at="structures",
    reads=("x-thl.decisions",),
    needs=("x-thl.decisions",),
)


ITEM = "effects_assessment"
YEAR = timedelta(days=365)
"""How long after a decision its effects can be asked for; the source names no time, this is ours."""


def _decisions(index: PlanIndex) -> Sequence[Decision]:
    """Return the decisions of a county's plan whose effects were assessed beforehand."""
    block = index.block(Thl) if index.plan.kind == "regional_plan" else None
    return [made for made in block.decisions if isinstance(made.assessment, Assessment)] if block else []


def looked_at_again(index: PlanIndex) -> Sequence[Entity]:
    """Return the plan, if it tells of a decision how it was assessed before and what was found afterwards."""
    return [index.plan] if any(made.afterwards for made in _decisions(index)) else []


_population, _check, shown = about(ITEM, looked_at_again)


def population(index: PlanIndex, options: Options) -> Sequence[object]:
    """Return the answers, the evidence, and the decisions to look at again."""
    return [*_population(index, options), *_only_before(index, options["as_of"])]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the answers that are not yes; where there are none, the plan that only tells of assessments before."""
    yield from _check(index, options)
    past = _only_before(index, options["as_of"])
    if past and not answers_to(index, ITEM) and not looked_at_again(index):
        yield Hit("only_before", index.plan, ("x-thl", "decisions"), {"n": len(past)}, severity="info")


def _only_before(index: PlanIndex, as_of: date) -> Sequence[Decision]:
    """Return the assessed decisions, made more than a year ago, of whose effects the plan tells nothing afterwards."""
    return [
        made
        for made in _decisions(index)
        if made.afterwards is None
        and isinstance(made.on, When)
        and made.on.latest is not None
        and made.on.latest + YEAR < as_of
    ]
