"""`check --mark`: the copy that the command writes of a whole plan, and what it refuses."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from marked_files import tree, without_notes
from office_files import changed, members
from one_table import FORMATS
from openpyxl import Workbook, load_workbook
from test_marked_docx import Q, anchors, said
from word_documents import saved

from hytecore.cli.program import main
from hytecore.documents.opening import open_document
from hytecore.read.reading import load

EXAMPLE = Path(__file__).parents[2] / "examples/pohjois-savo/plans/hyvinvointialue.yaml"
HEADER = ("Tavoite", "Toimenpide", "Vastuutaho", "Aikataulu", "Tila", "Mittari")
CHECK = ("--as-of", "2026-03-01", "--config", "none")
STATES = {"in_progress": "kesken", "done": "valmis", "not_started": "ei aloitettu"}


def rows() -> list[tuple[str, ...]]:
    """Return the measures of an example plan as the rows of a table; of some the owner or the schedule is left out."""
    plan = yaml.safe_load(EXAMPLE.read_text("utf-8"))
    names = {
        each["id"]: each.get("name") or each.get("title")
        for key in ("actors", "goals", "indicators")
        for each in plan[key]
    }
    found: list[tuple[str, ...]] = []
    for number, measure in enumerate(plan["measures"]):
        owners = [names[one["actor"]] for one in measure.get("responsibilities", []) if isinstance(one, dict)]
        found.append((
            names[measure["goals"][0]] if number % 4 else "", measure["title"], ", ".join(owners) if number % 3 else "",
            "2026–2028" if number % 5 else "", STATES.get(measure.get("status"), ""),
            ", ".join(names[each] for each in measure.get("indicators", [])) or "Osallistujien määrä",
        ))  # fmt: skip
    return found


def as_docx() -> bytes:
    """Return the plan as a Word document."""
    document = docx.Document()
    document.add_heading("Pohjois-Savon alueellinen hyvinvointisuunnitelma 2025–2028", 0)
    document.add_paragraph("Suunnitelma on valmisteltu yhdessä.")
    table = document.add_table(rows=0, cols=len(HEADER))
    for row in (HEADER, *rows()):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return saved(document)


def as_xlsx() -> bytes:
    """Return the plan as a workbook."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Suunnitelma"
    for row in (("Pohjois-Savon hyvinvointisuunnitelma 2025–2028",), (), HEADER, *rows()):
        page.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def report_on(path: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return the findings on a document as the JSON report has them."""
    capsys.readouterr()
    main(["check", path, *CHECK, "--lang", "fi", "--format", "json"])
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the commands are given."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_whole_plan_in_word(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every finding of the report is a comment at its cell or paragraph, and the copy is read as the same plan."""
    data = as_docx()
    (here / "suunnitelma.docx").write_bytes(data)
    findings = report_on("suunnitelma.docx", capsys)
    assert main(["check", "suunnitelma.docx", *CHECK, "--lang", "fi", "--mark", "kopio.docx"]) == 1
    marked = (here / "kopio.docx").read_bytes()
    told = said(marked)
    assert capsys.readouterr().err == f"kopio.docx kirjoitettu. Kommentteja: {len(told)}.\n"
    assert (here / "suunnitelma.docx").read_bytes() == data

    document = open_document("suunnitelma.docx")
    cells = [cell for table in document.tables for cell in table.cells]
    at = {number: place for number, (place, _) in anchors(marked).items()}
    expected = []
    for one in findings:
        place = one["location"]
        within = [
            number for number, cell in enumerate(cells)
            if "table" in place and (cell.row, cell.column) == (place["row"], place["column"])
        ]  # fmt: skip
        expected.append((within[0] if within else None, re.sub(r"[ \n]+", " ", one["message"])))
    found = [
        (at[number], line) for number, lines in told.items() for before, line in pairwise(lines)
        if re.match(r"(Virhe|Varoitus|Huomio) HYT\d{3}: ", before)
    ]  # fmt: skip
    assert {one["code"] for one in findings} >= {"HYT201", "HYT501"}
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert len({at[number] for number in told}) == len(told)

    os.replace(here / "kopio.docx", here / "suunnitelma.docx")
    assert without_notes(open_document("suunnitelma.docx")) == without_notes(document)
    assert report_on("suunnitelma.docx", capsys) == findings


def test_a_whole_plan_in_a_workbook(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every finding of the report is in the comment of its cell, worst first, and the copy is read as the same plan."""
    (here / "suunnitelma.xlsx").write_bytes(as_xlsx())
    plan = load("suunnitelma.xlsx").plan
    findings = report_on("suunnitelma.xlsx", capsys)
    assert main(["check", "suunnitelma.xlsx", *CHECK, "--lang", "fi", "--mark", "kopio.xlsx"]) == 1
    page = load_workbook("kopio.xlsx").worksheets[0]
    told: dict[str, list[str]] = {}
    for one in findings:
        told.setdefault(one["location"].get("cell", "A1"), []).append(" ".join(one["message"].split("\n")))
    found = {
        cell.coordinate: [
            line for before, line in pairwise(lines)
            if re.match(r"(Virhe|Varoitus|Huomio) HYT\d{3}: ", before)
        ]
        for row in page.iter_rows() for cell in row if cell.comment is not None
        for lines in [cell.comment.text.split("\n")]
    }  # fmt: skip
    assert found == told
    os.replace(here / "kopio.xlsx", here / "suunnitelma.xlsx")
    assert load("suunnitelma.xlsx").plan == plan
    assert report_on("suunnitelma.xlsx", capsys) == findings


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_comments_speak_the_language_of_the_report(language: str, here: Path) -> None:
    """The heading, the reason and the remedy are in the language that was asked for."""
    (here / "s.docx").write_bytes(FORMATS[".docx"]())
    main(["check", "s.docx", *CHECK, "--lang", language, "--select", "HYT301", "--mark", "k.docx"])
    (first, *_) = said((here / "k.docx").read_bytes()).values()
    assert [line.split(" ")[0] for line in first] == {
        "fi": ["Virhe", "Tavoitetta", "Miksi:", "Korjaa:", "Lähde:"],
        "sv": ["Fel", "Målet", "Varför:", "Åtgärda:", "Källa:"],
        "en": ["Error", "The", "Why:", "Fix:", "Source:"],
    }[language]


def test_what_is_set_aside_is_no_comment(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings that are known from a baseline are not told again; then the copy has no comments, and says so."""
    (here / "s.docx").write_bytes(FORMATS[".docx"]())
    main(["baseline", "create", "s.docx", *CHECK])
    capsys.readouterr()
    assert (
        main(["check", "s.docx", *CHECK, "--lang", "fi", "--baseline", "hytecore-baseline.txt", "--mark", "k.docx"])
        == 0
    )
    assert capsys.readouterr().err == "k.docx kirjoitettu. Kommentteja: 0.\n"
    assert members((here / "k.docx").read_bytes()) == members((here / "s.docx").read_bytes())


def test_only_its_own_findings(here: Path) -> None:
    """Checked together with another plan, a document gets the comments that are about it."""
    (here / "s.docx").write_bytes(FORMATS[".docx"]())
    (here / "muu.yaml").write_text("hytecore: 1\nplan: {id: a, title: A}\nmeasures: [{id: m, title: Muu}]\n", "utf-8")
    main(["check", "muu.yaml", "s.docx", *CHECK, "--lang", "fi", "--mark", "k.docx"])
    alone = here / "alone"
    alone.mkdir()
    main(["check", "s.docx", *CHECK, "--lang", "fi", "--mark", "alone/k.docx"])
    assert said((here / "k.docx").read_bytes()) == said((alone / "k.docx").read_bytes())


def refused(message: str) -> Callable[[str], bool]:
    """Return whether standard error says a message."""
    return lambda error: error == f"Error: {message}\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["s.docx", "--mark", "s.docx"], "The result would be written over the source: s.docx. Give another name."),
        (
            ["s.docx", "--mark", "linkki.docx"],
            "The result would be written over the source: linkki.docx. Give another name.",
        ),
        (["s.docx", "--mark", "k.pdf"], "k.pdf: give the copy the suffix of the document, .docx."),
        (
            ["s.csv", "--mark", "k.csv"],
            "s.csv: --mark cannot write comments into this kind of file; those that it can: "
            ".docx, .docm, .xlsx, .xlsm, .pptx, .pptm, .odt, .ods.",
        ),
        (["s.docx", "s.csv", "--mark", "k.docx"], "--mark marks one document at a time, and there are 2."),
        (
            ["s.docx", "--mark", "k.docx", "--output", "k.docx"],
            "--mark and --output would write to the same file: k.docx.",
        ),
        (["puuttuu.docx", "--mark", "k.docx"], "There is no such file: puuttuu.docx"),
        (["s.docx", "--mark", "ei/ole/k.docx"], "ei/ole/k.docx: the file cannot be written: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_refused(
    words: list[str], message: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong request is told in one line, with exit status 2, and nothing is written."""
    (here / "s.docx").write_bytes(FORMATS[".docx"]())
    (here / "s.csv").write_bytes(FORMATS[".csv"]())
    os.symlink(here / "s.docx", here / "linkki.docx")
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    assert main(["check", *words, *CHECK, "--lang", "en"]) == 2
    assert refused(message)(capsys.readouterr().err)
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_a_file_that_could_not_be_read_is_not_marked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report tells why, standard error that there is no copy, and the exit status is 3."""
    (here / "s.docx").write_bytes(FORMATS[".docx"]()[:2000])
    assert main(["check", "s.docx", *CHECK, "--lang", "fi", "--mark", "k.docx"]) == 3
    streams = capsys.readouterr()
    assert streams.err == "s.docx: asiakirjaa ei voitu lukea, joten merkittyä kopiota ei kirjoitettu.\n"
    assert "HYT008" in streams.out
    assert not (here / "k.docx").exists()


def test_a_part_that_only_the_copy_touches_is_broken(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document that can be read, but to whose list of types nothing can be added, is not written half."""
    data = changed(FORMATS[".docx"](), "[Content_Types].xml", lambda text: text.replace("</Types>", ""))
    (here / "s.docx").write_bytes(data)
    assert main(["check", "s.docx", *CHECK, "--lang", "en", "--mark", "k.docx"]) == 2
    assert "no marked copy was written, because a part of the document is broken" in capsys.readouterr().err
    assert not (here / "k.docx").exists()


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx", ".ods"])
def test_every_format_is_marked_at_the_same_places(suffix: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same table in every format that can be marked gets as many comments, and the same bytes each time."""
    (here / f"s{suffix}").write_bytes(FORMATS[suffix]())
    places = {json.dumps(one["location"]) for one in report_on(f"s{suffix}", capsys)}
    for name in ("a", "b"):
        assert main(["check", f"s{suffix}", *CHECK, "--lang", "fi", "--mark", name + suffix]) == 1
        assert capsys.readouterr().err == f"{name}{suffix} kirjoitettu. Kommentteja: {len(places)}.\n"
    assert (here / f"a{suffix}").read_bytes() == (here / f"b{suffix}").read_bytes()


def test_the_day_of_the_comments_is_that_of_the_check(here: Path) -> None:
    """Comments are dated by --as-of, not by the clock."""
    (here / "s.docx").write_bytes(FORMATS[".docx"]())
    main(["check", "s.docx", "--as-of", "2025-12-24", "--config", "none", "--mark", "k.docx"])
    comments = tree((here / "k.docx").read_bytes(), "word/comments.xml")
    assert {one.get(f"{Q}date") for one in comments} == {"2025-12-24T00:00:00Z"}
