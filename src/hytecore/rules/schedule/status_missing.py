"""A measure without a status in a plan that promises one for every measure.

A measure whose status stands in the document's own words, though not in those of the format, is not without one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import NotApplicable, Unreadable
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT507",
    name="status-missing",
    severity="warning",
    source=Source(
        "S2",
        "Tavoitteet, toimenpiteet ja raportointi: progress is judged by traffic lights; tables, column Tila: empty",
    ),
    looks_at="measures",
    reads=("status", "as_written"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures of a plan that promises a status for each."""
    scale = index.plan.status_scale
    return () if scale is None or isinstance(scale, NotApplicable) else index.plan.measures


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each measure whose status is not stated in any words."""
    scale = index.plan.status_scale
    if not isinstance(scale, str):
        yield CouldNotCheck(index.plan, "unreadable" if isinstance(scale, Unreadable) else "unknown")
        return
    for measure in index.plan.measures:
        if measure.status is None and not (isinstance(measure.as_written, dict) and measure.as_written.get("status")):
            yield Hit("missing", measure, ("status",))
