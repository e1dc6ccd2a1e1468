"""A baseline of which nobody knows when it was measured.

Whether things have changed since cannot be told, and a later value cannot be put in its place in the series.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import StatedPoint
from hytecore.rules.indicators.undated import dated_or_not, undated

rule = Rule(
    code="HYT415",
    name="baseline-without-date",
    severity="warning",
    source=Source("S2", "SMART form, question Mikä on lähtötilanne?: the index is given with its year, 2016"),
    looks_at="baselines",
)


def population(index: PlanIndex, options: Options) -> list[StatedPoint]:
    """Return the baselines that have a value."""
    return dated_or_not(index, "baseline")


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each baseline whose date is not stated."""
    return undated(index, "baseline")
