"""Goals of a county that its council does not follow and evaluate.

The council follows how its goals are reached, and has it evaluated; the audit committee can help. Reviews that the plan
promises, evaluations and yearly reports (`x-thl`) show it. Where evaluations and reports name the goals they are about,
a goal that none of them names is left out. A broad or interim review whose day has passed is asked for, unless an
evaluation or a wellbeing report is listed. Goals that not even an indicator follows are the business of HYT319, and
missing yearly reports that of THL103.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.goal import Goal, SmartForm
from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown, When
from hytecore_thl.block import Evaluation, Thl, WellbeingReport, YearlyReport

rule = Rule(
    code="THL304",
    name="goals-not-evaluated",
    severity="warning",
    source=Source("S4", "Luottamushenkilöt hyvinvointialueella: they follow and evaluate how the goals are reached"),
    looks_at="goals",
    reads=("reviews", "x-thl.evaluations", "x-thl.yearly_reports", "x-thl.report"),
    needs=("goals", "goals.indicators", "indicators.updated"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Goal]:
    """Return the goals of a county's plan."""
    return index.plan.goals if index.plan.kind == "regional_plan" else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan without evaluation, the reviews that have passed, and the goals that were left out."""
    plan, block = index.plan, index.block(Thl)
    if isinstance(plan.reviews, Unknown) or (block is not None and isinstance(block.evaluations, Unknown)):
        yield CouldNotCheck(plan)
        return
    listed = _listed(block)
    if not listed and plan.reviews == ():
        if any(_is_followed(index, goal) for goal in plan.goals):
            yield Hit("not_stated", plan, ("reviews",), severity="info")
        return
    if not (listed or (block is not None and isinstance(block.report, WellbeingReport))):
        for position, review in enumerate(plan.reviews):
            passed = isinstance(review.at, When) and review.at.latest and review.at.latest < options["as_of"]
            if passed and review.kind != "annual":
                yield Hit("passed", plan, ("reviews", position), {"at": review.at}, severity="info")
    missing = _left_out(index, listed)
    if missing:
        related = [Part("goal", goal) for goal in missing]
        yield Hit("left_out", plan, ("x-thl", "evaluations"), {"n": len(missing), "goals": missing}, related)


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield the plan, if it promises reviews or lists evaluations."""
    if population(index, options) and (index.plan.reviews or _listed(index.block(Thl))):
        yield index.plan


def _listed(block: Thl | None) -> list[Evaluation | YearlyReport]:
    return [*block.evaluations, *block.yearly_reports] if block is not None else []


def _left_out(index: PlanIndex, listed: Sequence[Evaluation | YearlyReport]) -> tuple[Goal, ...]:
    """Return the goals that no evaluation names, by id; none if one of them is about all goals, or may be."""
    if not listed or not all(each.goals for each in listed):
        return ()
    named = index.goals_above({goal for each in listed for goal in each.goals})
    return tuple(sorted((goal for goal in index.plan.goals if goal.id not in named), key=lambda goal: goal.id))


def _is_followed(index: PlanIndex, goal: Goal) -> bool:
    """Whether an indicator of *goal* is updated, or its form says how it is followed."""
    if any(indicator.updated for _, indicator in index.uses_of(goal)):
        return True
    return isinstance(goal.smart, SmartForm) and isinstance(goal.smart.follow_up, (str, Translated))
