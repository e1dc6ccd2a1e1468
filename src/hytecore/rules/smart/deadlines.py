"""When a goal is to be reached: its deadline, else its latest dated target; and what lies on the way there.

A date of which only the year is known is judged by the bound that is kinder to the plan, so that a goal for 2028 in a
plan for 2025–2028 is neither late nor far.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hytecore.edtf import When
from hytecore.model.absence import NotApplicable, Unknown
from hytecore.model.goal import Goal
from hytecore.model.indicator import IndicatorUse, Point


class End(NamedTuple):
    """A date by which a goal is to be reached."""

    day: date
    """The latest day that the date can mean."""
    position: int
    """The place of the use whose target it is; -1 for the goal's own deadline."""
    stated: When
    """The date or period as it is stated."""
    use: IndicatorUse | None = None
    """The use whose target it is."""

    @property
    def when(self) -> When:
        """The date; of a period its end, so that `../2030` and `2025/2030` are both told as 2030."""
        return When.parse(self.stated.text.rpartition("/")[2])

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where it stands in the goal."""
        return ("indicators", self.position, "target", "at") if self.use else ("deadline",)


def end_of(goal: Goal) -> End | None:
    """Return the deadline of *goal*, else its latest dated target; None if neither is dated."""
    deadline = goal.deadline
    if isinstance(deadline, When):
        return End(deadline.latest, -1, deadline) if deadline.latest else None
    return max(dated_targets(goal), key=lambda end: (end.day, end.when.text), default=None)


def dated_targets(goal: Goal) -> Iterator[End]:
    """Yield the targets of *goal* that have a date with an end."""
    for position, use in enumerate(goal.indicators):
        target = use.target
        if isinstance(target, Point) and isinstance(target.at, When):
            day = target.at.latest
            if day is not None:
                yield End(day, position, target.at, use)


def days_on_the_way(goal: Goal) -> Iterator[date]:
    """Yield the days at which *goal* can be looked at before its end: interim targets and targets."""
    for use in goal.indicators:
        for point in (use.target, *use.interim):
            if isinstance(point, Point) and isinstance(point.at, When) and point.at.latest:
                yield point.at.latest


def needs_none_on_the_way(goal: Goal) -> bool:
    """Whether someone decided, for a reason, that an interim target does not arise."""
    return any(isinstance(use.interim, NotApplicable) for use in goal.indicators)


def may_have_one_on_the_way(goal: Goal) -> bool:
    """Whether there may be an interim target that we cannot place: unknown, or without a date that has an end."""
    return any(
        isinstance(use.interim, Unknown)
        or any(not isinstance(point.at, When) or not point.at.latest for point in use.interim)
        for use in goal.indicators
    )


def lies_beyond(goal: Goal, period: When) -> End | None:
    """Return the end of *goal* if it lies after *period* and nothing is to be reached within it, else None."""
    last, deadline = period.latest, goal.deadline
    if last is None or (isinstance(deadline, When) and (deadline.latest or last) <= last):
        return None
    end = end_of(goal)
    if end is None or period.is_reversed or needs_none_on_the_way(goal):
        return None
    # A year in which the period ends is not beyond it, though its last day may be; of a decade nobody can tell.
    begins = end.when.earliest
    if end.day <= last or (begins is not None and begins <= last and (end.day - begins).days < 366):
        return None
    first = period.earliest or date.min
    within = any(first <= day <= last for day in days_on_the_way(goal))
    return None if within else end


def first_of(when: When) -> When | None:
    """Return the date with which a period begins, a single date as it is; None if the beginning is open."""
    first = when.text.partition("/")[0]
    return None if first in ("", "..") else When.parse(first)
