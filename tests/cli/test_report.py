"""`hytecore report`: which checklists there are, what goes where, and with which exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hytecore.cli.program import main

PLAN = """\
hytecore: 1
plan: {id: a, title: Plan A, kind: municipal_plan, languages: [en]}
measures:
- {id: m1, title: Walking group}
"""
RULE = '''
"""A measure without an approach."""
from hytecore.packs import Hit, Rule, Source

rule = Rule(code="ACM101", name="no-approach", severity="warning", source=Source("Act", "1 §"), looks_at="measures")


def check(index, options):
    for measure in index.plan.measures:
        if options["as_of"].year > 2030:
            raise RuntimeError
        yield Hit("flaw", measure)
'''
WORDS = """
title: {fi: Vika, sv: Fel, en: Flaw}
why: {fi: miksi, sv: varför, en: why}
fix: {fi: Korjatkaa., sv: Åtgärda., en: Mend it.}
messages:
  flaw: {fi: "Toimenpide {subject}.", sv: "Åtgärden {subject}.", en: "The measure {subject}."}
"""
CHECKLIST = """
title: {fi: Lista, sv: Lista, en: The list}
sections:
- title: {fi: Osa, sv: Del, en: Part}
  items:
  - id: Q1
    source: Act, 1 §
    question: {fi: Onko lähestymistapa?, sv: Finns tillvägagångssätt?, en: Is there an approach?}
    rules: [ACM101]
    ask: {fi: Miten?, sv: Hur?, en: "How is it done?"}
    whom: {fi: Johtoryhmä, sv: Ledningsgruppen, en: The steering group}
"""
PACK = """
from pathlib import Path
from hytecore.packs import Pack, checklist_from

PACK = Pack.from_package(
    "acme", "ACM", "acme_list", checklist=lambda: checklist_from(str(Path(__file__).with_name("checklist.yml")))
)
"""
BARE = 'from hytecore.packs import Pack\nPACK = Pack("bare", "BAR", ())\n'
BROKEN = "import a_module_that_is_not_there\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder with a plan, and packs installed: with a checklist, without one, and one that is broken."""
    packs = tmp_path / "packs"
    for name, source in (("acme", PACK), ("bare", BARE), ("broken", BROKEN)):
        package, metadata = packs / f"{name}_list", packs / f"hytecore_{name}-1.0.dist-info"
        package.mkdir(parents=True)
        metadata.mkdir()
        (package / "__init__.py").write_text(source, "utf-8")
        (metadata / "entry_points.txt").write_text(f"[hytecore.packs]\n{name} = {name}_list:PACK\n", "utf-8")
    (packs / "acme_list" / "no_approach.py").write_text(RULE, "utf-8")
    (packs / "acme_list" / "no_approach.yaml").write_text(WORDS, "utf-8")
    (packs / "acme_list" / "checklist.yml").write_text(CHECKLIST, "utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "hytecore.toml").write_text('packs = ["acme"]\nlang = "en"\n', "utf-8")
    monkeypatch.syspath_prepend(str(packs))
    monkeypatch.chdir(tmp_path)
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.endswith("_list") or "_list." in name:
            del sys.modules[name]


def asked(*words: str, also: str = "plan.yaml") -> int:
    """Ask for a report on the plan, and on one other file, on a fixed day; further words may change that."""
    return main(["report", "plan.yaml", *({also} - {"plan.yaml"}), "--as-of", "2026-01-01", *words])


def test_an_answer_of_no_is_no_failure(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report in full; the exit status says that the list was answered, not how."""
    assert asked("--checklist", "acme") == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "The list",
        "",
        "Plan A",
        "plan.yaml · as of 1 January 2026",
        "  Not met 1: Q1",
        "",
        "Part",
        "  Q1 Not met: Is there an approach?",
        "    What was found: The measure “Walking group”. (plan.yaml:4)",
        "    What to do: Mend it.",
        "    Source: Act, 1 §",
        "",
        "The answers tell what is in the plan. They do not tell whether the plan is good,",
        "or whether what it says is done.",
    ]
    assert err == ""


@pytest.mark.parametrize("form", ["text", "json", "html", "xlsx"])
def test_every_format_can_be_written_to_a_file(place: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is written is what is printed; a workbook is only written."""
    path = place / f"out.{form}"

    assert asked("--checklist", "acme", "--format", form, "--output", str(path)) == 0
    assert capsys.readouterr().out == ""
    data = path.read_bytes()
    if form == "xlsx":
        assert data.startswith(b"PK")
    else:
        assert asked("--checklist", "acme", "--format", form) == 0
        assert capsys.readouterr().out.encode() == data
        assert "Walking group" in data.decode()


def test_what_asks_for_a_list_asks_for_its_pack(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pack that the settings do not list takes part when its checklist is asked for, and others stay out."""
    assert asked("--checklist", "acme", "--config", "none", "--pack", "bare", "--format", "json") == 0
    (plan,) = json.loads(capsys.readouterr().out)["plans"]
    assert plan["answers"]["not_met"] == ["Q1"]


def test_what_the_settings_leave_out_is_not_asked(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An ignored rule is told as not asked; a selection of other rules and a baseline change nothing."""
    (place / "hytecore.toml").write_text('packs = []\nlang = "en"\nselect = ["HYT2"]\nbaseline = "gone"\n', "utf-8")
    assert asked("--checklist", "acme", "--format", "json") == 0
    (plan,) = json.loads(capsys.readouterr().out)["plans"]
    assert plan["answers"]["not_met"] == ["Q1"]

    (place / "hytecore.toml").write_text('packs = ["acme"]\nlang = "en"\nignore = ["no-approach"]\n', "utf-8")
    assert asked("--checklist", "acme") == 0
    assert "Flaw (ACM101): the settings leave the rule out, so it was not asked." in " ".join(
        capsys.readouterr().out.split()
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--checklist", "acm"], "The rule pack acm is not installed; installed: acme, bare, broken, core"),
        (["--checklist", "bare"], "The rule pack bare has no checklist; those that have one: "),
        (["--checklist", "acme", "--format", "pdf"], "--format: pdf will not do; these will: text, json, html, xlsx."),
        (["--checklist", "acme", "--format", "xlsx"], "The format xlsx is written to a file: give --output."),
        (["--checklist", "acme", "--as-of", "soon"], "--as-of: soon is not a day"),
        ([], "one of the arguments --checklist --by-owner --sheet is required"),
    ],
)
def test_a_wrong_request_is_told_in_a_line(
    place: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be asked for is exit status 2, with what there is instead."""
    monkeypatch.setenv("LC_ALL", "C")
    assert asked(*words) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err


def test_a_path_that_is_not_there_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is answered of the other plan: the request is wrong."""
    assert asked("--checklist", "acme", "--lang", "en", also="gone.yaml") == 2
    assert capsys.readouterr() == ("", "Error: There is no such file: gone.yaml\n")


def test_known_lists_are_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Asked for the list of a pack without one, the program names the packs that have one."""
    assert asked("--checklist", "bare", "--pack", "acme", "--lang", "sv") == 2
    assert "har ingen checklista; de som har: acme." in capsys.readouterr().err


def test_a_rule_that_crashes_leaves_the_answers_incomplete(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The question is open, the report says so, and the exit status is 3."""
    assert asked("--checklist", "acme", "--as-of", "2031-01-01") == 3
    out = " ".join(capsys.readouterr().out.split())
    assert "! The run is incomplete" in out
    assert "Q1 Cannot be told from the plan: Is there an approach?" in out
    assert "Flaw (ACM101): the rule crashed." in out


def test_a_file_that_cannot_be_read_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The other plan is answered for, the file is named beside the report and in it, and the exit status is 3."""
    (place / "bad.yaml").write_text("hytecore: [", "utf-8")

    assert asked("--checklist", "acme", "--format", "json", also="bad.yaml") == 3
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert (data["unread"], [plan["plan"] for plan in data["plans"]]) == (["bad.yaml"], ["a"])
    assert err == "bad.yaml: no plan could be read from the file; `hytecore check bad.yaml` tells why.\n"


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_pack_that_cannot_be_loaded_is_no_wrong_request(
    place: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is there, and cannot be asked: one line says why, and the exit status is 3."""
    assert asked("--checklist", "broken", "--lang", lang) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "broken" in err
    assert "ModuleNotFoundError: No module named 'a_module_that_is_not_there'" in err


def test_a_checklist_that_cannot_be_read_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault of the checklist's file is one line with the file, and the exit status is 3."""
    path = place / "packs" / "acme_list" / "checklist.yml"
    path.write_text(CHECKLIST.replace("ask: {fi: Miten?, ", "ask: {"), "utf-8")

    assert asked("--checklist", "acme") == 3
    err = capsys.readouterr().err
    assert err.startswith("The checklist of the rule pack acme could not be read: WordsError: ")
    assert str(path) in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_help_names_what_can_be_asked(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help lists the kinds of reports, and is at most eighty columns wide."""
    with pytest.raises(SystemExit) as end:
        main(["report", "--help", "--lang", lang])
    out = capsys.readouterr().out
    assert end.value.code == 0
    assert "--checklist PACK" in out
    assert max(map(len, out.splitlines())) <= 80
