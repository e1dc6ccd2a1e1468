"""A decision whose effects on wellbeing and health were not assessed beforehand, group by group.

Decision-makers are to know beforehand what a decision means for people, by population group. The decisions are those
that the plan's block lists. An assessment that ticks "no effect" for every group is a warning: it may be true, and it
is also what a form looks like that nobody thought about. A mark that was left out or lost is told as such. Where the
assessment lies elsewhere and the plan says where, it is not asked for twice.

Decisions that are still to be made are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown, When
from hytecore_thl.block import Assessment, Decision, Thl
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL107",
    name="decision-without-assessment",
    severity="warning",
    source=Source("laki 612/2021", "6 § ja 7 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "x-thl.decisions"),
)


def population(index: PlanIndex, options: Options) -> list[tuple[int, Decision]]:
    """Return the decisions that have been made, each with its position."""
    block = index.block(Thl)
    if block is None or not concerned("L07", index, options):
        return []
    as_of = options["as_of"]
    return [
        (position, decision)
        for position, decision in enumerate(block.decisions)
        if not (isinstance(decision.on, When) and decision.on.earliest is not None and decision.on.earliest > as_of)
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each decision without an assessment, or with one that says nothing of any group."""
    for position, decision in population(index, options):
        message = _flaw(decision)
        if message == "unknown":
            yield CouldNotCheck(index.plan)
        elif message is not None:
            field = ("x-thl", "decisions", position, "assessment")
            yield Hit(message, index.plan, field, {"decision": decision.title}, discriminator=str(decision.title))


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it lists a decision that was assessed."""
    if any(isinstance(decision.assessment, Assessment) for _, decision in population(index, options)):
        yield index.plan


def _flaw(decision: Decision) -> str | None:
    """Return the message about a decision; `unknown` where the plan says that it is not known."""
    assessment = decision.assessment
    if isinstance(assessment, Unknown):
        return "unknown"
    if assessment is None or assessment == Assessment():
        return "not_assessed"
    if not isinstance(assessment, Assessment) or isinstance(assessment.groups, Unknown):
        return None
    if assessment.groups == ():
        return None if assessment.where else "no_groups"
    effects = {group.effect if isinstance(group.effect, str) else None for group in assessment.groups}
    if effects == {"none"}:
        return "no_effect"
    return "unmarked" if effects == {"unmarked"} else None
