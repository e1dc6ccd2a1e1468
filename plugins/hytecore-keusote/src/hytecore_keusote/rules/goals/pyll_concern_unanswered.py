"""A concern of one municipality and one group that no goal answers, or that no measure reaches.

The figures of lost years of life (PYLL) raise concerns municipality by municipality and by sex. In the plan each is a
need with a region and a group, and a goal that answers it names it. Only needs of the area's municipalities with a
group are looked at: a need of the whole area is not one of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.absence import is_absent
from hytecore.model.evidence import Need
from hytecore.model.goal import Goal
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown, municipality_of
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.tables import Entry, folded, held, year_of

rule = Rule(
    code="KEU103",
    name="pyll-concern-unanswered",
    severity="warning",
    source=Source("S2", "slide PYLL-indeksiin huolestuttavia nostoja: concerns by municipality and sex"),
    looks_at="needs",
    reads=("region", "group"),
    needs=(*NEEDED, "goals", "goals.answers", "goals.serves", "measures", "measures.goals"),
)


def population(index: PlanIndex, options: Options) -> list[tuple[Need, Entry]]:
    """Return the needs of one municipality of the area and one group, each with the municipality."""
    if not index.plan.needs or not is_of_the_area(index, options):
        return []
    own = held("municipalities", year_of(index, options))
    names = {folded(str(name)): code for code, entry in own.items() for name in (entry.name.fi, entry.name.sv, code)}
    found = []
    for need in index.plan.needs:
        if need.group is None or is_absent(need.group) or not isinstance(need.region, str):
            continue
        actor = index.regions.actor(need.region)
        code = municipality_of(actor) if actor is not None else names.get(folded(need.region))
        if code is not None and code in own:
            found.append((need, own[code]))
    return found


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each such need without a goal, or whose goals no measure reaches."""
    concerns = population(index, options)
    is_open = any(isinstance(goal.answers, Unknown) for goal in index.plan.goals)
    answering = index.naming(Goal, "answers")
    for need, municipality in concerns:
        goals = {goal.id: goal for goal in answering.get(need.id, ())}
        data: dict[str, object] = {"municipality": municipality, "group": need.group}
        if not index.reached_goals.isdisjoint(goals):
            continue
        if is_open or not index.meant.reached_goals.isdisjoint(goals):
            yield CouldNotCheck(need)
        elif goals:
            named: tuple[Entity, ...] = tuple(goals[identity] for identity in sorted(goals))
            yield Hit("no_measure", need, (), {**data, "goals": named}, [Part("goal", goal) for goal in named])
        else:
            yield Hit("no_goal", need, (), data)
