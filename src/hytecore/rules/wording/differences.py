"""Differences: which fields of measures that are one and the same say different things.

Only what is stated is compared: that something is missing is told by the rule about that field. Two dates are the
same when they mean the same days, two lists when they hold the same, in whatever order.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.measure import After, Continuous, Measure, Recurrence
from hytecore.model.text import Translated
from hytecore.words.composed import Noted, SideBySide, Variant
from hytecore.words.render import Term


def differences(measures: Iterable[Measure], index: PlanIndex) -> SideBySide:
    """Return the fields in which *measures* differ, each with its values and the goals under which these stand."""
    fields = []
    for name, (key_of, told) in _FIELDS.items():
        holders: dict[Hashable, list[Measure]] = {}
        for measure in measures:
            holders.setdefault(key_of(measure), []).append(measure)
        holders.pop(None, None)
        if len(holders) > 1:
            variants = tuple(
                Variant(told(held[0], index), _goals(held, index), tuple(held)) for held in holders.values()
            )
            fields.append((Term("field", name), variants))
    return SideBySide(tuple(fields))


def _goals(measures: Iterable[Measure], index: PlanIndex) -> tuple[Goal, ...]:
    goals = {goal.id: goal for measure in measures for goal in index.goals_of(measure)}
    return tuple(goals[identity] for identity in sorted(goals))


def _owners(measure: Measure) -> Hashable:
    return frozenset(_parts(measure)) or None


def _owners_told(measure: Measure, index: PlanIndex) -> Any:
    named = ((index.actors.get(actor, actor), role) for actor, role in sorted(_parts(measure)))
    return tuple(Noted(actor, Term("role", role)) if role else actor for actor, role in named)


def _parts(measure: Measure) -> set[tuple[str, str]]:
    """Return who has which role; no word for a role that is not known."""
    return {(each.actor, each.role if isinstance(each.role, str) else "") for each in measure.responsibilities}


def _schedule(measure: Measure) -> Hashable:
    schedule = measure.schedule
    if isinstance(schedule, When):
        return _days(schedule)
    if isinstance(schedule, Recurrence):
        often = schedule.recurs
        return ("recurs", often.months, often.days) if isinstance(often, Duration) else None
    if isinstance(schedule, Continuous):
        return "continuous" if schedule.continuous is True else None
    if isinstance(schedule, After):
        return ("after", schedule.after) if isinstance(schedule.after, (str, Translated)) else None
    if isinstance(schedule, tuple):
        return frozenset(_days(event.at) for event in schedule if isinstance(event.at, When)) or None
    return None


def _days(when: When) -> Hashable:
    return (when.earliest, when.latest) if when.is_dated else when.text


def _schedule_told(measure: Measure, index: PlanIndex) -> Any:
    schedule = measure.schedule
    if isinstance(schedule, Recurrence):
        return Noted(Term("word", "recurs"), schedule.recurs)
    if isinstance(schedule, Continuous):
        return Term("word", "continuous")
    if isinstance(schedule, After):
        return Noted(Term("word", "after"), schedule.after)
    if isinstance(schedule, tuple):
        dates = {event.at.text: event.at for event in schedule if isinstance(event.at, When)}
        return tuple(dates[text] for text in sorted(dates))
    return schedule


def _status(measure: Measure) -> Hashable:
    return measure.status if isinstance(measure.status, str) else None


def _status_told(measure: Measure, index: PlanIndex) -> Any:
    return Term("status", str(measure.status))


def _indicators(measure: Measure) -> Hashable:
    return frozenset(use.indicator for use in measure.indicators) or None


def _indicators_told(measure: Measure, index: PlanIndex) -> Any:
    used = sorted({use.indicator for use in measure.indicators})
    return tuple(index.indicators.get(identity, identity) for identity in used)


_FIELDS: dict[str, tuple[Callable[[Measure], Hashable], Callable[[Measure, PlanIndex], Any]]] = {
    "responsibilities": (_owners, _owners_told),
    "schedule": (_schedule, _schedule_told),
    "status": (_status, _status_told),
    "indicators": (_indicators, _indicators_told),
}
