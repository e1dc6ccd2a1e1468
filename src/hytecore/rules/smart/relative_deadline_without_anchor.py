"""A deadline counted from a moment that nobody names.

*Viiden vuoden kuluessa* of what: of the approval, of the plan's first year, of today? The plan's period and the day of
its approval are no answer unless the text says so. Only goals whose deadline and targets state no date are looked at,
since a date answers the question; a text that names the moment (*suunnitelman hyväksymisestä*) or a year does too.
Shorter times than a year are promises about a service, and the past tells where we come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hytecore.edtf import Duration
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.schedule_texts import reading_of
from hytecore.model.indicator import Point
from hytecore.rules.smart.form_deadlines import texts_of

rule = Rule(
    code="HYT318",
    name="relative-deadline-without-anchor",
    severity="warning",
    source=Source(
        "Liikkumisvahti, Helsinki, measure 58",
        "seuraavan viiden vuoden aikana",
        "https://liikkumisvahti.hel.fi/actions/58",
    ),
    looks_at="goals",
    reads=("deadline", "indicators"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal that is to be reached within some years of nothing."""
    for goal in index.plan.goals:
        if goal.deadline is not None or any(
            isinstance(use.target, Point) and use.target.at is not None for use in goal.indicators
        ):
            continue
        for _, path, text in texts_of(goal):
            if not _hint().search(text):
                continue
            times = reading_of(index, text).times
            relative = next((time for time in times if time.kind == "relative" and _is_long(time.recurrence)), None)
            if relative is None or any(time.has_year or time.kind == "after_event" for time in times):
                continue
            yield Hit("relative", goal, path, {"words": relative.text})
            break


@cache
def _hint() -> re.Pattern[str]:
    """Return what every such deadline holds."""
    return re.compile(r"vuode|vuosie|\bv\.? |\båre?n?\b|\byear", re.IGNORECASE)


def _is_long(duration: str | None) -> bool:
    """Whether a time is at least a year."""
    return duration is not None and Duration.parse(duration).months >= 12
