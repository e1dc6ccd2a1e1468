"""The scale of the time line: which years it shows, and where each day stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from hytecore.edtf import When
from hytecore.frozen import frozen

FARTHEST = 6
"""How many years before and after the plan period the line shows at most."""
MOST_LABELS = 14


@frozen
class Scale:
    """From the first to the last day, between two edges.

    Attributes:
        period: Where the plan period begins and ends; None if it has none.
    """

    first: date
    last: date
    left: float
    right: float
    period: tuple[float, float] | None = None

    def x(self, day: date) -> float:
        """Return where *day* stands; what lies outside stands at the edge.

        Example:
            >>> Scale(date(2020, 1, 1), date(2020, 12, 31), 0, 366).x(date(2020, 1, 11))
            10.0
        """
        whole = (self.last - self.first).days + 1
        share = (min(max(day, self.first), self.last) - self.first).days / whole
        return round(self.left + share * (self.right - self.left), 1)

    def years(self) -> Iterator[tuple[float, int | None]]:
        """Yield where each year begins, with its number if there is room for it."""
        step = 1 + (self.last.year - self.first.year) // MOST_LABELS
        for year in range(self.first.year, self.last.year + 1):
            yield self.x(date(year, 1, 1)), year if (year - self.first.year) % step == 0 else None


def scale_of(period: object, days: Iterable[date], as_of: date, left: float, right: float) -> Scale:
    """Return the scale for *days*, whole years, not farther from the plan period than what can be read."""
    stated = period if isinstance(period, When) and not period.is_reversed else None
    start, end = (stated.earliest, stated.latest) if stated else (None, None)
    years = sorted({day.year for day in days})
    middle = years[len(years) // 2] if years else as_of.year
    low = start.year if start else min(middle, end.year) if end else middle
    high = end.year if end else max(middle, low)
    known = [year for year in (*years, as_of.year) if low - FARTHEST <= year <= high + FARTHEST]
    first, last = date(min((low, *known)), 1, 1), date(max((high, *known)), 12, 31)
    scale = Scale(first, last, left, right)
    if stated is None:
        return scale
    ends = (scale.x(start) if start else left, scale.x(end) if end else right)
    return Scale(first, last, left, right, (ends[0], ends[1]))
