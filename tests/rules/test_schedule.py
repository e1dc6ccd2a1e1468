"""Schedules and status: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

AS_OF = "2025-06-01"


def plan(*measures: dict[str, Any], header: dict[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan as plain data, with *measures* that have ids and titles of their own."""
    numbered = [{"id": f"m{number}", "title": "T", **measure} for number, measure in enumerate(measures, 1)]
    return {"hytecore": 1, "plan": {"id": "p", "title": "P", **(header or {})}, "measures": numbered, **sections}


def report(data: dict[str, Any], code: str, as_of: str = AS_OF, **options: int) -> Report:
    """Return the report of one rule on a plan."""
    settings = Settings(select=(code,), options={code: options}, as_of=date.fromisoformat(as_of), language="en")
    return check(read_data(data), settings=settings)


def told(findings: tuple[Finding, ...], code: str) -> list[tuple[str, str]]:
    """Return what a rule found, as variant and subject."""
    return sorted((f.variant, f"{f.subject.kind}:{f.subject.id}") for f in findings if f.code == code)


def turned(data: dict[str, Any]) -> dict[str, Any]:
    """Return the plan with every section the other way round."""
    return {key: value[::-1] if isinstance(value, list) else value for key, value in data.items()}


PERIOD = {"period": "2020/2025"}
WHY = {"unknown": "the source does not tell"}
NO = {"not_applicable": "there is nothing to date"}

CASES = [
    # HYT503 outside-plan-period
    pytest.param(
        "HYT503",
        plan({"schedule": "2026-01-01"}, {"schedule": "2025-12-31/2026"}, header=PERIOD),
        [("starts_after", "measure:m1")],
        id="503-one-day-after",
    ),
    pytest.param(
        "HYT503",
        plan({"schedule": "2019-12-31"}, {"schedule": "2019/2020-01-01"}, header=PERIOD),
        [("ends_before", "measure:m1")],
        id="503-one-day-before",
    ),
    pytest.param("HYT503", plan({"schedule": "2019-24"}, header=PERIOD), [], id="503-winter-reaches-into-the-new-year"),
    pytest.param(
        "HYT503",
        plan({"schedule": "../2019"}, {"schedule": "2026/.."}, header=PERIOD),
        [("ends_before", "measure:m1"), ("starts_after", "measure:m2")],
        id="503-one-open-end-is-enough",
    ),
    pytest.param(
        "HYT503", plan({"schedule": "../2026"}, {"schedule": "2019/.."}, header=PERIOD), [], id="503-open-ends"
    ),
    pytest.param(
        "HYT503",
        plan({"schedule": "2019"}, {"schedule": "2026"}, header={"period": "2020/.."}),
        [("ends_before", "measure:m1")],
        id="503-period-without-end",
    ),
    pytest.param("HYT503", plan({"schedule": "2019"}, header={"period": "2025/2020"}), [], id="503-reversed-period"),
    pytest.param("HYT503", plan({"schedule": "2019/2018"}, header=PERIOD), [], id="503-reversed-schedule-is-504"),
    pytest.param("HYT503", plan({"schedule": "2019"}), [], id="503-no-period"),
    pytest.param("HYT503", plan({"schedule": "XXXX-03-31"}, header=PERIOD), [], id="503-date-without-year"),
    pytest.param(
        "HYT503",
        plan({"schedule": WHY}, {"schedule": NO}, {}, {"schedule": {"after": "the decision"}}, header=PERIOD),
        [],
        id="503-no-span",
    ),
    pytest.param(
        "HYT503",
        plan(
            {"schedule": [{"at": "2019"}, {"at": "2020", "cancelled": True}]},
            {"schedule": [{"at": "2019"}, {"what": "the rest"}]},
            {"schedule": [{"at": "2026", "cancelled": True}]},
            header=PERIOD,
        ),
        [("ends_before", "measure:m1")],
        id="503-events-cancelled-and-undated",
    ),
    pytest.param(
        "HYT503",
        plan({"schedule": "2019", "status": "done"}, {"schedule": "2019", "status": "cancelled"}, header=PERIOD),
        [("ends_before", "measure:m1")],
        id="503-done-counts-cancelled-does-not",
    ),
    # HYT504 ends-before-start
    pytest.param(
        "HYT504",
        plan(header={"period": "2025/2020", "term": "2029/2025", "approved": {"on": "2020-02/2020-01"}}),
        [("plan", "plan:p")] * 3,
        id="504-the-header",
    ),
    pytest.param(
        "HYT504",
        plan(header={"reviews": [{"kind": "annual", "at": "2026/2025"}, {"kind": "broad", "at": "2028"}]}),
        [("plan", "plan:p")],
        id="504-a-review",
    ),
    pytest.param(
        "HYT504",
        plan({"schedule": "2020-06/2020"}, {"schedule": "2020-12-31/2020-12-31"}, {"schedule": "2020-24/2021-02"}),
        [],
        id="504-ends-that-overlap",
    ),
    pytest.param(
        "HYT504",
        plan({"schedule": "2020-12-31/2020-12-30"}, {"schedule": "2018/2012"}),
        [("measure", "measure:m1"), ("measure", "measure:m2")],
        id="504-by-a-day-and-by-years",
    ),
    pytest.param(
        "HYT504",
        plan({"schedule": [{"at": "2018/2012"}, {"at": "2018/2012"}]}),
        [("measure", "measure:m1")] * 2,
        id="504-each-event",
    ),
    pytest.param(
        "HYT504",
        plan(
            {"indicators": [{"indicator": "nowhere", "baseline": {"at": 2018}, "target": {"at": 2012}}]},
            {"indicators": [{"indicator": "i", "baseline": {"at": 2018}, "target": {"at": "../2018"}}]},
            {"indicators": [{"indicator": "i", "baseline": WHY, "target": {"at": 2012}}]},
            {"indicators": [{"indicator": "i", "target": {"at": 2012}, "interim": [{"at": "2012/2011"}]}]},
            indicators=[{"id": "i", "name": "I", "replaced_on": "2020/2019"}],
        ),
        [("indicator", "indicator:i"), ("measure", "measure:m4"), ("target", "measure:m1")],
        id="504-values",
    ),
    pytest.param("HYT504", plan({"schedule": WHY}, header={"period": NO, "term": WHY}), [], id="504-absences"),
    # HYT505 overdue
    pytest.param(
        "HYT505",
        plan(
            {"schedule": "2025-05-31", "status": "in_progress"},
            {"schedule": "2025-06-01", "status": "in_progress"},
            {"schedule": "2025", "status": "in_progress"},
            {"schedule": "2024/..", "status": "in_progress"},
        ),
        [("overdue", "measure:m1")],
        id="505-the-last-day-is-in-time",
    ),
    pytest.param(
        "HYT505",
        plan(
            {"schedule": "2024"},
            {"schedule": "2024", "status": WHY},
            {"schedule": "2024", "status": NO},
            {"schedule": "2024", "status": "cancelled"},
            {"schedule": "2024/2023", "status": "in_progress"},
            {"schedule": {"recurs": "P1Y"}, "status": "in_progress"},
            {"schedule": {"continuous": True}, "status": "in_progress"},
        ),
        [],
        id="505-only-a-stated-status-and-a-span",
    ),
    pytest.param(
        "HYT505",
        plan(
            {"schedule": [{"at": "2024"}, {"at": "2026"}], "status": "in_progress"},
            {"schedule": [{"at": "2024"}, {"at": "2026", "cancelled": True}], "status": "in_progress"},
            {"schedule": [{"at": "2024"}, {"at": WHY}], "status": "in_progress"},
            {"schedule": [{"at": "2024", "cancelled": True}], "status": "in_progress"},
        ),
        [("overdue", "measure:m2")],
        id="505-events",
    ),
    # HYT506 not-started-in-time
    pytest.param(
        "HYT506",
        plan(
            {"schedule": "2025-05/2026", "status": "not_started"},
            {"schedule": "2025-06/2026", "status": "not_started"},
            {"schedule": "2025/2026", "status": "not_started"},
            {"schedule": "2025-05", "status": "not_started"},
        ),
        [("not_started", "measure:m1")],
        id="506-once-the-last-day-to-begin-is-past",
    ),
    pytest.param(
        "HYT506",
        plan(
            {"schedule": "../2026", "status": "not_started"},
            {"schedule": "2026/2024", "status": "not_started"},
            {"schedule": "2024/2026"},
            {"schedule": "2024/2026", "status": WHY},
        ),
        [],
        id="506-no-beginning-or-no-status",
    ),
    pytest.param(
        "HYT506",
        plan({"schedule": [{"at": "2025-03"}, {"what": "the rest"}], "status": "not_started"}),
        [("not_started", "measure:m1")],
        id="506-a-dated-event-is-past-though-another-has-no-date",
    ),
    # HYT507 status-missing
    pytest.param(
        "HYT507",
        plan({}, {"status": NO}, {"as_written": {"status": ""}}, header={"status_scale": "traffic_light"}),
        [("missing", "measure:m1"), ("missing", "measure:m3")],
        id="507-an-empty-cell-says-nothing",
    ),
    pytest.param("HYT507", plan({}, header={"status_scale": NO}), [], id="507-no-scale-on-purpose"),
    pytest.param(
        "HYT507",
        plan(*[{}] * 5, *[{"status": "done"}] * 4, header={"status_scale": "traffic_light"}),
        [("folded", "plan:p")],
        id="507-five-of-nine-fold",
    ),
    pytest.param(
        "HYT507",
        plan(*[{}] * 5, *[{"status": "done"}] * 5, header={"status_scale": "traffic_light"}),
        [("missing", f"measure:m{number}") for number in range(1, 6)],
        id="507-half-does-not-fold",
    ),
    # HYT509 done-without-evidence
    pytest.param(
        "HYT509",
        plan(
            {"status": "done", "indicators": ["i"], "schedule": {"continuous": True}},
            {"status": "done", "indicators": ["nowhere"]},
            {"status": "done", "indicators": WHY},
            {"status": WHY, "indicators": ["i"]},
            indicators=[{"id": "i", "name": "I"}],
        ),
        [("nothing", "measure:m1")],
        id="509-only-done-with-an-indicator-that-is-there",
    ),
    pytest.param(
        "HYT509",
        plan(
            {"status": "done", "indicators": ["old"], "schedule": "2024"},
            {"status": "done", "indicators": ["old"], "schedule": "../2024"},
            {"status": "done", "indicators": ["old"]},
            {"status": "done", "indicators": ["old", "undated"], "schedule": "2024"},
            {"status": "done", "indicators": ["old", "new"], "schedule": "2024"},
            indicators=[
                {"id": "old", "name": "I", "observations": [{"at": 2023, "value": 1}]},
                {"id": "undated", "name": "I", "observations": [{"value": 1}]},
                {"id": "new", "name": "I", "observations": [{"at": 2024, "value": 0}]},
            ],
        ),
        [("older", "measure:m1")],
        id="509-a-value-that-may-be-from-after-the-start",
    ),
    pytest.param(
        "HYT509",
        plan(
            {"status": "done", "indicators": ["gap"], "schedule": "2024"},
            {"status": "done", "indicators": ["milestone"], "schedule": "2024"},
            {"status": "done", "indicators": ["bare"], "schedule": "2024"},
            indicators=[
                {"id": "gap", "name": "I", "observations": [{"at": 2024, "value": ".."}, {"at": 2024}]},
                {"id": "milestone", "name": "I", "kind": "milestone", "observations": [{"at": 2024}]},
                {"id": "bare", "name": "I", "kind": "milestone", "observations": [{"region": "hyvinkaa"}]},
            ],
        ),
        [("nothing", "measure:m1"), ("nothing", "measure:m3")],
        id="509-missing-data-is-no-value-and-a-milestone-needs-none",
    ),
    pytest.param(
        "HYT509",
        plan(
            {"status": "done", "indicators": ["i", "n"]},
            indicators=[{"id": "i", "name": "I"}, {"id": "n", "name": "N", "observations": NO}],
        ),
        [],
        id="509-values-not-applicable",
    ),
    # HYT510 cancelled-without-reason
    pytest.param(
        "HYT510",
        plan(
            {"status": "cancelled", "as_written": {"schedule": "spring"}},
            {"status": "cancelled", "note": WHY},
            {"status": "cancelled", "as_written": {"status": {"fi": "peruttu"}}},
            {"schedule": [{"at": 2025, "cancelled": True}]},
        ),
        [("no_reason", "measure:m1")],
        id="510-any-words-about-the-status-will-do",
    ),
    # HYT511 continuous-without-review
    pytest.param(
        "HYT511",
        plan(
            {"schedule": {"continuous": True}},
            {"schedule": {"continuous": False}},
            {"schedule": {"continuous": WHY}},
            {"schedule": {"continuous": True}, "status": "cancelled"},
            {"schedule": {"continuous": True}, "indicators": ["unknown", "nowhere"]},
            {"schedule": {"continuous": True}, "indicators": ["unknown", "updated"]},
            indicators=[
                {"id": "unknown", "name": "I", "updated": WHY},
                {"id": "updated", "name": "I", "updated": "P2Y"},
            ],
        ),
        [("never", "measure:m1"), ("never", "measure:m5")],
        id="511-only-an-interval-that-is-known",
    ),
    pytest.param(
        "HYT511", plan({"schedule": {"continuous": True}}, header={"reviews": NO}), [], id="511-no-reviews-on-purpose"
    ),
    # HYT512 later-than-goal
    pytest.param(
        "HYT512",
        plan(
            {"goals": ["g"], "schedule": "2025-07-01"},
            {"goals": ["g"], "schedule": "2025-06-30"},
            {"goals": ["g"], "schedule": "2025-07/2025-06"},
            {"goals": ["g"], "schedule": "2026", "status": "done"},
            {"goals": ["nowhere", "open"], "schedule": "2026"},
            {"goals": WHY, "schedule": "2026"},
            {"goals": ["g", "g"], "schedule": [{"at": "2025"}, {"at": "2026", "cancelled": True}]},
            goals=[
                {"id": "g", "title": "G", "deadline": "2025-06"},
                {"id": "open", "title": "O", "deadline": WHY},
            ],
        ),
        [("later", "measure:m1"), ("later", "measure:m7")],
        id="512-by-a-day",
    ),
    pytest.param(
        "HYT512",
        plan({"goals": ["g"], "schedule": "2026"}, goals=[{"id": "g", "title": "G", "deadline": "2025/2020"}]),
        [],
        id="512-reversed-deadline",
    ),
    # HYT515 front-loaded-plan
    pytest.param(
        "HYT515",
        plan(*[{"schedule": "2023-12-31"}] * 5, header=PERIOD),
        [("nothing", "plan:p")],
        id="515-last-day-before",
    ),
    pytest.param(
        "HYT515",
        plan(*[{"schedule": "2023"}] * 4, {"schedule": "2023/2024-01-01"}, header=PERIOD),
        [],
        id="515-first-day-of-the-last-third",
    ),
    pytest.param("HYT515", plan(*[{"schedule": "2020"}] * 4, header=PERIOD), [], id="515-too-few"),
    pytest.param(
        "HYT515",
        plan(*[{"schedule": "2020"}] * 4, {"schedule": "2026"}, header=PERIOD),
        [("nothing", "plan:p")],
        id="515-what-lies-after-the-plan-is-not-in-it",
    ),
    *(
        pytest.param(
            "HYT515",
            plan(*[{"schedule": "2020"}] * 5, {"schedule": schedule}, header=PERIOD),
            [],
            id=f"515-may-fall-into-the-end-{number}",
        )
        for number, schedule in enumerate(
            [
                {"recurs": "P1Y"},
                {"after": "the decision"},
                {"continuous": True},
                "2020/..",
                "XXXX-05",
                [{"at": "2020"}, {"what": "the rest"}],
                "2022/2021",
                WHY,
            ]
        )
    ),
    pytest.param(
        "HYT515",
        plan(*[{"schedule": "2020"}] * 5, {"schedule": NO}, {}, {"schedule": []}, header=PERIOD),
        [("nothing", "plan:p")],
        id="515-no-schedule-is-nothing",
    ),
    pytest.param("HYT515", plan(*[{"schedule": "2020"}] * 5, header={"period": "2020/.."}), [], id="515-open-period"),
    pytest.param("HYT515", plan(*[{"schedule": "2020"}] * 5, header={"period": "2025-06"}), [], id="515-short-period"),
    pytest.param("HYT515", plan(*[{"schedule": "2020"}] * 5), [], id="515-no-period"),
    # HYT516 status-before-start
    pytest.param(
        "HYT516",
        plan(
            {"schedule": "2025-06-02", "status": "in_progress"},
            {"schedule": "2025-06-01", "status": "in_progress"},
            {"schedule": "2026/2025", "status": "in_progress"},
            {"schedule": "2026", "status": WHY},
            {"schedule": "2026"},
            {"schedule": [{"at": "2026"}, {"what": "the rest"}], "status": "done"},
            {"schedule": [{"at": "2026"}, {"at": "2025", "cancelled": True}], "status": "done"},
        ),
        [("too_early", "measure:m1"), ("too_early", "measure:m7")],
        id="516-by-a-day",
    ),
]


@pytest.mark.parametrize(("code", "data", "expected"), CASES)
def test_a_rule_about_time_finds_this_and_no_more(
    code: str, data: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """Each rule finds what is wrong, and the nearest miss is silent."""
    assert told(report(data, code).findings, code) == sorted(expected)


@pytest.mark.parametrize(("code", "data", "expected"), CASES)
def test_the_order_of_the_file_does_not_show(code: str, data: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """The same entities in another order give the same findings, word by word."""
    whole = [finding.to_json() for finding in report(data, code).findings]
    assert [finding.to_json() for finding in report(turned(data), code).findings] == whole


def test_one_flaw_of_a_schedule_is_one_finding() -> None:
    """What ends before it begins is told once, and no other rule about time reckons with it."""
    data = plan(
        {"schedule": "2019/2012", "status": "in_progress", "goals": ["g"]},
        {"schedule": "2019/2012", "status": "not_started", "goals": ["g"]},
        header=PERIOD,
        goals=[{"id": "g", "title": "G", "deadline": "2010"}],
    )
    found = check(read_data(data), settings=Settings(select=("HYT5",), as_of=date(2018, 1, 1))).findings
    assert [finding.code for finding in found] == ["HYT504", "HYT504"]


def test_a_measure_that_never_began_and_is_over_is_only_overdue() -> None:
    """Once the end is past, that the start is past as well is not said too."""
    data = plan({"schedule": "2020/2021", "status": "not_started"})
    found = check(read_data(data), settings=Settings(select=("HYT505", "HYT506"), as_of=date(2025, 6, 1))).findings
    assert [finding.code for finding in found] == ["HYT505"]


def test_two_measures_with_one_id_are_each_judged() -> None:
    """Of measures that share an id, none hides the other, and each finding has a fingerprint of its own."""
    data = plan(
        {"id": "m", "schedule": "2024", "status": "in_progress"},
        {"id": "m", "schedule": "2023", "status": "in_progress"},
    )
    found = report(data, "HYT505").findings
    assert [finding.data["schedule"] for finding in found] == ["2023", "2024"]
    assert len({finding.fingerprint for finding in found}) == 2


@pytest.mark.parametrize(
    ("code", "data", "outcome", "reason"),
    [
        pytest.param("HYT503", plan({"schedule": 2019}), "not_applicable", "nothing", id="503-no-period"),
        pytest.param("HYT503", plan({}, header={"period": WHY}), "could_not_check", "unknown", id="503-unknown"),
        pytest.param(
            "HYT503", plan({}, header={"period": "soon"}), "could_not_check", "unreadable", id="503-unreadable"
        ),
        pytest.param("HYT503", plan({}, header={"period": NO}), "not_applicable", "nothing", id="503-on-purpose"),
        pytest.param("HYT505", plan({"schedule": 2019}), "not_applicable", "nothing", id="505-no-status"),
        pytest.param(
            "HYT505",
            plan({"schedule": "soon", "status": "done"}),
            "could_not_check",
            "unreadable",
            id="505-unreadable",
        ),
        pytest.param("HYT507", plan({}), "not_applicable", "nothing", id="507-no-promise"),
        pytest.param("HYT507", plan({}, header={"status_scale": WHY}), "could_not_check", "unknown", id="507-unknown"),
        pytest.param(
            "HYT507", plan({}, header={"status_scale": "stars"}), "could_not_check", "unreadable", id="507-unreadable"
        ),
        pytest.param(
            "HYT509",
            plan({"status": "done", "indicators": ["i"]}, indicators=[{"id": "i", "name": "I", "observations": WHY}]),
            "could_not_check",
            "unknown",
            id="509-unknown-values",
        ),
        pytest.param(
            "HYT509",
            plan({"status": "done", "indicators": ["i"]}, indicators=[{"id": "i", "name": "I", "observations": 7}]),
            "could_not_check",
            "unreadable",
            id="509-unreadable-values",
        ),
        pytest.param(
            "HYT511",
            plan({"schedule": {"continuous": True}}, header={"reviews": WHY}),
            "could_not_check",
            "unknown",
            id="511-unknown-reviews",
        ),
        pytest.param("HYT512", plan({"schedule": 2019}), "not_applicable", "nothing", id="512-no-deadline"),
        pytest.param(
            "HYT515",
            plan(*[{"schedule": "2020"}] * 5, {"schedule": WHY}, header=PERIOD),
            "could_not_check",
            "unknown",
            id="515-unknown-schedule",
        ),
        pytest.param(
            "HYT515",
            plan(*[{"schedule": "2020"}] * 5, {"schedule": "soon"}, header=PERIOD),
            "could_not_check",
            "unreadable",
            id="515-unreadable-schedule",
        ),
    ],
)
def test_what_cannot_be_told_is_not_called_a_pass(code: str, data: dict[str, Any], outcome: str, reason: str) -> None:
    """A rule that lacks a fact, or anything to look at, says so."""
    [found] = report(data, code).outcomes
    assert (found.outcome, found.reason) == (outcome, reason)


def test_the_number_of_schedules_that_a_plan_needs_is_an_option() -> None:
    """A small plan can ask for HYT515 as well."""
    data = plan({"schedule": "2020"}, header=PERIOD)
    assert told(report(data, "HYT515", minimum=1).findings, "HYT515") == [("nothing", "plan:p")]


@pytest.mark.parametrize(
    ("period", "since"),
    [
        ("2020/2025", "2024-01"),
        ("2025/2028", "2027-09"),
        ("2025-06/2029-05", "2028-02"),
        ("2025", "2025-09"),
        ("2025-01-15/2025-03-20", "2025-03"),
    ],
)
def test_the_last_third_is_counted_in_whole_months(period: str, since: str) -> None:
    """The last third of a period begins on the first of a month."""
    data = plan(*[{"schedule": "2001"}] * 5, header={"period": period})
    [finding] = report(data, "HYT515").findings
    assert finding.data["since"] == since
