"""Times: whether a deadline or a schedule is now earlier or later."""

from __future__ import annotations

from typing import Literal, TypeAlias

from hytecore.comparison.content import is_unstated
from hytecore.edtf import Bounds, When
from hytecore.index.timing import span_of

Direction: TypeAlias = Literal["earlier", "later", "other", "set", "dropped"]


def direction_of(before: object, after: object) -> Direction:
    """Return which way a deadline or schedule moved: by its end, and where that stayed, by its beginning.

    An end that is open is neither earlier nor later than one that is stated.

    Example:
        >>> direction_of(When.parse("2025"), When.parse("2028"))
        'later'
        >>> direction_of(When.parse("2020/2022"), When.parse("2020/.."))
        'other'
    """
    if is_unstated(before):
        return "set"
    if is_unstated(after):
        return "dropped"
    then, now = _bounds(before), _bounds(after)
    if then is None or now is None:
        return "other"
    # What lasts has a beginning of its own; a date that is only stated more closely has not moved.
    both_points = then[0] == then[1] and now[0] == now[1]
    ends = [(then[1][1], now[1][1]), *([] if both_points else [(then[0][0], now[0][0])])]
    for old, new in ends:
        if old != new:
            if old is None or new is None:
                return "other"
            return "later" if new > old else "earlier"
    return "other"


def _bounds(value: object) -> tuple[Bounds, Bounds] | None:
    """Return the bounds of the beginning and of the end of a time; None if it has none."""
    if isinstance(value, When):
        return (value.start, value.end) if value.is_dated and not value.is_reversed else None
    span = span_of(value)
    return None if span is None else (span.start, span.end)
