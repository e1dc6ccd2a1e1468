"""Annotations of GitHub: the commands in full, how many there are, and that no title becomes a command."""

from __future__ import annotations

import re

import pytest
from sample_reports import BROKEN, PLAN, hostile, many, report_on

from hytecore.report.as_github import MOST, render

COMMAND = re.compile(r"::(error|warning|notice)( [^:]*)?::(.*)")
FIX = (
    "Fix: Agree on who leads the measure and write down the organisation or role, not a person's name."
    " If it is still open, write down why."
)


def test_commands_in_full() -> None:
    """An open finding is an annotation at its line; one that is set aside is only counted."""
    assert render(report_on(PLAN)).splitlines() == [
        "::error file=plans/a.yaml,line=4,col=5,title=HYT201 A measure has no owner"
        f"::Nobody answers for the measure “Kävelyryhmät”. {FIX}",
        "hytecore: 1 error, 0 warnings, 0 notes; 1 set aside, 0 known from before.",
    ]


def test_properties_are_escaped() -> None:
    """A comma or colon of a path does not end the property; a percent sign stays one."""
    line = render(report_on(PLAN.replace("Kävelyryhmät", "'5 %: a, b'"), path="a,b:c%.yaml")).splitlines()[0]

    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=4,col=5,title=")
    assert "::Nobody answers for the measure “5 %25: a, b”." in line


def test_ten_are_shown_and_the_rest_is_listed() -> None:
    """Ten annotations are as many as GitHub shows: the eleventh is told in a notice and stands in the log."""
    whole, over = render(many(MOST)).splitlines(), render(many(MOST + 2)).splitlines()

    assert [line.split(" ")[0] for line in whole] == ["::error"] * MOST + ["hytecore:"]
    assert [line.split(" ")[0] for line in over[:MOST]] == ["::error"] * MOST
    assert over[MOST:] == [
        "::notice title=hytecore::Findings not shown at their lines: 2 (HYT201). The log of this step lists them.",
        "::group::hytecore: the other findings",
        "- plans/a.yaml:1: error HYT201: Nobody answers for the measure “Kerho 10”.",
        "- plans/a.yaml:1: error HYT201: Nobody answers for the measure “Kerho 11”.",
        "::endgroup::",
        "hytecore: 12 errors, 0 warnings, 0 notes.",
    ]


def test_incomplete_run_comes_first() -> None:
    """What was not read is said before anything else."""
    assert render(report_on(BROKEN)).splitlines() == [
        "::error title=hytecore::The run is incomplete: something could not be read, or a rule crashed."
        " The file plans/a.yaml could not be read, so nothing in it was checked.",
        "hytecore: 0 errors, 0 warnings, 0 notes.",
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_title_becomes_a_command(language: str) -> None:
    """Every line is a command of ours or none at all, in the new form of commands and in the old."""
    report = hostile(language)
    lines = render(report).splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    told = [match for line in commands if (match := COMMAND.fullmatch(line))]

    assert [line for line in commands if line not in [match[0] for match in told]] == [
        line for line in lines if line.startswith(("::group::", "::endgroup::"))
    ]
    assert [line for line in lines if "##[" in line and not line.startswith("::")] == []
    levels = [match[1] for match in told]
    assert all(levels.count(level) <= MOST for level in ("error", "warning", "notice"))
    listed = sum(line.startswith("- ") for line in lines)
    assert len(told) - 1 + listed == sum(finding.is_open for finding in report.findings)
