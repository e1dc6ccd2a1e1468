"""JUnit XML: what Jenkins and GitLab show, in full; and what a standard parser reads of any report."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sample_reports import BROKEN, HOSTILE, PLAN, hostile, report_on

from hytecore import __version__
from hytecore.pipeline import Report
from hytecore.report.as_junit import render

FIX = (
    "Fix: Agree on who leads the measure and write down the organisation or role, not a person's name."
    " If it is still open, write down why."
)


def _cases(report: Report) -> list[tuple[str, str, str]]:
    """Return the suite, the name and the state of every case, as a parser reads them."""
    return [
        (suite.get("name", ""), case.get("name", ""), case[0].tag if len(case) else "passed")
        for suite in ET.fromstring(render(report))
        for case in suite.iter("testcase")
    ]


def test_report_in_full() -> None:
    """One finding that counts, one that is set aside, and a rule that found nothing."""
    assert render(report_on(PLAN, select=("HYT201", "HYT501", "HYT801", "HYT003"), ignore=("HYT501",))) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="hytecore" tests="4" failures="1" errors="0" skipped="2">\n'
        '  <testsuite name="hytecore" tests="2" failures="0" errors="0" skipped="1">\n'
        f'    <properties><property name="version" value="{__version__}"/>'
        '<property name="as_of" value="2025-06-01"/><property name="language" value="en"/></properties>\n'
        '    <testcase classname="HYT003 duplicate-id" name="More than one with the same id"/>\n'
        '    <testcase classname="HYT801 unanswered-goal"'
        ' name="A goal assigned to others is not answered">'
        '<skipped message="the plan has nothing for it to look at"/></testcase>\n'
        "  </testsuite>\n"
        '  <testsuite name="Testilän suunnitelma (testila)" tests="2" failures="1" errors="0" skipped="1">\n'
        '    <testcase classname="HYT201 measure-without-owner" name="Nobody answers for the measure “Kävelyryhmät”."'
        ' file="plans/a.yaml" line="4">'
        '<failure message="error HYT201: Nobody answers for the measure “Kävelyryhmät”." type="error">'
        f"Nobody answers for the measure “Kävelyryhmät”. {FIX}\nplans/a.yaml:4</failure></testcase>\n"
        '    <testcase classname="HYT201 measure-without-owner" name="Nobody answers for the measure'
        ' “Liikuntaneuvonta”." file="plans/a.yaml" line="5">'
        '<skipped message="Set aside until 2025-12-31 (koordinaattori): Vastuusta sovitaan maaliskuussa">'
        "Set aside until 2025-12-31 (koordinaattori): Vastuusta sovitaan maaliskuussa\n"
        f"Nobody answers for the measure “Liikuntaneuvonta”. {FIX}\nplans/a.yaml:5</skipped></testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


@pytest.mark.parametrize(("fail_on", "states"), [("error", ["failure", "skipped"]), ("never", ["skipped", "skipped"])])
def test_failures_are_what_the_exit_status_counts(fail_on: str, states: list[str]) -> None:
    """A finding below the threshold is skipped, not passed; so red and exit status 1 go together."""
    report = report_on(PLAN, fail_on=fail_on)

    assert [state for suite, _, state in _cases(report) if suite != "hytecore"] == states
    assert ("failure" in states) == (report.exit_status == 1)


def test_incomplete_run_is_an_error() -> None:
    """What was not read is an error of its own, and no rule passes for it."""
    assert _cases(report_on(BROKEN)) == [
        ("hytecore", "file plans/a.yaml", "error"),
        ("hytecore", "A measure has no owner", "skipped"),
    ]


def test_known_findings_are_skipped(tmp_path: Path) -> None:
    """A finding of the baseline fails nothing."""
    baseline = tmp_path / "baseline.txt"
    baseline.write_text("cc1a4e4d69e34954\tHYT201\tmeasure:m1\ttestila\n", "utf-8")

    states = [state for _, _, state in _cases(report_on(PLAN, baseline=str(baseline)))]
    assert states == ["skipped", "skipped"]


def test_cases_of_one_name_are_told_apart() -> None:
    """Two measures of one title are two cases: a reader of JUnit keeps one of two with one name."""
    same = PLAN.replace("Liikuntaneuvonta", "Kävelyryhmät").split("suppress:")[0]

    assert [name for _, name, _ in _cases(report_on(same))] == [
        "Nobody answers for the measure “Kävelyryhmät”.",
        "Nobody answers for the measure “Kävelyryhmät”. (2)",
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_hostile_titles_parse(language: str) -> None:
    """Whatever a plan is called, a parser reads the report, its counts are those of the cases, and none is missing."""
    report = hostile(language)
    root = ET.fromstring(render(report))

    cases = list(root.iter("testcase"))
    quiet = [outcome for outcome in report.outcomes if not outcome.findings]
    assert len(cases) == len(report.findings) + len(quiet) > len(HOSTILE)
    for suite in (root, *root):
        members = list(suite.iter("testcase"))
        counted = {tag: sum(case.find(tag) is not None for case in members) for tag in ("failure", "error", "skipped")}
        stated = [suite.get(name) for name in ("tests", "failures", "errors", "skipped")]
        assert stated == [str(n) for n in (len(members), *counted.values())]
        assert len({(case.get("classname"), case.get("name")) for case in suite.findall("testcase")}) == len(
            suite.findall("testcase")
        )
    assert max(len(case.get("name", "")) for case in cases) <= 260
