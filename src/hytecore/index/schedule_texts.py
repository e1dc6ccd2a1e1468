"""Schedule texts: what the words of a plan say of time, each text read once for all rules that ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.text.schedules.reading import ScheduleReading


def reading_of(index: PlanIndex, text: str) -> ScheduleReading:
    """Return how *text* reads; `PlanIndex.kept` keeps the answer.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.plan import Plan
        >>> reading_of(PlanIndex(Plan(id="p", title="P")), "vuoden 2025 loppuun mennessä").label
        '../2025'
    """
    known = index.kept(_readings)
    reading = known.get(text)
    if reading is None:
        from hytecore.text.schedules.reading import read_schedule  # its words are loaded when the first text is read

        reading = known[text] = read_schedule(text, index.plan.language)
    return reading


def _readings(index: PlanIndex) -> dict[str, ScheduleReading]:
    return {}
