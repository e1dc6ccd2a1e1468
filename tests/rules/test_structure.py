"""How the plan holds together: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

REGISTRY = build(())
UNKNOWN = {"unknown": "selvitetään syksyllä"}
NOT_APPLICABLE = {"not_applicable": "ei kuulu tähän suunnitelmaan"}


def plan(header: Mapping[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan as plain data."""
    return {"hytecore": 1, "plan": {"id": "p", "title": "Suunnitelma", **(header or {})}, **sections}


def goals(*stated: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return goals with titles, so that only what matters has to be written."""
    return [{"title": f"Tavoite {goal.get('id')}", **goal} for goal in stated]


def measures(*stated: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return measures with titles."""
    return [{"title": f"Toimenpide {measure.get('id')}", **measure} for measure in stated]


def actors(*stated: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return actors with names."""
    return [{"name": f"Toimija {actor.get('id')}", **actor} for actor in stated]


def report_of(code: str, *plans: Mapping[str, Any], options: Mapping[str, int] | None = None) -> Report:
    """Return the report of one rule."""
    settings = Settings(
        select=(code,), options={code: options} if options else {}, as_of=date(2025, 6, 1), language="en"
    )
    return check(*(read_data(stated) for stated in plans), settings=settings, registry=REGISTRY)


def found(report: Report) -> list[tuple[str, str]]:
    """Return message and subject of each finding, sorted."""
    return sorted((finding.variant, subject_of(finding)) for finding in report.findings)


def subject_of(finding: Finding) -> str:
    """Return the subject as suppressions write it."""
    return f"{finding.subject.kind}:{finding.subject.id}"


CASES = [
    # HYT101
    pytest.param(
        "HYT101",
        plan(goals=goals({"id": "g1"}), measures=measures({"id": "m1", "goals": UNKNOWN})),
        [("none", "goal:g1")],
        id="101 a measure whose goals are unknown reaches none",
    ),
    pytest.param(
        "HYT101",
        plan(goals=goals({"id": "g1"}, {"id": "g2"})),
        [("none", "goal:g1"), ("none", "goal:g2")],
        id="101 each goal of a plan without measures",
    ),
    pytest.param(
        "HYT101",
        plan(
            goals=goals({"id": "g1", "serves": ["g2"]}, {"id": "g2", "serves": ["g1"]}, {"id": "g3", "serves": ["g1"]}),
            measures=measures({"id": "m1", "goals": ["g3"]}),
        ),
        [],
        id="101 what reaches one goal of a loop reaches all",
    ),
    pytest.param(
        "HYT101",
        plan(
            goals=goals({"id": "g1", "serves": ["g2"]}, {"id": "g2", "serves": ["g1"]}),
            measures=measures({"id": "m1", "goals": ["g9"]}),
        ),
        [("sub_goals", "goal:g1"), ("sub_goals", "goal:g2")],
        id="101 a loop that nothing reaches, and a dangling reference",
    ),
    pytest.param(
        "HYT101",
        plan(goals=goals({"id": "g1"}, {"id": "g1"}), measures=measures({"id": "m1", "goals": ["g1"]})),
        [],
        id="101 a measure reaches both goals of one id",
    ),
    pytest.param(
        "HYT101",
        plan(goals=goals({"id": "g1", "assigned_to": ["a1"]}), actors=actors({"id": "a1"})),
        [("none", "goal:g1")],
        id="101 a goal that others are asked to answer",
    ),
    pytest.param(
        "HYT101",
        plan(
            goals=goals({"id": "g1"}, {"id": "g2", "serves": [{"plan": "p", "goal": "g1"}]}),
            measures=measures({"id": "m1", "goals": ["g2"]}),
        ),
        [("none", "goal:g1")],
        id="101 a link between plans is no sub-goal",
    ),
    # HYT102
    pytest.param(
        "HYT102",
        plan(
            measures=measures(
                {"id": "m1", "goals": UNKNOWN},
                {"id": "m2", "goals": NOT_APPLICABLE},
                {"id": "m3", "goals": ["g9"]},
                {"id": "m4", "goals": []},
                {"id": "m5", "goals": None},
            )
        ),
        [("none", "measure:m4"), ("none", "measure:m5")],
        id="102 unknown, not applicable and dangling are not nothing",
    ),
    pytest.param(
        "HYT102",
        plan({"kind": "report"}, measures=measures({"id": "m1"})),
        [("none", "measure:m1")],
        id="102 any kind but a map of roles",
    ),
    # HYT103
    pytest.param(
        "HYT103",
        plan(
            goals=goals(
                {"id": "g4", "serves": ["g1"]},
                {"id": "g2", "serves": ["g3"]},
                {"id": "g1", "serves": ["g2"]},
                {"id": "g3", "serves": ["g4"]},
                {"id": "g6", "serves": ["g5"]},
                {"id": "g5", "serves": ["g6"]},
            )
        ),
        [("loop", "goal:g1"), ("loop", "goal:g5")],
        id="103 two loops, each from its first goal",
    ),
    pytest.param(
        "HYT103",
        plan(
            priorities=[{"id": "liikunta", "title": "Liikunta"}],
            goals=goals({"id": "liikunta", "serves": ["liikunta"]}),
        ),
        [],
        id="103 an id that a priority has, too, means the priority",
    ),
    pytest.param(
        "HYT103",
        plan(goals=goals({"id": "g1", "serves": UNKNOWN}, {"id": "g2", "serves": ["g1", "g9"]})),
        [],
        id="103 unknown and dangling",
    ),
    # HYT104
    pytest.param(
        "HYT104",
        plan(
            goals=goals({"id": "g1", "indicators": UNKNOWN}),
            indicators=[{"id": "i1", "name": "A"}, {"id": "i2", "name": "B"}],
            measures=measures({"id": "m1", "indicators": ["i2", "i2", "i9"]}),
        ),
        [("unused", "indicator:i1")],
        id="104 used twice, and a dangling one",
    ),
    pytest.param(
        "HYT104",
        plan({"kind": "report"}, goals=goals({"id": "g1"}), indicators=[{"id": "i1", "name": "A"}]),
        [("unused", "indicator:i1")],
        id="104 a report that has goals",
    ),
    # HYT105
    pytest.param(
        "HYT105",
        plan(
            {"owner": "kunta", "approved": {"by": "valtuusto"}},
            actors=actors(
                {"id": "kunta"},
                {"id": "valtuusto"},
                {"id": "yksikko", "part_of": "osasto"},
                {"id": "osasto", "part_of": "kunta"},
                {"id": "toinen", "part_of": "kunta"},
            ),
            goals=goals({"id": "g1", "owner": "yksikko"}),
        ),
        [("unused", "actor:toinen")],
        id="105 organisations above a unit at work, not units below",
    ),
    pytest.param(
        "HYT105",
        plan(
            actors=actors(
                {"id": "ryhma", "kind": "body"},
                {"id": "yksikko", "kind": "unit"},
                {"id": "neuvosto", "kind": "body", "meets": "P3M"},
                {"id": "jory", "members": ["jasen"], "chair": "pj"},
                {"id": "jasen"},
                {"id": "pj"},
            ),
            measures=measures({"id": "m1", "responsibilities": [{"actor": "jasen"}]}),
        ),
        [("unused", "actor:yksikko")],
        id="105 a body that meets or has members is at work",
    ),
    pytest.param(
        "HYT105",
        plan(
            {"covers": ["Hyvinkää"], "approved": {"by": {"fi": "Toimija v", "sv": "Aktören"}}},
            actors=actors(
                {"id": "h", "name": {"fi": "hyvinkää", "sv": "Hyvinge"}},
                {"id": "j", "aliases": ["Järvenpään kaupunki"]},
                {"id": "m"},
                {"id": "n"},
                {"id": "t"},
                {"id": "p"},
                {"id": "v"},
            ),
            needs=[{"id": "n1", "text": "Liikunta", "region": "järvenpään  kaupunki"}],
            measures=measures({"id": "m1", "indicators": [{"indicator": "i1", "region": "m"}]}),
            indicators=[{"id": "i1", "name": "A", "observations": [{"region": "n", "of": ["t"]}, {"region": UNKNOWN}]}],
        ),
        [("unused", "actor:p")],
        id="105 regions and approver, by id, name or alias",
    ),
    pytest.param(
        "HYT105",
        plan(
            actors=actors({"id": "a1", "part_of": "a2"}, {"id": "a2", "part_of": "a1"}, {"id": "a3", "part_of": "a9"}),
            measures=measures({"id": "m1", "responsibilities": [{"actor": "a1"}, {"actor": "a8"}]}),
        ),
        [("unused", "actor:a3")],
        id="105 a loop of actors and dangling references",
    ),
    pytest.param(
        "HYT105",
        plan(
            {"kind": "role_map"},
            actors=actors({"id": "alue", "kind": "wellbeing_county"}, {"id": "kunta", "kind": "municipality"}),
            cells=[
                {"theme": "t1", "prevention": "primary", "emphasis": "wellbeing_county"},
                {"theme": "t1", "prevention": "promotion", "emphasis": UNKNOWN},
            ],
        ),
        [("unused", "actor:kunta")],
        id="105 the kind of actor whose work a theme puts first",
    ),
    # HYT106
    pytest.param(
        "HYT106",
        plan(
            priorities=[{"id": "p1", "title": "Painopiste"}],
            goals=goals(
                {"id": "g1", "serves": UNKNOWN},
                {"id": "g2", "serves": ["g1"]},
                {"id": "g3", "serves": ["p9"]},
                {"id": "g4", "serves": ["g3"]},
                {"id": "g5", "serves": []},
                {"id": "g6", "serves": ["g5", "g6"]},
                {"id": "g7", "serves": ["g5", "g4"]},
            ),
        ),
        [("none", "goal:g5"), ("none", "goal:g6")],
        id="106 silent where something is said, and below it",
    ),
    # HYT107
    pytest.param(
        "HYT107",
        plan(
            priorities=[
                {"id": "p1", "title": "A", "implemented_by": "muu"},
                {"id": "p2", "title": "B", "part_of": "p1"},
                {"id": "p3", "title": "C", "implemented_by": "p"},
                {"id": "p4", "title": "D", "implemented_by": NOT_APPLICABLE},
                {"id": "p5", "title": "E", "part_of": "p5"},
                {"id": "p6", "title": "F", "part_of": "p9"},
            ],
            goals=goals({"id": "g1", "serves": UNKNOWN}),
        ),
        [("unserved", "priority:p3"), ("unserved", "priority:p5"), ("unserved", "priority:p6")],
        id="107 carried out above, by the plan itself, not applicable",
    ),
    # HYT108
    pytest.param(
        "HYT108",
        plan(
            themes=[{"id": each, "title": each} for each in ("t1", "t2", "t3", "t4", "t5")],
            cells=[
                {"theme": "t2", "prevention": "promotion", "not_applicable": "kuuluu kunnille"},
                {"theme": "t3", "prevention": "promotion", "agreed": "neuvottelu 3.2.2025"},
                {"theme": "t4", "prevention": "promotion", "not_applicable": "kuuluu kunnille"},
                {"theme": "t4", "prevention": "primary", "agreed": True},
                {"theme": "t5", "prevention": "primary", "not_applicable": "kuuluu alueelle"},
            ],
            goals=goals({"id": "g1", "theme": "t1"}, {"id": "g2", "theme": UNKNOWN}),
            measures=measures({"id": "m1", "prevention": "promotion", "goals": ["g1"]}),
        ),
        [("empty", "theme:t3"), ("empty", "theme:t4"), ("empty", "theme:t5")],
        id="108 left out on purpose only at every level that is used",
    ),
    # HYT109
    pytest.param(
        "HYT109",
        plan(
            actors=actors(
                {"id": "a1", "part_of": "a2"}, {"id": "a2", "part_of": "a9"}, {"id": "a3", "part_of": UNKNOWN}
            )
        ),
        [],
        id="109 dangling and unknown",
    ),
    # HYT110
    pytest.param(
        "HYT110",
        plan(
            goals=goals(*({"id": f"g{number}"} for number in range(30))),
            measures=measures(*({"id": f"m{number}", "goals": ["g1"]} for number in range(20))),
        ),
        [],
        id="110 exactly as many as are allowed",
    ),
    pytest.param(
        "HYT110",
        plan(
            goals=goals(*({"id": f"g{number}"} for number in range(31))),
            measures=measures(*({"id": f"m{number}", "goals": ["g1", "g1"]} for number in range(21))),
        ),
        [("goals", "plan:p"), ("measures", "goal:g1")],
        id="110 one more",
    ),
]


@pytest.mark.parametrize(("code", "stated", "expected"), CASES)
def test_rule_finds(code: str, stated: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """A rule finds these and no others."""
    assert found(report_of(code, stated)) == expected


@pytest.mark.parametrize(("code", "stated", "expected"), CASES)
def test_order_of_the_file_does_not_matter(code: str, stated: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """The same findings come out, word for word, when every list stands the other way round."""
    backwards = {key: value[::-1] if isinstance(value, list) else value for key, value in stated.items()}
    assert [finding.to_json() for finding in report_of(code, backwards).findings] == [
        finding.to_json() for finding in report_of(code, stated).findings
    ]


@pytest.mark.parametrize(
    ("code", "stated", "outcome"),
    [
        pytest.param("HYT101", plan(), "not_applicable", id="101 no goals"),
        pytest.param(
            "HYT101",
            plan(goals=goals({"id": "g1"}, {"id": "g2"}), measures=measures({"id": "m1", "goals": "g1"})),
            "could_not_check",
            id="101 the goals of a measure are unreadable",
        ),
        pytest.param(
            "HYT101",
            plan(goals=goals({"id": "g1"}), measures={"m1": {"title": "Kävelyryhmät", "goals": ["g1"]}}),
            "could_not_check",
            id="101 the measures are unreadable",
        ),
        pytest.param(
            "HYT101",
            plan(goals=[{"title": "Liikunta lisääntyy"}]),
            "could_not_check",
            id="101 a goal without an id",
        ),
        pytest.param(
            "HYT101",
            plan(goals=goals({"id": "g1"}), measures=measures({"id": "m1", "goals": ["g1", 5]})),
            "pass",
            id="101 unreadable, and still reached",
        ),
        pytest.param("HYT102", plan(measures=measures({"id": "m1", "goals": "g1"})), "could_not_check", id="102"),
        pytest.param(
            "HYT102",
            plan({"kind": "rolemap"}, measures=measures({"id": "m1"})),
            "could_not_check",
            id="102 what kind of plan it is could not be read",
        ),
        pytest.param(
            "HYT102", plan({"kind": "role_map"}, measures=measures({"id": "m1"})), "not_applicable", id="102 map"
        ),
        pytest.param("HYT103", plan(goals=goals({"id": "g1", "serves": "g1"})), "could_not_check", id="103"),
        pytest.param(
            "HYT104",
            plan(goals=["Liikunta lisääntyy"], indicators=[{"id": "i1", "name": "A"}]),
            "could_not_check",
            id="104 a goal could not be read",
        ),
        pytest.param("HYT105", plan(actors=actors({"id": "a1"}), measures=5), "could_not_check", id="105"),
        pytest.param("HYT106", plan(goals=goals({"id": "g1"})), "not_applicable", id="106 no priorities"),
        pytest.param(
            "HYT106",
            plan(priorities=[{"id": "p1", "title": "A"}], goals=goals({"id": "g1", "serves": "p1"})),
            "could_not_check",
            id="106 what the goal serves is unreadable",
        ),
        pytest.param(
            "HYT107",
            plan(priorities=[{"id": "p1", "title": "A"}], goals=goals({"id": "g1", "serves": "p1"})),
            "could_not_check",
            id="107 what a goal serves is unreadable",
        ),
        pytest.param(
            "HYT107",
            plan(priorities=[{"id": "p1", "title": "A", "part_of": "p2"}, {"id": "p2", "title": "B", "part_of": "p1"}]),
            "not_applicable",
            id="107 priorities in a loop have no lowest level",
        ),
        pytest.param("HYT108", plan(themes=[{"id": "t1", "title": "A"}], goals="A"), "could_not_check", id="108"),
        pytest.param("HYT109", plan(actors=actors({"id": "a1", "part_of": ["a1"]})), "could_not_check", id="109"),
    ],
)
def test_outcome_where_nothing_is_found(code: str, stated: dict[str, Any], outcome: str) -> None:
    """What could not be judged is told apart from what is in order."""
    report = report_of(code, stated)
    assert (found(report), [each.outcome for each in report.outcomes if each.code == code]) == ([], [outcome])


@pytest.mark.parametrize("raw", [5, [], [[1]], {"a": [1]}, "x", True, {"unknown": [1]}, [{"unknown": "y"}]], ids=str)
def test_no_rule_stumbles_over_values_that_do_not_fit(raw: object) -> None:
    """Whatever stands in the fields, the rules of the document and of the plan's structure run to their end."""
    entities = {
        key: [{"id": "a", label: "A", **dict.fromkeys(fields.split(), raw)}, {"id": "b", label: "B"}]
        for key, label, fields in (
            ("priorities", "title", "part_of implemented_by"),
            ("actors", "name", "kind part_of chair members meets aliases"),
            ("needs", "text", "region themes"),
            ("goals", "title", "theme serves assigned_to answers owner indicators"),
            ("measures", "title", "goals theme prevention responsibilities indicators"),
            ("indicators", "name", "observations"),
        )
    }
    header = dict.fromkeys(["kind", "owner", "approved", "covers", "prevention_levels"], raw)
    cells = [{"theme": "t", "prevention": "primary", "emphasis": raw, "not_applicable": raw}]
    stated = plan(header, themes=[{"id": "t", "title": "A"}], cells=cells, **entities)
    for codes in ("HYT0", "HYT1"):
        assert [each.code for each in report_of(codes, stated).outcomes if each.reason == "crashed"] == []


def test_shortest_loop_is_named_and_the_rest_of_the_knot_is_not() -> None:
    """Of goals tangled in several loops the shortest one is reported, with its other goals as related."""
    stated = plan(
        goals=goals(
            {"id": "g1", "serves": ["g2"]}, {"id": "g2", "serves": ["g3"]}, {"id": "g3", "serves": ["g1", "g2"]}
        )
    )
    (finding,) = report_of("HYT103", stated).findings
    assert (finding.data, [part.subject.id for part in finding.related]) == ({"loop": ["g2", "g3"]}, ["g3"])


def test_limits_of_goals_and_measures_can_be_set() -> None:
    """The number of goals is `maximum`, that of measures under a goal `measures`."""
    stated = plan(
        goals=goals({"id": "g1"}, {"id": "g2"}),
        measures=measures({"id": "m1", "goals": ["g1"]}, {"id": "m2", "goals": ["g1"]}),
    )
    assert found(report_of("HYT110", stated, options={"maximum": 1})) == [("goals", "plan:p")]
    assert found(report_of("HYT110", stated, options={"measures": 1})) == [("measures", "goal:g1")]


def test_names_of_two_goals_with_one_id_do_not_change_places() -> None:
    """A message lists entities with one id in an order of their own."""
    below = [
        {"id": "g2", "title": "Arkiliikunta", "serves": ["g1"]},
        {"id": "g2", "title": "Pyöräily", "serves": ["g1"]},
    ]
    forwards = report_of("HYT101", plan(goals=goals({"id": "g1"}, *below))).findings
    backwards = report_of("HYT101", plan(goals=goals(*below[::-1], {"id": "g1"}))).findings
    assert [finding.to_json() for finding in forwards] == [finding.to_json() for finding in backwards]
