"""A goal about people that is measured only by what the organisation does.

However many events are held, their number does not tell whether anyone's life has changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.goal import Goal

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
    for goal in population(index, options):
        used = {use.indicator: index.indicators.get(use.indicator) for use in goal.indicators}
        levels = [indicator.level if indicator else None for indicator in used.values()]
        if any(level is None or level == "outcome" for level in levels):
            continue
        if any(isinstance(level, Unreadable) for level in levels):
            yield CouldNotCheck(goal, "unreadable")
        elif any(isinstance(level, Unknown) for level in levels):
            yield CouldNotCheck(goal)
        elif all(level in ACTIVITY for level in levels):
            known = tuple(used[identity] for identity in sorted(used))
            related = [Part("indicator", indicator) for indicator in known if indicator]
            yield Hit("only", goal, ("indicators",), {"indicators": known, "n": len(known)}, related)
