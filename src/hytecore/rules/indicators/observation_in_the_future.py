"""An observation dated after the day the plan is judged by.

What has not happened yet has not been observed: it is a forecast, a target in the wrong column, or a slip in the year.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unreadable
from hytecore.model.indicator import Observation

rule = Rule(
    code="HYT421",
    name="observation-in-the-future",
    severity="error",
    source=Source("hytecore plan format 1", "indicators: observations are the values an indicator has had"),
    looks_at="observations",
)


def population(index: PlanIndex, options: Options) -> list[Observation]:
    """Return the observations with a value and a date."""
    return [
        each
        for indicator in index.plan.indicators
        for each in indicator.observations
        if isinstance(each.at, When) and is_number(each.value)
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each indicator with observations that begin after the given date."""
    as_of = options["as_of"]
    for indicator in index.plan.indicators:
        found: list[tuple[int, When]] = []
        for position, each in enumerate(indicator.observations):
            at = each.at
            if isinstance(at, Unreadable):
                yield CouldNotCheck(indicator, "unreadable")
            elif isinstance(at, When) and at.earliest is not None and at.earliest > as_of and is_number(each.value):
                found.append((position, at))
        if found:
            times = sorted({at.text: at for _, at in found}.values(), key=lambda at: (at.earliest or as_of, at.text))
            data = {"n": len(times), "times": tuple(times)}
            yield Hit("future", indicator, ("observations", found[0][0], "at"), data)
