"""Risk groups are promised attention, and no measure is said to be for them.

The area's plan aims its measures at risk groups above all: it is a goal of its own and stands on nearly every form. A
measure is aimed at them if its audience is `at_risk` or its own words name them. Which goals promise it is read from
the goal's words, its form and the needs it answers. Goals without any measure are HYT101's business.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from hytecore.model.goal import Goal, SmartForm
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES, Translated
from hytecore.packs import CouldNotCheck, Hit, Options, Part, PlanIndex, Rule, Source, Unknown
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.tables import has_stem

rule = Rule(
    code="KEU110",
    name="risk-groups-not-targeted",
    severity="warning",
    source=Source("S2", "list of goals, eighth goal, and part B of the forms: measures aimed at risk groups"),
    looks_at="measures",
    reads=("audience", "goals"),
    needs=(
        *(*NEEDED, "goals", "goals.serves", "goals.smart"),
        *("measures", "measures.title", "measures.goals", "measures.audience"),
    ),
    confidence="likely",
)

STEMS = ("riskiryhm", "riskissä ole", "riskgrupp", "risk group", "groups at risk")


def population(index: PlanIndex, options: Options) -> tuple[Measure, ...]:
    """Return the measures of a regional plan of the area."""
    return index.plan.measures if index.plan.measures and is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal that promises it and has no such measure, or the plan where nothing speaks of risk groups."""
    measures = [measure for measure in index.plan.measures if measure.status != "cancelled"]
    aimed = [m for m in measures if m.audience == "at_risk" or has_stem(_texts((m.title, m.as_written)), STEMS)]
    promising = [goal for goal in index.plan.goals if has_stem(_promises(index, goal), STEMS)]
    if not aimed and not promising:
        yield _nowhere(index.plan, measures)
        return
    met = _above(index, aimed)
    doubtful = _above(index, [measure for measure in measures if isinstance(measure.audience, Unknown)])
    others = _above(index, [measure for measure in measures if isinstance(measure.audience, str)])
    for goal in promising:
        if goal.id not in index.reached_goals or goal.id in met:
            continue
        if goal.id in doubtful:
            yield CouldNotCheck(goal)
            continue
        own = [Part("measure", measure) for measure in index.measures_of(goal)]
        is_stated = goal.id in others
        yield Hit("others" if is_stated else "not_stated", goal, (), {}, own, severity=None if is_stated else "info")


def _nowhere(plan: Plan, measures: list[Measure]) -> Hit | CouldNotCheck:
    if any(isinstance(measure.audience, Unknown) for measure in measures):
        return CouldNotCheck(plan)
    is_stated = any(isinstance(measure.audience, str) for measure in measures)
    return Hit("nowhere", plan, severity=None if is_stated else "info")


def _above(index: PlanIndex, measures: list[Measure]) -> frozenset[str]:
    return index.goals_above({goal for measure in measures for goal in measure.goals if isinstance(goal, str)})


def _promises(index: PlanIndex, goal: Goal) -> Iterator[str]:
    form = attrs.astuple(goal.smart, recurse=False) if isinstance(goal.smart, SmartForm) else ()
    yield from _texts((goal.title, goal.as_written, *form))
    needs = [index.needs[need] for need in goal.answers if need in index.needs]
    yield from _texts(text for need in needs for text in (need.text, need.group))


def _texts(values: object) -> Iterator[str]:
    """Yield every text in *values*, in every language it has."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, Translated):
        yield from (said for language in LANGUAGES if (said := getattr(values, language)))
    elif isinstance(values, dict):
        yield from _texts(tuple(values.values()))
    elif isinstance(values, Iterator | tuple):
        for value in values:
            yield from _texts(value)
