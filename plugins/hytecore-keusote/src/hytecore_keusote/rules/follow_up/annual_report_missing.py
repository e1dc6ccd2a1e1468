"""A regional plan that does not promise the reports that the area agreed on.

The plan is reported on every year in the wellbeing report, and the plan of 2020–2025 promises the first broad report in
2022. Looked at are the reviews that the plan promises, not the reports that were made; the broad report that the law
asks for once a council term is no business of this rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.plan import Plan, Review
from hytecore.packs import CouldNotCheck, Hit, NotApplicable, Options, PlanIndex, Rule, Source, Unknown, When
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.tables import Entry, held, year_of

rule = Rule(
    code="KEU105",
    name="annual-report-missing",
    severity="warning",
    source=Source("S2", "slides Keusoten strategia and Tavoitteet, toimenpiteet ja raportointi: yearly, broad in 2022"),
    looks_at="plan",
    reads=("reviews",),
    needs=NEEDED,
)


def population(index: PlanIndex, options: Options) -> tuple[Plan, ...]:
    """Return the plan, if it is a regional plan of the area."""
    return (index.plan,) if is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each report that the plan does not promise, or promises for later than agreed."""
    plan = index.plan
    if isinstance(plan.reviews, Unknown):
        yield CouldNotCheck(plan)
    elif not isinstance(plan.reviews, NotApplicable):
        for report in held("reports", year_of(index, options)).values():
            yield from _told_of(report, plan, [review for review in plan.reviews if review.kind == report.key])


def _told_of(report: Entry, plan: Plan, promised: Sequence[Review]) -> Iterator[Hit | CouldNotCheck]:
    due = report.details["year"]
    if not promised:
        message, data = (
            ("missing_in", {"report": report, "due": When.parse(due)}) if due else ("missing", {"report": report})
        )
        yield Hit(message, plan, ("reviews",), data, discriminator=report.key)
    elif due:
        latest = [review.at.latest for review in promised if isinstance(review.at, When) and review.at.latest]
        if any(day.year <= int(due) for day in latest):
            return
        if any(isinstance(review.at, Unknown) for review in promised):
            yield CouldNotCheck(plan)
        elif all(isinstance(review.at, When) for review in promised):
            first = min((review.at for review in promised if isinstance(review.at, When)), key=str)
            data = {"report": report, "due": When.parse(due), "at": first}
            yield Hit("late", plan, ("reviews",), data, discriminator=report.key)
