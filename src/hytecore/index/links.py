"""Links: how plans that are checked together lean on each other, goal by goal and as a whole.

A goal may serve a goal of another plan, a priority may be carried out by one, and a plan names the plans it leans on.
Where a linked plan is not among those that are checked, the link is kept and listed, never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.index.kinds import Entity
from hytecore.index.plan_index import PlanIndex
from hytecore.index.timing import is_later
from hytecore.index.workspace import Workspace
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.goal import Goal, GoalLink
from hytecore.nearest import nearest

_numbers = re.compile("[0-9]+").findall
_MOST_MISSPELT = 100
"""For how many ids that are not there it is asked which was meant; very many have a common cause."""


@frozen(eq=False)
class Tie:
    """A goal that serves a goal of another plan.

    Attributes:
        position: Where the link stands among what the goal serves.
        plan: The other plan; None if it is not checked together with this one.
        above: The goal that is served; None if it is not there.
    """

    index: PlanIndex
    goal: Goal
    position: int
    link: GoalLink
    plan: PlanIndex | None
    above: Goal | None


@frozen(eq=False)
class Absent:
    """A place that names a plan which is not checked together with its own.

    Attributes:
        holder: The goal, priority or plan that names it.
        path: Where in the holder.
        plan: The id of the plan that is not here.
    """

    index: PlanIndex
    holder: Entity
    path: tuple[str | int, ...]
    plan: str


class Links:
    """Every link between the plans of a workspace; ask `Workspace.kept` for it.

    Example:
        >>> from hytecore.model.plan import Plan
        >>> above, below = Goal(id="g", title="G"), Goal(id="h", title="H", serves=(GoalLink(plan="p", goal="g"),))
        >>> links = Links(Workspace([Plan(id="p", title="P", goals=(above,)), Plan(id="q", title="Q", goals=(below,))]))
        >>> [(tie.goal.id, tie.above.id) for tie in links.ties], links.absent
        ([('h', 'g')], [])
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._plans: dict[str, list[PlanIndex]] = {}
        for index in workspace:
            self._plans.setdefault(index.plan.id, []).append(index)
        self._served: dict[int, frozenset[int]] = {}
        self._meant: dict[tuple[int, str], str | None] = {}
        self._perhaps: dict[int, tuple[bool, set[tuple[int, str]]]] = {}

    @cached_property
    def ties(self) -> Sequence[Tie]:
        """The goals that serve goals of other plans, in the order of the plans."""
        return [tie for index in self._workspace for goal in index.plan.goals for tie in self._ties_in(index, goal)]

    @cached_property
    def absent(self) -> Sequence[Absent]:
        """The places that name a plan which is not here, in the order of the plans."""
        return [
            Absent(index, holder, path, plan)
            for index in self._workspace
            for holder, path, plan in _plans_named(index)
            if plan not in self._plans
        ]

    @cached_property
    def named(self) -> int:
        """How many places name a plan."""
        return sum(1 for index in self._workspace for _ in _plans_named(index))

    def is_served(self, goal: Goal, index: PlanIndex) -> bool:
        """Whether a goal of the plan of *index* serves *goal*, of another plan: itself, or through goals on the way."""
        if id(index) not in self._served:
            self._served[id(index)] = frozenset(map(id, self._above(index)))
        return id(goal) in self._served[id(index)]

    def meant(self, tie: Tie) -> str | None:
        """Return the id of the goal that was probably meant by a link to one that is not there.

        An id of which only the numbers differ is not proposed: g12 is no misspelling of g13.
        """
        if tie.plan is None or tie.above is not None:
            return None
        asked, missing = (id(tie.plan), tie.link.goal), tie.link.goal
        if asked not in self._meant:
            if len(self._meant) == _MOST_MISSPELT:
                return None
            goals = tie.plan.kept(_by_numbers).get(tuple(_numbers(missing)), ())
            self._meant[asked] = nearest(missing, goals)
        return self._meant[asked]

    def may_be_served(self, goal: Goal, plan: PlanIndex, index: PlanIndex) -> bool:
        """Whether it cannot be told if a goal in the plan of *index* serves *goal* of *plan*.

        Either a goal there does not know what it serves, or it names an id that probably means this goal.
        """
        if id(index) not in self._perhaps:
            ties = self._by_plan.get(id(index), ())
            named = {(id(tie.plan), near) for tie in ties if (near := self.meant(tie)) is not None}
            is_open = any(isinstance(each.serves, (Unknown, Unreadable)) for each in index.plan.goals)
            self._perhaps[id(index)] = is_open, named
        is_open, named = self._perhaps[id(index)]
        return is_open or (id(plan), goal.id) in named

    def _above(self, index: PlanIndex) -> Iterator[Goal]:
        seen: set[int] = set()
        queue = [(tie.plan, tie.above) for tie in self._by_plan.get(id(index), ())]
        for plan, goal in queue:
            if plan is None or goal is None or id(goal) in seen:
                continue
            seen.add(id(goal))
            yield goal
            queue += [(plan, parent) for parent in plan.parents_of(goal)]
            queue += [(tie.plan, tie.above) for tie in self._ties_in(plan, goal)]

    @cached_property
    def _by_plan(self) -> dict[int, list[Tie]]:
        found: dict[int, list[Tie]] = {}
        for tie in self.ties:
            found.setdefault(id(tie.index), []).append(tie)
        return found

    def _ties_in(self, index: PlanIndex, goal: Goal) -> Iterator[Tie]:
        for position, link in enumerate(goal.serves):
            if link.__class__ is GoalLink and link.plan and link.goal:
                plans = self._plans.get(link.plan, ())
                plan = next((plan for plan in plans if link.goal in plan.goals), plans[0] if plans else None)
                above = plan.goals.get(link.goal) if plan is not None else None
                yield Tie(index, goal, position, link, plan, above)


def hold_at_once(one: PlanIndex, other: PlanIndex) -> bool:
    """Whether the periods of two plans have a day in common, as far as they are stated.

    Example:
        >>> from hytecore.edtf import When
        >>> from hytecore.model.plan import Plan
        >>> old, new = (PlanIndex(Plan(id="p", title="P", period=When.parse(years))) for years in ("2021", "2025/2028"))
        >>> hold_at_once(old, new), hold_at_once(old, PlanIndex(Plan(id="q", title="Q")))
        (False, True)
    """
    period, another = one.plan.period, other.plan.period
    if not isinstance(period, When) or not isinstance(another, When):
        return True
    return not is_later(period.earliest, another.latest) and not is_later(another.earliest, period.latest)


def _by_numbers(index: PlanIndex) -> dict[tuple[str, ...], list[str]]:
    """Return the ids of the goals of a plan by the numbers in them."""
    found: dict[tuple[str, ...], list[str]] = {}
    for identity in index.goals:
        found.setdefault(tuple(_numbers(identity)), []).append(identity)
    return found


def _plans_named(index: PlanIndex) -> Iterator[tuple[Entity, tuple[str | int, ...], str]]:
    """Yield every place that names a plan: the holder, where in it, and the plan's id."""
    for position, leaning in enumerate(index.plan.links):
        for name in ("plan", "covered_by"):
            stated = getattr(leaning, name)
            if isinstance(stated, str) and stated:
                yield index.plan, ("links", position, name), stated
    for priority in index.plan.priorities:
        if isinstance(priority.implemented_by, str) and priority.implemented_by:
            yield priority, ("implemented_by",), priority.implemented_by
    for goal in index.plan.goals:
        for position, link in enumerate(goal.serves):
            if link.__class__ is GoalLink and link.plan:
                yield goal, ("serves", position, "plan"), link.plan
