"""A quantity of which nobody can tell where its values come from.

Without a data source the next value cannot be looked up, and the old ones cannot be checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import DataSource, Indicator

rule = Rule(
    code="HYT405",
    name="indicator-without-source",
    severity="warning",
    source=Source("S2", "SMART form, question Missä ja miten seuraamme?: national and regional databases are named"),
    looks_at="indicators",
    reads=("kind", "source"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> list[Indicator]:
    """Return the quantities."""
    return [indicator for indicator in index.plan.indicators if indicator.is_quantity]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each quantity whose data source is not named."""
    for indicator in index.plan.indicators:
        source = indicator.source
        if source is None and indicator.is_quantity:
            yield Hit("nothing", indicator, ("source",))
        elif isinstance(source, DataSource) and source.name is None and indicator.is_quantity:
            yield Hit("no_name", indicator, ("source", "name"))
