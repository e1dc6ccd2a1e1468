"""A county's plan from which its council cannot see how the groups of its people are doing.

The council is to know the present state by population group; the wellbeing report is the tool for that. An observation
or a starting point of a group, an indicator that can be split, a need of a group, or a wellbeing report that tells of
the state of the population shows it. Where the plan holds figures and all of them are about everyone at once, that is
a warning; a plan without figures only does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.indicator import Indicator, Point
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown
from hytecore_thl.block import Thl, WellbeingReport

rule = Rule(
    code="THL301",
    name="present-state-by-group-not-known",
    severity="warning",
    source=Source("S4", "Luottamushenkilöt hyvinvointialueella: they know the present state by population group"),
    looks_at="plan",
    reads=("x-thl.report",),
    needs=("indicators", "indicators.observations", "indicators.groups", "needs", "needs.group", "goals.indicators"),
)


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a county's plan."""
    return range(int(index.plan.kind == "regional_plan"))


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if nothing in it tells of groups."""
    if next(shown(index, options), None) is not None:
        return
    plan = index.plan
    if any(isinstance(indicator.groups, Unknown) for indicator in plan.indicators):
        yield CouldNotCheck(plan)
        return
    known = [indicator for indicator in plan.indicators if _has_values(index, indicator)]
    if known:
        yield Hit("everyone", plan, (), {"n": len(known)}, [Part("indicator", indicator) for indicator in known])
    else:
        yield Hit("not_stated", plan, severity="info")


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield what tells of groups: indicators, goals by their starting points, needs, the report."""
    plan = index.plan
    for indicator in plan.indicators:
        if indicator.groups or any(observation.group for observation in indicator.observations):
            yield indicator
    for goal in plan.goals:
        if any(use.group and isinstance(use.baseline, Point) for use in goal.indicators):
            yield goal
    yield from (need for need in plan.needs if need.group)
    block = index.block(Thl)
    report = block.report if block is not None else None
    if isinstance(report, WellbeingReport) and "state_of_population" in report.parts:
        yield plan


def _has_values(index: PlanIndex, indicator: Indicator) -> bool:
    """Whether the plan tells how an indicator stands now, by an observation or as the starting point of a goal."""
    if indicator.observations:
        return True
    uses = (use for user in index.users_of(indicator) for use in user.indicators if use.indicator == indicator.id)
    return any(isinstance(use.baseline, Point) for use in uses)
