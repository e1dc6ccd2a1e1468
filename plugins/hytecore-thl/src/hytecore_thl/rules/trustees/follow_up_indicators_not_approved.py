"""Follow-up indicators that the council has not approved, or that nobody has the means to follow.

The council approves the indicators by which the work of each year is followed, and sets aside what following them
takes. Indicators count as approved with the plan that holds them, or by a decision of their own, stated in
`x-thl.follow_up`; so are the working time, the surveys and the systems. Where that decision lists the indicators, those
of the goals are looked for in it. A plan that tells nothing of it is only asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.indicator import Amount, Indicator
from hytecore.model.plan import Approval
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown
from hytecore_thl.block import FollowUp, Thl

rule = Rule(
    code="THL303",
    name="follow-up-indicators-not-approved",
    severity="warning",
    source=Source("S4", "Luottamushenkilöt hyvinvointialueella: they resource and approve the follow-up indicators"),
    looks_at="plan",
    reads=("x-thl.follow_up", "approved"),
    needs=("goals.indicators",),
)

FIELD = ("x-thl", "follow_up")


def population(index: PlanIndex, options: Options) -> Sequence[Indicator]:
    """Return the indicators by which the goals of a county's plan are followed."""
    if index.plan.kind != "regional_plan":
        return ()
    return list({indicator.id: indicator for goal in index.plan.goals for _, indicator in index.uses_of(goal)}.values())


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield what the plan does not tell of approval and resources, and the indicators that were left out."""
    plan, block = index.plan, index.block(Thl)
    stated = block.follow_up if block is not None else None
    if isinstance(stated, Unknown):
        yield CouldNotCheck(plan)
        return
    if stated is not None and not isinstance(stated, FollowUp):
        return
    is_approved = plan.approved is not None or (stated is not None and stated.approved is not None)
    if stated is None or not _has_means(stated):
        yield Hit("means_not_stated" if is_approved else "nothing_stated", plan, FIELD, severity="info")
    elif not is_approved:
        yield Hit("approval_not_stated", plan, (*FIELD, "approved"), severity="info")
    if stated is not None and stated.indicators:
        missing = [indicator for indicator in population(index, options) if indicator.id not in stated.indicators]
        if missing:
            named = tuple(sorted(missing, key=lambda indicator: indicator.id))
            related = [Part("indicator", indicator) for indicator in named]
            yield Hit("left_out", plan, (*FIELD, "indicators"), {"n": len(named), "indicators": named}, related)


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield the plan, if it was approved, or the indicators by themselves."""
    block = index.block(Thl)
    stated = block.follow_up if block is not None else None
    own = stated.approved if isinstance(stated, FollowUp) else None
    if isinstance(own, Approval) or isinstance(index.plan.approved, Approval):
        yield index.plan


def _has_means(stated: FollowUp) -> bool:
    """Whether something is said of what there is to follow the indicators with, or why nothing is."""
    return stated.resources is not None or isinstance(stated.amount, Amount)
