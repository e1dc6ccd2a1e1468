"""What the examples beside the rules cannot show: both sides of thresholds, and values that are unknown."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hytecore import Report, Settings, check

HEADER = {"id": "p", "title": "Suunnitelma", "kind": "regional_plan", "owner": "keusote", "period": "2020/2025"}
KEUSOTE = {"id": "keusote", "kind": "joint_authority", "name": "Keusote"}
NGO = {"id": "jarjestot", "kind": "ngo", "name": "Järjestöt"}


def run(code: str, *plans: dict[str, Any], as_of: date = date(2021, 6, 1)) -> Report:
    """Return the report of one rule on plans of the area."""
    whole = [{"hytecore": 1, "plan": HEADER, "actors": [KEUSOTE, NGO], **plan} for plan in plans]
    settings = Settings(packs=("keusote",), select=(code,), as_of=as_of)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.json") for number in range(len(whole))]
        for path, data in zip(paths, whole, strict=True):
            path.write_text(json.dumps(data), encoding="utf-8")
        return check(*paths, settings=settings)


def found(report: Report, code: str) -> list[str]:
    """Return the findings of a rule: message, subject and, where it is milder, the severity."""
    return [f"{each.variant} {each.subject.plan} {each.subject.id}" for each in report.findings if each.code == code]


def outcome(report: Report, code: str) -> str:
    """Return what became of a rule."""
    return next(each.outcome for each in report.outcomes if each.code == code)


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        ({"recurs": "P6M"}, []),
        ({"recurs": "P26W"}, []),
        ({"recurs": "P7M"}, ["seldom p p"]),
        ([{"at": "2024-03"}, {"at": "2024-10"}], []),
        ([{"at": "2024-03"}, {"at": "2024-10"}, {"at": "2025-03"}], ["seldom p p"]),
        ([{"at": "2024-03"}, {"at": "2024-10", "cancelled": True}], ["seldom p p"]),
        ([{"what": "syksyllä"}], ["seldom p p"]),
        ({"continuous": True}, ["seldom p p"]),
        ("2024/2025", ["seldom p p"]),
    ],
)
def test_tables_are_held_twice_a_year(schedule: Any, expected: list[str]) -> None:
    """Half a year is often enough and seven months are not; dated events count year by year."""
    measures = [
        {"id": "m1", "title": "Kumppanuuspöydät", "responsibilities": [{"actor": "jarjestot"}], "schedule": schedule},
        {
            "id": "m2",
            "title": "Kumppanuusillat",
            "responsibilities": [{"actor": "jarjestot"}],
            "schedule": {"recurs": "P1Y"},
        },
    ]
    assert found(run("KEU107", {"measures": measures}), "KEU107") == expected


def test_schedule_that_is_unknown_cannot_be_checked() -> None:
    """An unknown schedule is no flaw while no other measure tells."""
    measures = [
        {"id": "m1", "title": "Kumppanuuspöydät ja kumppanuusillat", "schedule": {"unknown": "tarvittavat kerrat"}}
    ]
    report = run("KEU107", {"measures": measures})
    assert (found(report, "KEU107"), outcome(report, "KEU107")) == ([], "could_not_check")


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        ([{"kind": "annual"}, {"kind": "broad", "at": "2022-12"}], []),
        ([{"kind": "annual"}, {"kind": "broad", "at": 2023}], ["late p p"]),
        ([{"kind": "annual"}, {"kind": "broad", "at": 2024}, {"kind": "broad", "at": 2022}], []),
        ([{"kind": "annual"}, {"kind": "broad"}], []),
        ([{"kind": "broad", "at": 2022}], ["missing p p"]),
        ({"not_applicable": "raportoidaan strategian osana"}, []),
    ],
)
def test_broad_report_is_due_in_2022(reviews: Any, expected: list[str]) -> None:
    """By the end of 2022 is in time, a day later is not; a broad report without a year is not called late."""
    header = {**HEADER, "reviews": reviews}
    assert found(run("KEU105", {"plan": header}), "KEU105") == expected


@pytest.mark.parametrize(
    "reviews", [{"unknown": "sovitaan"}, [{"kind": "annual"}, {"kind": "broad", "at": {"unknown": "?"}}]]
)
def test_reviews_that_are_unknown_cannot_be_checked(reviews: Any) -> None:
    """Neither reviews nor a year that is unknown is a flaw."""
    report = run("KEU105", {"plan": {**HEADER, "reviews": reviews}})
    assert (found(report, "KEU105"), outcome(report, "KEU105")) == ([], "could_not_check")


@pytest.mark.parametrize(
    ("goal", "expected"),
    [({"answers": {"unknown": "arvioidaan"}}, "could_not_check"), ({"answers": ["n"]}, "fail"), ({}, "fail")],
)
def test_concern_is_unanswered_only_where_all_goals_tell(goal: dict[str, Any], expected: str) -> None:
    """Where a goal does not know which needs it answers, it may answer this one."""
    plan = {
        "needs": [{"id": "n", "text": "Diabetes", "region": "Tuusula", "group": "naiset"}],
        "goals": [{"id": "g", "title": "Sairastavuus vähenee", **goal}],
    }
    assert outcome(run("KEU103", plan), "KEU103") == expected


@pytest.mark.parametrize("code", ["KEU108", "KEU109", "KEU110"])
def test_level_or_audience_that_is_unknown_cannot_be_checked(code: str) -> None:
    """A measure whose level or audience is unknown may be the one that is missing."""
    unknown = {"unknown": "ratkaistaan syksyllä"}
    measure = {"id": "m", "title": "Työ", "setting": unknown, "prevention": unknown, "audience": unknown}
    report = run(code, {"measures": [measure]})
    assert (found(report, code), outcome(report, code)) == ([], "could_not_check")


def test_plans_of_two_areas_are_told_apart() -> None:
    """A plan of another county beside the area's is not looked at."""
    other = {
        "plan": {**HEADER, "id": "q", "owner": "kainuu"},
        "actors": [{"id": "kainuu", "kind": "wellbeing_county", "name": "Kainuun hyvinvointialue"}],
    }
    measures = {"measures": [{"id": "m", "title": "Työ", "status": "done"}]}
    assert found(run("KEU101", measures, {**other, **measures}), "KEU101") == ["no_scale p p"]


def test_header_that_cannot_be_read_leaves_the_rules_silent() -> None:
    """Whether the plan is of the area is not known then."""
    report = run("KEU101", {"plan": {**HEADER, "kind": "regional"}, "measures": [{"id": "m", "title": "Työ"}]})
    assert outcome(report, "KEU101") == "could_not_check"
