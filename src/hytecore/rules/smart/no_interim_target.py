"""A target more than three years away with nothing to be reached on the way.

Until then nobody can tell whether the work has an effect, and it is too late to change it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Option, Options, Part, Rule, Source
from hytecore.frozen import frozen
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


@frozen(eq=False)
class _Stretch:
    """The time from where a goal starts to its last target."""

    start: When
    end: End


def population(index: PlanIndex, options: Options) -> list[Goal]:
    """Return the goals that have a dated target."""
    return [goal for goal in index.plan.goals if any(True for _ in dated_targets(goal))]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal whose last target lies far ahead, with no interim target and no earlier target."""
    period = index.plan.period if isinstance(index.plan.period, When) else None
    for goal in population(index, options):
        stretch = _stretch(goal, period, options["years"])
        if stretch is None or needs_none_on_the_way(goal):
            continue
        if period is not None and lies_beyond(goal, period):
            continue  # that an interim target is missing within the plan's period is said there
        if may_have_one_on_the_way(goal):
            yield CouldNotCheck(goal)
            continue
        use = stretch.end.use
        indicator = index.indicators.get(use.indicator) if use else None
        data = {"start": stretch.start, "end": stretch.end.when}
        related = [Part("indicator", indicator)] if indicator else []
        yield Hit("far", goal, stretch.end.path[:2], data, related)


def _stretch(goal: Goal, period: When | None, years: int) -> _Stretch | None:
    """Return the time to the last target if it is longer than *years* and nothing is to be reached meanwhile."""
    end = max(dated_targets(goal), key=lambda each: (each.day, each.path[1]))
    start = _start(end.use, period)
    if start is None or start.start[1] is None:
        return None
    begins = start.start[1]
    if _years_after(begins, years) >= _soonest(end):
        return None
    if any(begins < day < end.day for day in days_on_the_way(goal)):
        return None
    return _Stretch(start, end)


def _start(use: IndicatorUse | None, period: When | None) -> When | None:
    if use is not None and isinstance(use.baseline, Point) and isinstance(use.baseline.at, When):
        return first_of(use.baseline.at)
    return period and first_of(period)


def _soonest(end: End) -> date:
    """Return the first day that the end can mean."""
    return end.when.earliest or end.day


def _years_after(day: date, years: int) -> date:
    if day.year + years > date.max.year:
        return date.max
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)
