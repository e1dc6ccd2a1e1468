"""A measure with no schedule at all.

Without a time nobody can be late, and nothing tells when to ask how it went.
A role map says who does what, not when; its activities need no schedule. A schedule that the document has only in words
is a schedule all the same; whether these tell a time is for another rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure
from hytecore.rules.schedule.written import written_schedule

rule = Rule(
    code="HYT501",
    name="measure-without-schedule",
    severity="warning",
    source=Source("S2", "Tavoitteet, toimenpiteet ja raportointi: measures are scheduled; tables, column Aikataulu"),
    looks_at="measures",
    reads=("schedule",),
)


def population(index: PlanIndex, options: Options) -> tuple[Measure, ...]:
    """Return the measures that should have a schedule: all but those of a role map."""
    return () if index.plan.kind == "role_map" else index.plan.measures


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose schedule is not stated."""
    for measure in index.plan.measures:
        if (measure.schedule is None or measure.schedule == ()) and written_schedule(measure) is None:
            yield Hit("nothing", measure, ("schedule",))
