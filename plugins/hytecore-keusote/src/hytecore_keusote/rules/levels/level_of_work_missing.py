"""A level of the work on which the regional plan does nothing.

The area does the work on four levels: within a municipality, between municipalities, between a municipality and social
and health care, and within the county. A measure says on which with `setting`. Who answers for a measure does not tell:
two municipalities in one row may each do their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.measure import Measure
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.rules.levels.coverage import uncovered

rule = Rule(
    code="KEU108",
    name="level-of-work-missing",
    severity="warning",
    source=Source("S2", "slide Hyvinvoinnin ja terveyden edistämisen työtä neljällä tasolla – ja yhdessä"),
    looks_at="measures",
    reads=("setting",),
    needs=(*NEEDED, "measures", "measures.setting"),
)


def population(index: PlanIndex, options: Options) -> tuple[Measure, ...]:
    """Return the measures of a regional plan of the area."""
    return index.plan.measures if index.plan.measures and is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if one of the levels has no measure."""
    yield from uncovered(index, options, "levels", "setting")
