"""A municipality without a wellbeing plan that its council has approved for the present term.

The municipality prepares a wellbeing report and plan for its council in every council term. What counts is the day the
plan is judged by: a plan whose period ended before the present term began is no longer the council's plan, unless a
later plan of the same municipality is checked with it. In the first eighteen months of a term the last plan is a
warning only.

A plan that does not tell who approved it, or when, may well be approved, or a draft; that is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Workspace
from hytecore_thl.rules.duties import approval

rule = Rule(
    code="THL101",
    name="plan-for-the-term",
    severity="error",
    source=Source("laki 612/2021", "6 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "period", "term", "approved", "x-thl.report", "owner"),
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[PlanIndex]:
    """Return the plans of municipalities."""
    return approval.plans(workspace, "L01", options)


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield what keeps a municipality's plan from being one for the term that the council has approved."""
    return approval.flaws(workspace, "L01", options)


def shown(workspace: Workspace, options: Options) -> Iterator[Plan]:
    """Yield the plans themselves."""
    return (index.plan for index in population(workspace, options))
