"""Undated: baselines and targets that have a value and no date.

Where a goal cannot be measured because the date is lacking, that finding names the indicator; it is not named twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Part
from hytecore.index.kinds import kind_of
from hytecore.index.measurability import named_as_lacking
from hytecore.index.placeholders import is_number
from hytecore.model.absence import Unreadable
from hytecore.words.render import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hytecore.index.plan_index import PlanIndex
    from hytecore.index.values import StatedPoint


def dated_or_not(index: PlanIndex, name: str) -> list[StatedPoint]:
    """Return the points called *name*, `baseline` or `target`, that have a value and belong to a known indicator."""
    return [
        stated
        for stated in index.points
        if stated.name == name and stated.indicator is not None and is_number(stated.point.value)
    ]


def undated(index: PlanIndex, name: str) -> Iterator[Hit | CouldNotCheck]:
    """Yield each of them whose date is not stated; a day without a year is no date."""
    named = named_as_lacking(index, f"{name}.at")
    for stated in dated_or_not(index, name):
        at, indicator = stated.point.at, stated.indicator
        if indicator is None or indicator.id in named:
            continue
        if isinstance(at, Unreadable):
            yield CouldNotCheck(stated.holder, "unreadable")
        elif at is None or (isinstance(at, When) and not at.is_dated):
            data = {
                "kind": Term("kind", kind_of(stated.holder)),
                "indicator": indicator,
                "value": stated.point.value,
            }
            told = f"{indicator.id} {stated.use.region or ''} {stated.use.group or ''}".strip()
            related = [Part("indicator", indicator)]
            yield Hit("nothing", stated.holder, (*stated.path, "at"), data, related, discriminator=told)
