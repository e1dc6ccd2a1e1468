"""PlanIndex: one plan with every relation as a look-up, in both directions.

Each relation is worked out once, when it is first asked for, in time linear in the plan. Entities are returned as they
are in the plan, in the order of the file; a rule that reports several of them need not sort, the engine does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from hytecore.catalogue.inheritance import with_inherited
from hytecore.index.kinds import SECTIONS, Entity
from hytecore.index.references import References, Unresolved, once, references_in
from hytecore.model.actor import Actor
from hytecore.model.evidence import Claim, Need, Practice, Priority
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator, IndicatorUse
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan
from hytecore.model.theme import Cell, Theme

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from hytecore.index.meant import Meant
    from hytecore.index.measurability import Measurability
    from hytecore.index.regions import Regions
    from hytecore.index.roles import Roles
    from hytecore.index.timing import Timing
    from hytecore.index.values import StatedPoint

T = TypeVar("T", bound=Entity)
K = TypeVar("K")
V = TypeVar("V")
B = TypeVar("B")
User: TypeAlias = Goal | Measure

ORGANISATIONS = frozenset({
    "municipality", "wellbeing_county", "joint_authority", "hospital_district", "state", "ngo", "company", "education",
    "parish",
})  # fmt: skip
"""Kinds of actors that are organisations of their own."""


class PlanIndex:
    """A plan, and every relation between its entities as a look-up.

    Example:
        >>> from hytecore.model.measure import Measure
        >>> index = PlanIndex(Plan(id="p", title="P", goals=(Goal(id="g", title="G"),),
        ...                        measures=(Measure(id="m", title="M", goals=("g",)),)))
        >>> [measure.id for measure in index.measures_of(index.goals["g"])]
        ['m']
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = with_inherited(plan)
        self._kept: dict[Callable[[PlanIndex], Any], Any] = {}

    def kept(self, make: Callable[[PlanIndex], V]) -> V:
        """Return what *make* makes of this index, made once: for what several rules of a family share."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: V = self._kept[make]
        return made

    def block(self, cls: type[B]) -> B | None:
        """Return the block of the plan file that is an object of *cls*, a class that a pack declares for it.

        It is None if the file has no such block, or nothing of it could be read.
        """
        return next((block for _, block in self.plan.blocks if isinstance(block, cls)), None)

    # Entities by id. Of two entities with one id (HYT003) the one that sorts first stands, whatever their order.

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actor by id."""
        return _by_id(self.plan.actors)

    @cached_property
    def goals(self) -> Mapping[str, Goal]:
        """Goal by id."""
        return _by_id(self.plan.goals)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Measure by id."""
        return _by_id(self.plan.measures)

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Indicator by id."""
        return _by_id(self.plan.indicators)

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        """Theme by id."""
        return _by_id(self.plan.themes)

    @cached_property
    def priorities(self) -> Mapping[str, Priority]:
        """Priority by id."""
        return _by_id(self.plan.priorities)

    @cached_property
    def needs(self) -> Mapping[str, Need]:
        """Need by id."""
        return _by_id(self.plan.needs)

    @cached_property
    def practices(self) -> Mapping[str, Practice]:
        """Practice by id."""
        return _by_id(self.plan.practices)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Claim by id."""
        return _by_id(self.plan.claims)

    def known(self, kind: str) -> Mapping[str, Entity]:
        """Return the entities of *kind* by id."""
        known: Mapping[str, Entity] = getattr(self, SECTIONS[kind])
        return known

    # References

    @cached_property
    def _references(self) -> References:
        return references_in(self)

    @property
    def unresolved(self) -> tuple[Unresolved, ...]:
        """Every reference to an id that is not there, in the order of the plan."""
        return self._references.unresolved

    def naming(self, cls: type[T], field: str) -> Mapping[str, list[T]]:
        """Return the entities of a class by the ids that one field of theirs names, whether these are there or not.

        One that names an id twice stands there twice.
        """
        return self._references.holders.get((cls, field), {})

    @cached_property
    def meant(self) -> Meant:
        """Which entities were probably meant by references to ids that are not there."""
        from hytecore.index.meant import Meant

        return Meant(self)

    # Goals

    def parents_of(self, goal: Goal) -> list[Goal]:
        """Return the goals of this plan that *goal* serves."""
        return [self.goals[served] for served in goal.serves if isinstance(served, str) and served in self.goals]

    def children_of(self, goal: Goal) -> list[Goal]:
        """Return the goals that serve *goal*."""
        return once(self.naming(Goal, "serves").get(goal.id, ()))

    def priorities_of(self, goal: Goal) -> list[Priority]:
        """Return the priorities that *goal* serves itself."""
        known = self.priorities
        return [known[served] for served in goal.serves if isinstance(served, str) and served in known]

    def goals_of_priority(self, priority: Priority) -> list[Goal]:
        """Return the goals that serve *priority* themselves."""
        return once(self.naming(Goal, "serves").get(priority.id, ()))

    def measures_of(self, goal: Goal) -> list[Measure]:
        """Return the measures that serve *goal* themselves."""
        return once(self.naming(Measure, "goals").get(goal.id, ()))

    def goals_of(self, measure: Measure) -> list[Goal]:
        """Return the goals that *measure* serves."""
        known = self.goals
        return [known[goal] for goal in dict.fromkeys(measure.goals) if goal in known]

    @cached_property
    def reached_goals(self) -> frozenset[str]:
        """The ids of goals that some measure reaches, itself or through a sub-goal."""
        return self.goals_above(self.naming(Measure, "goals"))

    def goals_above(self, identities: Iterable[str]) -> frozenset[str]:
        """Return the ids of these goals and of all that they serve, themselves or through others."""
        goals = self.goals
        found = {identity for identity in identities if identity in goals}
        queue = list(found) if len(found) < len(goals) else []
        for identity in queue:
            for served in goals[identity].serves:
                if isinstance(served, str) and served not in found and served in goals:
                    found.add(served)
                    queue.append(served)
        return frozenset(found)

    # Indicators

    def uses_of(self, user: User) -> list[tuple[IndicatorUse, Indicator]]:
        """Return the indicators of a goal or a measure, each with how it is used; unresolved ones are left out."""
        known = self.indicators
        return [(use, known[use.indicator]) for use in user.indicators if use.indicator in known]

    def users_of(self, indicator: Indicator) -> list[User]:
        """Return the goals and measures that use *indicator*."""
        by_goals = self.naming(Goal, "indicators").get(indicator.id, ())
        return [*once(by_goals), *once(self.naming(Measure, "indicators").get(indicator.id, ()))]

    @cached_property
    def measurability(self) -> Measurability:
        """Which goals cannot be measured, and which parts their indicators lack."""
        from hytecore.index.measurability import measurability

        return measurability(self)

    @cached_property
    def points(self) -> tuple[StatedPoint, ...]:
        """Every baseline, target and interim target, with where it stands."""
        from hytecore.index.values import points_of

        return points_of(self)

    @cached_property
    def regions(self) -> Regions:
        """Which texts name the same region."""
        from hytecore.index.regions import Regions

        return Regions(self)

    # Actors

    @cached_property
    def _roots(self) -> dict[str, Actor]:
        return {}

    def root_of(self, actor: Actor) -> Actor:
        """Return the organisation at the top of `part_of`; in a loop (HYT109) the actor that sorts first."""
        path: dict[str, Actor] = {}
        while (root := self._roots.get(actor.id)) is None:
            path[actor.id] = actor
            above = self.actors.get(actor.part_of) if isinstance(actor.part_of, str) else None
            if above is None:
                root = actor
                break
            if above.id in path:
                ids = list(path)
                root = path[min(ids[ids.index(above.id) :])]
                break
            actor = above
        self._roots.update(dict.fromkeys(path, root))
        return root

    def leaders_of(self, measure: Measure) -> list[Actor]:
        """Return who leads *measure*: actors in the role lead, else the only responsible one."""
        known = self.actors
        responsibilities = measure.responsibilities
        leads = [r.actor for r in responsibilities if r.role == "lead"]
        if not leads:
            leads = [r.actor for r in responsibilities if r.role == "responsible"]
            if len(set(leads)) != 1:
                return []
        if len(leads) == 1:  # nearly always
            return [known[leads[0]]] if leads[0] in known else []
        return [known[actor] for actor in dict.fromkeys(leads) if actor in known]

    def actors_of(self, measure: Measure) -> list[tuple[str, Actor]]:
        """Return everyone in *measure*, each with the role."""
        known = self.actors
        return [(r.role, known[r.actor]) for r in measure.responsibilities if r.actor in known]

    def measures_with(self, actor: Actor) -> list[Measure]:
        """Return the measures in which *actor* has any role."""
        return once(self.naming(Measure, "responsibilities").get(actor.id, ()))

    @cached_property
    def roles(self) -> Roles:
        """Who does what in the measures."""
        from hytecore.index.roles import roles_in

        return roles_in(self)

    def measures_led_by(self, actor: Actor) -> Sequence[Measure]:
        """Return the measures that *actor* leads."""
        return self.roles.led_by.get(actor.id, ())

    # Time

    @cached_property
    def timing(self) -> Timing:
        """When the measures begin and end."""
        from hytecore.index.timing import timing_of

        return timing_of(self.plan.measures)

    @cached_property
    def repeated_measures(self) -> tuple[tuple[Measure, ...], ...]:
        """Groups of measures that are one and the same, each sorted by id."""
        from hytecore.index.repetition import repeated_measures

        return repeated_measures(self)

    # Themes

    def theme_of(self, measure: Measure) -> str | None:
        """Return the theme's id: the measure's own, else the one that all its goals share."""
        if isinstance(measure.theme, str):
            return measure.theme
        if measure.theme is not None:
            return None
        # What is no id may not be hashable either: an unreadable theme counts like one that is not stated.
        themes = {goal.theme if isinstance(goal.theme, str) else None for goal in self.goals_of(measure)}
        return next(iter(themes)) if len(themes) == 1 else None

    @cached_property
    def _measures_by_cell(self) -> Mapping[tuple[str, str], list[Measure]]:
        return _grouped(
            ((theme, measure.prevention), measure)
            for measure in self.plan.measures
            if (theme := self.theme_of(measure)) is not None and isinstance(measure.prevention, str)
        )

    def measures_in(self, theme: str, prevention: str) -> list[Measure]:
        """Return the measures of a theme at a prevention level."""
        return self._measures_by_cell.get((theme, prevention), [])

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], Cell]:
        """What the plan says of a theme at a prevention level; of two cells for one, the one that sorts first."""
        found = {(cell.theme, cell.prevention): cell for cell in self.plan.cells}
        if len(found) != len(self.plan.cells):
            for cell in sorted(self.plan.cells, key=repr, reverse=True):
                found[cell.theme, cell.prevention] = cell
        return found

    @cached_property
    def prevention_levels(self) -> tuple[str, ...]:
        """The prevention levels the plan uses, as stated, else those of its measures, in order of the levels."""
        from hytecore.model.theme import PREVENTION_LEVELS

        used = set(self.plan.prevention_levels)
        if not used:
            used = {measure.prevention for measure in self.plan.measures if isinstance(measure.prevention, str)}
        return tuple(level for level in PREVENTION_LEVELS if level in used)

    def graph(self) -> MultiDiGraph[str]:
        """Return the plan as a networkx graph; see `hytecore.index.graph.plan_graph`."""
        from hytecore.index.graph import plan_graph

        return plan_graph(self)


def _by_id(entities: tuple[T, ...]) -> dict[str, T]:
    found: dict[str, T] = dict(zip(map(attrgetter("id"), entities), entities, strict=True))
    if len(found) != len(entities):
        for entity in entities:
            known = found[entity.id]  # type: ignore[union-attr]  # only sections whose entities have ids
            if known is not entity and repr(entity) <= repr(known):
                found[entity.id] = entity  # type: ignore[union-attr]  # as above
    found.pop("", None)
    return found


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """Return the values by key; what a value states twice, it is listed for once."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        group = groups.get(key)
        if group is None:
            groups[key] = [value]
        elif group[-1] is not value:
            group.append(value)
    return groups
