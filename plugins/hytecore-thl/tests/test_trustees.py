"""The rules about trustees: what shows that they know, have set, approved and evaluated, and what does not."""

from __future__ import annotations

from typing import Any

import pytest

from hytecore import Report
from hytecore.testing.rule_cases import Case
from hytecore_thl import PACK

RULES = {module.rule.code: module for module in PACK.rules}


def plan(kind: str | None = "regional_plan", header: dict[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan of *kind* as plain data."""
    own = {"id": "p", "title": "Suunnitelma", **(header or {})}
    return {"hytecore": 1, "plan": own | ({"kind": kind} if kind else {}), **sections}


def report(data: dict[str, Any], code: str) -> Report:
    """Return what one rule makes of a plan."""
    return Case(RULES[code], "test", {"plan": data, "as_of": "2025-06-01"}).report()


def told(data: dict[str, Any], code: str) -> list[tuple[str, str | None, dict[str, Any], str]]:
    """Return what one rule finds: message, field, data and severity."""
    return [(each.variant, each.field, each.data, each.severity) for each in report(data, code).findings]


def outcome(data: dict[str, Any], code: str) -> tuple[str, str | None]:
    """Return what became of a rule, and why."""
    found = next(each for each in report(data, code).outcomes if each.code == code)
    return found.outcome, found.reason


@pytest.mark.parametrize("code", ["THL301", "THL302", "THL303", "THL304"])
@pytest.mark.parametrize("kind", ["municipal_plan", "programme", "role_map", "report", None])
def test_the_duties_are_those_of_counties(code: str, kind: str | None) -> None:
    """In a plan that is not a county's there is nothing to look at."""
    header = {"term": "2025-06/2029-05"}
    goals = [{"id": "g", "title": "Yksinäisyys vähenee", "deadline": 2036, "indicators": ["i"]}]
    data = plan(kind, header, goals=goals, indicators=[{"id": "i", "name": "Yksinäiset", "updated": "P1Y"}])
    assert outcome(data, code) == ("not_applicable", "nothing")
    assert outcome(data | {"plan": data["plan"] | {"kind": "regional_plan"}}, code)[0] == "fail"


# The present state by group

INDICATOR = {"id": "i", "name": "Yksinäiset"}
VALUE = {"at": 2024, "value": 9}
MEAN = [("everyone", None, {"n": 1}, "warning")]
NOTHING: list[Any] = [("not_stated", None, {}, "info")]


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ({}, NOTHING),
        ({"indicators": [INDICATOR]}, NOTHING),
        ({"indicators": [INDICATOR | {"observations": [VALUE]}]}, MEAN),
        ({"indicators": [INDICATOR | {"observations": [VALUE, VALUE | {"group": "naiset"}]}]}, []),
        ({"indicators": [INDICATOR | {"observations": [VALUE], "groups": ["sex"]}]}, []),
        ({"indicators": [INDICATOR | {"observations": [VALUE]}], "needs": [{"id": "n", "text": "Yksinäisyys"}]}, MEAN),
        ({"needs": [{"id": "n", "text": "Yksinäisyys", "group": "miehet"}]}, []),
        ({"x-thl": {"report": {"parts": ["state_of_population"]}}}, []),
        ({"x-thl": {"report": {"parts": ["summary"]}}}, NOTHING),
    ],
)
def test_what_tells_of_groups(sections: dict[str, Any], expected: list[Any]) -> None:
    """Figures of everyone are a warning, no figures at all only a question, and one group is enough."""
    assert told(plan(**sections), "THL301") == expected


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ({"baseline": {"value": 9, "at": 2024}}, MEAN),
        ({"baseline": {"value": 9, "at": 2024}, "group": "eläkeläiset"}, []),
        ({"target": {"value": 6, "at": 2028}, "group": "eläkeläiset"}, NOTHING),
        ({"target": {"value": 6, "at": 2028}}, NOTHING),
    ],
)
def test_starting_points_tell_of_the_present(use: dict[str, Any], expected: list[Any]) -> None:
    """A starting point is a figure of the present, a target is none."""
    goals = [{"id": "g", "title": "Yksinäisyys vähenee", "indicators": [{"indicator": "i", **use}]}]
    assert told(plan(goals=goals, indicators=[INDICATOR]), "THL301") == expected


def test_unknown_groups_could_not_be_checked() -> None:
    """Where it is not known how an indicator can be split, nothing is said."""
    data = plan(indicators=[INDICATOR | {"observations": [VALUE], "groups": {"unknown": "kysytty"}}])
    assert outcome(data, "THL301") == ("could_not_check", "unknown")


# Goals for the term

TERM = {"term": "2025-06/2029-05"}


@pytest.mark.parametrize(
    ("goal", "is_within"),
    [
        ({"deadline": "2029-05-31"}, True),
        ({"deadline": "2029-06-01"}, False),
        ({"deadline": 2029}, True),
        ({"deadline": 2030}, False),
        ({"deadline": "../2029"}, True),
        ({"deadline": "../2030"}, False),
        ({"deadline": "2025-05"}, False),
        ({"deadline": "2025-06"}, True),
        ({"deadline": "2025-06-01"}, True),
        ({"deadline": "2027/.."}, True),
        ({"indicators": [{"indicator": "i", "target": {"value": 1, "at": 2028}}]}, True),
        ({"indicators": [{"indicator": "i", "interim": [{"value": 1, "at": 2028}], "target": {"at": 2036}}]}, True),
        ({"indicators": [{"indicator": "i", "baseline": {"value": 1, "at": 2026}, "target": {"at": 2036}}]}, False),
    ],
)
def test_what_counts_for_the_term(goal: dict[str, Any], *, is_within: bool) -> None:
    """A goal counts if its deadline, its target or an interim target may fall within the term."""
    data = plan(header=TERM, goals=[{"id": "g", "title": "Yksinäisyys vähenee", **goal}], indicators=[INDICATOR])
    expected = [] if is_within else [("outside", None, {"term": "2025-06/2029-05", "n": 1}, "warning")]
    assert told(data, "THL302") == expected


def test_one_goal_of_the_term_is_enough() -> None:
    """A plan may look further, as long as something is due in the term."""
    goals = [
        {"id": "g1", "title": "Yksinäisyys", "deadline": 2036},
        {"id": "g2", "title": "Unettomuus", "deadline": 2028},
    ]
    assert outcome(plan(header=TERM, goals=goals), "THL302") == ("pass", None)


def test_a_goal_without_a_date_leaves_it_open() -> None:
    """A goal that says nothing of time may be one of the term."""
    goals = [{"id": "g1", "title": "Yksinäisyys", "deadline": 2036}, {"id": "g2", "title": "Unettomuus"}]
    assert outcome(plan(header=TERM, goals=goals), "THL302") == ("could_not_check", "unknown")


def test_the_term_follows_from_the_period() -> None:
    """Where no term is stated, it is the one in which most of the plan's years lie; without either nothing is asked."""
    goals = [{"id": "g", "title": "Yksinäisyys", "deadline": 2036}]
    found = told(plan(header={"period": "2025/2028"}, goals=goals), "THL302")
    assert found == [("outside", None, {"term": "2025-06-01/2029-05-31", "n": 1}, "warning")]
    assert outcome(plan(goals=goals), "THL302") == ("not_applicable", "nothing")


# Follow-up indicators

APPROVED = {"approved": {"by": "aluevaltuusto", "on": "2025-12-15"}}
GOALS = [{"id": "g", "title": "Yksinäisyys vähenee", "indicators": ["i"]}]
FOLLOWED = "x-thl.follow_up"


@pytest.mark.parametrize(
    ("header", "follow_up", "expected"),
    [
        ({}, None, [("nothing_stated", FOLLOWED, {}, "info")]),
        (APPROVED, None, [("means_not_stated", FOLLOWED, {}, "info")]),
        ({}, {"resources": "työaikaa"}, [("approval_not_stated", f"{FOLLOWED}.approved", {}, "info")]),
        ({}, {"resources": "työaikaa", "approved": {"by": "aluevaltuusto"}}, []),
        (APPROVED, {"amount": {"value": 0, "unit": "EUR/year"}}, []),
        (APPROVED, {"resources": {"not_applicable": "osa perustehtävää"}}, []),
        ({"approved": {"unknown": "kysytty"}}, {"resources": "työaikaa"}, []),
        (APPROVED, {"resources": "työaikaa", "indicators": ["i"]}, []),
        (
            APPROVED,
            {"resources": "työaikaa", "indicators": ["j"]},
            [("left_out", f"{FOLLOWED}.indicators", {"n": 1, "indicators": ["i"]}, "warning")],
        ),
        (APPROVED, {"not_applicable": "mittareista päätetään vuosittain"}, []),
    ],
)
def test_approval_and_means(header: dict[str, Any], follow_up: Any, expected: list[Any]) -> None:
    """What is not told is a note, and an indicator of a goal that was left out is a warning."""
    block = {} if follow_up is None else {"x-thl": {"follow_up": follow_up}}
    indicators = [INDICATOR, {"id": "j", "name": "Ryhmien määrä"}]
    assert told(plan(header=header, goals=GOALS, indicators=indicators) | block, "THL303") == expected


def test_an_unknown_follow_up_could_not_be_checked() -> None:
    """Where the plan says that it is not known, nothing is said."""
    data = plan(goals=GOALS, indicators=[INDICATOR]) | {"x-thl": {"follow_up": {"unknown": "kysytty"}}}
    assert outcome(data, "THL303") == ("could_not_check", "unknown")


def test_without_indicators_there_is_nothing_to_approve() -> None:
    """Goals without indicators are the business of the core."""
    assert outcome(plan(goals=[{"id": "g", "title": "Yksinäisyys vähenee"}]), "THL303") == ("not_applicable", "nothing")


# Evaluation

UPDATED = [{"id": "i", "name": "Yksinäiset", "updated": "P2Y"}]
TWO = [{"id": "g1", "title": "Yksinäisyys"}, {"id": "g2", "title": "Unettomuus"}]


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        (GOALS, [("not_stated", "reviews", {}, "info")]),
        ([{"id": "g", "title": "Uni", "smart": {"follow_up": "Kysely"}}], [("not_stated", "reviews", {}, "info")]),
        ([{"id": "g", "title": "Uni"}], []),
    ],
)
def test_goals_that_are_followed_are_to_be_evaluated(goals: list[Any], expected: list[Any]) -> None:
    """Goals that not even an indicator follows are left to the rule of the core that says so."""
    assert told(plan(goals=goals, indicators=UPDATED), "THL304") == expected


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        ({"kind": "broad", "at": "2025-05-31"}, [("passed", "reviews", {"at": "2025-05-31"}, "info")]),
        ({"kind": "broad", "at": "2025-06-01"}, []),
        ({"kind": "broad", "at": 2025}, []),
        ({"kind": "interim", "at": 2024}, [("passed", "reviews", {"at": "2024"}, "info")]),
        ({"kind": "annual", "at": 2024}, []),
        ({"kind": "broad"}, []),
    ],
)
def test_reviews_whose_day_has_passed(review: dict[str, Any], expected: list[Any]) -> None:
    """A broad or interim review is asked for once its last day is over, a yearly one is not."""
    assert told(plan(header={"reviews": [review]}, goals=GOALS, indicators=UPDATED), "THL304") == expected


@pytest.mark.parametrize("block", [{"evaluations": [{"by": "Tarkastuslautakunta"}]}, {"report": {"parts": ["plan"]}}])
def test_an_evaluation_answers_for_a_review(block: dict[str, Any]) -> None:
    """Where an evaluation or a wellbeing report is listed, the review is not asked for."""
    header = {"reviews": [{"kind": "broad", "at": 2024}]}
    assert told(plan(header=header, goals=GOALS, indicators=UPDATED) | {"x-thl": block}, "THL304") == []


@pytest.mark.parametrize(
    ("block", "missing"),
    [
        ({"evaluations": [{"goals": ["g1"]}]}, ["g2"]),
        ({"evaluations": [{"goals": ["g1"]}, {"goals": ["g2"]}]}, []),
        ({"evaluations": [{"goals": ["g1"]}], "yearly_reports": [{"goals": ["g2"]}]}, []),
        ({"evaluations": [{"goals": ["g1"]}, {"by": "Aluevaltuusto"}]}, []),
        ({"evaluations": [{"goals": ["g1"]}, {"goals": {"unknown": "kysytty"}}]}, []),
        ({"evaluations": [{"goals": ["ei-ole"]}]}, ["g1", "g2"]),
    ],
)
def test_goals_that_evaluations_leave_out(block: dict[str, Any], missing: list[str]) -> None:
    """A goal is left out if every evaluation names its goals and none names this one."""
    expected = [("left_out", "x-thl.evaluations", {"n": len(missing), "goals": missing}, "warning")] if missing else []
    assert told(plan(goals=TWO) | {"x-thl": block}, "THL304") == expected


def test_unknown_evaluations_could_not_be_checked() -> None:
    """Where the plan says that it is not known what is evaluated, nothing is said."""
    unknown = {"unknown": "kysytty"}
    promised = plan(header={"reviews": unknown}, goals=GOALS, indicators=UPDATED)
    listed = plan(goals=GOALS, indicators=UPDATED) | {"x-thl": {"evaluations": unknown}}
    assert outcome(promised, "THL304") == outcome(listed, "THL304") == ("could_not_check", "unknown")


def test_rules_look_at_what_they_say() -> None:
    """Every rule of the family can show what it found."""
    assert [code for code in RULES if code.startswith("THL3")] == ["THL301", "THL302", "THL303", "THL304"]
    assert all(callable(RULES[code].shown) for code in RULES if code.startswith("THL3"))
