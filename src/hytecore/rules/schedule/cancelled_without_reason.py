"""A cancelled measure of which nothing says why.

Whatever stands in its note, or in the document's own words about its status, is taken for the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT510",
    name="cancelled-without-reason",
    severity="info",
    source=Source(
        "S2", "table of measures, phenomenon workshops: cancelled because of the pandemic and moved to autumn 2020"
    ),
    looks_at="measures",
    reads=("status", "note", "as_written"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the cancelled measures."""
    return [measure for measure in index.plan.measures if measure.status == "cancelled"]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each cancelled measure without a note and without words about its status."""
    for measure in population(index, options):
        if measure.note is None and not (isinstance(measure.as_written, dict) and measure.as_written.get("status")):
            yield Hit("no_reason", measure, ("note",))
