"""A wellbeing services county without a wellbeing plan that its council has approved for the present term.

The county prepares a wellbeing report and plan for its council in every council term. A plan whose period ended before
the present term began is no longer the council's plan, unless a later plan of the same county is checked with it. In
the first eighteen months of a term the last plan is a warning only. Plans of before 2023 were made under another law
and are not judged by this one.

A plan that does not tell who approved it, or when, may well be approved, or a draft; that is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Workspace
from hytecore_thl.rules.duties import approval

rule = Rule(
    code="THL102",
    name="county-plan-for-the-term",
    severity="error",
    source=Source("laki 612/2021", "7 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "period", "term", "approved", "x-thl.report", "owner"),
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[PlanIndex]:
    """Return the plans of counties."""
    return approval.plans(workspace, "L02", options)


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield what keeps a county's plan from being one for the term that the council has approved."""
    return approval.flaws(workspace, "L02", options)


def shown(workspace: Workspace, options: Options) -> Iterator[Plan]:
    """Yield the plans themselves."""
    return (index.plan for index in population(workspace, options))
