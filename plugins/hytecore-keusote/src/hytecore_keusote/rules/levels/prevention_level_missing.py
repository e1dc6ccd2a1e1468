"""A level of prevention on which the regional plan does nothing.

The area's services prevent on three levels: primary, secondary and tertiary. A measure says on which with `prevention`;
the list of levels in the plan's header promises them and does not carry them out.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.measure import Measure
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.rules.levels.coverage import uncovered

rule = Rule(
    code="KEU109",
    name="prevention-level-missing",
    severity="warning",
    source=Source(
        "S2", "slide Hyvinvoinnin ja terveyden edistämisen työtä neljällä tasolla: primaari, sekundaari, tertiääri"
    ),
    looks_at="measures",
    reads=("prevention",),
    needs=(*NEEDED, "measures", "measures.prevention"),
)


def population(index: PlanIndex, options: Options) -> tuple[Measure, ...]:
    """Return the measures of a regional plan of the area."""
    return index.plan.measures if index.plan.measures and is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if one of the levels has no measure."""
    yield from uncovered(index, options, "prevention", "prevention")
