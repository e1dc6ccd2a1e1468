"""A county without an action plan for wellbeing promotion, or with one that nobody follows.

A plan with measures that promises a yearly report is such an action plan itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.packs import Entity, PlanIndex, Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL203",
    name="action-plan-not-followed",
    severity="warning",
    source=Source("S4", "checklist of structures: an action plan is made, and followed regularly"),
    looks_at="structures",
    needs=("reviews", "measures"),
)


def followed_plan(index: PlanIndex) -> Sequence[Entity]:
    """Return the plan, if it holds measures and promises a yearly report."""
    plan = index.plan
    return [plan] if plan.measures and any(review.kind == "annual" for review in plan.reviews) else []


population, check, shown = about("action_plan", followed_plan)
