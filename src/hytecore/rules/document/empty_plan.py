"""A plan from which no goals and no measures could be read.

The most common cause is a document whose tables were not recognised. A plan of kind `report` is no flaw if it tells
of the present state by indicators or answers to a checklist: a wellbeing report need not plan anything. Where goals
or measures are there but could not be read, or where the file is no plan at all, other rules say so and this one is
silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.read.reading import Reading

rule = Rule(
    code="HYT007",
    name="empty-plan",
    severity="error",
    source=Source("612/2021", "§6: the plan holds goals for wellbeing and health and measures that support them"),
    looks_at="file",
    scope="file",
)

_CONTENT = {(), ("goals",), ("measures",)}


def check(reading: Reading, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if it has neither goals nor measures."""
    plan = reading.plan
    if plan is None or plan.goals or plan.measures:
        return
    if plan.kind == "report" and (plan.indicators or plan.structures):
        return
    if any(problem.kind == "unreadable-value" and problem.path[:1] in _CONTENT for problem in reading.problems):
        yield CouldNotCheck(plan, "unreadable")
    elif plan.id or plan.title or not any(problem.path == ("hytecore",) for problem in reading.problems):
        yield Hit("empty", plan)
