"""Whether a plan is for the present council term, and whether a council has approved it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hytecore.model.plan import Approval
from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Unknown, When, Workspace
from hytecore_thl.block import Thl, WellbeingReport
from hytecore_thl.councils import is_council, name_of, written
from hytecore_thl.duties import concerned
from hytecore_thl.terms import Term as CouncilTerm
from hytecore_thl.terms import term_at

MONTHS_TO_PREPARE = 18
"""For so long after a term begins, the plan of the last one is what there is; see THL120."""


def plans(workspace: Workspace, duty: str, options: Options) -> list[PlanIndex]:
    """Return the plans that *duty* concerns."""
    return [index for index in workspace if concerned(duty, index, options)]


def flaws(workspace: Workspace, duty: str, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield what keeps each plan from being one for the present term that a council has approved."""
    for index in plans(workspace, duty, options):
        past = _past(index, workspace, options["as_of"])
        if past is not None:
            yield past
            continue
        if _period(index) is None:
            if isinstance(index.plan.period, Unknown):
                yield CouldNotCheck(index.plan)
            elif index.plan.period is None:
                yield Hit("no_period", index.plan, ("period",), index=index, severity="warning")
        yield from _unapproved(index)
        yield from _report(index)


def _period(index: PlanIndex) -> When | None:
    for stated in (index.plan.period, index.plan.term):
        if isinstance(stated, When):
            return stated
    return None


def _past(index: PlanIndex, workspace: Workspace, as_of: date) -> Hit | None:
    """Return a hit if the plan had ended before the present term began, and no plan checked with it follows it."""
    term, period = term_at(index.plan.kind, as_of), _period(index)
    if term is None or period is None or period.latest is None or period.latest >= term.begins:
        return None
    if any(_follows(other, index, term) for other in workspace):
        return None
    is_early = as_of < months_after(term.begins, MONTHS_TO_PREPARE)
    field = "period" if isinstance(index.plan.period, When) else "term"
    data = {"period": period, "term": term.when}
    return Hit("past", index.plan, (field,), data, index=index, severity="warning" if is_early else None)


def _follows(other: PlanIndex, index: PlanIndex, term: CouncilTerm) -> bool:
    """Whether *other* is a plan of the same owner that reaches into the term."""
    if other.plan.kind != index.plan.kind or not _owners(other) & _owners(index):
        return False
    period = _period(other)
    return period is not None and term.common_days(period.earliest or date.min, period.latest or date.max) > 0


def _owners(index: PlanIndex) -> set[str]:
    owner = index.plan.owner
    if not isinstance(owner, str):
        return set()
    actor = index.actors.get(owner)
    return {name.casefold() for name in ([owner] if actor is None else [owner, *written(actor.name)])}


def months_after(day: date, months: int) -> date:
    """Return the first of the month that many months after the month of *day*.

    Example:
        >>> months_after(date(2025, 6, 1), 18)
        datetime.date(2026, 12, 1)
    """
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1) if day.year + years <= date.max.year else date.max


def _unapproved(index: PlanIndex) -> Iterator[Hit | CouldNotCheck]:
    """Yield what is not told of the approval; that a plan has not been approved yet cannot be told from that."""
    approved = index.plan.approved
    if isinstance(approved, Unknown):
        yield CouldNotCheck(index.plan)
    elif approved is None or approved == Approval():
        yield Hit("not_stated", index.plan, ("approved",), index=index, severity="warning")
    elif isinstance(approved, Approval):
        parts = {"by": approved.by, "on": approved.on}
        if any(isinstance(part, Unknown) for part in parts.values()):
            yield CouldNotCheck(index.plan)
        for name, part in parts.items():
            if part is None:
                yield Hit(f"{name}_not_stated", index.plan, ("approved", name), index=index, severity="warning")
        if isinstance(approved.by, (str, Translated)) and is_council(index, approved.by) is False:
            data = {"by": name_of(index, approved.by)}
            yield Hit("not_by_council", index.plan, ("approved", "by"), data, index=index)


def _report(index: PlanIndex) -> Iterator[Hit]:
    """Yield the wellbeing report, if it is stated as approved by another body than the council."""
    block = index.block(Thl)
    report = block.report if block is not None else None
    approved = report.approved if isinstance(report, WellbeingReport) else None
    by = approved.by if isinstance(approved, Approval) else None
    if isinstance(by, (str, Translated)) and is_council(index, by) is False:
        field = ("x-thl", "report", "approved", "by")
        yield Hit("report_not_by_council", index.plan, field, {"by": name_of(index, by)}, index=index)
