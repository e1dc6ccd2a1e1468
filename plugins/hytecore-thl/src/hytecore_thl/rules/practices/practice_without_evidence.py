"""A practice of which the plan does not tell what is known of its effect.

What is spread over a region should do what it promises, and fit it. THL assesses practices by their evidence, their
effect and how they can be used; a plan tells the result in `evidence` of the practice, or who assessed it in `x-thl`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.evidence import Practice
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown
from hytecore_thl.rules.practices.uses import practices_of, told_of

rule = Rule(
    code="THL401",
    name="practice-without-evidence",
    severity="info",
    source=Source("S4", "Hyvät käytännöt: practices are assessed by their evidence, effect and applicability"),
    looks_at="practices",
    reads=("evidence",),
    needs=("x-thl.practices",),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> Sequence[Practice]:
    """Return the practices of a municipality's or a county's plan."""
    return practices_of(index)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each practice of which nothing is said."""
    for practice in practices_of(index):
        stated = [practice.evidence, *(use.assessed_by for use in told_of(index, practice))]
        if any(isinstance(value, Unknown) for value in stated):
            yield CouldNotCheck(practice)
        elif all(value is None for value in stated):
            yield Hit("not_stated", practice, ("evidence",))


def shown(index: PlanIndex, options: Options) -> Iterator[Practice]:
    """Yield the practices that have been assessed."""
    for practice in practices_of(index):
        if practice.evidence or any(use.assessed_by for use in told_of(index, practice)):
            yield practice
