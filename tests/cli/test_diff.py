"""`hytecore diff`: two files, what is printed, where, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from hytecore.cli.program import main

OLD = """\
hytecore: 1
plan: {id: p, title: Plan 2024, languages: [en]}
actors: [{id: a1, name: Sports services}, {id: a2, name: Youth work}]
measures:
- {id: m1, title: Walks, schedule: 2025, status: in_progress, responsibilities: [{actor: a1, role: lead}]}
- {id: m2, title: Sleep school, schedule: 2025}
"""
NEW = """\
hytecore: 1
plan: {id: p, title: Plan 2025, languages: [en]}
actors: [{id: a1, name: Sports services}, {id: a2, name: Youth work}]
measures:
- {id: m1, title: Walks, schedule: 2026, status: done, responsibilities: [{actor: a1, role: lead}]}
- {id: m3, title: Quiet nights, schedule: 2025, responsibilities: [{actor: a2, role: lead}]}
"""
SETTINGS = 'packs = []\nselect = ["HYT201"]\nlang = "en"\n'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two versions of a plan and a settings file."""
    for name, text in (("old.yaml", OLD), ("new.yaml", NEW), ("hytecore.toml", SETTINGS)):
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def diff(*words: str) -> int:
    """Compare on a fixed day."""
    return main(["diff", *words, "--as-of", "2025-06-01"])


def test_the_whole_report(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed, in full: in short, then everything, then what has become of the findings."""
    assert diff("old.yaml", "new.yaml") == 0
    out, err = capsys.readouterr()

    assert out.splitlines() == [
        "What has changed in the plan",
        "“Plan 2024” (old.yaml) → “Plan 2025” (new.yaml)",
        "both judged as of 1 June 2025",
        "",
        "In short",
        "  Gone without a word 1: “Sleep school”",
        "  Moved later 1: “Walks”",
        "  Status changed 1: “Walks”",
        "  Renamed 1: “Plan 2025”",
        "  Added 1: “Quiet nights”",
        "  Findings: Mended or gone 1",
        "",
        "No longer there",
        "  – Measure “Sleep school” (m2) is no longer there, and the plan does not say",
        "    why: it was stated neither as done nor as cancelled.",
        "",
        "Added",
        "  – Measure “Quiet nights” (m3) has been added.",
        "",
        "Changed",
        "  Plan “Plan 2025” (p)",
        "    – the name changed: “Plan 2024” → “Plan 2025”",
        "  Measure “Walks” (m1)",
        "    – schedule moved later: 2025 → 2026",
        "    – the status moved forward: in progress → done",
        "",
        "Findings",
        "  Mended or gone 1",
        "    error HYT201 Nobody answers for the measure “Sleep school”.",
        "      old.yaml:6:3",
        "",
        "The comparison tells what is different. It does not tell whether a change is",
        "good.",
    ]
    assert err == ""


def test_the_same_file_twice(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file compared with itself has no differences, and its findings are as they were."""
    assert diff("old.yaml", "old.yaml") == 0

    assert capsys.readouterr().out.splitlines()[4:11] == [
        "In short",
        "  The plans do not differ.",
        "  Findings: Unchanged 1",
        "",
        "Findings",
        "  Unchanged 1",
        "    HYT201 A measure has no owner (1): “Sleep school”",
    ]


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_what_is_written_is_what_is_printed(place: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every format can be printed and written to a file, and both are the same."""
    assert diff("old.yaml", "new.yaml", "--format", form) == 0
    printed = capsys.readouterr().out
    assert diff("old.yaml", "new.yaml", "--format", form, "--output", "out") == 0

    assert (place / "out").read_text("utf-8") == printed
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("old.yaml",), "the following arguments are required: NEW"),
        (("old.yaml", "lost.yaml"), "lost.yaml"),
        (("old.yaml", "new.yaml", "--format", "xlsx"), "xlsx"),
        (("old.yaml", "new.yaml", "--lang", "de"), "de"),
        (("old.yaml", "new.yaml", "--pack", "lost"), "lost"),
        (("old.yaml", "hytecore.toml"), "hytecore.toml"),
    ],
    ids=["one file", "no such file", "format", "language", "pack", "kind of file"],
)
def test_a_wrong_request(place: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A request that cannot be carried out is told in one line, and nothing is printed."""
    assert diff(*words) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_file_that_cannot_be_read(place: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where one file holds no plan, the report says which, compares nothing, and the exit status is 3."""
    (place / "broken.yaml").write_text("plan: [", "utf-8")

    for words, path in ((("old.yaml", "broken.yaml"), "broken.yaml"), (("broken.yaml", "old.yaml"), "broken.yaml")):
        assert diff(*words, "--format", form) == 3
        out, err = capsys.readouterr()
        assert err.startswith(f"{path}: no plan could be read")
        if form == "json":
            data = json.loads(out)
            assert (data["complete"], data["changes"], data["findings_fixed"]) == (False, [], [])
        else:
            assert "The comparison could not be made: these files could not be read: broken.yaml" in " ".join(
                out.split()
            )


def test_the_language(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is in the language asked for, else in that of the settings, else in that of the new plan."""
    (place / "swedish.yaml").write_text(NEW.replace("[en]", "[sv]"), "utf-8")
    titles = {
        "fi": "Mikä suunnitelmassa muuttui",
        "sv": "Vad som har ändrats i planen",
        "en": "What has changed in the plan",
    }

    for words, language in (
        (("--lang", "fi"), "fi"),
        ((), "en"),
        (("--config", "none", "--pack", "core"), "sv"),
    ):
        assert diff("old.yaml", "swedish.yaml", *words) == 0
        assert capsys.readouterr().out.splitlines()[0] == titles[language]


def test_documents_are_compared_with_workbooks(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table in a Word document and the same table in a workbook differ in what was edited, and in nothing else."""
    head = ["Tavoite", "Toimenpide", "Vastuutaho", "Aikataulu"]
    rows = [
        ["Nuoret nukkuvat riittävästi", "Unikoulu nuorille", "Nuorisopalvelut", "2025"],
        ["Nuoret nukkuvat riittävästi", "Kävelyryhmät", "Liikuntapalvelut", "2025"],
    ]
    document = Document()
    table = document.add_table(rows=0, cols=4)
    for row in (head, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(place / "2024.docx"))
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (head, [*rows[0][:3], "2026"], rows[1]):
        sheet.append(row)
    book.save(place / "2025.xlsx")

    assert diff("2024.docx", "2025.xlsx", "--format", "json", "--lang", "fi") == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    told = [(change["new"]["label"], change["message"]) for change in changes if change["kind"] == "measure"]
    assert told == [("Unikoulu nuorille", "aikataulu siirtyi myöhemmäksi: 2025 → 2026")]
    assert {change["kind"] for change in changes} <= {"measure", "plan"}


def test_hash_seed_and_locale_change_nothing(place: Path) -> None:
    """Two processes with other hash seeds and languages of the environment print the same bytes."""
    printed = [
        subprocess.run(
            [
                sys.executable,
                "-m",
                "hytecore",
                "diff",
                "old.yaml",
                "new.yaml",
                "--as-of",
                "2025-06-01",
                "--format",
                form,
            ],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            check=True,
        ).stdout
        for form in ("json", "html")
        for seed, locale in (("0", "C"), ("4711", "sv_FI.UTF-8"))
    ]

    assert printed[0] == printed[1]
    assert printed[2] == printed[3]
