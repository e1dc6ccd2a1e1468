"""The rules about practices: where a plan may tell of one, and what it means where it does not."""

from __future__ import annotations

from typing import Any

import pytest

from hytecore import Report
from hytecore.testing.rule_cases import Case
from hytecore_thl import PACK

RULES = {module.rule.code: module for module in PACK.rules}
FAMILY = ["THL401", "THL402", "THL403", "THL404"]
USED = [{"id": "m", "title": "Soittorinki kuntiin", "practice": "k", "indicators": ["i"]}]


def plan(practice: dict[str, Any], use: dict[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a county's plan with one practice, and what its block tells of it."""
    whole = {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", "kind": "regional_plan"},
        "practices": [{"id": "k", "name": "Soittorinki", **practice}],
        **sections,
    }
    return whole if use is None else whole | {"x-thl": {"practices": [{"practice": "k", **use}]}}


def of_kind(data: dict[str, Any], kind: str | None) -> dict[str, Any]:
    """Return the same plan as one of another kind, or of none."""
    header = {key: value for key, value in data["plan"].items() if key != "kind"}
    return data | {"plan": header | ({"kind": kind} if kind else {})}


def report(data: dict[str, Any], code: str) -> Report:
    """Return what one rule makes of a plan."""
    return Case(RULES[code], "test", {"plan": data}).report()


def told(data: dict[str, Any], code: str) -> list[tuple[str, str | None, str | None]]:
    """Return what one rule finds: message, subject and field."""
    return [(each.variant, each.subject.id, each.field) for each in report(data, code).findings]


def outcome(data: dict[str, Any], code: str) -> tuple[str, str | None]:
    """Return what became of a rule, and why."""
    found = next(each for each in report(data, code).outcomes if each.code == code)
    return found.outcome, found.reason


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("regional_plan", FAMILY),
        ("municipal_plan", ["THL401", "THL403", "THL404"]),
        ("programme", []),
        ("role_map", []),
        ("report", []),
        (None, []),
    ],
)
def test_whose_practices_are_asked_about(kind: str | None, asked: list[str]) -> None:
    """Municipalities and counties are asked about theirs, and only counties about their steering documents."""
    data = of_kind(plan({}, measures=USED), kind)
    assert [code for code in FAMILY if outcome(data, code)[0] == "fail"] == asked
    assert {outcome(data, code) for code in FAMILY if code not in asked} <= {("not_applicable", "nothing")}


@pytest.mark.parametrize("code", FAMILY)
def test_without_practices_there_is_nothing_to_look_at(code: str) -> None:
    """A plan that names no practice is not judged."""
    data = plan({}, measures=[{"id": "m", "title": "Ryhmät"}]) | {"practices": []}
    assert outcome(data, code) == ("not_applicable", "nothing")


@pytest.mark.parametrize(
    ("practice", "use", "expected"),
    [
        ({}, None, "fail"),
        ({}, {"trainers": "kuntien yhteyshenkilöt"}, "fail"),
        ({"evidence": "kaksi tutkimusta"}, None, "pass"),
        ({}, {"assessed_by": "THL 2024"}, "pass"),
        ({"evidence": {"not_applicable": "oma kokeilu"}}, None, "pass"),
        ({"evidence": {"unknown": "kysytty"}}, None, "could_not_check"),
        ({}, {"assessed_by": {"unknown": "kysytty"}}, "could_not_check"),
    ],
)
def test_evidence(practice: dict[str, Any], use: dict[str, Any] | None, expected: str) -> None:
    """Evidence stands in the practice, or in who assessed it."""
    data = plan(practice, use)
    assert outcome(data, "THL401")[0] == expected
    assert told(data, "THL401") == ([("not_stated", "k", "evidence")] if expected == "fail" else [])


@pytest.mark.parametrize(
    ("adopted", "expected"),
    [
        ({}, "fail"),
        ({"adopted_in": ["service_contracts"]}, "pass"),
        ({"adopted_in": {"not_applicable": "kunnan oma"}}, "pass"),
        ({"adopted_in": {"unknown": "kysytty"}}, "could_not_check"),
        ({"adopted_in": ["palvelulupaus"]}, "could_not_check"),
    ],
)
def test_steering_documents(adopted: dict[str, Any], expected: str) -> None:
    """One steering document is enough."""
    assert outcome(plan(adopted), "THL402")[0] == expected
    assert told(plan(adopted), "THL402") == ([("nowhere", "k", "adopted_in")] if expected == "fail" else [])


SHARE = {"id": "i", "name": "Kuntien osuus", "unit": "percent"}


@pytest.mark.parametrize(
    ("practice", "use", "indicator", "expected"),
    [
        ({}, None, None, "fail"),
        ({}, None, {"id": "i", "name": "Soittojen määrä", "unit": "case", "level": "output"}, "fail"),
        ({}, None, SHARE, "pass"),
        ({}, None, {"id": "i", "name": "Soittoringin käyttöönotto", "level": "process"}, "pass"),
        ({"coverage": {"value": 0, "unit": "percent"}}, None, None, "pass"),
        ({}, {"coverage_followed": "kysely joka syksy"}, None, "pass"),
        ({"coverage": {"unknown": "kysytty"}}, None, None, "could_not_check"),
        ({"coverage": {"unknown": "kysytty"}}, None, SHARE, "pass"),
        ({"coverage": {"unknown": "kysytty"}}, {"coverage_followed": "kysely joka syksy"}, None, "pass"),
    ],
)
def test_coverage(
    practice: dict[str, Any], use: dict[str, Any] | None, indicator: dict[str, Any] | None, expected: str
) -> None:
    """Coverage is followed by the practice's own figure, by a survey, or by an indicator of the process or a share."""
    data = plan(practice, use, measures=USED, indicators=[indicator] if indicator else [])
    assert outcome(data, "THL403")[0] == expected
    assert told(data, "THL403") == ([("not_stated", "k", "coverage")] if expected == "fail" else [])


def test_an_indicator_of_another_measure_follows_nothing() -> None:
    """Only the measures that follow the practice tell of its coverage."""
    other = [{"id": "m", "title": "Ryhmät", "indicators": ["i"]}]
    assert told(plan({}, measures=other, indicators=[SHARE]), "THL403") == [("not_stated", "k", "coverage")]


def _measure(identity: str, **fields: Any) -> dict[str, Any]:
    return {"id": identity, "title": "Soittorinki", "practice": "k", **fields}


@pytest.mark.parametrize(
    ("measures", "use", "expected"),
    [
        ([], None, "not_applicable"),
        ([_measure("m", practice="muu")], None, "not_applicable"),
        ([_measure("m", status="cancelled")], None, "not_applicable"),
        ([_measure("m")], None, "fail"),
        ([_measure("m", audience="everyone")], None, "fail"),
        ([_measure("m"), _measure("n", audience="professionals")], None, "pass"),
        ([_measure("m"), _measure("n", level="professionals")], None, "pass"),
        ([_measure("m"), _measure("n", audience="professionals", status="cancelled")], None, "fail"),
        ([_measure("m")], {"training": "vuosittain"}, "pass"),
        ([_measure("m")], {"trainers": "kaksi kunnassa"}, "pass"),
        ([_measure("m")], {"training": {"not_applicable": "ei vaadi koulutusta"}}, "pass"),
        ([_measure("m")], {"training": {"unknown": "kysytty"}}, "could_not_check"),
        ([_measure("m")], {"assessed_by": "THL"}, "fail"),
    ],
)
def test_training(measures: list[dict[str, Any]], use: dict[str, Any] | None, expected: str) -> None:
    """A practice that measures follow needs somebody who trains in it."""
    data = plan({}, use, measures=measures)
    assert outcome(data, "THL404")[0] == expected
    assert told(data, "THL404") == ([("nobody", "k", None)] if expected == "fail" else [])


def test_those_who_use_a_practice_are_named() -> None:
    """The measures that follow the practice are named with the finding."""
    found = report(plan({}, measures=[_measure("m"), _measure("n")]), "THL404").findings
    assert [(each.data, [(part.role, part.subject.id) for part in each.related]) for each in found] == [
        ({"n": 2}, [("measure", "m"), ("measure", "n")])
    ]


@pytest.mark.parametrize("code", FAMILY)
def test_what_is_true_of_most_is_said_once(code: str) -> None:
    """What is true of more than half, and of five at least, is one finding with every name."""
    names = [f"k{number}" for number in range(5)]
    measures = [{"id": f"m{number}", "title": "Ryhmät", "practice": f"k{number}"} for number in range(5)]
    data = plan({}, measures=measures) | {"practices": [{"id": name, "name": name} for name in names]}
    [finding] = report(data, code).findings
    assert (finding.variant, finding.data) == ("folded", {"n": 5, "total": 5})
    assert [part.subject.id for part in finding.related] == names
