"""A schedule in words that give no date, no period and no recurrence.

The words are kept as written, but nobody can be late with them: *heti*, *säännöllisesti*, *seuraavan viiden vuoden
aikana*. Only a schedule that is not stated as a date, a period or a recurrence is read, and only in the document's own
words. Work that is continuous, is done when needed, waits for an event or lasts the council term has a time that a
reader understands. A date without a year is told by its own rule, an empty cell by another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.schedule_texts import reading_of
from hytecore.model.absence import NotApplicable, Unknown
from hytecore.model.measure import Measure
from hytecore.rules.schedule.written import words_of, written_schedule

if TYPE_CHECKING:
    import re

rule = Rule(
    code="HYT502",
    name="unreadable-schedule",
    severity="info",
    source=Source(
        "S2", "Tavoitteet, toimenpiteet ja raportointi: measures are scheduled; column Aikataulu: Tarvittavat kerrat"
    ),
    looks_at="measures",
    reads=("schedule",),
    needs=("kind",),
    confidence="likely",
)

UNDERSTOOD = frozenset({"date", "recurrence", "continuous", "as_needed", "after_event", "term"})
"""What a reader understands without a date."""


def population(index: PlanIndex, options: Options) -> tuple[Measure, ...]:
    """Return the measures that should have a schedule: all but those of a role map."""
    return () if index.plan.kind == "role_map" else index.plan.measures


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose schedule is there in words only, and these tell no time."""
    for measure in index.plan.measures:
        schedule = measure.schedule
        if schedule.__class__ is When or schedule:
            continue
        if isinstance(schedule, (Unknown, NotApplicable)):
            continue
        written = written_schedule(measure)
        if written is None:
            continue
        versions = words_of(written)
        readings = [reading_of(index, version) for version in versions]
        if any(time.kind in UNDERSTOOD for reading in readings for time in reading.times):
            continue
        # What is put off or in doubt is a draft marker, told by the rule about those.
        if any(_put_off().search(version) for version in versions):
            continue
        length = next((time.text for reading in readings for time in reading.times), None)
        if length is None:
            yield Hit("nothing", measure, ("as_written", "schedule"), {"words": written})
        else:
            yield Hit("length", measure, ("as_written", "schedule"), {"words": length})


@cache
def _put_off() -> re.Pattern[str]:
    import re

    marks = (
        r"\?\?|\(\?\)|x{2,}|tb[da]\b|täydenn|täydentyy|täsmen|tarken|myöhemmin|vielä|avoin|precisera|senare|ännu|later"
    )
    return re.compile(marks, re.IGNORECASE)
