"""Two end years for one goal.

The goal's deadline and targets, its title and the answers of its form are set side by side. Of several years in one
text only the last is the end: a year on the way is no contradiction, nor is one that the text calls interim, nor a
target measured in the year before the deadline.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.smart.form_deadlines import endings_of
from hytecore.words.composed import Noted, Quotes
from hytecore.words.render import Term

rule = Rule(
    code="HYT307",
    name="contradictory-deadlines",
    severity="warning",
    source=Source(
        "S2",
        "SMART forms Ylipainoisten ja lihavien määrä laskee and Yksinäisyyden kokemus vähenee: 2030 and 2025",
    ),
    looks_at="goals",
    reads=("deadline",),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each goal whose parts name different end years."""
    for goal in index.plan.goals:
        endings = endings_of(index, goal)
        if len({ending.year for ending in endings}) < 2:
            continue
        stated = endings[0].year
        differing = next(ending for ending in endings if ending.year != stated)
        places = tuple(Noted(ending.when, Term("field", ending.place)) for ending in endings)
        quoted = Quotes(
            tuple((Term("field", ending.place), ending.words) for ending in endings if ending.path[0] == "smart")
        )
        yield Hit("years", goal, differing.path, {"places": places, "form": quoted})
