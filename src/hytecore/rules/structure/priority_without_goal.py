"""A priority that no goal serves and no other plan carries out.

Only priorities of the lowest level are looked at, those that no other is part of: a goal that serves the higher one
does not say which part it means. Another plan that carries out the higher one carries out its parts.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.evidence import Priority
from hytecore.model.goal import Goal

rule = Rule(
    code="HYT107",
    name="priority-without-goal",
    severity="warning",
    source=Source("S2", "Keusoten strategia 2020–2025: each part of a priority leads to the plan that carries it out"),
    looks_at="priorities",
    reads=("implemented_by",),
    needs=("priorities", "priorities.part_of", "goals", "goals.serves"),
)


def population(index: PlanIndex, options: Options) -> list[Priority]:
    """Return the priorities of the lowest level; of a plan with goals or measures, since an empty one is HYT007."""
    if not (index.plan.goals or index.plan.measures):
        return []
    priorities = index.plan.priorities
    with_parts = {p.part_of for p in priorities if isinstance(p.part_of, str) and p.part_of != p.id}
    return [priority for priority in priorities if priority.id not in with_parts]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each lowest priority that nothing carries out."""
    elsewhere, served = _carried_out_elsewhere(index), index.naming(Goal, "serves")
    for priority in population(index, options):
        if priority.id in elsewhere or priority.id in served:
            continue
        if not priority.id or index.meant.includes(priority):
            yield CouldNotCheck(priority, "unreadable")
        else:
            yield Hit("unserved", priority)


def _carried_out_elsewhere(index: PlanIndex) -> set[str]:
    """Return the ids of priorities that another plan carries out or that say why none does, and of their parts."""
    parts: dict[str, list[str]] = {}
    for priority in index.plan.priorities:
        if isinstance(priority.part_of, str):
            parts.setdefault(priority.part_of, []).append(priority.id)
    found = {p.id for p in index.plan.priorities if p.implemented_by is not None and p.implemented_by != index.plan.id}
    queue = list(found)
    for identity in queue:
        for part in parts.get(identity, ()):
            if part not in found:
                found.add(part)
                queue.append(part)
    return found
