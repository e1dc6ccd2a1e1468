"""A measure with no schedule at all.

Without a time nobody can be late, and nothing tells when to ask how it went.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex

rule = Rule(
    code="HYT501",
    name="measure-without-schedule",
    severity="warning",
    source=Source("S2", "Tavoitteet, toimenpiteet ja raportointi: measures are scheduled; tables, column Aikataulu"),
    looks_at="measures",
    reads=("schedule",),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose schedule is not stated."""
    for measure in index.plan.measures:
        if measure.schedule is None or measure.schedule == ():
            yield Hit("nothing", measure, ("schedule",))
