"""A quantity whose unit is not stated.

Without a unit the numbers beside it cannot be read, compared or added up. An indicator that a goal which cannot be
measured is already said to lack a unit of is not named twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.measurability import named_as_lacking
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator

rule = Rule(
    code="HYT401",
    name="indicator-without-unit",
    severity="warning",
    source=Source("S2", "SMART form, question Mikä on lähtötilanne?: figures stand with what they are counted in"),
    looks_at="indicators",
    reads=("kind", "unit"),
    needs=("goals", "goals.indicators"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> list[Indicator]:
    """Return the quantities."""
    return [indicator for indicator in index.plan.indicators if indicator.is_quantity]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each quantity whose unit is not stated."""
    named = named_as_lacking(index, "unit")
    for indicator in index.plan.indicators:
        if indicator.unit is None and indicator.is_quantity and indicator.id not in named:
            yield Hit("nothing", indicator, ("unit",))
