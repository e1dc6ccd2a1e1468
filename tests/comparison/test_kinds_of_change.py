"""Every kind of change, both sides of where it begins, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest
from two_plans import compared, measure, plan, target, told


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, "not_started", "the status was stated: not started"),
        ("not_started", "in_progress", "the status moved forward: not started → in progress"),
        ("done", "in_progress", "the status moved backward: done → in progress"),
        ("in_progress", "cancelled", "the measure was cancelled: in progress → cancelled"),
        ("cancelled", "in_progress", "the measure was taken up again: cancelled → in progress"),
        ("in_progress", None, "the status was removed: in progress"),
        ("in_progress", {"unknown": "nobody asked"}, "status changed: in progress → not known: “nobody asked”"),
    ],
    ids=["set", "forward", "backward", "cancelled", "resumed", "dropped", "unknown"],
)
def test_status(before: Any, after: Any, expected: str) -> None:
    """A status moves forward or backward; what is cancelled or not known is neither."""
    assert told(compared(measure(status=before), measure(status=after))) == [f"measure m: {expected}"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (2025, "2025-12", "schedule changed: 2025 → December 2025"),
        (2025, 2026, "schedule moved later: 2025 → 2026"),
        (2025, "2025-06", "schedule moved earlier: 2025 → June 2025"),
        ("2025/2026", "2024/2026", "schedule moved earlier: 2025–2026 → 2024–2026"),
        ("2025/2026", "2025/..", "schedule changed: 2025–2026 → 2025–"),
        (None, 2026, "schedule was added: 2026"),
        (2026, None, "schedule was removed: 2026"),
        ({"recurs": "P6M"}, {"recurs": "P1Y"}, "schedule changed: recurs: 6 months → recurs: 1 year"),
        (2025, {"continuous": True}, "schedule changed: 2025 → continuous"),
        (
            [{"at": 2025, "what": "Start"}],
            [{"at": 2025, "what": "Start"}, {"at": 2026, "what": "Report"}],
            "schedule moved later: time: 2025, what happens: “Start” → time: 2025, what happens: “Start”; time: 2026, "
            "what happens: “Report”",
        ),
    ],
    ids=[
        "precision",
        "later",
        "earlier",
        "earlier start",
        "open end",
        "set",
        "dropped",
        "recurs",
        "continuous",
        "events",
    ],
)
def test_schedule(before: Any, after: Any, expected: str) -> None:
    """A schedule moves by its end and then by its beginning; what has no such bound has only changed."""
    assert told(compared(measure(schedule=before), measure(schedule=after))) == [f"measure m: {expected}"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["a1"], ["a2"], ["responsibilities changed: “Sports services” (leads) → “Youth work” (leads)"]),
        (["a1"], ["a1", "a2"], ["now takes part: “Youth work” (leads)"]),
        (["a1", "a2"], ["a2"], ["no longer takes part: “Sports services” (leads)"]),
        (["a1", "a2"], ["a2", "a1"], []),
        (["a1"], ["lost"], ["responsibilities changed: “Sports services” (leads) → “lost” (leads)"]),
    ],
    ids=["other", "one more", "one less", "other order", "not in the plan"],
)
def test_owners(before: list[str], after: list[str], expected: list[str]) -> None:
    """Actors that come and go are told by name and role; their order says nothing."""
    old, new = ([{"actor": each, "role": "lead"} for each in actors] for actors in (before, after))

    found = told(compared(measure(responsibilities=old), measure(responsibilities=new)))
    assert found == [f"measure m: {line}" for line in expected]


def test_a_role_and_an_owner_are_two_changes() -> None:
    """Who stays in another role is told apart from who comes."""
    old = measure(responsibilities=[{"actor": "a1", "role": "lead"}])
    new = measure(responsibilities=[{"actor": "a1", "role": "support"}, {"actor": "a2", "role": "lead"}])

    assert told(compared(old, new)) == [
        "measure m: the role of the actor “Sports services” changed: leads → supports",
        "measure m: now takes part: “Youth work” (leads)",
    ]


def test_the_owner_of_a_goal() -> None:
    """A goal that is handed on names both owners."""
    old = plan(goals=[{"id": "g", "title": "Less smoking", "owner": "a1"}])
    new = plan(goals=[{"id": "g", "title": "Less smoking", "owner": "a2"}])

    assert told(compared(old, new)) == ["goal g: responsibilities changed: “Sports services” → “Youth work”"]


@pytest.mark.parametrize(
    ("field", "before", "after", "expected"),
    [
        ("goals", ["g1"], ["g2"], "goals changed: “Young people sleep enough” → “Fewer accidents”"),
        ("goals", ["g1"], ["g1", "g2"], "goals changed: not stated → “Fewer accidents”"),
        ("theme", "t1", "t2", "theme changed: “Sleep” → “Safety”"),
        ("theme", "t1", None, "theme changed: “Sleep” → not stated"),
        ("prevention", "primary", "secondary", "prevention level changed: primary prevention → secondary prevention"),
        ("audience", "everyone", "at_risk", "for whom changed: everyone → people at risk"),
        ("agreed", False, True, "division of work agreed changed: no → yes"),
        ("note", "Ask Anna’s unit", "Ask the unit", "note, text edited: “Ask Anna’s unit” → “Ask the unit”"),
        ("as_written", {"owners": "Sports"}, {"owners": "Youth"}, "owners, text edited: “Sports” → “Youth”"),
        ("resources", {"value": 10, "unit": "EUR"}, {"value": 20, "unit": "EUR"}, "resources, value changed: 10 → 20"),
    ],
    ids=["goal", "one more goal", "theme", "no theme", "prevention", "choice", "flag", "text", "as written", "record"],
)
def test_where_a_measure_stands_and_all_its_other_fields(field: str, before: Any, after: Any, expected: str) -> None:
    """Theme, goal and level are told by name, and no field of a measure changes without a word."""
    found = told(compared(measure(**{field: before}), measure(**{field: after})))

    prefix = "as_written, " if field == "as_written" else ""
    assert found == [f"measure m: {'the document’s own words, ' if prefix else ''}{expected}"]


BETTER_UNSTATED = "; the indicator does not say which way is better"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (target(9), target(12), ["the target became weaker: 9\xa0% → 12\xa0%"]),
        (target(9), target(8), ["the target became stronger: 9\xa0% → 8\xa0%"]),
        (target(9, better="higher"), target(12, better="higher"), ["the target became stronger: 9\xa0% → 12\xa0%"]),
        (target(9), target(9.0), []),
        (target(None), target(9, 2025), ["a target was added: 9\xa0% (2025)"]),
        (target(9, 2025), target(None), ["the target was removed: 9\xa0% (2025)"]),
        (
            target(9, better=None),
            target(12, better=None),
            ["the target changed: 9\xa0% → 12\xa0%; the indicator does not say which way is better"],
        ),
        (
            target(9, better="stable"),
            target(12, better="stable"),
            ["the target changed: 9\xa0% → 12\xa0%; the value is meant to stay the same"],
        ),
        (target(9, 2025), target(9, 2028), ["date of the target moved later: 2025 → 2028"]),
        (
            target(9, 2025),
            target(12, 2028),
            ["the target became weaker: 9\xa0% → 12\xa0%", "date of the target moved later: 2025 → 2028"],
        ),
        (
            target(9, baseline={"value": 20, "at": 2020}),
            target(9, baseline={"value": 18, "at": 2023}),
            ["the baseline changed: 20\xa0% (2020) → 18\xa0% (2023)"],
        ),
        (target({"unknown": "no data"}), target(9), ["the target changed: not known: “no data” → 9\xa0%; not both hold "
                                                     "a value that can be read"]),
    ],
    ids=["weaker", "stronger", "higher is better", "the same", "set", "dropped", "no direction", "stable", "later",
         "both", "baseline", "unknown"],
)  # fmt: skip
def test_targets(old: dict[str, Any], new: dict[str, Any], expected: list[str]) -> None:
    """A target is weaker or stronger by the direction that its indicator states, and otherwise has changed."""
    assert told(compared(old, new)) == [f"goal g: {line} (indicator “Daily smokers”)" for line in expected]


def test_a_direction_stated_in_one_plan_counts_for_both() -> None:
    """Where only one plan says which way is better, the target is judged by it; where they disagree it is not."""
    one = told(compared(target(9, better=None), target(12)))
    other = told(compared(target(9, better="higher"), target(12)))

    assert one == [
        "goal g: the target became weaker: 9\xa0% → 12\xa0% (indicator “Daily smokers”)",
        "indicator i: which way is better changed: not stated → lower is better",
    ]
    assert other == [
        "goal g: the target changed: 9\xa0% → 12\xa0%; the indicator does not say which way is better "
        "(indicator “Daily smokers”)",
        "indicator i: which way is better changed: higher is better → lower is better",
    ]


def test_another_unit_is_told_once() -> None:
    """A value in a new unit is converted; where only the unit of the indicator changed, the target did not."""
    days, hours = target(2, unit="day"), target(48, unit="hour")
    other = target(2, unit="hour")
    apart = target(3, unit="EUR")

    assert told(compared(days, hours)) == ["indicator i: the unit changed: days → h"]
    assert told(compared(days, other)) == ["indicator i: the unit changed: days → h"]
    assert told(compared(days, apart)) == [
        "goal g: the target changed: 2\xa0days → 3\xa0€; the values cannot be compared: their units differ "
        "(indicator “Daily smokers”)",
        "indicator i: the unit changed: days → €",
    ]


def test_interim_targets_are_told_by_their_year() -> None:
    """An interim target of the same year is weaker or stronger; one of another year has come."""

    def interim(*points: dict[str, Any]) -> dict[str, Any]:
        data = target(5)
        data["goals"][0]["indicators"][0]["interim"] = list(points)
        return data

    old = interim({"value": 8, "at": 2025})
    new = interim({"value": 9, "at": 2025}, {"value": 7, "at": 2027})
    assert told(compared(old, new)) == [
        "goal g: an interim target became weaker: 8\xa0% (2025) → 9\xa0% (2025) (indicator “Daily smokers”)",
        "goal g: an interim target was added: 7\xa0% (2027) (indicator “Daily smokers”)",
    ]


INDICATORS = [
    {"id": "i1", "name": "Daily smokers", "unit": "percent", "better": "lower"},
    {"id": "i2", "name": "Visits to libraries", "unit": "case"},
    {"id": "i3", "name": "Nights in hospital", "unit": "day"},
]


def _using(*uses: Any, indicators: Any = INDICATORS) -> dict[str, Any]:
    return plan(goals=[{"id": "g", "title": "People are well", "indicators": list(uses)}], indicators=indicators)


def test_another_indicator_in_its_place() -> None:
    """One that leaves and one that comes are one change, and their targets are not compared."""
    old = _using({"indicator": "i1", "target": {"value": 9}})
    new = _using({"indicator": "i2", "target": {"value": 900}})

    assert told(compared(old, new)) == [
        "goal g: the target changed: 9\xa0% → 900\xa0cases; the values cannot be compared: the indicator is another "
        "(indicator “Visits to libraries”)",
        "indicator i2: the indicator was replaced: “Daily smokers” → “Visits to libraries”; concerns: “People are "
        "well”",
    ]


def test_which_of_two_took_whose_place_is_not_guessed() -> None:
    """Where two leave and two come, only what the plan says replaces what; the others have come and gone."""
    said = [{**INDICATORS[0], "replaced_by": "i3"}, *INDICATORS[1:], {"id": "i4", "name": "Deaths"}]

    assert told(compared(_using("i1", "i2", indicators=said), _using("i3", "i4", indicators=said))) == [
        "goal g: indicators changed: out “Visits to libraries”; in “Deaths”",
        "indicator i3: the indicator was replaced: “Daily smokers” → “Nights in hospital”; concerns: “People are well”",
    ]


def test_a_successor_that_is_stated_is_a_replacement() -> None:
    """An indicator of which the new plan says by what it was replaced is told so, by id or by name."""
    for successor in ("i2", "Visits to libraries"):
        new = [{**INDICATORS[0], "replaced_by": successor}, *INDICATORS[1:]]
        assert told(compared(_using("i1"), _using("i1", indicators=new))) == [
            "indicator i2: the indicator was replaced: “Daily smokers” → “Visits to libraries”"
        ]
    elsewhere = [{**INDICATORS[0], "replaced_by": "Sales of tobacco"}, *INDICATORS[1:]]
    assert told(compared(_using("i1"), _using("i1", indicators=elsewhere))) == [
        "indicator i1: replaced by changed: not stated → “Sales of tobacco”"
    ]


def test_an_indicator_that_is_gone_names_whom_it_concerns() -> None:
    """The goals that lose an indicator are named where the indicator is told to be gone, and only there."""
    assert told(compared(_using("i1", "i2"), _using("i2", indicators=INDICATORS[1:]))) == [
        "indicator i1: is no longer there; concerns: “People are well”"
    ]
    assert told(compared(_using("i2", indicators=INDICATORS[1:]), _using("i1", "i2"))) == [
        "indicator i1: has been added; concerns: “People are well”"
    ]


def test_a_goal_that_is_gone_names_the_measures_that_are_left() -> None:
    """A measure that only loses a goal is named with the goal; one that serves another now has moved."""
    goals = [{"id": "g1", "title": "People sleep"}, {"id": "g2", "title": "People walk"}]
    old = plan(
        goals=goals,
        measures=[
            {"id": "m1", "title": "Quiet nights", "goals": ["g1"]},
            {"id": "m2", "title": "Walks", "goals": ["g1"]},
        ],
    )
    new = plan(
        goals=goals[1:],
        measures=[{"id": "m1", "title": "Quiet nights"}, {"id": "m2", "title": "Walks", "goals": ["g2"]}],
    )

    assert told(compared(old, new)) == [
        "goal g1: is no longer there; concerns: “Quiet nights”",
        "measure m2: goals changed: “People sleep” → “People walk”",
    ]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, "is no longer there, and the plan does not say why: it was stated neither as done nor as cancelled"),
        ("in_progress", "is no longer there, and the plan does not say why: it was stated neither as done nor as "
                        "cancelled"),
        ("done", "is no longer there; it was done"),
        ("cancelled", "is no longer there; it was cancelled"),
    ],
)  # fmt: skip
def test_how_a_measure_ended(status: str | None, expected: str) -> None:
    """A measure that is gone was done or cancelled, or nobody says why."""
    old = measure(status=status)

    assert told(compared(old, {**old, "measures": []})) == [f"measure m: {expected}"]


def test_a_measure_that_goes_on_elsewhere_is_not_gone_silently() -> None:
    """Of one activity that stands under two goals and then under one, it is said where it goes on."""
    two = [{"id": each, "title": "Walks", "goals": [goal]} for each, goal in (("m1", "g1"), ("m2", "g2"))]
    goals = [{"id": "g1", "title": "People sleep"}, {"id": "g2", "title": "People walk"}]

    assert told(compared(plan(goals=goals, measures=two), plan(goals=goals, measures=two[1:]))) == [
        "measure m1: is no longer there, but the same activity goes on elsewhere: “Walks”"
    ]


def test_names_in_two_languages() -> None:
    """A translation that is added is no new name; each language is told by itself."""
    old = plan(goals=[{"id": "g", "title": "Less smoking"}])
    new = plan(goals=[{"id": "g", "title": {"en": "Less smoking", "sv": "Mindre rökning"}}])
    newer = plan(goals=[{"id": "g", "title": {"en": "No smoking", "sv": "Ingen rökning"}}])

    assert told(compared(old, new)) == ["goal g: title, Swedish changed: not stated → “Mindre rökning”"]
    assert told(compared(new, newer)) == [
        "goal g: the name changed: “Less smoking” → “No smoking”",
        "goal g: title, Swedish, text edited: “Mindre rökning” → “Ingen rökning”",
    ]


def test_white_space_and_rounding_are_no_changes() -> None:
    """A folded line, another order of a list and 9.0 for 9 say the same."""
    old = plan(goals=[{"id": "g", "title": "Less  smoking\n", "note": "a b", "assigned_to": ["a1", "a2"]}])
    new = plan(goals=[{"id": "g", "title": "Less smoking", "note": "a\n b", "assigned_to": ["a2", "a1"]}])

    assert told(compared(old, new)) == []
    assert told(compared(target(9), target(9.00))) == []


def test_the_header_of_the_plan() -> None:
    """Title, period, links and blocks of the plan itself are compared as well."""
    old = plan(header={"title": "Plan 2024", "period": "2021/2025", "covers": ["Kuopio"]}) | {
        "x-own": {"colour": "red"}
    }
    new = plan(header={"title": "Plan 2026", "period": "2026/2029", "covers": ["Kuopio", "Siilinjärvi"], "id": "q"})
    new |= {"x-own": {"colour": "blue"}}

    assert told(compared(old, new)) == [
        "plan q: the name changed: “Plan 2024” → “Plan 2026”",
        "plan q: period moved later: 2021–2025 → 2026–2029",
        "plan q: regions covered, added: “Siilinjärvi”",
        "plan q: x-own, colour changed: “red” → “blue”",
    ]


def test_what_has_no_id_is_compared_too() -> None:
    """A theme's level, an item of a checklist, a need and an observation do not change without a word."""
    themes = [{"id": "t", "title": "Sleep"}]
    old = plan(
        themes=themes,
        cells=[{"theme": "t", "prevention": "primary", "emphasis": "municipality"}],
        structures=[{"item": "L1", "state": "no"}],
        indicators=[{"id": "i", "name": "Smokers", "observations": [{"at": 2020, "value": 9}]}],
    )
    new = plan(
        themes=themes,
        cells=[{"theme": "t", "prevention": "primary", "emphasis": "ngo"}],
        structures=[{"item": "L1", "state": "yes"}, {"item": "L2", "state": "no"}],
        indicators=[
            {"id": "i", "name": "Smokers", "observations": [{"at": 2020, "value": 9}, {"at": 2022, "value": 8}]}
        ],
    )

    assert told(compared(old, new)) == [
        "indicator i: observations, added: time: 2022, value: 8",
        "cell t/primary: whose work is emphasised changed: municipality → NGO",
        "structure L1: state changed: no → yes",
        "structure L2: has been added",
    ]
