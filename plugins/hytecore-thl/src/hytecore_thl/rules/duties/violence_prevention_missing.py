"""A plan that does not tell where the prevention of violence in close relationships is planned.

The Istanbul Convention binds Finland to a policy against violence against women and domestic violence that reaches all
authorities; the authorities that supervise the work want its prevention in the wellbeing or the safety planning. A
link to a plan against violence or to a safety plan will do. No section obliges each municipality to a document of that
name, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source
from hytecore_thl.rules.duties import statutory

rule = Rule(
    code="THL115",
    name="violence-prevention-missing",
    severity="warning",
    source=Source("SopS 53/2015", "7 artikla"),
    looks_at="plan",
    reads=("kind", "links"),
)


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan that the duty concerns."""
    return statutory.is_due("THL115", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if it does not tell."""
    return statutory.missing(index, "violence_plan", "safety_plan")


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it tells."""
    if any(place.is_named for place in statutory.places(index, "violence_plan", "safety_plan")):
        yield index.plan
