"""A county's report and plan that lack one of the two parts: the story of the present state, or the plan.

The regional document has a part that tells the state of the population, what has been done and the structures, and a
part with goals, measures, cooperation and indicators. The first is seen from needs, observations of indicators and
answers about structures, or from a report that the block tells of. The second is seen from the sections of the plan;
cooperation from measures in which more than one organisation takes part, or from negotiations.

Where neither goals nor measures could be read, HYT007 tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.model.text import Translated
from hytecore.packs import Hit, Options, PlanIndex, Rule, Source
from hytecore_thl.block import Thl
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL121",
    name="county-plan-part-missing",
    severity="info",
    source=Source("thl.fi, Alueellinen hyvinvointikertomus", "Alueelliset tavoitteet ja toimenpiteet"),
    looks_at="plan",
    reads=("kind", "x-thl.report", "x-thl.negotiations"),
    needs=("goals", "measures", "measures.responsibilities", "indicators", "needs", "structures", "actors"),
)

NAMES = {
    "goals": Translated(fi="tavoitteet", sv="mål", en="goals"),
    "measures": Translated(fi="toimenpiteet", sv="åtgärder", en="measures"),
    "cooperation": Translated(fi="yhteistyö", sv="samarbete", en="cooperation"),
    "indicators": Translated(fi="mittarit", sv="indikatorer", en="indicators"),
}


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a county's plan that holds goals or measures."""
    return concerned("L21", index, options) if index.plan.goals or index.plan.measures else range(0)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield the part that is not there."""
    if not _has_story(index):
        yield Hit("no_story", index.plan)
    missing = tuple(text for name, text in NAMES.items() if not _has(index, name))
    if missing:
        yield Hit("no_plan_part", index.plan, (), {"n": len(missing), "parts": missing})


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan itself."""
    if population(index, options):
        yield index.plan


def _has_story(index: PlanIndex) -> bool:
    plan, block = index.plan, index.block(Thl)
    is_told = bool(plan.needs or plan.structures) or any(indicator.observations for indicator in plan.indicators)
    return is_told or (block is not None and block.report is not None)


def _has(index: PlanIndex, name: str) -> bool:
    if name != "cooperation":
        return bool(getattr(index.plan, name))
    block = index.block(Thl)
    if block is not None and block.negotiations:
        return True
    return any(len({index.root_of(actor).id for _, actor in index.actors_of(m)}) > 1 for m in index.plan.measures)
