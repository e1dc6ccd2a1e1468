"""Two quantities in one indicator.

"Number and share of participants" has two values each year, and one may rise while the other falls; a target for it can
be met and missed at once. Two groups of one quantity (girls and boys) are one indicator with groups, and a rate (euros
per inhabitant) is one quantity. Where a unit and a value show which of the two is followed, the name is not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.indicators.names import names_read, users_of

rule = Rule(
    code="HYT417",
    name="compound-indicator",
    severity="info",
    source=Source("S2", "table Mielenterveysongelmien määrä vähenee, column Mittarit: klikkaukset/käyttäjämäärät"),
    looks_at="indicators",
    reads=("kind", "name", "unit", "observations"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each indicator whose name holds two quantities, with both."""
    for named in index.kept(names_read):
        if named.reading.is_compound:
            first, second = named.reading.quantities
            data = {"first": first, "second": second}
            yield Hit("both", named.indicator, ("name",), data, users_of(named.indicator, index))
