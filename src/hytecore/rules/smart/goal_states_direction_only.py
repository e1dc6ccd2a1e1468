"""A goal that says which way things should go, and nowhere how far.

"Loneliness decreases" is reached by one person fewer, and by half of them. The title, part B of the form and its answer
on the desired end state are read; a figure, a share or a comparison with others in any of these is enough, and so is
a target value of an indicator. A year alone does not say how much.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.smart.promise import promised_in_words, words_of, worked_example

rule = Rule(
    code="HYT302",
    name="goal-states-direction-only",
    severity="warning",
    source=Source("S2", "SMART form Yksinäisyyden kokemus vähenee: Mikä on haluttu lopputilanne?; letter M"),
    looks_at="goals",
    reads=("title", "indicators", "smart"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal whose words give a direction, where nothing says how much."""
    for goal, statement, is_unknown in promised_in_words(index):
        if statement.reading.label != "direction-only":
            continue
        if is_unknown:
            yield CouldNotCheck(goal)
            continue
        data = {"words": words_of(statement, "direction"), "example": worked_example(goal, index, statement)}
        yield Hit("direction", goal, statement.path, data)
