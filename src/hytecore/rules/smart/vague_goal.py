"""A goal of which nobody could ever say that it was not reached.

To develop, support or strengthen has no end, and a good and safe environment is there for whoever thinks so. What
could be verified is a figure, a comparison, or something that is there in the end: an approved programme, a meeting
place in every village. Where the goal names something done, the rule about that speaks instead of this one; an
indicator that is a milestone tells of an end state.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.rules.smart.promise import is_done_rather_than_changed, promised_in_words, words_of, worked_example

rule = Rule(
    code="HYT303",
    name="vague-goal",
    severity="warning",
    source=Source(
        "S2", "goals of the cooperation with the third sector: yhteistyön vahvistaminen; SMART form, letter S"
    ),
    looks_at="goals",
    reads=("title", "indicators", "smart"),
    needs=("indicators", "indicators.kind"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal whose words name neither a direction nor an end state."""
    for goal, statement, is_unknown in promised_in_words(index):
        if statement.reading.label != "vague" or _has_milestone(goal, index):
            continue
        if is_done_rather_than_changed(goal, index):
            continue
        if is_unknown:
            yield CouldNotCheck(goal)
            continue
        words = words_of(statement, "vague_word")
        if words.words:
            data = {"words": words, "example": worked_example(goal, index, statement)}
            yield Hit("words", goal, statement.path, data)


def _has_milestone(goal: Goal, index: PlanIndex) -> bool:
    return any(indicator.kind == "milestone" for _, indicator in index.uses_of(goal))
