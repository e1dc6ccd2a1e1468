"""Findings under the goal or the owner they concern, the worst group first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hytecore.finding import SEVERITIES, Finding
from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.model.text import Text


@frozen(eq=False)
class Group:
    """The findings that concern one goal, one actor, the plan as a whole, a file or the run."""

    kind: str
    id: str
    plan: str
    label: Text
    findings: tuple[Finding, ...]


def groups(findings: Iterable[Finding], indexes: Mapping[str, PlanIndex]) -> list[Group]:
    """Return the groups of *findings*: those with the worst and the most findings first, then as in the plan."""
    gathered: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        index = indexes.get(finding.subject.plan or "")
        kind, identity = _home(finding, index)
        gathered.setdefault((kind, identity, finding.subject.plan or ""), []).append(finding)
    made = []
    for (kind, identity, plan), members in gathered.items():
        label: Text = ""
        index = indexes.get(plan)
        if index is not None and kind == "goal":
            label = index.goals[identity].title
        elif index is not None and kind == "actor" and identity in index.actors:
            label = index.actors[identity].name
        made.append(Group(kind, identity, plan, label, tuple(members)))
    return sorted(made, key=_weight)


def _home(finding: Finding, index: PlanIndex | None) -> tuple[str, str]:
    """Return the kind and id of what a finding stands under."""
    kind, identity = finding.subject.kind, finding.subject.id or ""
    if index is None:
        return ("file", "") if kind == "file" else ("run", "")
    if kind == "goal" and identity in index.goals:
        return kind, identity
    if kind == "actor" and identity in index.actors and index.measures_with(index.actors[identity]):
        return kind, identity
    if kind == "measure" and identity in index.measures:
        return _home_of_measure(identity, index)
    if kind == "indicator" and identity in index.indicators:
        for user in index.users_of(index.indicators[identity]):
            if user.id in index.goals and index.goals[user.id] is user:
                return "goal", user.id
            if user.id in index.measures and index.measures[user.id] is user:
                return _home_of_measure(user.id, index)
    return "plan", ""


def _home_of_measure(identity: str, index: PlanIndex) -> tuple[str, str]:
    measure = index.measures[identity]
    goals = index.goals_of(measure)
    if goals:
        return "goal", goals[0].id
    owners = [actor for _, actor in index.actors_of(measure)]
    return ("actor", owners[0].id) if owners else ("plan", "")


def _weight(group: Group) -> tuple[object, ...]:
    counts = [-sum(finding.severity == severity for finding in group.findings) for severity in SEVERITIES]
    order = ("run", "file", "plan", "goal", "actor").index(group.kind)
    worst = next((rank for rank, count in enumerate(counts) if count), len(SEVERITIES))
    return worst, group.kind not in ("run", "file"), *counts, order, group.plan, group.id
