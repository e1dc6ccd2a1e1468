"""A period that ends before it begins.

"From 2018 to 2012" says nothing: neither when something is done nor when it is late. Rules that reckon with the time
leave such a one alone, so this is the only finding on it. A change that is to be reached before it begins is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import Entity, kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.indicator import IndicatorUse, Point
from hytecore.model.measure import Measure
from hytecore.model.plan import Approval
from hytecore.words.render import Term

rule = Rule(
    code="HYT504",
    name="ends-before-start",
    severity="error",
    source=Source(
        "Municipality of Puumala, plan to support the ageing population 2014–2016",
        "a change to be reached “from 2018 to 2012”",
        "https://docplayer.fi/2994785-Puumalan-kunnan-suunnitelma-ikaantyneen-vaeston-tukemiseksi-2014-2016.html",
    ),
    looks_at="measures",
    reads=("schedule", "period", "term", "deadline"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Entity]:
    """Return the plan and what in it can have a date."""
    return (index.plan, *index.plan.goals, *index.plan.measures, *index.plan.indicators)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each date that is a reversed period, and each target that is dated before its baseline."""
    for entity, field, at in (*_of_the_plan(index), *_of_goals_and_indicators(index), *_of_schedules(index)):
        if isinstance(at, When) and at.is_reversed:
            yield _hit(entity, field, at)
    for stated in index.points:
        at = stated.point.at
        if isinstance(at, When) and at.is_reversed:
            yield _hit(stated.holder, (*stated.path, "at"), at)
        elif stated.name == "target":
            start = _baseline_of(stated.use)
            if start is not None and isinstance(at, When) and is_later(start.earliest, at.latest):
                indicator = stated.indicator
                data = {"indicator": indicator or stated.use.indicator, "baseline": start, "target": at}
                related = (Part("indicator", indicator),) if indicator is not None else ()
                yield Hit(
                    "target", stated.holder, (*stated.path, "at"), data, related, discriminator=stated.use.indicator
                )


def _hit(entity: Entity, field: tuple[str | int, ...], at: When) -> Hit:
    name = next(step for step in reversed(field) if isinstance(step, str))
    several = any(isinstance(step, int) for step in field)
    data = {"name": Term("field", name), "time": at}
    return Hit(kind_of(entity), entity, field, data, discriminator=str(at) if several else "")


def _baseline_of(use: IndicatorUse) -> When | None:
    at = use.baseline.at if isinstance(use.baseline, Point) else None
    return at if isinstance(at, When) and not at.is_reversed else None


def _of_the_plan(index: PlanIndex) -> Iterator[tuple[Entity, tuple[str | int, ...], object]]:
    plan = index.plan
    yield plan, ("period",), plan.period
    yield plan, ("term",), plan.term
    if isinstance(plan.approved, Approval):
        yield plan, ("approved", "on"), plan.approved.on
    for position, review in enumerate(plan.reviews):
        yield plan, ("reviews", position, "at"), review.at


def _of_goals_and_indicators(index: PlanIndex) -> Iterator[tuple[Entity, tuple[str | int, ...], object]]:
    for goal in index.plan.goals:
        yield goal, ("deadline",), goal.deadline
    for indicator in index.plan.indicators:
        yield indicator, ("replaced_on",), indicator.replaced_on
        for position, observation in enumerate(indicator.observations):
            yield indicator, ("observations", position, "at"), observation.at


def _of_schedules(index: PlanIndex) -> Iterator[tuple[Measure, tuple[str | int, ...], object]]:
    for measure in index.timing.contradictory:
        if isinstance(measure.schedule, tuple):
            for position, event in enumerate(measure.schedule):
                if event.cancelled is not True:
                    yield measure, ("schedule", position, "at"), event.at
        else:
            yield measure, ("schedule",), measure.schedule
