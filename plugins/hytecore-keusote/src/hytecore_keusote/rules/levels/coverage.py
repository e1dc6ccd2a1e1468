"""Coverage: which of the area's levels the measures of a plan state, and which none does."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Unknown
from hytecore_keusote.tables import held, year_of


def uncovered(index: PlanIndex, options: Options, table: str, field: str) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, once, if the *field* of its measures states not every level of the *table*.

    A measure that states no level may lie on any; so where some state none, the finding is a note. Measures that were
    cancelled do not count.
    """
    levels = held(table, year_of(index, options))
    measures = [measure for measure in index.plan.measures if measure.status != "cancelled"]
    values = [getattr(measure, field) for measure in measures]
    stated = {value for value in values if isinstance(value, str)}
    missing = tuple(level for key, level in levels.items() if key not in stated)
    if not missing:
        return
    if any(isinstance(value, Unknown) for value in values):
        yield CouldNotCheck(index.plan)
        return
    silent = sum(value is None for value in values)
    if not stated:
        yield Hit("not_stated", index.plan, (), {"levels": missing}, severity="info")
    elif silent:
        yield Hit("perhaps", index.plan, (), {"levels": missing, "silent": silent}, severity="info")
    else:
        yield Hit("missing", index.plan, (), {"levels": missing})
