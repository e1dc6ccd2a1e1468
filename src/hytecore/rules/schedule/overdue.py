"""A measure whose time is over though its status says that it is not done.

Only a stated status counts: a measure without one may well be done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.model.measure import Measure
from hytecore.words.render import Term

rule = Rule(
    code="HYT505",
    name="overdue",
    severity="warning",
    source=Source(
        "S2", "Tavoitteet, toimenpiteet ja raportointi: progress is shown as not started, in progress or done"
    ),
    looks_at="measures",
    reads=("schedule", "status"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures whose status is stated."""
    return [measure for measure in index.plan.measures if isinstance(measure.status, str)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure that has ended by its latest day and is stated as not started or in progress."""
    as_of = options["as_of"]
    for span, measures in index.timing.spans:
        if is_later(as_of, span.latest):
            for measure in measures:
                status = measure.status
                if status in ("not_started", "in_progress"):
                    data = {"schedule": span.last, "status": Term("status", str(status))}
                    yield Hit("overdue", measure, ("schedule",), data)
