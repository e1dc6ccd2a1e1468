"""A goal of the plan that has neither a table of measures nor a form of its own.

In the area's plan each listed goal is made precise on a SMART form and has measures in a table. A goal with one of the
two is on its way; one with neither stands in the list only. That it lacks measures is HYT101's business as well; this
rule says that nothing at all was written of it. A form on which nothing is answered is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from hytecore.model.goal import Goal, SmartForm
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source
from hytecore_keusote.area import NEEDED, is_of_the_area

rule = Rule(
    code="KEU106",
    name="listed-goal-without-table-or-form",
    severity="warning",
    source=Source("S2", "slide Tavoitteet, toimenpiteet ja raportointi: forms, and tables for each goal"),
    looks_at="goals",
    reads=("smart",),
    needs=(*NEEDED, "goals", "goals.serves", "measures", "measures.goals"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Goal]:
    """Return the goals of a regional plan of the area."""
    return index.plan.goals if index.plan.goals and is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal with neither measures, its sub-goals' included, nor a form."""
    reached, perhaps = index.reached_goals, index.meant.reached_goals
    for goal in index.plan.goals:
        if goal.id in reached or (goal.smart is not None and not _is_blank(goal.smart)):
            continue
        yield CouldNotCheck(goal, "unreadable") if goal.id in perhaps else Hit("neither", goal)


def _is_blank(form: object) -> bool:
    """Whether *form* is a form without an answer; a form that is unknown for a reason is no blank one."""
    return isinstance(form, SmartForm) and not any(
        value is not None and (not isinstance(value, str) or value.strip(" -–—")) for value in attrs.astuple(form)
    )
