"""A year in which the council has had no report, or a report that came late.

Every year the council has a report on the residents' wellbeing, on what affects it and on what has been done. The year
a report is about and the day it is approved are two facts: a year counts as reported if a report was approved in it.
The wellbeing report and the plan themselves count for the year in which they are approved. Only calendar years are
asked for that lie wholly within the council term and the plan's period, and are over.

A plan that lists no reports does not tell whether there were some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from hytecore.model.plan import Approval, Plan
from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown, When
from hytecore_thl.block import Thl, WellbeingReport, YearlyReport
from hytecore_thl.councils import is_council, name_of
from hytecore_thl.duties import concerned, duty_of
from hytecore_thl.terms import full_years

rule = Rule(
    code="THL103",
    name="yearly-report-missing",
    severity="error",
    source=Source("laki 612/2021", "6 § ja 7 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "period", "term", "approved", "x-thl.yearly_reports", "x-thl.report"),
)

FIELD = ("x-thl", "yearly_reports")


def population(index: PlanIndex, options: Options) -> range:
    """Return as many numbers as there are reports and years that are due, where the duty concerns the plan."""
    if not concerned("L03", index, options):
        return range(0)
    return range(len(_reports(index)) + len(_years(index, options)))


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield what is wrong with each report, and the years without one."""
    block, years = index.block(Thl), _years(index, options)
    stated = block.yearly_reports if block is not None else ()
    if isinstance(stated, Unknown):
        yield CouldNotCheck(index.plan)
    elif stated == () and years:
        yield Hit("not_stated", index.plan, FIELD, {"years": _told(years)}, severity="info")
    excused: set[int] = set()
    for position, report in enumerate(stated):
        yield from _flaws(index, position, report, excused)
    if stated:
        dated = [report.approved_on for report in stated]
        missing = [year for year in years if year not in excused and year not in _dated(index)]
        if missing and any(isinstance(day, Unknown) for day in dated):
            yield CouldNotCheck(index.plan)
        elif missing:
            yield Hit("missing", index.plan, FIELD, {"years": _told(missing), "n": len(missing)})


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it lists reports."""
    if _reports(index):
        yield index.plan


def _reports(index: PlanIndex) -> tuple[YearlyReport, ...]:
    block = index.block(Thl)
    return tuple(block.yearly_reports) if block is not None else ()


def _years(index: PlanIndex, options: Options) -> tuple[int, ...]:
    return full_years(index, duty_of("L03").since, options["as_of"])


def _told(years: Iterable[int]) -> tuple[When, ...]:
    return tuple(When.parse(str(year)) for year in years)


def _dated(index: PlanIndex) -> frozenset[int]:
    """Return the years in which a report was approved; without a day, the year after the one that it covers."""
    found: set[int] = set()
    for report in _reports(index):
        if isinstance(report.approved_on, When):
            found |= _years_of(report.approved_on)
        elif report.approved_on is None and isinstance(report.covers_year, When):
            found |= {year + 1 for year in _years_of(report.covers_year)}
    block = index.block(Thl)
    whole = block.report if block is not None else None
    for approved in (index.plan.approved, whole.approved if isinstance(whole, WellbeingReport) else None):
        if isinstance(approved, Approval) and isinstance(approved.on, When):
            found |= _years_of(approved.on)
    return frozenset(found)


def _years_of(when: When) -> set[int]:
    return {bound.year for bound in (when.earliest, when.latest) if bound is not None}


def _flaws(index: PlanIndex, position: int, report: YearlyReport, excused: set[int]) -> Iterator[Hit]:
    covers, approved = report.covers_year, report.approved_on
    if isinstance(covers, When) and covers.latest and isinstance(approved, When):
        data = {"year": covers, "approved_on": approved}
        year = covers.latest.year
        if approved.earliest and approved.earliest > date(year + 1, 12, 31):
            excused.update(range(year + 1, approved.earliest.year))
            yield Hit("late", index.plan, (*FIELD, position, "approved_on"), data, severity="warning")
        elif approved.latest and approved.latest < covers.latest:
            yield Hit("before_the_end", index.plan, (*FIELD, position, "covers_year"), data, severity="info")
    by = report.approved_by
    if isinstance(by, (str, Translated)) and is_council(index, by) is False:
        field = (*FIELD, position, "approved_by")
        yield Hit("not_to_council", index.plan, field, {"by": name_of(index, by)}, severity="warning")
