"""When a goal is to be reached: its deadline, else its latest dated target; and what lies on the way there.

A date of which only the year is known is judged by the bound that is kinder to the plan, so that a goal for 2028 in a
plan for 2025–2028 is neither late nor far.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model.absence import NotApplicable, Unknown
from hytecore.model.goal import Goal
from hytecore.model.indicator import IndicatorUse, Point


@frozen(eq=False)
class End:
    """The date by which a goal is to be reached.

    Attributes:
        when: The date; of a period its end, so that `../2030` and `2025/2030` are both told as 2030.
        day: The latest day that the date can mean.
        path: Where it stands in the goal.
        use: The use whose target it is; None for the goal's own deadline.
    """

    when: When
    day: date
    path: tuple[str | int, ...]
    use: IndicatorUse | None = None


def end_of(goal: Goal) -> End | None:
    """Return the deadline of *goal*, else its latest dated target; None if neither is dated."""
    if isinstance(goal.deadline, When):
        day = goal.deadline.latest
        return End(_last(goal.deadline), day, ("deadline",)) if day else None
    return max(dated_targets(goal), key=lambda end: (end.day, end.when.text), default=None)


def dated_targets(goal: Goal) -> Iterator[End]:
    """Yield the targets of *goal* that have a date with an end."""
    for position, use in enumerate(goal.indicators):
        at = use.target.at if isinstance(use.target, Point) else None
        if isinstance(at, When) and at.latest:
            yield End(_last(at), at.latest, ("indicators", position, "target", "at"), use)


def days_on_the_way(goal: Goal) -> Iterator[date]:
    """Yield the days at which *goal* can be looked at before its end: interim targets and targets."""
    for end in dated_targets(goal):
        yield end.day
    for use in goal.indicators:
        for point in use.interim:
            if isinstance(point.at, When) and point.at.latest:
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
    last = period.latest
    if last is None or period.is_reversed:
        return None
    end = end_of(goal)
    if end is None or end.day <= last or needs_none_on_the_way(goal):
        return None
    first = period.earliest or date.min
    within = any(first <= day <= last for day in days_on_the_way(goal))
    return None if within else end


def first_of(when: When) -> When | None:
    """Return the date with which a period begins, a single date as it is; None if the beginning is open."""
    first = when.text.partition("/")[0]
    return None if first in ("", "..") else When.parse(first)


def _last(when: When) -> When:
    return When.parse(when.text.partition("/")[2]) if when.is_interval else when
