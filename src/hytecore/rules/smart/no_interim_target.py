"""A target more than three years away with nothing to be reached on the way.

Until then nobody can tell whether the work has an effect, and it is too late to change it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Option, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import IndicatorUse, Point
from hytecore.rules.smart.deadlines import (
    End,
    dated_targets,
    days_on_the_way,
    first_of,
    lies_beyond,
    may_have_one_on_the_way,
    needs_none_on_the_way,
)

rule = Rule(
    code="HYT317",
    name="no-interim-target",
    severity="info",
    source=Source("S2", "SMART form Ylipainoisten ja lihavien määrä laskee: Vuosittain asetetut välitavoitteet"),
    looks_at="goals",
    reads=("indicators",),
    folds=True,
    options={"years": Option(3, "How many years a target may lie ahead without an interim target.", 1)},
)


def population(index: PlanIndex, options: Options) -> list[tuple[Goal, End]]:
    """Return the goals that have a dated target, each with the last of these."""
    return index.kept(_last_targets)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal whose last target lies far ahead, with no interim target and no earlier target."""
    period = index.plan.period if isinstance(index.plan.period, When) else None
    for goal, end in index.kept(_last_targets):
        start = _start(end.use, period)
        begins = start.start[1] if start else None
        if begins is None or _years_after(begins, options["years"]) >= (end.stated.end[0] or end.day):
            continue
        if any(begins < day < end.day for day in days_on_the_way(goal)) or needs_none_on_the_way(goal):
            continue
        if period is not None and lies_beyond(goal, period):
            continue  # that an interim target is missing within the plan's period is said there
        if may_have_one_on_the_way(goal):
            yield CouldNotCheck(goal)
            continue
        indicator = index.indicators.get(end.use.indicator) if end.use else None
        related = [Part("indicator", indicator)] if indicator else []
        yield Hit("far", goal, end.path[:2], {"start": start and first_of(start), "end": end.when}, related)


def _last_targets(index: PlanIndex) -> list[tuple[Goal, End]]:
    return [(goal, end) for goal in index.plan.goals if (end := max(dated_targets(goal), default=None))]


def _start(use: IndicatorUse | None, period: When | None) -> When | None:
    """Return when *use* starts: at the date of its baseline, else with the plan."""
    at = use.baseline.at if use and isinstance(use.baseline, Point) else None
    return at if isinstance(at, When) else period


@cache
def _years_after(day: date, years: int) -> date:
    if day.year + years > date.max.year:
        return date.max
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)
