"""A figure that a goal says in words, and another one in its indicators.

Whoever reads the goal believes one, whoever follows the indicator the other. Compared are the figures of the title,
of part B of the form and of the desired end state, each with the values it can be: what things fall *from* with the
baselines, what they fall *to* with the targets, a change with the difference or its share. Units must agree, and a
figure in words may be rounded. Ages, years and dates are no figures; different end years are another rule's finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hytecore.edtf import When
from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.goal_texts import GoalTexts, Statement
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import Point
from hytecore.rules.smart.promise import may_state_a_figure
from hytecore.rules.smart.stated_figures import differences, values_of
from hytecore.words.composed import Said

rule = Rule(
    code="HYT320",
    name="figure-in-text-differs",
    severity="warning",
    source=Source(
        "S2", "SMART form Liikunta lisääntyy: Mikä on lähtötilanne?, 21,1 %, and Mikä on haluttu lopputilanne?"
    ),
    looks_at="goals",
    reads=("title", "indicators", "smart"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal with a figure in its words that none of its values agrees with, once for each kind of value."""
    texts = index.kept(GoalTexts)
    for goal in index.plan.goals:
        statements = list(texts.statements(goal, mark=may_state_a_figure))
        values = values_of(goal, index) if statements else {}
        told: set[str] = set()
        for statement in statements if any(values.values()) else ():
            for message, words, facts, indicator in differences(statement, values):
                if message not in told:
                    told.add(message)
                    yield _hit(message, goal, statement, {"words": Said((words,)), "indicator": indicator, **facts})
        if statements:
            yield from _year(goal, index, statements)


def _hit(message: str, goal: Goal, statement: Statement, data: dict[str, Any]) -> Hit:
    related = (Part("indicator", data["indicator"]),)
    return Hit(message, goal, statement.path, data, related, discriminator=message)


def _year(goal: Goal, index: PlanIndex, statements: Iterable[Statement]) -> Iterator[Hit]:
    """Yield a goal that names another year as its starting point than its baselines."""
    dated = [
        (use.baseline.at, indicator)
        for use, indicator in index.uses_of(goal)
        if isinstance(use.baseline, Point) and isinstance(use.baseline.at, When) and use.baseline.at.is_dated
    ]
    if not dated:
        return
    for statement in statements:
        year = statement.reading.baseline_year
        if year is not None and not any(_covers(at, year) for at, _ in dated):
            at, indicator = dated[0]
            data = {"words": Said((str(year),)), "indicator": indicator, "stated": at}
            yield _hit("year", goal, statement, data)
            return


def _covers(when: When, year: int) -> bool:
    first, last = when.earliest, when.latest
    return (first is None or first.year <= year) and (last is None or year <= last.year)
