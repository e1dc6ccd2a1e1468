"""A goal that is assigned to others, and the plan of one of them has no goal that serves it.

A county's goal is reached in its municipalities or not at all. A goal serves another by a link to it, to a part of it,
or by way of a third plan. Asked are only plans that are here, hold at the same time and have goals to set: neither a
report nor a map of roles answers for anyone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.frozen import frozen
from hytecore.index.links import Links, hold_at_once
from hytecore.index.organisations import Owners, organisation_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal

rule = Rule(
    code="HYT801",
    name="unanswered-goal",
    severity="warning",
    source=Source("612/2021", "§6 and §7: municipality and county negotiate on the goals and the division of the work"),
    looks_at="goals",
    reads=("assigned_to",),
    needs=("goals", "goals.serves", "period"),
    scope="workspace",
)

_WITHOUT_GOALS = ("role_map", "report")


@frozen(eq=False)
class Asked:
    """An actor that is to answer a goal, and its plans."""

    index: PlanIndex
    goal: Goal
    actor: Actor
    plans: Sequence[PlanIndex]


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are actors asked to answer a goal, and links to plans that are not here."""
    if len(workspace) < 2:
        return range(0)
    return range(len(workspace.kept(_asked)) + len(workspace.kept(Links).absent))


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal with those whose plans do not answer it."""
    links = workspace.kept(Links)
    for absent in links.absent:
        yield CouldNotCheck(absent.holder)
    silent: dict[int, list[Asked]] = {}
    for asked in workspace.kept(_asked):
        index, goal = asked.index, asked.goal
        if any(links.is_served(goal, plan) for plan in asked.plans):
            continue
        if any(links.may_be_served(goal, index, plan) for plan in asked.plans):
            yield CouldNotCheck(goal, "unreadable")
        else:
            silent.setdefault(id(goal), []).append(asked)
    for everyone in silent.values():
        yield _hit(everyone)


def _hit(silent: list[Asked]) -> Hit:
    index, goal = silent[0].index, silent[0].goal
    actors = sorted({asked.actor.id: asked.actor for asked in silent}.values(), key=lambda actor: actor.id)
    plans = {id(plan): plan for asked in silent for plan in asked.plans}
    data = {
        "actors": tuple(actors),
        "plans": tuple(sorted((plan.plan for plan in plans.values()), key=lambda plan: plan.id)),
        "n": len(actors),
    }
    related = [Part("assigned", actor) for actor in actors]
    related += [Part("plan", plan.plan, plan) for plan in plans.values()]
    return Hit("silent", goal, ("assigned_to",), data, related, index=index)


def _asked(workspace: Workspace) -> list[Asked]:
    """Return everyone who is to answer a goal of another's plan, and has a plan of its own here."""
    owners = Owners(workspace)
    plans_of: dict[int, list[PlanIndex]] = {}
    found = []
    for index in workspace:
        for goal in index.plan.goals:
            for identity in dict.fromkeys(goal.assigned_to):
                actor = index.actors.get(identity)
                organisation = organisation_of(index, actor) if actor is not None else None
                if actor is None or organisation is None:
                    continue
                if id(organisation) not in plans_of:
                    plans_of[id(organisation)] = owners.plans_of(organisation)
                own = plans_of[id(organisation)]
                plans = [plan for plan in own if plan.plan.kind not in _WITHOUT_GOALS and hold_at_once(index, plan)]
                if plans and all(plan is not index for plan in own):
                    found.append(Asked(index, goal, actor, plans))
    return found
