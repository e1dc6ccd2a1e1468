"""A practice that is used, while nobody is trained in it.

A practice spreads when municipalities or the county have some of their own trained as trainers, who then train others:
early education, schools, the police. A measure that follows the practice and addresses professionals shows that, and
so does `x-thl` where it names trainers or training. Practices that no measure follows are not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.evidence import Practice
from hytecore.model.measure import Measure
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown
from hytecore_thl.rules.practices.uses import measures_with, practices_of, told_of

rule = Rule(
    code="THL404",
    name="chain-of-training-missing",
    severity="info",
    source=Source("S3", "trainers of their own are trained, who by and by train other professionals"),
    looks_at="practices",
    needs=("measures", "measures.practice", "measures.audience", "measures.level"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> Sequence[Practice]:
    """Return the practices of a municipality's or a county's plan that some measure follows."""
    return [practice for practice in practices_of(index) if measures_with(index, practice)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each practice that is used without anyone being trained in it."""
    for practice in population(index, options):
        following = measures_with(index, practice)
        stated = [value for use in told_of(index, practice) for value in (use.trainers, use.training)]
        is_told = any(value is not None and not isinstance(value, Unknown) for value in stated)
        if is_told or any(map(_trains, following)):
            continue
        if any(isinstance(value, Unknown) for value in stated):
            yield CouldNotCheck(practice)
        else:
            yield Hit("nobody", practice, (), {"n": len(following)}, [Part("measure", each) for each in following])


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield the practices of which training is told, and the measures that train professionals in one."""
    for practice in population(index, options):
        if any(use.trainers or use.training for use in told_of(index, practice)):
            yield practice
        yield from filter(_trains, measures_with(index, practice))


def _trains(measure: Measure) -> bool:
    return "professionals" in (measure.audience, measure.level)
