"""Which duties concern a plan, on the day it is judged by."""

from __future__ import annotations

from datetime import date

from hytecore.packs import Options, PlanIndex, When
from hytecore_thl.data import Row, rows


def concerned(duty: str, index: PlanIndex, options: Options) -> range:
    """Return one number if *duty* concerns the plan of *index*, else none: what `population` of its rule returns.

    It does if it is a duty of those who make plans of this kind, if the law was in force on the day of the check, and
    if the plan's period had not ended before.
    """
    row = duty_of(duty)
    kind, period = index.plan.kind, index.plan.period
    if not isinstance(kind, str) or not row.holds(kind, options["as_of"]):
        return range(0)
    latest: date | None = period.latest if isinstance(period, When) else None
    return range(0) if latest is not None and latest < row.since else range(1)


def duty_of(duty: str) -> Row:
    """Return the row of a duty: its law, since when it is in force, and where that was read.

    Example:
        >>> duty_of("L08")["law"], duty_of("L08")["clause"]
        ('laki 612/2021', '6 §')
    """
    return next(row for row in rows("duties") if row["id"] == duty)
