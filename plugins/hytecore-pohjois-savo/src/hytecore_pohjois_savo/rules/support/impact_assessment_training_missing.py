"""A regional plan that does not speak of training in the assessment of decisions beforehand (IVA, EVA).

North Savo took on to arrange it for its municipalities. The plan says it with a measure whose title names both the
assessment and the training, or in the block `x-pohjois-savo`. What a plan does not mention may still be done, so this
is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, PlanIndex, Rule, Source, Unknown
from hytecore_pohjois_savo.area import NEEDED, is_regional
from hytecore_pohjois_savo.rules.support.told import shown_by, speaking, stated

rule = Rule(
    code="POS106",
    name="impact-assessment-training-missing",
    severity="info",
    source=Source("S0", "Kuntatasolla ja alueellisesti: koulutusta ennakkoarvioinneista (IVA, EVA), Pohjois-Savo"),
    looks_at="plan",
    reads=("x-pohjois-savo.impact_assessment_training",),
    needs=(*NEEDED, "measures", "measures.title"),
    confidence="likely",
)


def population(index: PlanIndex, options: Options) -> tuple[Plan, ...]:
    """Return the plan, if it is a regional plan of the area."""
    return (index.plan,) if is_regional(index, options) else ()


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield what shows that the training is given."""
    yield from shown_by(index, options, "impact_assessment_training")


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if neither its block nor a measure speaks of it."""
    said = stated(index, "impact_assessment_training")
    if isinstance(said, Unknown):
        yield CouldNotCheck(index.plan)
    elif said is None and not speaking(index, options, "impact_assessment_training"):
        yield Hit("not_stated", index.plan)
