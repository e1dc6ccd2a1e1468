"""A measure that has no money or work set aside for it.

Looked for where the plan itself states resources for some measure, and in the profile *strict* in every municipal or
regional plan: a plan that leaves all resources to the budget is no flaw.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Amount
from hytecore.model.measure import Measure
from hytecore.rules.roles.division import is_ahead

rule = Rule(
    code="HYT217",
    name="measure-without-resources",
    severity="info",
    source=Source(
        "THL, Hyvinvoinnin ja terveyden edistäminen kunnan talousasiakirjoissa",
        "resources are named: work input, grants, rooms, marketing",
    ),
    looks_at="measures",
    reads=("resources", "status"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures still ahead, if resources are to be expected of them."""
    plan = index.plan
    expected = options["profile"] == "strict" and plan.kind in ("municipal_plan", "regional_plan")
    if not expected and not any(isinstance(measure.resources, Amount) for measure in plan.measures):
        return ()
    return [measure for measure in plan.measures if is_ahead(measure)]


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure whose resources are not stated."""
    for measure in population(index, options):
        if measure.resources is None:
            yield Hit("nothing", measure, ("resources",))
