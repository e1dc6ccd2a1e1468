"""A status that the measure's own words contradict.

*Toiminta aloitettu* and not started, *peruttu* and done: one of them is out of date. The schedule and the status as
they are written and the descriptions of events are read. Only reports count, not plans: a text that speaks of a day
still to come (*toiminta aloitettu 1.8.2026 mennessä*) or of preparations says nothing of the work. If a part was called
off and the rest goes on, or something else took its place, there is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.schedule_texts import reading_of
from hytecore.model.measure import Event, Measure
from hytecore.rules.schedule.written import words_of
from hytecore.words.render import Term

if TYPE_CHECKING:
    from hytecore.text.schedules.progress import ProgressReading, State

rule = Rule(
    code="HYT508",
    name="status-contradicts-text",
    severity="warning",
    source=Source("S2", "Tavoitteet, toimenpiteet ja raportointi: traffic lights; table: toiminta aloitettu"),
    looks_at="measures",
    reads=("status",),
    confidence="likely",
)

CONTRADICTING: dict[str, tuple[State, ...]] = {
    "not_started": ("begun", "carried_out"),
    "in_progress": ("not_begun", "called_off"),
    "done": ("not_begun", "unfinished", "called_off"),
}
"""What a text may not report where that is the status."""
SUPPORTING: dict[str, tuple[State, ...]] = {
    "not_started": ("not_begun",),
    "in_progress": ("begun", "unfinished"),
    "done": ("carried_out",),
}
"""What bears the status out, whatever else the text reports."""
CELLS = ("schedule", "status")


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures whose status is stated."""
    return [measure for measure in index.plan.measures if isinstance(measure.status, str)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose words report what its status denies."""
    as_of: date = options["as_of"]
    for measure in index.plan.measures:
        if measure.as_written is None and measure.schedule.__class__ is not tuple:
            continue
        status = measure.status
        against = CONTRADICTING.get(status) if isinstance(status, str) else None
        if against is None:
            continue
        for field, words in _texts(measure):
            reported = _reported(index, words, against, as_of, measure)
            if reported is not None:
                data = {"words": reported, "status": Term("status", str(status))}
                yield Hit("contradicts", measure, field, data)
                break


def _texts(measure: Measure) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the texts in which the progress of *measure* may be reported, each with its place."""
    cells = measure.as_written
    if isinstance(cells, dict):
        for key in reversed(CELLS):
            for words in words_of(cells.get(key)):
                yield ("as_written", key), words
    events: Any = measure.schedule
    if events.__class__ is tuple:
        for position, event in enumerate(events):
            # Of an event that is yet without a day nothing can be told, and a cancelled one is stated as such.
            if event.__class__ is Event and isinstance(event.at, When) and event.cancelled is None:
                for words in words_of(event.what):
                    yield ("schedule", position, "what"), words


def _reported(index: PlanIndex, words: str, against: tuple[State, ...], as_of: date, measure: Measure) -> str | None:
    """Return the words that report one of the states; None if none do, or if they speak of a day still to come."""
    known = index.kept(_progress)
    progress = known.get(words)
    if progress is None:
        from hytecore.text.schedules.progress import read_progress

        progress = known[words] = read_progress(words, index.plan.language)
    found = progress.words_for(*against)
    if found is None or progress.words_for(*SUPPORTING[str(measure.status)]) is not None:
        return None  # one clause denies the status and another bears it out: a part, a place, the follow-up
    dates = reading_of(index, words).dates
    if any(time.has_year and time.edtf and _lies_ahead(time.edtf, as_of) for time in dates):
        return None
    if progress.words_for("called_off") == found and _goes_on(measure, dates):
        return None
    return found


def _progress(index: PlanIndex) -> dict[str, ProgressReading]:
    """Return what texts report, filled in as they are read: a plan says the same few things over and over."""
    return {}


def _lies_ahead(edtf: str, as_of: date) -> bool:
    when = When.parse(edtf)
    day = when.earliest or when.latest
    return day is not None and day > as_of


def _goes_on(measure: Measure, dates: Sequence[Any]) -> bool:
    """Whether only a part was called off: other dates stand, in the words or in the structured schedule."""
    if any(not time.cancelled for time in dates):
        return True
    events: Any = measure.schedule
    return events.__class__ is tuple and any(event.__class__ is Event and event.cancelled is True for event in events)
