"""A measure stated as done, with indicators, of which none has a value from after it began.

A bare statement is not a result. An observation without a date, or one that may lie after the beginning, is enough; so
is a milestone that was noted as reached. Where the measure has no known beginning, any value is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later, span_of
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.indicator import Indicator, Observation
from hytecore.model.measure import Measure

rule = Rule(
    code="HYT509",
    name="done-without-evidence",
    severity="warning",
    source=Source(
        "City of Helsinki, evaluation report 2014",
        "binding operational targets: 19 of 33 units had not documented their results as instructed",
        "https://www.arviointikertomus.fi/fi/artikkelit/2014/sitovien-toiminnallisten-tavoitteiden-arviointi",
    ),
    looks_at="measures",
    reads=("status", "indicators", "schedule"),
    needs=("indicators", "indicators.observations"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures that are done and name an indicator of the plan."""
    return [measure for measure in index.plan.measures if measure.status == "done" and index.uses_of(measure)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each of them whose indicators have no value, or none that can be from after its beginning."""
    for measure in population(index, options):
        indicators = sorted({id(i): i for _, i in index.uses_of(measure)}.values(), key=lambda i: i.id)
        dates = [at for indicator in indicators for at in _dates(indicator)]
        span = span_of(measure.schedule)
        start = span.earliest if span is not None else None
        if any(_may_follow(at, start) for at in dates):
            continue
        absences = [each.observations for each in indicators if not isinstance(each.observations, tuple)]
        if any(isinstance(absence, NotApplicable) for absence in absences):
            continue
        reason = _reason(absences)
        if reason is not None:
            yield CouldNotCheck(measure, reason)
            continue
        data: dict[str, object] = {"indicators": tuple(indicators)}
        message = "nothing"
        newest = max((at for at in dates if isinstance(at, When)), key=_end, default=None)
        if newest is not None and span is not None:
            message, data = "older", {**data, "newest": newest, "schedule": span.first}
        yield Hit(message, measure, ("indicators",), data, tuple(Part("indicator", each) for each in indicators))


def _dates(indicator: Indicator) -> Iterator[object]:
    """Yield when each value was observed, None if that is not stated."""
    for observation in indicator.observations:
        if _is_value(observation, indicator):
            yield observation.at


def _is_value(observation: Observation, indicator: Indicator) -> bool:
    """Whether something was observed; that a milestone was reached needs no number."""
    if observation.value is not None:
        return not isinstance(observation.value, (Unknown, NotApplicable, Unreadable))
    return not indicator.is_quantity and isinstance(observation.at, When)


def _may_follow(at: object, start: date | None) -> bool:
    """Whether an observation of that time may lie after the beginning."""
    return not isinstance(at, When) or not is_later(start, at.latest)


def _end(at: When) -> tuple[date, str]:
    return at.latest or date.max, at.text


def _reason(absences: Sequence[object]) -> Literal["unknown", "unreadable"] | None:
    if any(isinstance(absence, Unreadable) for absence in absences):
        return "unreadable"
    return "unknown" if absences else None
