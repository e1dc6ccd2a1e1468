"""Three plans that meet: exactly what was planted is found, and the matrix shows it in its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.report.matrix.role_matrix import role_matrix
from hytecore.syntax.from_yaml import first_document

FOLDER = Path(__file__).parents[2] / "examples" / "pohjois-savo"
PLANS = ("hyvinvointialue", "kuopio", "siilinjarvi")


def checked(*names: str) -> Report:
    """Return the report on some of the plans."""
    paths = [FOLDER / "plans" / f"{name}.yaml" for name in names]
    return check(*paths, as_of=date(2026, 3, 1), settings=Settings(packs=(), language="fi"))


@pytest.fixture(scope="module")
def report() -> Report:
    """Return the report on all plans."""
    return checked(*PLANS)


def test_findings_are_those_that_were_planted(report: Report) -> None:
    """Every finding with everything it concerns, and no other."""
    found: dict[str, list[Any]] = {}
    for finding in sorted(report.findings, key=lambda each: each.code):
        subject = finding.subject
        related = [f"{part.role} {part.subject.plan} {part.subject.kind}:{part.subject.id}" for part in finding.related]
        entry = {"subject": f"{subject.plan} {subject.kind}:{subject.id}", "related": related}
        found.setdefault(finding.code, []).append(entry)

    assert found == first_document((FOLDER / "expected.yaml").read_bytes())
    assert (report.is_complete, report.exit_status) == (True, 1)


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_alone_says_only_what_is_its_own(name: str) -> None:
    """What needs another plan is not found without it; a link to a plan that is not here is no fault of this one."""
    alone = {(finding.code, finding.subject.id) for finding in checked(name).findings}
    expected = {
        "hyvinvointialue": {("HYT213", "osallisuus/promotion")},
        "kuopio": {("HYT201", "savuton-kunta")},
        "siilinjarvi": {("HYT205", "kylakahvilat")},
    }
    assert alone == expected[name]


def test_order_of_the_files_changes_nothing(report: Report) -> None:
    """The plans named the other way round give the same findings."""
    other = checked(*reversed(PLANS))
    assert [finding.fingerprint for finding in other.findings] == [each.fingerprint for each in report.findings]


def test_the_matrix_shows_each_in_its_place(report: Report) -> None:
    """States by theme and level, of all plans together."""
    states = {
        (row.id, square.level): square.state
        for row in role_matrix(report).rows
        for square in row.squares
        if square.work
    }
    assert states == {
        ("paihdetyo", "promotion"): "overlap",
        ("paihdetyo", "primary"): "agreed",
        ("liikunta", "promotion"): "overlap",
        ("liikunta", "primary"): "overlap",
        ("kaatumiset", "promotion"): "overlap",
        ("vanhemmuus", "primary"): "held",
        ("osallisuus", "promotion"): "unled",
    }
