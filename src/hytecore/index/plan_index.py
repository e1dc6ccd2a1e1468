"""PlanIndex: one plan with every relation as a look-up, in both directions.

Each relation is worked out once, when it is first asked for, in time linear in the plan. Entities are returned as they
are in the plan, in the order of the file; a rule that reports several of them need not sort, the engine does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from hytecore.frozen import frozen
from hytecore.index.kinds import SECTIONS, Entity
from hytecore.index.references import reference_fields
from hytecore.model.actor import Actor
from hytecore.model.evidence import Need, Practice, Priority
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
    from hytecore.index.timing import Timing
    from hytecore.index.values import StatedPoint

T = TypeVar("T", bound=Entity)
User: TypeAlias = Goal | Measure

ORGANISATIONS = frozenset(
    {
        "municipality",
        "wellbeing_county",
        "joint_authority",
        "hospital_district",
        "state",
        "ngo",
        "company",
        "education",
        "parish",
    }
)
"""Kinds of actors that are organisations of their own."""


@frozen(eq=False)
class Unresolved:
    """A reference to an id that is not there."""

    holder: Entity
    path: tuple[str | int, ...]
    """Where in the holder the reference stands."""
    kinds: tuple[str, ...]
    """The kinds of entities it may name."""
    missing: str


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
        self.plan = plan

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

    def known(self, kind: str) -> Mapping[str, Entity]:
        """Return the entities of *kind* by id."""
        known: Mapping[str, Entity] = getattr(self, SECTIONS[kind])
        return known

    # References

    @cached_property
    def unresolved(self) -> tuple[Unresolved, ...]:
        """Every reference to an id that is not there, in the order of the plan."""
        found: list[Unresolved] = []
        sections: list[tuple[Entity, ...]] = [(self.plan,), *(getattr(self.plan, name) for name in SECTIONS.values())]
        for section in filter(None, sections):
            cls: type = type(section[0])
            fields = [(field, self._known(field.kinds)) for field in reference_fields(cls)]
            for start in range(0, len(section), 300):
                entities = section[start : start + 300]
                holders = {position for field, known in fields for position in field.holders(entities, known)}
                for position in sorted(holders):
                    holder = entities[position]
                    found += [
                        Unresolved(holder, path, field.kinds, identity)
                        for field, known in fields
                        for path, identity in field.follow(holder)
                        if identity not in known
                    ]
        return tuple(found)

    @cached_property
    def meant(self) -> Meant:
        """Which entities were probably meant by references to ids that are not there."""
        from hytecore.index.meant import Meant

        return Meant(self)

    def _known(self, kinds: tuple[str, ...]) -> Mapping[str, Entity]:
        """Return the entities of some *kinds* by id."""
        if len(kinds) == 1:
            return self.known(kinds[0])
        return {identity: entity for kind in kinds for identity, entity in self.known(kind).items()}

    # Goals

    @cached_property
    def _goal_children(self) -> Mapping[str, list[Goal]]:
        return _grouped((parent.id, goal) for goal in self.plan.goals for parent in self.parents_of(goal))

    @cached_property
    def _goals_by_priority(self) -> Mapping[str, list[Goal]]:
        return _grouped((p.id, goal) for goal in self.plan.goals for p in self.priorities_of(goal))

    @cached_property
    def _measures_by_goal(self) -> Mapping[str, list[Measure]]:
        return _grouped((goal, measure) for measure in self.plan.measures for goal in measure.goals)

    def parents_of(self, goal: Goal) -> list[Goal]:
        """Return the goals of this plan that *goal* serves."""
        return [self.goals[served] for served in goal.serves if isinstance(served, str) and served in self.goals]

    def children_of(self, goal: Goal) -> list[Goal]:
        """Return the goals that serve *goal*."""
        return self._goal_children.get(goal.id, [])

    def priorities_of(self, goal: Goal) -> list[Priority]:
        """Return the priorities that *goal* serves itself."""
        known = self.priorities
        return [known[served] for served in goal.serves if isinstance(served, str) and served in known]

    def goals_of_priority(self, priority: Priority) -> list[Goal]:
        """Return the goals that serve *priority* themselves."""
        return self._goals_by_priority.get(priority.id, [])

    def measures_of(self, goal: Goal) -> list[Measure]:
        """Return the measures that serve *goal* themselves."""
        return self._measures_by_goal.get(goal.id, [])

    def goals_of(self, measure: Measure) -> list[Goal]:
        """Return the goals that *measure* serves."""
        known = self.goals
        return [known[goal] for goal in dict.fromkeys(measure.goals) if goal in known]

    @cached_property
    def reached_goals(self) -> frozenset[str]:
        """The ids of goals that some measure reaches, itself or through a sub-goal."""
        known = self.goals
        reached = {goal for goal in self._measures_by_goal if goal in known}
        queue = list(reached)
        for goal in queue:
            for served in known[goal].serves:
                if isinstance(served, str) and served in known and served not in reached:
                    reached.add(served)
                    queue.append(served)
        return frozenset(reached)

    # Indicators

    @cached_property
    def _users(self) -> Mapping[str, list[User]]:
        users: Iterable[User] = (*self.plan.goals, *self.plan.measures)
        return _grouped((use.indicator, user) for user in users for use in user.indicators)

    def uses_of(self, user: User) -> list[tuple[IndicatorUse, Indicator]]:
        """Return the indicators of a goal or a measure, each with how it is used; unresolved ones are left out."""
        known = self.indicators
        return [(use, known[use.indicator]) for use in user.indicators if use.indicator in known]

    def users_of(self, indicator: Indicator) -> list[User]:
        """Return the goals and measures that use *indicator*."""
        return self._users.get(indicator.id, [])

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
        root = self._roots.get(actor.id)
        if root is None:
            path = [actor]
            while isinstance(path[-1].part_of, str) and path[-1].part_of in self.actors:
                above = self.actors[path[-1].part_of]
                if above in path:
                    path.append(min(path[path.index(above) :], key=lambda member: member.id))
                    break
                path.append(above)
            root = path[-1]
            self._roots.update({member.id: root for member in path})
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

    @cached_property
    def _measures_by_actor(self) -> Mapping[str, list[Measure]]:
        return _grouped((r.actor, measure) for measure in self.plan.measures for r in measure.responsibilities)

    def measures_with(self, actor: Actor) -> list[Measure]:
        """Return the measures in which *actor* has any role."""
        return self._measures_by_actor.get(actor.id, [])

    @cached_property
    def _measures_by_leader(self) -> Mapping[str, list[Measure]]:
        return _grouped((actor.id, measure) for measure in self.plan.measures for actor in self.leaders_of(measure))

    def measures_led_by(self, actor: Actor) -> list[Measure]:
        """Return the measures that *actor* leads."""
        return self._measures_by_leader.get(actor.id, [])

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
    found = {entity.id: entity for entity in entities}  # type: ignore[union-attr]  # only sections whose entities have ids
    if len(found) != len(entities):
        for entity in sorted(entities, key=repr, reverse=True):
            found[entity.id] = entity  # type: ignore[union-attr]  # as above
    found.pop("", None)
    return found


K = TypeVar("K")
V = TypeVar("V")


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
