"""A practice of which nobody can tell how widely it is used.

A practice that reaches a tenth of those it is meant for has a tenth of its effect. The plan shows that coverage is
followed by the practice's `coverage`, by `x-thl` where it says how, or by an indicator of a measure that follows the
practice: one of the process, or a share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.evidence import Practice
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, PlanIndex, Rule, Source, Unknown
from hytecore_thl.rules.practices.uses import measures_with, practices_of, told_of

rule = Rule(
    code="THL403",
    name="coverage-not-followed",
    severity="info",
    source=Source("S4", "Hyvät käytännöt: what was done, and its coverage, is looked at in the yearly follow-up"),
    looks_at="practices",
    reads=("coverage",),
    needs=("measures", "measures.practice", "measures.indicators", "indicators", "indicators.unit", "x-thl.practices"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> Sequence[Practice]:
    """Return the practices of a municipality's or a county's plan."""
    return practices_of(index)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each practice of whose coverage nothing is said."""
    for practice in practices_of(index):
        stated = [practice.coverage, *(use.coverage_followed for use in told_of(index, practice))]
        if any(value is not None and not isinstance(value, Unknown) for value in stated):
            continue
        if _followed_by(index, practice):
            continue
        if any(isinstance(value, Unknown) for value in stated):
            yield CouldNotCheck(practice)
        else:
            yield Hit("not_stated", practice, ("coverage",))


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield the practices whose coverage is stated, and the indicators that follow it."""
    for practice in practices_of(index):
        if practice.coverage or any(use.coverage_followed for use in told_of(index, practice)):
            yield practice
        yield from _followed_by(index, practice)


def _followed_by(index: PlanIndex, practice: Practice) -> Sequence[Entity]:
    """Return the indicators of the process, and the shares, that the measures with *practice* use."""
    used = [indicator for measure in measures_with(index, practice) for _, indicator in index.uses_of(measure)]
    return [indicator for indicator in used if indicator.level == "process" or indicator.unit == "percent"]
