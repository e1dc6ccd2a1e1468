"""A goal that wants a gap narrowed, and no indicator that shows the gap.

The mean of all residents can improve while the gap grows. An indicator shows a gap when it can be split: by its
`groups`, by observations of groups or of several regions, or by a goal that names the group or the area it aims at. The
indicators of goals that serve this one count as its own. What the form says of the starting point and of why the goal
matters is not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown
from hytecore.model.indicator import Indicator, IndicatorUse
from hytecore.rules.smart.promised_words import Said, indicators_below, promised_words, suspects

rule = Rule(
    code="HYT314",
    name="equality-goal-without-groups",
    severity="warning",
    source=Source("612/2021", "§6: wellbeing and health are followed by population group and by area"),
    looks_at="goals",
    reads=("title", "smart", "indicators"),
    needs=("indicators", "indicators.groups", "indicators.observations", "goals", "goals.serves", "goals.indicators"),
    confidence="likely",
)

HINTS = (
    "ero", "eriarvo", "epätasa", "kuilu", "skillnad", "klyft", "ojäm", "gap", "inequ", "disparit", "difference",
)  # fmt: skip
"""Parts of words of which every gap holds one."""


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal that wants a gap narrowed which none of its indicators shows."""
    promised: dict[int, tuple[Said, str]] = {}
    for said in suspects(index.kept(promised_words), HINTS):
        if id(said.goal) not in promised:
            from hytecore.text.comparisons.reading import read_gap

            reading = read_gap(said.text)
            if reading.evidence:
                promised[id(said.goal)] = said, reading.evidence[0].text
    for said, words in promised.values():
        goal = said.goal
        if isinstance(goal.indicators, Unknown):
            yield CouldNotCheck(goal)
            continue
        uses = indicators_below(goal, index)
        if any(_is_split(use, indicator, index) for use, indicator in uses):
            continue
        if any(isinstance(indicator.groups, Unknown) for _, indicator in uses):
            yield CouldNotCheck(goal)
            continue
        found = {indicator.id: indicator for _, indicator in uses}
        related = [Part("indicator", indicator) for _, indicator in sorted(found.items())]
        yield Hit("mean" if related else "nothing", goal, said.path, {"words": words}, related)


def _is_split(use: IndicatorUse, indicator: Indicator, index: PlanIndex) -> bool:
    """Whether an indicator, as it is used, tells of groups or of areas."""
    if use.group is not None or indicator.groups:
        return True
    regions = set()
    if isinstance(use.region, str) and index.regions.key(use.region) not in index.kept(_whole_area):
        return True
    for observation in indicator.observations:
        if observation.group is not None:
            return True
        if isinstance(observation.region, str):
            regions.add(index.regions.key(observation.region))
    # The whole area beside the whole country is a comparison, and no split.
    return len(regions - index.kept(_whole_area) - NATIONAL) > 1


NATIONAL = frozenset(("koko maa", "suomi", "manner-suomi", "hela landet", "riket", "finland", "whole country"))


def _whole_area(index: PlanIndex) -> frozenset[str]:
    """Return the region that the plan speaks for as a whole: its owner's, and the one it covers if that is one."""
    plan = index.plan
    whole = [plan.owner] if isinstance(plan.owner, str) else []
    whole += plan.covers if len(plan.covers) == 1 else ()
    return frozenset(map(index.regions.key, whole))
