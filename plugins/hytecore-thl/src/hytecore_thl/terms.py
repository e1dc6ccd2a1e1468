"""Council terms: which one a plan belongs to, and which one runs on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from hytecore.packs import PlanIndex, When
from hytecore_thl.data import Row, rows


@frozen
class Term:
    """The years for which a council was elected."""

    begins: date
    ends: date
    when: When
    """Both days, for messages."""

    def common_days(self, begin: date, end: date) -> int:
        """Return how many days the term has in common with the time from *begin* to *end*; negative for a gap."""
        return (min(self.ends, end) - max(self.begins, begin)).days + 1


def term_at(kind: object, day: date) -> Term | None:
    """Return the term that runs on *day* for councils that approve plans of *kind*.

    Example:
        >>> str(term_at("municipal_plan", date(2025, 6, 1)).when)
        '2025-06-01/2029-05-31'
        >>> term_at("regional_plan", date(2020, 9, 28)) is None
        True
    """
    return next((term for term in _known(kind) if term.begins <= day <= term.ends), None)


def term_of(index: PlanIndex) -> Term | None:
    """Return the term of the plan: the one it states, else the one with which its period has most days in common."""
    plan = index.plan
    if isinstance(plan.term, When) and not plan.term.is_reversed:
        begins, ends = plan.term.earliest, plan.term.latest
        if begins is not None and ends is not None:
            return Term(begins, ends, plan.term)
    if not isinstance(plan.period, When) or plan.period.is_reversed:
        return None
    begin, end = plan.period.earliest or date.min, plan.period.latest or date.max
    shared = [(term.common_days(begin, end), term) for term in _known(plan.kind)]
    days, term = max(shared, key=lambda pair: pair[0], default=(0, None))
    return term if days > 0 else None


def _known(kind: object) -> Iterator[Term]:
    return (_term(row) for row in rows("council_terms") if row["concerns"] == kind)


def _term(row: Row) -> Term:
    if row.until is None:
        raise ValueError(f"the term from {row.since} has no end")
    return Term(row.since, row.until, When.parse(f"{row.since}/{row.until}"))


def full_years(index: PlanIndex, since: date, as_of: date) -> tuple[int, ...]:
    """Return the calendar years that lie wholly within the plan's term and period, after *since*, and are over.

    They are the years in which something that is due yearly must have happened under this plan.
    """
    term, period = term_of(index), index.plan.period
    if term is None:
        return ()
    begins, ends = [term.begins, since], [term.ends, as_of - timedelta(days=1)]
    if isinstance(period, When):
        begins.append(period.earliest or date.min)
        ends.append(period.latest or date.max)
    begin, end = max(begins), min(ends)
    first = begin.year if begin == date(begin.year, 1, 1) else begin.year + 1
    last = end.year if end == date(end.year, 12, 31) else end.year - 1
    return tuple(range(first, last + 1))
