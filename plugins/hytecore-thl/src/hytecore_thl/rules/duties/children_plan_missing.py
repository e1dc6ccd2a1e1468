"""A children's plan that the wellbeing plan does not lead to, or that lacks what the law wants in it.

Municipality and county each have a plan to promote the wellbeing of children and young people. It is reviewed at least
every four years. Since 2023 the municipality's plan holds four items, the county's those and three more on child
protection; before, the municipality's held all seven. The items are judged only where the block `children_plan` of
`x-thl` lists some of them, and the day of review only where it states one.

That the council approves the plan and the budget takes it into account was read in the wording of before 2023, so what
is said of these is mild.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hytecore.model.plan import Approval, Plan
from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Hit, NotApplicable, Options, PlanIndex, Rule, Source, Unknown, When
from hytecore_thl.block import ChildrenPlan, Thl
from hytecore_thl.councils import is_council, name_of
from hytecore_thl.data import holding
from hytecore_thl.rules.duties import statutory

rule = Rule(
    code="THL112",
    name="children-plan-missing",
    severity="warning",
    source=Source("laki 417/2007", "12 §", "https://finlex.fi/fi/lainsaadanto/2007/417"),
    looks_at="plan",
    reads=("kind", "links", "x-thl.children_plan"),
)

FIELD = ("x-thl", "children_plan")
YEARS = 4
"""After so many years the plan is to be reviewed (laki 417/2007, 12 §)."""


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan that the duty concerns."""
    return statutory.is_due("THL112", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if it does not lead to the children's plan, and what is wrong with that plan."""
    block = index.block(Thl)
    stated = block.children_plan if block is not None else None
    if isinstance(stated, Unknown):
        yield CouldNotCheck(index.plan)
    elif not isinstance(stated, (ChildrenPlan, NotApplicable)):
        yield from statutory.missing(index, "children_plan")
    elif isinstance(stated, ChildrenPlan):
        yield from _flaws(index, stated, options["as_of"])


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it leads to the children's plan."""
    block = index.block(Thl)
    is_linked = any(place.is_named for place in statutory.places(index, "children_plan"))
    if is_linked or (block is not None and block.children_plan):
        yield index.plan


def _flaws(index: PlanIndex, plan: ChildrenPlan, as_of: date) -> Iterator[Hit]:
    if plan.contents:
        held = {content.item for content in plan.contents}
        items = [row for row in holding("children_plan_contents", index.plan.kind, as_of) if row["item"] not in held]
        if items:
            data = {"n": len(items), "items": tuple(row.text for row in items)}
            yield Hit("contents", index.plan, (*FIELD, "contents"), data)
    approved = plan.approved if isinstance(plan.approved, Approval) else Approval()
    seen = [when for when in (plan.reviewed_on, approved.on) if isinstance(when, When) and when.latest is not None]
    newest = max(seen, key=lambda when: when.latest or date.min, default=None)
    if newest is not None and newest.latest is not None and _years_later(newest.latest, YEARS) < as_of:
        yield Hit("review_due", index.plan, FIELD, {"on": newest})
    by = approved.by
    if isinstance(by, (str, Translated)) and is_council(index, by) is False:
        yield Hit("not_by_council", index.plan, (*FIELD, "approved", "by"), {"by": name_of(index, by)}, severity="info")
    if plan.budget is None:
        yield Hit("budget", index.plan, (*FIELD, "budget"), severity="info")


def _years_later(day: date, years: int) -> date:
    """Return the same day that many years later; the first of March for a leap day."""
    leap = day.month == 2 and day.day == 29
    return date(day.year + years, 3, 1) if leap else day.replace(year=day.year + years)
