"""A measure that nobody answers for.

Nobody can be asked how it goes, and what nobody answers for is the first to be left undone.
*Unknown* and *not applicable* with a reason are answers; an empty owner cell is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex

rule = Rule(
    code="HYT201",
    name="measure-without-owner",
    severity="error",
    source=Source("S2", "tables of measures, column Vastuut: each measure has someone who answers for it"),
    looks_at="measures",
    reads=("responsibilities",),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose responsibilities are not stated."""
    for measure in index.plan.measures:
        if measure.responsibilities == ():
            yield Hit("nobody", measure, ("responsibilities",))
