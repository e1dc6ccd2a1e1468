"""A goal about people that is measured only by what the organisation does.

However many events are held, their number does not tell whether anyone's life has changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator

rule = Rule(
    code="HYT315",
    name="only-activity-indicators",
    severity="warning",
    source=Source("S2", "TEAviisari slide: its figures tell of the municipality's activity, not of the residents"),
    looks_at="goals",
    reads=("about", "indicators"),
)

ACTIVITY = ("structure", "process", "output")
"""The levels that tell of the work; the fourth, outcome, tells of people's lives."""


def population(index: PlanIndex, options: Options) -> list[Goal]:
    """Return the goals about people that have indicators."""
    return [goal for goal in index.plan.goals if goal.about == "people" and goal.indicators]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal about people, all of whose indicators have a level and tell of the work."""
    known = index.indicators
    for goal in population(index, options):
        for use in goal.indicators:
            indicator = known.get(use.indicator)
            if indicator is None or indicator.level is None or indicator.level == "outcome":
                break
        else:
            used = [known[identity] for identity in sorted({use.indicator for use in goal.indicators})]
            yield from _only(goal, used)


def _only(goal: Goal, used: list[Indicator]) -> Iterator[Hit | CouldNotCheck]:
    if any(isinstance(indicator.level, Unreadable) for indicator in used):
        yield CouldNotCheck(goal, "unreadable")
    elif any(isinstance(indicator.level, Unknown) for indicator in used):
        yield CouldNotCheck(goal)
    elif all(indicator.level in ACTIVITY for indicator in used):
        related = [Part("indicator", indicator) for indicator in used]
        yield Hit("only", goal, ("indicators",), {"indicators": tuple(used), "n": len(used)}, related)
