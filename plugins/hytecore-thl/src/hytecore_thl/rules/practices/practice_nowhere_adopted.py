"""A practice of a county that no steering document takes up.

A good practice lasts when the county writes it into its service promise, its service strategy or its contracts with
those who provide services; in a plan alone it ends with the project that brought it. It is the county that has these
documents, so the practices of municipalities are not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.evidence import Practice
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown

rule = Rule(
    code="THL402",
    name="practice-nowhere-adopted",
    severity="info",
    source=Source("S3", "good practices are taken into service promise, service strategy and providers' contracts"),
    looks_at="practices",
    reads=("adopted_in",),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> Sequence[Practice]:
    """Return the practices of a county's plan."""
    return index.plan.practices if index.plan.kind == "regional_plan" else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each practice of which no document is stated."""
    for practice in population(index, options):
        if isinstance(practice.adopted_in, Unknown):
            yield CouldNotCheck(practice)
        elif practice.adopted_in == ():
            yield Hit("nowhere", practice, ("adopted_in",))


def shown(index: PlanIndex, options: Options) -> Iterator[Practice]:
    """Yield the practices that a document takes up."""
    yield from (practice for practice in population(index, options) if practice.adopted_in)
