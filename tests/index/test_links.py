"""Links between plans: which goal serves which, what is not here, and what was probably meant."""

from __future__ import annotations

from typing import Any

import pytest

from hytecore.edtf import When
from hytecore.index.links import Links, hold_at_once
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.evidence import Priority
from hytecore.model.goal import Goal, GoalLink
from hytecore.model.plan import Plan, PlanLink


def goal(identity: str, *serves: str | tuple[str, str]) -> Goal:
    """Return a goal that serves goals of its plan, by id, and of others, by plan and id."""
    links = tuple(each if isinstance(each, str) else GoalLink(plan=each[0], goal=each[1]) for each in serves)
    return Goal(id=identity, title=identity, serves=links)


def plan(identity: str, *goals: Goal, **header: Any) -> PlanIndex:
    """Return a plan of *goals*."""
    return PlanIndex(Plan(id=identity, title=identity, goals=goals, **header))


def test_a_goal_is_served_through_parts_and_other_plans() -> None:
    """Parent goals and goals of third plans are on the way; loops come to an end."""
    top = plan("top", goal("t"))
    middle = plan("middle", goal("m", ("top", "t")), goal("part", "m", ("low", "l")))
    low = plan("low", goal("l", ("middle", "part")))
    links = Links(Workspace([low, top, middle]))

    assert [(tie.goal.id, tie.above.id if tie.above else None) for tie in links.ties] == [
        ("l", "part"),
        ("m", "t"),
        ("part", "l"),
    ]
    assert all(links.is_served(index.goals[name], low) for index, name in ((top, "t"), (middle, "m"), (middle, "part")))
    assert not links.is_served(low.goals["l"], top)


def test_what_is_not_here_is_listed_with_its_place() -> None:
    """Goals, priorities and the plan itself may name plans; what a plan covers itself is here."""
    header: dict[str, Any] = {
        "links": (PlanLink(kind="strategy", plan="far"), PlanLink(kind="other", covered_by="a")),
        "priorities": (
            Priority(id="p", title="P", implemented_by="b"),
            Priority(id="q", title="Q", implemented_by="x"),
        ),
    }
    links = Links(Workspace([plan("a", goal("g", "p", ("y", "z"), ("b", "h")), **header), plan("b", goal("h"))]))

    assert [(each.plan, each.path) for each in links.absent] == [
        ("far", ("links", 0, "plan")),
        ("x", ("implemented_by",)),
        ("y", ("serves", 1, "plan")),
    ]
    assert links.named == 6


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("savutom", "savuton", id="misspelt"),
        pytest.param("g12", None, id="another-number"),
        pytest.param("liikunta", None, id="nothing-like-it"),
    ],
)
def test_what_was_meant_by_a_goal_that_is_not_there(written: str, meant: str | None) -> None:
    """A misspelling is told from another goal, and only for what is not there."""
    links = Links(Workspace([plan("a", goal("savuton"), goal("g13")), plan("b", goal("x", ("a", written)))]))

    assert links.meant(links.ties[0]) == meant


def test_of_two_plans_with_one_id_the_one_with_the_goal_is_meant() -> None:
    """A duplicate id of plans is a finding of its own, and no link gets lost over it."""
    links = Links(Workspace([plan("a"), plan("a", goal("g")), plan("b", goal("x", ("a", "g")))]))

    assert links.ties[0].above is not None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("2021/2024", "2025/2028", False, id="after"),
        pytest.param("2021/2025", "2025/2028", True, id="one-year-in-common"),
        pytest.param("../2024", "2025/..", False, id="open-ends"),
        pytest.param("2025/..", "2021/..", True, id="both-go-on"),
    ],
)
def test_plans_hold_at_once_if_their_periods_meet(one: str, other: str, *, expected: bool) -> None:
    """Whichever comes first; a plan without a period holds at any time."""
    first, second = (plan("a", period=When.parse(period)) for period in (one, other))

    assert hold_at_once(first, second) is hold_at_once(second, first) is expected
    assert hold_at_once(first, plan("c"))
