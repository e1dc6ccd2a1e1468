"""`hytecore report --by-owner` and `--sheet`: what is written where, with which exit status, and what is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from hytecore.cli.program import main

PLAN = """\
hytecore: 1
plan: {id: a, title: Plan A, languages: [en], owner: town}
actors:
- {id: town, kind: municipality, name: The Town}
- {id: club, kind: ngo, name: The Club}
goals:
- {id: g1, title: People are well}
measures:
- {id: m1, title: Walking group, responsibilities: [{actor: club, role: lead}]}
- {id: m2, title: Café, schedule: 2025, status: in_progress, responsibilities: [{actor: town, role: lead}]}
"""
OPTIONS = ("--as-of", "2026-01-01", "--lang", "en", "--config", "none", "--pack", "core")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder with the plan, in which the commands run."""
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


def asked(*words: str, path: str = "plan.yaml") -> int:
    """Ask for a report on a plan."""
    return main(["report", *words, path, *OPTIONS])


# Letters


def test_letters_are_written_into_a_folder(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder is made; there is a page and a document for each, and an index; what was written is told."""
    assert asked("--by-owner", "out/letters") == 0
    out, err = capsys.readouterr()

    assert sorted(path.name for path in (place / "out" / "letters").iterdir()) == [
        "index.html",
        "the-club.docx",
        "the-club.html",
        "the-town.docx",
        "the-town.html",
        "to-the-owner-of-the-plan.docx",
        "to-the-owner-of-the-plan.html",
    ]
    assert [line for line in out.splitlines() if not line.startswith("  ")] == [
        "The Club – the-club.html, the-club.docx",
        "The Town – the-town.html, the-town.docx",
        "To the owner of the plan – to-the-owner-of-the-plan.html,",
        "to-the-owner-of-the-plan.docx",
        "Begin here: out/letters/index.html",
    ]
    assert err == ""


def test_nothing_else_in_the_folder_is_touched(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Letters of ours are replaced, those of earlier runs stay and are told, and other files stay as they are."""
    assert asked("--by-owner", "out") == 0
    before = (place / "out" / "the-club.html").read_bytes()
    (place / "out" / "the-club.html").write_bytes(before + b"<!-- old -->")
    (place / "out" / "notes.txt").write_text("mine", "utf-8")
    (place / "plan.yaml").write_text(PLAN.replace("The Town", "The City"), "utf-8")
    capsys.readouterr()

    assert asked("--by-owner", "out") == 0
    assert (place / "out" / "the-club.html").read_bytes() == before.replace(b"The Town", b"The City")
    assert (place / "out" / "notes.txt").read_text("utf-8") == "mine"
    assert (place / "out" / "the-town.html").exists()
    assert capsys.readouterr().err == (
        "The folder has earlier letters that were not written now: the-town.docx, the-town.html\n"
    )


@pytest.mark.parametrize("name", ["index.html", "the-club.html", "the-club.docx"])
def test_a_file_that_is_not_ours_stops_everything(place: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a letter would replace somebody else's file, nothing is written at all."""
    (place / "out").mkdir()
    (place / "out" / name).write_text("mine", "utf-8")

    assert asked("--by-owner", "out") == 2
    assert [path.name for path in (place / "out").iterdir()] == [name]
    assert (place / "out" / name).read_text("utf-8") == "mine"
    assert capsys.readouterr().err == (
        f"Error: {os.path.join('out', name)}: the file cannot be written: hytecore did not write it, or it has been"
        " edited; move it, or give another folder\n"
    )


def test_letters_are_the_same_in_every_process(place: Path) -> None:
    """Two runs with other hash seeds write the same bytes."""
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "hytecore", "report", "--by-owner", f"out{seed}", "plan.yaml", *OPTIONS],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    first, second = ({path.name: path.read_bytes() for path in (place / f"out{n}").iterdir()} for n in "12")

    assert first == second


def test_an_unreadable_plan_is_status_3(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What could not be read is told on the index and by the command."""
    (place / "broken.yaml").write_text("{", "utf-8")

    assert asked("--by-owner", "out", path="broken.yaml") == 3
    assert "! These files could not be read, so there are no letters about them: broken.yaml" in " ".join(
        capsys.readouterr().out.split()
    )
    assert "broken.yaml" in (place / "out" / "index.html").read_text("utf-8")


# The sheet


def test_the_sheet_in_every_format(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All formats hold the same lists; text is the usual one, and what goes to a file is what is printed."""
    assert asked("--sheet") == 0
    text = capsys.readouterr().out
    assert text.splitlines()[7:12] == [
        "  None.",
        "",
        "Goals that cannot be measured: 1",
        "  - People are well",
        "",
    ]
    assert asked("--sheet", "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert {each["list"]: [item["name"] for item in each["items"]] for each in data["lists"]} == {
        "measurable": [],
        "unmeasurable": ["People are well"],
        "ownerless": [],
        "unscheduled": ["Walking group"],
        "overdue": ["Café"],
        "statusless": ["Walking group"],
        "overlaps": [],
    }
    assert asked("--sheet", "--format", "html") == 0
    page = capsys.readouterr().out
    assert "<li>Café – its time ended: 2025</li>" in page

    for name, content in (("sheet.txt", text), ("sheet.html", page)):
        assert asked("--sheet", "--output", name) == 0
        assert (place / name).read_text("utf-8") == content
    assert asked("--sheet", "--output", "sheet.docx") == 0
    with ZipFile(place / "sheet.docx") as archive:
        assert "Café – its time ended: 2025" in archive.read("word/document.xml").decode()


def test_the_sheet_with_last_years_plan(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--since adds what has changed; a plan that cannot be read is told, with status 3."""
    (place / "old.yaml").write_text(
        PLAN.replace("Walking group", "Walking").replace("schedule: 2025", "schedule: 2024")
    )
    assert asked("--sheet", "--since", "old.yaml", "--format", "json") == 0
    changes = [each for each in json.loads(capsys.readouterr().out)["lists"] if each["list"].startswith("changes")]
    assert [(each["list"], [(item["name"], item["detail"]) for item in each["items"]]) for each in changes] == [
        ("changes.later", [("Measure “Café”", "schedule moved later: 2024 → 2025")]),
        ("changes.renamed", [("Measure “Walking group”", "the name changed: “Walking” → “Walking group”")]),
    ]

    (place / "old.yaml").write_text("{", "utf-8")
    assert asked("--sheet", "--since", "old.yaml") == 3
    out, err = capsys.readouterr()
    assert "Cannot be told: the plan to compare with could not be read." in out
    assert err == "old.yaml: no plan could be read from the file; `hytecore check old.yaml` tells why.\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--by-owner", "out", "--sheet"], "argument --sheet: not allowed with argument --by-owner"),
        (["--sheet", "--checklist", "thl"], "argument --checklist: not allowed with argument --sheet"),
        (["--by-owner", "out", "--format", "html"], "leave out --format and --output"),
        (["--by-owner", "out", "--output", "x"], "leave out --format and --output"),
        (["--by-owner", "out", "--since", "plan.yaml"], "--since goes only with --sheet"),
        (["--by-owner", "plan.yaml"], "plan.yaml: the file cannot be written"),
        (["--sheet", "--format", "xlsx"], "--format: xlsx will not do; these will: text, json, html, docx."),
        (["--sheet", "--format", "docx"], "The format docx is written to a file: give --output."),
        (["--sheet", "--since", "plan.yaml", "plan.yaml"], "--since compares one plan: name one file"),
        (["--sheet", "--since", "gone.yaml"], "There is no such file: gone.yaml"),
    ],
)
def test_a_wrong_request_is_told_in_a_line(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    """What cannot be carried out is status 2 and one line; nothing is written."""
    assert asked(*words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.count("\n") == 1
    assert [path.name for path in place.iterdir()] == ["plan.yaml"]
