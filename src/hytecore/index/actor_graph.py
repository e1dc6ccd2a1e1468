"""Actors as a network: who works with whom on what, who carries most, and what rests on one of them alone.

An actor is whoever a measure names: an organisation, a unit, a body, a role. Cancelled work counts no more. What actors
work on are the themes of the plan or, in a plan without themes, its goals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from hytecore.frozen import frozen
from hytecore.index.areas import kind_of_organisation
from hytecore.model.text import in_language

if TYPE_CHECKING:
    from networkx import MultiGraph

    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.actor import Actor
    from hytecore.model.goal import Goal
    from hytecore.model.measure import Measure
    from hytecore.model.theme import Theme

    Subject: TypeAlias = Goal | Theme

BROAD = frozenset({"municipality", "wellbeing_county", "joint_authority", "hospital_district", "state"})
"""Kinds of organisations that are no single point of failure: many units stand behind them."""


@frozen(eq=False)
class Load:
    """What an actor does in a plan.

    Attributes:
        leads: The measures that it leads.
        answers: Those for which it is responsible together with others.
        helps: Those that it supports, or in which it is a partner.
    """

    actor: Actor
    leads: Sequence[Measure]
    answers: Sequence[Measure]
    helps: Sequence[Measure]

    @property
    def total(self) -> int:
        """In how many measures it has a part."""
        return len(self.leads) + len(self.answers) + len(self.helps)


@frozen(eq=False)
class Pair:
    """Two actors that work together.

    Attributes:
        measures: In which measures.
        on: On which themes or goals, those with the most measures first.
    """

    one: Actor
    other: Actor
    measures: Sequence[Measure]
    on: Sequence[Subject]


@frozen(eq=False)
class Reliance:
    """A theme or goal whose every measure rests on one unit: nobody outside it leads or answers."""

    subject: Subject
    unit: Actor
    measures: Sequence[Measure]


@frozen(eq=False)
class Cooperation:
    """The actors of a plan and how they work together, those with the most measures first."""

    loads: Sequence[Load]
    pairs: Sequence[Pair]
    reliances: Sequence[Reliance]


def cooperation(index: PlanIndex) -> Cooperation:
    """Return how the actors of a plan work together.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.actor import Actor
        >>> from hytecore.model.goal import Goal
        >>> from hytecore.model.measure import Measure, Responsibility
        >>> from hytecore.model.plan import Plan
        >>> rows = Responsibility(actor="a", role="lead"), Responsibility(actor="b", role="support")
        >>> found = cooperation(PlanIndex(Plan(id="p", title="P", goals=(Goal(id="g", title="G"),),
        ...     actors=(Actor(id="a", name="A"), Actor(id="b", name="B")),
        ...     measures=(Measure(id="m", title="M", goals=("g",), responsibilities=rows),))))
        >>> [(load.actor.id, len(load.leads), load.total) for load in found.loads]
        [('a', 1, 1), ('b', 0, 1)]
        >>> [(pair.one.id, pair.other.id, pair.on[0].id) for pair in found.pairs], found.reliances[0].unit.id
        ([('a', 'b', 'g')], 'a')
    """
    planned = [measure for measure in index.plan.measures if measure.status != "cancelled"]
    return Cooperation(_loads(index, planned), _pairs(index, planned), _reliances(index, planned))


def actor_graph(index: PlanIndex) -> MultiGraph[str]:
    """Return the actors as an undirected graph: nodes `actor:id`, an edge between two that work together.

    Nodes carry `kind`, `id`, `label`, `entity`, `actor_kind`, `organisation` (the id of the one it belongs to),
    `measures` and `leads` (how many); edges `relation`, `measures` (how many) and `on` (the titles of
    what they work on).
    """
    import networkx

    found = cooperation(index)
    language = index.plan.language
    graph: MultiGraph[str] = networkx.MultiGraph(plan=index.plan.id)
    for load in found.loads:
        actor = load.actor
        graph.add_node(
            f"actor:{actor.id}",
            kind="actor",
            id=actor.id,
            label=_said(actor.name, language),
            entity=actor,
            actor_kind=actor.kind if isinstance(actor.kind, str) else "",
            organisation=index.root_of(actor).id,
            measures=load.total,
            leads=len(load.leads),
        )
    for pair in found.pairs:
        graph.add_edge(
            f"actor:{pair.one.id}",
            f"actor:{pair.other.id}",
            key=f"{pair.one.id}+{pair.other.id}",
            relation="works_with",
            measures=len(pair.measures),
            on="; ".join(_said(subject.title, language) for subject in pair.on),
        )
    return graph


def _loads(index: PlanIndex, measures: Iterable[Measure]) -> list[Load]:
    parts: dict[str, tuple[list[Measure], list[Measure], list[Measure]]] = {}
    for measure in measures:
        leading = {actor.id for actor in index.leaders_of(measure)}
        roles: dict[str, int] = {}
        for role, actor in index.actors_of(measure):
            part = 0 if actor.id in leading else 1 if role in ("lead", "responsible") else 2
            roles[actor.id] = min(part, roles.get(actor.id, 2))
        for identity, part in roles.items():
            parts.setdefault(identity, ([], [], []))[part].append(measure)
    loads = [Load(index.actors[identity], *lists) for identity, lists in parts.items()]
    return sorted(loads, key=lambda load: (-load.total, -len(load.leads), -len(load.answers), load.actor.id))


def _pairs(index: PlanIndex, measures: Iterable[Measure]) -> list[Pair]:
    together: dict[tuple[str, str], list[Measure]] = {}
    for measure in measures:
        members = sorted({actor.id for _, actor in index.actors_of(measure)})
        for pair in combinations(members, 2):
            together.setdefault(pair, []).append(measure)
    pairs = [
        Pair(index.actors[one], index.actors[other], shared, _on(index, shared))
        for (one, other), shared in together.items()
    ]
    return sorted(pairs, key=lambda pair: (-len(pair.measures), pair.one.id, pair.other.id))


def _on(index: PlanIndex, measures: Iterable[Measure]) -> list[Subject]:
    counts: dict[str, int] = {}
    subjects: dict[str, Subject] = {}
    for measure in measures:
        for subject in _subjects_of(index, measure):
            subjects[subject.id] = subject
            counts[subject.id] = counts.get(subject.id, 0) + 1
    return [subjects[identity] for identity in sorted(counts, key=lambda identity: (-counts[identity], identity))]


def _subjects_of(index: PlanIndex, measure: Measure) -> Sequence[Subject]:
    theme = index.themes.get(index.theme_of(measure) or "") if index.themes else None
    return [theme] if theme is not None else index.goals_of(measure)


def _reliances(index: PlanIndex, measures: Iterable[Measure]) -> list[Reliance]:
    """Return the themes, and the goals outside these, of which every measure rests on one unit."""
    by_theme: dict[str, list[Measure]] = {}
    by_goal: dict[str, list[Measure]] = {}
    for measure in measures:
        theme = index.theme_of(measure)
        if theme in index.themes:
            by_theme.setdefault(str(theme), []).append(measure)
        for goal in index.goals_of(measure):
            by_goal.setdefault(goal.id, []).append(measure)
    found = []
    told: set[int] = set()
    groups: list[tuple[Subject, list[Measure]]] = [
        (index.themes[identity], each) for identity, each in by_theme.items()
    ]
    groups += [(index.goals[identity], each) for identity, each in by_goal.items()]
    for subject, group in groups:
        unit = _common_unit(index, group)
        if unit is not None and not told.issuperset(map(id, group)):
            found.append(Reliance(subject, unit, group))
            if subject.id in by_theme and index.themes.get(subject.id) is subject:
                told.update(map(id, group))
    return sorted(found, key=lambda each: (-len(each.measures), each.subject.id))


def _common_unit(index: PlanIndex, measures: Iterable[Measure]) -> Actor | None:
    """Return the smallest unit in which everyone sits who leads the measures or answers for them, if there is one."""
    common: list[Actor] | None = None
    for measure in measures:
        answering = index.leaders_of(measure) or [a for role, a in index.actors_of(measure) if role == "responsible"]
        if not answering:
            return None
        for actor in answering:
            units = list(_units(index, actor))
            common = units if common is None else [unit for unit in common if any(unit is each for each in units)]
    return common[0] if common else None


def _units(index: PlanIndex, actor: Actor) -> Iterator[Actor]:
    """Yield the actor and the units it is part of, the smallest first; not the organisation, if that is a broad one."""
    root = index.root_of(actor)
    while actor is not root:
        yield actor
        above = index.actors.get(actor.part_of) if isinstance(actor.part_of, str) else None
        if above is None:
            return
        actor = above
    if kind_of_organisation(root) not in BROAD:
        yield root


def _said(text: object, language: str) -> str:
    return " ".join(in_language(text, language).split())  # type: ignore[arg-type]  # names and titles are texts
