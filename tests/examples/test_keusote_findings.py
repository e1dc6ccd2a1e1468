"""The findings of the Keusote plan are those of the document, as reviewed in `expected.yaml`: all, and no others."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.syntax.from_yaml import YamlText, first_document

FOLDER = Path(__file__).parents[2] / "examples" / "keusote-2020"
AS_OF = date(2020, 9, 28)


@pytest.fixture(scope="module")
def report() -> Report:
    """Return the report on the plan as of its own date."""
    return check(FOLDER / "plan.yaml", as_of=AS_OF, settings=Settings(packs=()))


def plain_data() -> dict[str, Any]:
    """Return the plan as plain data, to be changed."""
    data: dict[str, Any] = {}
    for key, index, value in YamlText((FOLDER / "plan.yaml").read_bytes()).parts():
        if index is None:
            data[str(key)] = value
        else:
            data.setdefault(str(key), []).append(value)
    return copy.deepcopy(data)


def codes_of(data: dict[str, Any], code: str, as_of: date = AS_OF) -> list[str]:
    """Return the subjects that a rule finds in plain data."""
    findings = check(read_data(data), as_of=as_of, settings=Settings(packs=())).findings
    return [f"{finding.subject.kind}:{finding.subject.id}" for finding in findings if finding.code == code]


def test_findings_are_those_that_were_reviewed(report: Report) -> None:
    """Every finding by code and subject, those said once with all they concern."""
    found: dict[str, list[Any]] = {}
    for finding in report.findings:
        subject = f"{finding.subject.kind}:{finding.subject.id}"
        related = [f"{part.subject.kind}:{part.subject.id}" for part in finding.related]
        entry = {"subject": subject, "related": related} if finding.subject.kind == "plan" else subject
        found.setdefault(finding.code, []).append(entry)

    assert found == first_document((FOLDER / "expected.yaml").read_bytes())


def test_run_is_complete_and_readable(report: Report) -> None:
    """Exit status 1, everything checked, and no more than two findings for one measure on average."""
    assert report.to_json()["plans"][0]["counts"] == {"goals": 19, "measures": 50, "indicators": 69, "actors": 89}
    assert (report.exit_status, report.is_complete) == (1, True)
    on_measures = sum(finding.subject.kind == "measure" for finding in report.findings)
    assert (on_measures <= 2 * 50, len(report.findings) <= 3 * 50) == (True, True)


def test_one_changed_figure_makes_the_stated_sums_and_means_differ() -> None:
    """HYT408 and HYT409 are silent on the document and find a changed figure."""
    assert (codes_of(plain_data(), "HYT408"), codes_of(plain_data(), "HYT409")) == ([], [])
    data = plain_data()
    data["claims"][0]["terms"][0][0] = "91 inhabitant"
    index = next(each for each in data["indicators"] if each["id"].startswith("sairastavuusindeksi"))
    observation = next(each for each in index["observations"] if "stated_as" not in each)
    observation["value"] += 2

    assert codes_of(data, "HYT409") == [f"claim:{data['claims'][0]['id']}"]
    assert codes_of(data, "HYT408") == [f"indicator:{index['id']}"]


def test_replaced_index_is_found_once_it_was_replaced() -> None:
    """THL's morbidity index gave way in 2023: silent as of 2020, found as of 2024."""
    assert codes_of(plain_data(), "HYT411") == []
    assert any("sairastavuusindeksi" in subject for subject in codes_of(plain_data(), "HYT411", date(2024, 6, 1)))
