"""An indicator whose newest value is older than its own rhythm allows.

A new value should have been there by now. Decisions made by the old one may be about a world that has changed; or the
statistic has quietly ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hytecore.edtf import Duration, When
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator
from hytecore.rules.indicators.discontinued import discontinued

rule = Rule(
    code="HYT410",
    name="stale-indicator",
    severity="warning",
    source=Source("612/2021", "§6: the wellbeing of residents is followed and reported to the council every year"),
    looks_at="indicators",
    reads=("updated", "observations", "replaced_on"),
)


def population(index: PlanIndex, options: Options) -> list[Indicator]:
    """Return the indicators that say how often they are updated and have been observed."""
    return [
        indicator
        for indicator in index.plan.indicators
        if isinstance(indicator.updated, Duration) and any(is_number(each.value) for each in indicator.observations)
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each indicator of which a new value should have been observed before the given date."""
    as_of = options["as_of"]
    ended = None
    for indicator in index.plan.indicators:
        every = indicator.updated
        newest = _newest(indicator, as_of) if isinstance(every, Duration) else None
        if newest is None or newest.latest is None or not isinstance(every, Duration):
            continue
        due = every.after(newest.latest)
        if due < as_of:
            # That an indicator is no longer produced is another rule's finding.
            ended = discontinued(index, as_of) if ended is None else ended
            if id(indicator) not in ended:
                data = {"newest": newest, "updated": every, "due": When.parse(due.isoformat())}
                yield Hit("stale", indicator, ("observations",), data)


def _newest(indicator: Indicator, as_of: date) -> When | None:
    """Return when the newest value holds; None if there is none, or it holds until further notice.

    A value from the future is a slip (HYT421) and makes nothing current.
    """
    newest: tuple[date, str, When] | None = None
    for each in indicator.observations:
        at = each.at
        if not isinstance(at, When) or not is_number(each.value):
            continue
        if (at.earliest is not None and at.earliest > as_of) or not at.is_dated:
            continue
        if at.latest is None:
            return None
        if newest is None or (at.latest, at.text) > newest[:2]:
            newest = at.latest, at.text, at
    return newest[2] if newest else None
