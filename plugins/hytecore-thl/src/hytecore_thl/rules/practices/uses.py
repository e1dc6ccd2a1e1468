"""What a plan tells of its practices, besides what stands in them: in `x-thl`, and in the measures that follow them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hytecore.model.evidence import Practice
from hytecore.model.measure import Measure
from hytecore.packs import PlanIndex
from hytecore_thl.block import PracticeUse, Thl

KINDS = ("municipal_plan", "regional_plan")
"""The plans whose practices are looked at: those of municipalities, which take practices into use, and of counties."""


def practices_of(index: PlanIndex) -> Sequence[Practice]:
    """Return the practices of a municipality's or a county's plan."""
    return index.plan.practices if index.plan.kind in KINDS else ()


def told_of(index: PlanIndex, practice: Practice) -> Sequence[PracticeUse]:
    """Return what the block `x-thl` tells of *practice*."""
    return index.kept(_told).get(practice.id, ())


def measures_with(index: PlanIndex, practice: Practice) -> Sequence[Measure]:
    """Return the measures that follow *practice* and have not been cancelled."""
    following = index.naming(Measure, "practice").get(practice.id, ())
    return [measure for measure in following if measure.status != "cancelled"]


def _told(index: PlanIndex) -> Mapping[str, Sequence[PracticeUse]]:
    block = index.block(Thl)
    found: dict[str, list[PracticeUse]] = {}
    for use in block.practices if block is not None else ():
        found.setdefault(use.practice, []).append(use)
    return found
