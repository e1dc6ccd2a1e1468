"""What the rules about the words of a goal share: which goals they look at, and what would make one measurable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from hytecore.edtf import When
from hytecore.index.goal_texts import GoalTexts, Statement, amount_in_structure, best_use
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import Point
from hytecore.words.composed import Said, WorkedExample
from hytecore.words.render import Term

_BETTER = {"less": "lower", "more": "higher"}
MOST_WORDS = 3
"""So many of the deciding words are quoted at most."""


def promised_in_words(index: PlanIndex) -> Iterator[tuple[Goal, Statement, bool]]:
    """Yield each goal whose structure does not say how much, with what it says in words.

    The last value tells whether the structure says that it is not known.
    """
    texts = index.kept(GoalTexts)
    for goal in index.plan.goals:
        stated = amount_in_structure(goal)
        if not stated:
            statement = texts.fullest(goal)
            if statement is not None:
                yield goal, statement, stated is None


def is_done_rather_than_changed(goal: Goal, index: PlanIndex) -> bool:
    """Whether the title names something done, and neither the form nor the structure says what changes by it."""
    title = index.kept(GoalTexts).titled(goal)
    if title is None or not title.reading.names_activity or goal.about == "structures":
        return False
    return not any(statement.reading.direction for statement in index.kept(GoalTexts).statements(goal))


def words_of(statement: Statement, kind: str) -> Said:
    """Return the words of *kind* that decided, each once."""
    found = dict.fromkeys(each.text for each in statement.reading.evidence if each.kind == kind)
    return Said(tuple(found)[:MOST_WORDS])


def figures_of(goal: Goal, index: PlanIndex) -> Said:
    """Return the words of *goal* that state a figure, from which the values of an indicator can be taken."""
    found = []
    for statement in index.kept(GoalTexts).statements(goal, mark=may_state_a_figure):
        if statement.path == ("smart", "desired_state"):
            continue  # what the form answers is quoted as a whole
        shown = [each for each in statement.reading.evidence if each.kind in _FIGURES]
        if shown and shown[-1].end - shown[0].start <= LONGEST:
            found.append(statement.text[shown[0].start : shown[-1].end])
        else:
            found += [each.text for each in shown]
    return Said(tuple(dict.fromkeys(found))[:MOST_WORDS], leads_in=True)


def may_state_a_figure(text: str) -> bool:
    """Take a quick look: most goals state no figure, and need not be read for one."""
    return _figures().search(text) is not None


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"(?i)[0-9]|puol|kolma|nelj|viide|kertais|hälft|halver|dubbl|jedel|half|halv|doubl|quarter")


_FIGURES = ("threshold", "share", "count")
LONGEST = 80
"""Figures that stand so near each other are quoted as one: *12 prosentista 9 prosenttiin*."""


def worked_example(goal: Goal, index: PlanIndex, statement: Statement) -> WorkedExample:
    """Return what *goal* would say if it could be measured by its own indicator, as far as the plan tells."""
    way = _BETTER.get(statement.reading.direction or "", "other")
    use = best_use(goal, index, way)
    until = _last_year(goal.deadline) or _deadline_of(statement) or _last_year(index.plan.period)
    if use is None:
        return WorkedExample(None, moves=way, until=until)
    indicator = index.indicators[use.indicator]
    unit = Term("unit", indicator.unit) if isinstance(indicator.unit, str) else None
    baseline, since = None, None
    if isinstance(use.baseline, Point):
        if isinstance(use.baseline.value, (int, Decimal)) and use.baseline.unit in (None, indicator.unit):
            baseline = use.baseline.value
        since = _last_year(use.baseline.at)
    if isinstance(use.target, Point):
        until = _last_year(use.target.at) or until
    moves = indicator.better if indicator.better in ("lower", "higher") else "other"
    group: Any = use.group
    return WorkedExample(
        indicator,
        note=group if isinstance(group, str) else None,
        moves=str(moves),
        unit=unit,
        baseline=baseline,
        since=since,
        until=until,
    )


def _last_year(when: object) -> int | None:
    if not isinstance(when, When) or not when.is_dated:
        return None
    last = when.latest or when.earliest
    return last.year if last else None


def _deadline_of(statement: Statement) -> int | None:
    stated = statement.reading.deadline
    return int(stated[-4:]) if stated and stated[-4:].isdecimal() else None
