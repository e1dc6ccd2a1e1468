"""Roles and activities: what one walk through a plan finds out, compared with the same asked measure by measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given

from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan
from hytecore.read.reading import read_data
from hytecore.testing.strategies import plans


def _plan(measures: list[dict[str, Any]], identity: str = "p", **sections: Sequence[object]) -> Plan:
    numbered = [{"id": f"m{i}", "title": "M", **measure} for i, measure in enumerate(measures)]
    data = {"hytecore": 1, "plan": {"id": identity, "title": "P"}, "measures": numbered, **sections}
    plan = read_data(data).plan
    assert plan is not None
    return plan


def _rows(*rows: tuple[str, str]) -> dict[str, Any]:
    return {"responsibilities": [{"actor": actor, "role": role} for actor, role in rows]}


ACTORS = [{"id": identity, "name": identity} for identity in ("a", "b")]


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        pytest.param(_rows(("a", "lead"), ("b", "support")), {"led": ["a"]}, id="a leader with help"),
        pytest.param(_rows(("a", "responsible")), {"led": ["a"]}, id="the only one responsible leads"),
        pytest.param(
            _rows(("a", "lead"), ("b", "responsible")), {"led": ["a"], "shared": 1}, id="a leader beside others"
        ),
        pytest.param(_rows(("a", "lead"), ("b", "lead")), {"led": ["a", "b"], "shared": 1}, id="two leaders"),
        pytest.param(_rows(("a", "responsible"), ("b", "responsible")), {"shared": 1}, id="two are responsible"),
        pytest.param(_rows(("a", "responsible"), ("a", "responsible")), {"led": ["a"], "shared": 1}, id="one, twice"),
        pytest.param(_rows(("nobody", "lead")), {}, id="a leader who is not there"),
        pytest.param(_rows(("a", "support"), ("b", "partner")), {"helped": 1}, id="help only"),
        pytest.param({"responsibilities": {"unknown": "asia on auki"}}, {"undecided": 1, "stated": 0}, id="not known"),
        pytest.param({"responsibilities": {"not_applicable": "ei tarvita"}}, {"stated": 0}, id="not applicable"),
        pytest.param({"responsibilities": []}, {"stated": 0}, id="not stated"),
    ],
)
def test_roles_of_one_measure(measure: dict[str, Any], found: dict[str, Any]) -> None:
    """A measure stands in the lists that it belongs to, and in no other."""
    roles = PlanIndex(_plan([measure], actors=ACTORS)).roles

    assert {
        "stated": roles.stated,
        "led": sorted(roles.led_by),
        "shared": len(roles.shared),
        "helped": len(roles.helped),
        "undecided": len(roles.undecided),
    } == {"stated": 1, "led": [], "shared": 0, "helped": 0, "undecided": 0, **found}
    assert len(roles.led) == bool(roles.led_by)


@given(plans())
def test_the_walk_finds_what_each_measure_tells(data: dict[str, Any]) -> None:
    """Who leads is the same whether the whole plan is asked or each measure."""
    plan = read_data(data).plan
    assert plan is not None
    index = PlanIndex(plan)
    leaders: dict[str, list[int]] = {}
    for measure in plan.measures:
        for actor in index.leaders_of(measure):
            leaders.setdefault(actor.id, []).append(id(measure))

    assert {actor: [id(measure) for measure in led] for actor, led in index.roles.led_by.items()} == leaders
    assert [id(measure) for measure in index.roles.led] == [
        id(measure) for measure in plan.measures if index.leaders_of(measure)
    ]


@given(plans())
def test_relations_are_the_same_in_both_directions(data: dict[str, Any]) -> None:
    """Who names an entity is found by its id, each once and in the order of the plan."""
    plan = read_data(data).plan
    assert plan is not None
    index = PlanIndex(plan)

    for goal in index.goals.values():
        served_by = [measure for measure in plan.measures if goal.id in tuple(measure.goals)]
        assert [id(measure) for measure in index.measures_of(goal)] == [id(measure) for measure in served_by]
        assert [id(child) for child in index.children_of(goal)] == [
            id(child)
            for child in plan.goals
            if goal.id in [served for served in child.serves if isinstance(served, str)]
        ]
    for indicator in index.indicators.values():
        holders: tuple[Goal | Measure, ...] = (*plan.goals, *plan.measures)
        users = [user for user in holders if indicator.id in [use.indicator for use in user.indicators]]
        assert [id(user) for user in index.users_of(indicator)] == [id(user) for user in users]


def test_an_entity_that_names_an_id_twice_is_told_once() -> None:
    """The table of who names an id counts each mention; the relations do not."""
    goals = [{"id": "g1", "title": "G"}, {"id": "g2", "title": "G", "serves": ["g1", "g1"]}]
    index = PlanIndex(_plan([{"goals": ["g1", "g1", "gone"]}], goals=goals))
    goal = index.goals["g1"]

    assert len(index.naming(Measure, "goals")["g1"]) == 2
    assert list(index.naming(Measure, "goals")) == ["g1", "gone"]
    assert len(index.measures_of(goal)) == len(index.children_of(goal)) == 1
    assert index.naming(Goal, "owner") == {}


def test_goals_above_are_followed_to_the_end() -> None:
    """What a goal serves is reached through others, and a loop ends the search."""
    serves = {"g1": [], "g2": ["g1"], "g3": ["g2", "gone"], "g4": ["g5"], "g5": ["g4"], "g6": []}
    goals = [{"id": identity, "title": "G", "serves": served} for identity, served in serves.items()]
    index = PlanIndex(_plan([{"goals": ["g3", "nowhere"]}], goals=goals))

    assert sorted(index.reached_goals) == ["g1", "g2", "g3"]
    assert sorted(index.goals_above(["g4"])) == ["g4", "g5"]


def test_activities_of_several_measures_are_kept_over_all_plans() -> None:
    """A key that stands in one measure only is no common activity; one that stands in two plans is."""
    first = _plan([{"activity": "walk"}, {"activity": "swim"}, {"activity": "swim"}, {}], "p1")
    second = _plan([{"activity": "walk"}, {"activity": "ski"}, {"activity": {"unknown": "asia on auki"}}], "p2")
    found = Workspace([second, first]).activities

    assert {
        key: [(place.index.plan.id, place.measure.id) for place in places] for key, places in sorted(found.items())
    } == {"swim": [("p1", "m1"), ("p1", "m2")], "walk": [("p1", "m0"), ("p2", "m0")]}


def test_what_is_kept_is_made_once() -> None:
    """What the rules of a family share is worked out once for a workspace and once for a plan."""
    made: list[object] = []
    workspace = Workspace([_plan([])])
    index = workspace.plans[0]

    def note(seen: object) -> int:
        made.append(seen)
        return len(made)

    assert [workspace.kept(note), workspace.kept(note), index.kept(note), index.kept(note)] == [1, 1, 2, 2]
    assert made == [workspace, index]


def test_the_root_of_a_loop_is_its_first_member() -> None:
    """Whichever actor is asked first, all that lead into a loop of units have one root."""
    actors = [{"id": identity, "name": identity, "part_of": part_of} for identity, part_of in ("ac", "cb", "bc", "da")]
    actors += [{"id": "e", "name": "e", "part_of": "gone"}, {"id": "f", "name": "f", "part_of": "e"}]
    for first in "abcd":
        index = PlanIndex(_plan([], actors=actors))
        index.root_of(index.actors[first])
        assert [index.root_of(index.actors[identity]).id for identity in "abcdef"] == ["b", "b", "b", "b", "e", "e"]


def test_of_two_entities_with_one_id_the_first_in_order_stands() -> None:
    """The order of the file does not tell which of them is meant."""
    goals = [{"id": "g", "title": "B"}, {"id": "g", "title": "A"}, {"id": "g", "title": "C"}]
    for order in (goals, goals[::-1]):
        assert PlanIndex(_plan([], goals=order)).goals["g"].title == "A"
