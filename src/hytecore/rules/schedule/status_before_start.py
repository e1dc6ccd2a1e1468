"""A measure stated as in progress or done before the earliest day on which it can begin.

Either the status or the schedule is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.measure import Measure
from hytecore.words.render import Term

rule = Rule(
    code="HYT516",
    name="status-before-start",
    severity="warning",
    source=Source("S2", "table of measures: “1.8.2020 mennessä, toiminta aloitettu”; status read against the schedule"),
    looks_at="measures",
    reads=("schedule", "status"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures whose status is stated."""
    return [measure for measure in index.plan.measures if isinstance(measure.status, str)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure that has a status of work begun and cannot have begun yet."""
    as_of = options["as_of"]
    for span, measures in index.timing.spans:
        if is_later(span.earliest, as_of):
            for measure in measures:
                status = measure.status
                if status in ("in_progress", "done"):
                    data = {"schedule": span.first, "status": Term("status", str(status))}
                    yield Hit("too_early", measure, ("status",), data)
