"""SARIF: what GitHub and viewers get, in full; and what must hold for any log."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from sample_reports import BROKEN, HOSTILE, PLAN, hostile, many, report_on

from hytecore import __version__
from hytecore.pipeline import Report
from hytecore.read.reading import load
from hytecore.report.as_sarif import MOST, render, sarif_data

MULTITOOL = os.environ.get("SARIF_MULTITOOL", "")
"""Where Microsoft's validator lies (npm package @microsoft/sarif-multitool); without it our own check stands alone."""


def _run(report: Report) -> dict[str, Any]:
    (run,) = json.loads(render(report))["runs"]
    found: dict[str, Any] = run
    return found


def _faults(log: dict[str, Any]) -> list[str]:
    """Return what the standard, and GitHub beyond it, would object to in a log."""
    faults = [] if log["version"] == "2.1.0" and log["$schema"].startswith("https://") else ["head"]
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        ids = [rule["id"] for rule in rules]
        faults += [f"rule {rule['id']}" for rule in rules if not _is_whole(rule)]
        faults += [] if len(set(ids)) == len(ids) else ["rules twice"]
        prints = [result["partialFingerprints"]["hytecore/v1"] for result in run["results"]]
        faults += [] if len(set(prints)) == len(prints) else ["fingerprints twice"]
        for result in run["results"]:
            where = result["partialFingerprints"]["hytecore/v1"]
            faults += [] if ids[result["ruleIndex"]] == result["ruleId"] else [f"{where}: rule"]
            faults += [] if result["level"] in ("error", "warning", "note") else [f"{where}: level"]
            text = result["message"]["text"]
            faults += [] if text == " ".join(text.split()) and "](" not in text else [f"{where}: text"]
            for location in result["locations"]:
                faults += [f"{where}: {fault}" for fault in _place_faults(location["physicalLocation"])]
    return faults


def _is_whole(rule: dict[str, Any]) -> bool:
    texts = [rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"]]
    levels = ("error", "warning", "note")
    return all(texts) and rule["defaultConfiguration"]["level"] in levels and bool(rule["properties"]["tags"])


def _place_faults(place: dict[str, Any]) -> list[str]:
    file, region = place["artifactLocation"], place["region"]
    ends = (region["endLine"], region["endColumn"]) > (region["startLine"], region["startColumn"])
    faults = [] if ends and min(region.values()) >= 1 else ["region"]
    uri = file["uri"]
    fits = uri.isascii() and " " not in uri and ".." not in uri.split("/") and "\\" not in uri
    relative = file.get("uriBaseId") == "%SRCROOT%" and not uri.startswith(("/", "file:"))
    return faults + ([] if fits and (relative or uri.startswith("file:///")) else ["uri"])


def test_log_in_full() -> None:
    """A plan with one open finding and one set aside, as the whole log says it."""
    run = _run(report_on(PLAN))
    (rule,) = run["tool"]["driver"].pop("rules")
    opened, aside = run.pop("results")

    assert run == {
        "tool": {
            "driver": {
                "name": "hytecore",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": f"pkg:pypi/hytecore@{__version__}",
                "language": "en",
            }
        },
        "invocations": [{"executionSuccessful": True, "exitCode": 1, "toolExecutionNotifications": []}],
        "originalUriBaseIds": {
            "%SRCROOT%": {
                "description": {"text": "The root of the repository, or else the folder in which the check was made."}
            }
        },
        "language": "en",
        "columnKind": "unicodeCodePoints",
    }
    assert {key: rule[key] for key in ("id", "name", "shortDescription", "defaultConfiguration", "properties")} == {
        "id": "HYT201",
        "name": "MeasureWithoutOwner",
        "shortDescription": {"text": "A measure has no owner."},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["hyte", "measures"], "precision": "very-high", "problem.severity": "error"},
    }
    assert opened == {
        "ruleId": "HYT201",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "Nobody answers for the measure “Kävelyryhmät”. Fix: Agree on who leads the measure and write down"
            " the organisation or role, not a person's name. If it is still open, write down why."
        },
        "locations": [
            {
                "logicalLocations": [{"name": "measure:m1", "fullyQualifiedName": "testila/measure:m1"}],
                "physicalLocation": {
                    "artifactLocation": {"uri": "plans/a.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 4, "startColumn": 5, "endLine": 4, "endColumn": 6},
                },
            }
        ],
        "partialFingerprints": {"hytecore/v1": "cc1a4e4d69e34954"},
        "suppressions": [],
    }
    assert aside["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "Vastuusta sovitaan maaliskuussa",
            "properties": {"by": "koordinaattori", "until": "2025-12-31"},
        }
    ]


def test_a_finding_that_is_set_aside_is_open_again_after_its_date() -> None:
    """The suppression is there on its last day, and not on the day after."""
    last, after = (_run(report_on(PLAN, as_of=day)) for day in (date(2025, 12, 31), date(2026, 1, 1)))

    assert [bool(result["suppressions"]) for result in last["results"]] == [False, True]
    assert [bool(result["suppressions"]) for result in after["results"]] == [False, False]


def test_baseline_state(tmp_path: Path) -> None:
    """Findings of the baseline are unchanged and the others new; without a baseline nothing is said of it."""
    baseline = tmp_path / "baseline.txt"
    baseline.write_text("cc1a4e4d69e34954\tHYT201\tmeasure:m1\ttestila\n", "utf-8")
    more = PLAN.replace("suppress:", "  - {id: m3, title: Kerho}\nsuppress:")

    results = _run(report_on(more, baseline=str(baseline)))["results"]
    states = {each["locations"][0]["logicalLocations"][0]["name"]: each["baselineState"] for each in results}
    assert states == {"measure:m1": "unchanged", "measure:m2": "new", "measure:m3": "new"}
    assert all("baselineState" not in result for result in _run(report_on(more))["results"])


def test_incomplete_run_says_what_failed() -> None:
    """A file that was not read is a notification with its place, and the run is not successful."""
    (invocation,) = _run(report_on(PLAN, report_on(BROKEN, path="b ä.yaml").readings[0]))["invocations"]

    assert invocation == {
        "executionSuccessful": False,
        "exitCode": 3,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": "The file b ä.yaml could not be read, so nothing in it was checked."},
                "descriptor": {"id": "incomplete-file"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": "b%20%C3%A4.yaml", "uriBaseId": "%SRCROOT%"},
                        }
                    }
                ],
            }
        ],
    }


@pytest.mark.parametrize(("count", "left_out"), [(MOST, 0), (MOST + 1, 1)])
def test_results_beyond_the_limit_are_counted(count: int, left_out: int) -> None:
    """GitHub shows 5 000 results; what is beyond is told, never dropped in silence."""
    run = _run(many(count))
    told = [notice["message"]["text"] for notice in run["invocations"][0]["toolExecutionNotifications"]]

    assert len(run["results"]) == MOST
    assert told == [f"Findings that did not fit in here: {left_out}. The JSON report has them all."] * bool(left_out)


def test_cells_of_documents_are_logical_locations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding in a workbook stands at line 1, for GitHub asks for a line, and names the sheet and the cell."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Toimenpiteet"
    for row in (["Toimenpide", "Vastuutaho", "Aikataulu"], ["Kävelyryhmät", None, "2025"]):
        sheet.append(row)
    book.save(tmp_path / "suunnitelma 1.xlsx")
    monkeypatch.chdir(tmp_path)
    (result,) = _run(report_on(load("suunnitelma 1.xlsx")))["results"]
    assert result["locations"] == [
        {
            "logicalLocations": [
                {"name": "Toimenpiteet!A2", "fullyQualifiedName": "Toimenpiteet!A2"},
                {"name": "measure:kavelyryhmat", "fullyQualifiedName": "suunnitelma-1/measure:kavelyryhmat"},
            ],
            "physicalLocation": {
                "artifactLocation": {"uri": "suunnitelma%201.xlsx", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2},
            },
        }
    ]
    assert result["message"]["text"].endswith(" Place: Toimenpiteet!A2.")


def test_paths_are_relative_to_the_root_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder of the repository the path begins at its root; a file outside has its full address."""
    (tmp_path / "repo/.git").mkdir(parents=True)
    folder = tmp_path / "repo/sub"
    folder.mkdir()
    monkeypatch.chdir(folder)

    paths = ("a.yaml", "../b%.yaml", str(folder / "c#.yaml"), "../../d.yaml")
    places = [_run(report_on(PLAN, path=path))["results"][0]["locations"][0]["physicalLocation"] for path in paths]
    files = [place["artifactLocation"] for place in places]
    assert [file["uri"] for file in files[:3]] == ["sub/a.yaml", "b%25.yaml", "sub/c%23.yaml"]
    assert files[3] == {"uri": files[3]["uri"]}
    assert unquote(files[3]["uri"]) == f"file://{tmp_path.as_posix()}/d.yaml"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_hostile_titles_do_no_harm(language: str) -> None:
    """Whatever a plan is called, the log is sound, and every finding is in it."""
    report = hostile(language)
    text = render(report)
    log = json.loads(text)

    assert log == json.loads(json.dumps(sarif_data(report)))
    assert _faults(log) == []
    assert len(log["runs"][0]["results"]) == len(report.findings) > len(HOSTILE)
    assert not {"\u202e", "\x1b", "\x07", "\ufffe", "\x85"} & set(text)
    assert max(len(result["message"]["text"]) for result in log["runs"][0]["results"]) < 10_000


def test_the_check_of_this_module_finds_faults() -> None:
    """The check objects to a link, an absolute path, a wrong rule and a repeated fingerprint."""
    log = sarif_data(report_on(PLAN))
    first, second = log["runs"][0]["results"]
    first["message"]["text"] = "[x](y)"
    first["ruleIndex"], second["partialFingerprints"] = 0, first["partialFingerprints"]
    first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "/a b"
    where = first["partialFingerprints"]["hytecore/v1"]

    assert _faults(log) == ["fingerprints twice", f"{where}: text", f"{where}: uri"]


@pytest.mark.skipif(not MULTITOOL, reason="SARIF_MULTITOOL does not name Microsoft's validator")
@pytest.mark.parametrize("name", ["small", "hostile", "incomplete", "many"])
def test_multitool_has_no_objection(name: str, tmp_path: Path) -> None:
    """Microsoft's validator, with the rules of GitHub, has no errors and no warnings."""
    makers: dict[str, Callable[[], Report]] = {
        "small": lambda: report_on(PLAN),
        "hostile": hostile,
        "incomplete": lambda: report_on(PLAN, BROKEN),
        "many": lambda: many(MOST + 5),
    }
    log = tmp_path / "log.sarif"
    log.write_text(render(makers[name]()), "utf-8")
    told = subprocess.run(
        [MULTITOOL, "validate", str(log), "--rule-kind", "Sarif;Gh"], check=True, capture_output=True, text=True
    ).stdout

    assert [line for line in told.splitlines() if " error " in line or " warning " in line] == []
    assert "Analysis completed successfully." in told
