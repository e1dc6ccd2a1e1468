"""Discontinued: which indicators of a plan are no longer produced on a given date, and how that is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hytecore.catalogue.entries import Entry, entry_of
from hytecore.catalogue.names import ended_entry
from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model.absence import is_absent
from hytecore.model.text import Translated

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.indicator import Indicator
    from hytecore.model.text import Text


@frozen(eq=False)
class Discontinued:
    """An indicator that is no longer produced.

    Attributes:
        entry: The entry of the catalogue, where the plan does not say so itself.
        since: From when on, if that is known.
        replaced_by: What took its place, if that is known.
    """

    indicator: Indicator
    entry: Entry | None
    since: When | None
    replaced_by: Text | None


def discontinued(index: PlanIndex, as_of: date) -> dict[int, Discontinued]:
    """Return the indicators that have been replaced by the day *as_of*, by their identity.

    The plan's own word is stronger than the catalogue. What is replaced after the plan's period is no concern of it.
    """
    begins, ends = _period(index)
    found: dict[int, Discontinued] = {}
    for indicator in index.plan.indicators:
        if is_absent(indicator.replaced_on):
            continue
        own = indicator.replaced_by if isinstance(indicator.replaced_by, (str, Translated)) else None
        since = indicator.replaced_on if isinstance(indicator.replaced_on, When) else None
        entry = None
        if since is None and not is_absent(indicator.replaced_by):
            entry = ended_entry(indicator, begins)
            since = entry.replaced_on if entry is not None else None
        elif since is not None:
            entry = _inherited_from(indicator)
        if since is None:
            # Its own word that something took its place, without a date, is taken to hold.
            if own is not None:
                found[id(indicator)] = Discontinued(indicator, None, None, own)
            continue
        day = since.earliest or since.latest
        if day is not None and day <= as_of and (ends is None or day <= ends):
            by = own if own is not None or entry is None else entry.replaced_by
            found[id(indicator)] = Discontinued(indicator, entry, since, by)
    return found


def _inherited_from(indicator: Indicator) -> Entry | None:
    """Return the entry of the catalogue that says since when *indicator* is replaced, if the plan does not."""
    entry = entry_of(indicator.catalogue)
    return entry if entry is not None and entry.replaced_on == indicator.replaced_on else None


def _period(index: PlanIndex) -> tuple[date | None, date | None]:
    """Return when the plan begins and ends, as far as it says."""
    plan = index.plan
    period = plan.period if isinstance(plan.period, When) else None
    approved = getattr(plan.approved, "on", None)
    begins = period.earliest if period is not None else None
    if begins is None and isinstance(approved, When):
        begins = approved.earliest
    return begins, period.latest if period is not None else None
