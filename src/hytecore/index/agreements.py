"""Agreements: what a plan says of the division of work in a measure."""

from __future__ import annotations

from typing import Literal, TypeAlias

from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.measure import Measure

Agreement: TypeAlias = Literal["agreed", "open", "unknown", "unreadable"]


def agreement(index: PlanIndex, measure: Measure) -> Agreement:
    """Return what the plan says of the division of work: on the measure, or where that is silent, on its cell.

    The place of an agreement is an agreement, and so is a reason why none is needed; a plain *no* is not.
    """
    stated: object = measure.agreed
    if stated is None and index.plan.cells and isinstance(measure.prevention, str):
        theme = index.theme_of(measure)
        if theme is None and measure.theme is None and any(goal not in index.goals for goal in measure.goals):
            return "unreadable"  # the theme is that of its goals, and one of them is misspelt
        cell = index.cells.get((theme, measure.prevention)) if theme is not None else None
        stated = cell.agreed if cell is not None else None
    if isinstance(stated, Unknown):
        return "unknown"
    if isinstance(stated, Unreadable):
        return "unreadable"
    return "open" if stated is None or stated is False else "agreed"
