"""A pointer to indicators that are named elsewhere, or nowhere.

"See the indicators of the wellbeing report" leaves open which of dozens is meant, and the report may change them. The
same goes for "the measures of participation", and for a survey that is named without any of its figures. An indicator
with a unit and a value is known whatever it is called, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.indicators.names import names_read, users_of

rule = Rule(
    code="HYT422",
    name="pointer-instead-of-indicator",
    severity="warning",
    source=Source("S2", "SMART form Yksinäisyyden kokemus vähenee: Osallisuuden mittarit kasvussa"),
    looks_at="indicators",
    reads=("kind", "name"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each indicator whose name only points to others, with all who use it."""
    for named in index.kept(names_read):
        if named.reading.why != "pointer" or named.is_example:
            continue
        words = named.words("pointer")
        related = users_of(named.indicator, index)
        if words:
            yield Hit("elsewhere", named.indicator, ("name",), {"words": words}, related)
        else:
            yield Hit("source", named.indicator, ("name",), {"words": named.reading.source}, related)
