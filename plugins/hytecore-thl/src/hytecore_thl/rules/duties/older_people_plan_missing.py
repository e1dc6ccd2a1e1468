"""A plan that does not tell where the plan for the ageing population is.

Municipality and county each make a plan to support the wellbeing, health, functional capacity and independence of the
ageing population. It may be a document of its own (`plan`), or stand in this one or another (`covered_by`).
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source
from hytecore_thl.rules.duties import statutory

rule = Rule(
    code="THL114",
    name="older-people-plan-missing",
    severity="warning",
    source=Source("laki 980/2012", "5 §", "https://finlex.fi/fi/lainsaadanto/2012/980"),
    looks_at="plan",
    reads=("kind", "links"),
)


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan that the duty concerns."""
    return statutory.is_due("THL114", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if it does not tell."""
    return statutory.missing(index, "older_people_plan")


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it tells."""
    if any(place.is_named for place in statutory.places(index, "older_people_plan")):
        yield index.plan
