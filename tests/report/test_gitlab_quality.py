"""Code quality of GitLab: the entries in full, and what GitLab asks of any of them."""

from __future__ import annotations

import json

import pytest
from sample_reports import BROKEN, PLAN, hostile, report_on

from hytecore.finding import fingerprint
from hytecore.report.as_gitlab import SEVERITIES, render


def test_entries_in_full() -> None:
    """Only the open finding is an entry: GitLab has no word for one that is set aside."""
    assert json.loads(render(report_on(PLAN))) == [
        {
            "description": "Nobody answers for the measure “Kävelyryhmät”. Fix: Agree on who leads the measure and"
            " write down the organisation or role, not a person's name. If it is still open, write down why.",
            "check_name": "HYT201",
            "fingerprint": "cc1a4e4d69e34954",
            "severity": "major",
            "location": {"path": "plans/a.yaml", "lines": {"begin": 4}},
        }
    ]


def test_no_finding_is_an_empty_list() -> None:
    """GitLab then tells that nothing has degraded; no file at all would be a fault."""
    assert render(report_on(PLAN, select=("HYT003",))) == "[]\n"


def test_incomplete_run_is_a_blocker() -> None:
    """What was not read is an entry of the worst severity, at the beginning of its file."""
    assert json.loads(render(report_on(BROKEN))) == [
        {
            "description": "The file plans/a.yaml could not be read, so nothing in it was checked.",
            "check_name": "incomplete-file",
            "fingerprint": fingerprint("incomplete", None, (("file", "plans/a.yaml"),)),
            "severity": "blocker",
            "location": {"path": "plans/a.yaml", "lines": {"begin": 1}},
        }
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_hostile_titles_do_no_harm(language: str) -> None:
    """Every open finding is an entry with a fingerprint of its own, on one line."""
    report = hostile(language)
    entries = json.loads(render(report))

    opened = [finding for finding in report.findings if finding.is_open]
    assert [entry["fingerprint"] for entry in entries] == [finding.fingerprint for finding in opened]
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    assert [entry["severity"] for entry in entries] == [SEVERITIES[finding.severity] for finding in opened]
    assert all(entry["description"] == " ".join(entry["description"].split()) for entry in entries)
