"""A target of which nobody knows by when it should be reached.

Without a time it cannot be missed, and nobody can say whether the pace is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import StatedPoint
from hytecore.rules.indicators.undated import dated_or_not, undated

rule = Rule(
    code="HYT416",
    name="target-without-date",
    severity="warning",
    source=Source("S2", "SMART form, question Mihin mennessä haluttuun lopputilanteeseen on päästy?"),
    looks_at="targets",
)


def population(index: PlanIndex, options: Options) -> list[StatedPoint]:
    """Return the targets that have a value."""
    return dated_or_not(index, "target")


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each target whose date is not stated."""
    return undated(index, "target")
