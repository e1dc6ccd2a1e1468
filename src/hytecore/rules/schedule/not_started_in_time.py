"""A measure that should have begun, but is stated as not started, while its end still lies ahead.

Once the end is past as well the measure is overdue (HYT505), and only that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT506",
    name="not-started-in-time",
    severity="warning",
    source=Source(
        "S2", "Tavoitteet, toimenpiteet ja raportointi: red = not started; tables, column Aikataulu: “Aloitus …”"
    ),
    looks_at="measures",
    reads=("schedule", "status"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures whose status is stated."""
    return [measure for measure in index.plan.measures if isinstance(measure.status, str)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure that has begun by the latest day it could, is not over, and is stated as not started."""
    as_of = options["as_of"]
    for span, measures in index.timing.spans:
        if is_later(as_of, span.start[1]) and not is_later(as_of, span.latest):
            for measure in measures:
                if measure.status == "not_started":
                    yield Hit("not_started", measure, ("status",), {"schedule": span.first})
