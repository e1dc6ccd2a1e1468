"""A plan that was approved late in its council term.

A plan made early can be carried out by the council that set its goals. THL asks for it early in the term; from when on
it is late is ours to say and yours to change: the option `months`. Judged by the term that the plan states, else by the
one in which most of its period lies. A plan that has not been approved is another matter (THL101, THL102).
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Approval, Plan
from hytecore.packs import Hit, Option, Options, PlanIndex, Rule, Source, When
from hytecore_thl.duties import concerned
from hytecore_thl.rules.duties.approval import MONTHS_TO_PREPARE, months_after
from hytecore_thl.terms import term_of

rule = Rule(
    code="THL120",
    name="approved-late-in-term",
    severity="warning",
    source=Source("thl.fi, Kunnan hyvinvointikertomus", "Toteutus"),
    looks_at="plan",
    reads=("kind", "period", "term", "approved"),
    options={"months": Option(MONTHS_TO_PREPARE, "So many months after the term begins the plan is late.", minimum=1)},
)


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan whose term and day of approval are known."""
    if _approved_on(index) is None or term_of(index) is None:
        return range(0)
    return concerned("L20", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield the plan, if the day of its approval is surely later than it should be."""
    on, term = _approved_on(index), term_of(index)
    if on is None or on.earliest is None or term is None:
        return
    if on.earliest >= months_after(term.begins, options["months"]):
        data = {"on": on, "term": term.when, "months": options["months"]}
        yield Hit("late", index.plan, ("approved", "on"), data)


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan itself."""
    if population(index, options):
        yield index.plan


def _approved_on(index: PlanIndex) -> When | None:
    approved = index.plan.approved
    on = approved.on if isinstance(approved, Approval) else None
    return on if isinstance(on, When) and on.earliest is not None else None
