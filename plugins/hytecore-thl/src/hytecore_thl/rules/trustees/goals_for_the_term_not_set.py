"""A county's plan that sets its council no goal within the council's own term.

The council sets goals for its term, and answers for them when the term ends. A goal counts for the term if its
deadline, its target or an interim target falls in it. The term is the one the plan states, else the one in which most
of its period lies. Goals without any date are the business of HYT305.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.goal import Goal
from hytecore.model.indicator import Point
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, When
from hytecore_thl.terms import Term, term_of

rule = Rule(
    code="THL302",
    name="goals-for-the-term-not-set",
    severity="warning",
    source=Source("S4", "Luottamushenkilöt hyvinvointialueella: they set the goals of the council term"),
    looks_at="goals",
    needs=("term", "period", "goals", "goals.deadline", "goals.indicators"),
)


def population(index: PlanIndex, options: Options) -> Sequence[Goal]:
    """Return the goals of a county's plan of which the council term is known."""
    return index.plan.goals if index.plan.kind == "regional_plan" and term_of(index) is not None else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if every goal lies outside the term; whether it does must be known of each."""
    term = term_of(index)
    goals = index.plan.goals
    if term is None or any(_is_within(goal, term) for goal in goals):
        return
    if not all(_dates(goal) for goal in goals):
        yield CouldNotCheck(index.plan)
        return
    data = {"term": term.when, "n": len(goals)}
    yield Hit("outside", index.plan, (), data, [Part("goal", goal) for goal in goals])


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield the goals of the term."""
    term = term_of(index)
    if term is not None:
        yield from (goal for goal in population(index, options) if _is_within(goal, term))


def _is_within(goal: Goal, term: Term) -> bool:
    """Whether something of *goal* may be due in the term."""
    for when in _dates(goal):
        first, last = when.end
        if (first is None or first <= term.ends) and (last is None or last >= term.begins):
            return True
    return False


def _dates(goal: Goal) -> list[When]:
    """Return the days by which something of *goal* is due."""
    points = [point for use in goal.indicators for point in (use.target, *use.interim)]
    stated = [goal.deadline, *(point.at for point in points if isinstance(point, Point))]
    return [when for when in stated if isinstance(when, When) and when.is_dated]
