"""The list of goals, the goal form and the table of measures say one goal in different words.

Readers cannot tell whether one goal is meant or two, a search finds only one of them, and follow-up reports on a goal
that is called something else. A misspelt or inflected word is no other word. Goals that serve one another, or each of
which has indicators of its own, are different goals however alike their words are.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.wording.goal_names import goals_named_alike, other_names

rule = Rule(
    code="HYT607",
    name="goal-named-differently",
    severity="info",
    source=Source("S2", "list of goals, SMART forms and tables: Ylipainoisten ja lihavien määrä laskee, vähenee"),
    looks_at="goals",
    reads=("title", "as_written"),
    needs=("goals.serves",),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal that the document calls by other names, and each group of goals that are one by their words."""
    for goal in index.plan.goals:
        if goal.as_written.__class__ is dict:
            found = other_names(goal, index.plan.language)
            if found is not None:
                names, words = found
                place = names.items[0][0]
                yield Hit("names", goal, ("as_written", place), {"n": len(names.items), "names": names, "words": words})
    for group in goals_named_alike(index):
        first, *others = group
        yield Hit("goals", first, ("title",), {"goals": group}, [Part("goal", goal) for goal in others])
