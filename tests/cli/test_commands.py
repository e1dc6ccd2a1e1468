"""Whole commands: what they print, where, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hytecore.cli.program import main

CLEAN = """\
hytecore: 1
plan: {id: p, title: Suunnitelma}
measures:
- {id: m1, title: Kerho, responsibilities: {unknown: sovitaan keväällä}, schedule: {continuous: true}}
"""
FLAWED = CLEAN + "- {id: m2, title: Kävelyryhmä, schedule: {continuous: true}}\n"
ONLY_OWNERS = ("--select", "measure-without-owner", "--as-of", "2026-01-01", "--config", "none")


@pytest.fixture
def clean(tmp_path: Path) -> str:
    """Return the path of a plan without the flaw looked for."""
    path = tmp_path / "clean.yaml"
    path.write_text(CLEAN, "utf-8")
    return str(path)


@pytest.fixture
def flawed(tmp_path: Path) -> str:
    """Return the path of a plan with one measure that nobody owns."""
    path = tmp_path / "flawed.yaml"
    path.write_text(FLAWED, "utf-8")
    return str(path)


def test_check_without_findings_exits_0(clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Silence is not called success: the summary says what it does not mean."""
    assert main(["check", clean, *ONLY_OWNERS]) == 0
    assert "ei kuitenkaan kerro, onko suunnitelma hyvä" in " ".join(capsys.readouterr().out.split())


def test_check_with_a_finding_exits_1_and_tells_all(
    flawed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text report in full, as a pipe gets it."""
    monkeypatch.chdir(Path(flawed).parent)

    assert main(["check", "flawed.yaml", *ONLY_OWNERS]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "Suunnitelma",
        "flawed.yaml · tilanne 1.1.2026 · 0 tavoitetta, 2 toimenpidettä, 0 mittaria, 0",
        "toimijaa",
        "",
        "Yhteenveto",
        "  Toimenpiteellä ei ole vastuutahoa: ”Kävelyryhmä”.",
        "",
        "Koko suunnitelma",
        "  virhe HYT201 Toimenpiteellä ”Kävelyryhmä” ei ole vastuutahoa.",
        "    Miksi: Keneltäkään ei voi kysyä, miten toimenpide etenee, ja se jää helposti",
        "    tekemättä.",
        "    Korjaa: Sopikaa, kuka johtaa toimenpidettä, ja kirjatkaa organisaatio tai",
        "    tehtävä, ei henkilön nimeä. Jos vastuutahoa ei vielä tiedetä, kirjatkaa syy.",
        "    flawed.yaml:5:3",
        "",
        "1 virhe, 0 varoitusta, 0 huomiota.",
        "Lisää säännöstä: hytecore explain HYT201",
    ]


def test_check_as_json_is_the_report(flawed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON report in full."""
    assert main(["check", flawed, *ONLY_OWNERS, "--format", "json", "--lang", "en"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["findings"] == [
        {
            "code": "HYT201",
            "name": "measure-without-owner",
            "severity": "error",
            "confidence": "certain",
            "message": "Nobody answers for the measure “Kävelyryhmä”.",
            "language": "en",
            "data": {},
            "subject": {"kind": "measure", "id": "m2", "label": "Kävelyryhmä", "plan": "p"},
            "related": [],
            "field": "responsibilities",
            "location": {"path": flawed, "line": 5, "column": 3},
            "fix": report["findings"][0]["fix"],
            "source": report["findings"][0]["source"],
            "fingerprint": report["findings"][0]["fingerprint"],
            "suppressed": None,
            "baseline": None,
        }
    ]
    assert list(report) == [
        *("schema", "tool", "packs", "as_of", "language", "plans", "outcomes", "findings", "summary", "complete"),
    ]
    assert report["plans"] == [
        {
            "id": "p",
            "title": "Suunnitelma",
            "path": flawed,
            "counts": {"goals": 0, "measures": 2, "indicators": 0, "actors": 0},
        }
    ]
    assert report["outcomes"] == [
        {"code": "HYT201", "name": "measure-without-owner", "outcome": "fail", "checked": 2, "findings": 1}
    ]
    assert report["summary"] == {"error": 1, "warning": 0, "info": 0, "suppressed": 0, "known": 0}
    assert report["complete"] is True


def test_fail_on_and_output(flawed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The threshold decides the exit status, and a report can go to a file."""
    target = tmp_path / "report.json"

    assert main(["check", flawed, *ONLY_OWNERS, "--fail-on", "never", "--format", "json", "--output", str(target)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(target.read_text("utf-8"))["summary"]["error"] == 1


def test_syntax_error_exits_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read makes the run incomplete, with the place of the fault."""
    path = tmp_path / "broken.yaml"
    path.write_text("hytecore: 1\nplan: [\n", "utf-8")

    assert main(["check", str(path), "--format", "json", "--as-of", "2026-01-01"]) == 3
    report = json.loads(capsys.readouterr().out)
    assert report["complete"] is False
    assert [(f["code"], f["location"]["line"]) for f in report["findings"]] == [("HYT008", 3)]


WRONG = [
    pytest.param(["check", "nowhere.yaml"], "There is no such file: nowhere.yaml", id="no such file"),
    pytest.param(["check", "."], ". is a folder", id="a folder"),
    pytest.param(["check"], "the following arguments are required: PATH", id="no path"),
    pytest.param(["chekc", "x"], "Did you mean check?", id="no such command"),
    pytest.param(["check", "PLAN", "--select", "HYT20I"], "Did you mean HYT20", id="no such rule"),
    pytest.param(["check", "PLAN", "--profile", "strickt"], "Did you mean strict?", id="no such profile"),
    pytest.param(["check", "PLAN", "--pack", "nothing"], "rule pack nothing is not installed", id="no such pack"),
    pytest.param(["check", "PLAN", "--format", "yaml"], "--format: yaml will not do", id="no such format"),
    pytest.param(["check", "PLAN", "--lang", "de"], "--lang: de will not do", id="no such language"),
    pytest.param(["check", "PLAN", "--as-of", "1.1.2026"], "--as-of: 1.1.2026 is not a day", id="no day"),
    pytest.param(["check", "PLAN", "--fail-on", "hint"], "--fail-on: hint will not do", id="no such threshold"),
    pytest.param(["check", "PLAN", "--config", "none.toml"], "none.toml cannot be opened", id="no such settings"),
    pytest.param(["check", "PLAN", "--baseline", "none.txt"], "none.txt cannot be opened", id="no such baseline"),
    pytest.param(["check", "PLAN", "--colour"], "unrecognized arguments: --colour", id="no such option"),
    pytest.param(["explain", "measure-without-onwer"], "Did you mean measure-without-owner?", id="explain no rule"),
]


@pytest.mark.parametrize(("words", "told"), WRONG)
def test_wrong_request_exits_2_with_nothing_on_standard_output(
    words: list[str], told: str, clean: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names what is wrong and the nearest right thing, on standard error."""
    monkeypatch.setenv("LC_ALL", "C")

    assert main([clean if word == "PLAN" else word for word in words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err


def test_settings_file_is_found_and_overruled(
    flawed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """hytecore.toml in the working folder counts; the command line stands over it; `--config none` leaves it out."""
    (tmp_path / "hytecore.toml").write_text('select = ["HYT201"]\nseverity = {HYT201 = "info"}\n', "utf-8")
    monkeypatch.chdir(tmp_path)

    assert main(["check", flawed]) == 0
    assert main(["check", flawed, "--fail-on", "info"]) == 1
    assert main(["check", flawed, "--config", "none", "--select", "HYT201"]) == 1


BAD_SETTINGS = [
    pytest.param("colour = 1", "there is no setting colour", id="unknown key"),
    pytest.param('select = "HYT201"', "the setting select has a value of the wrong kind", id="text for a list"),
    pytest.param("select = [1]", "the setting select has a value of the wrong kind", id="number in a list"),
    pytest.param('ignore = ["HYT2O1"]', "There is no rule HYT2O1", id="unknown rule"),
    pytest.param('severity = {HYT201 = "bad"}', "severity.HYT201: bad will not do", id="unknown severity"),
    pytest.param("options = {too-many-goals = {maximal = 3}}", "has no option maximal", id="unknown option"),
    pytest.param("x = [", "is not TOML", id="no TOML"),
    pytest.param('lang = "de"', "lang: de will not do", id="unknown language"),
]


@pytest.mark.parametrize(("text", "told"), BAD_SETTINGS)
def test_bad_settings_exit_2(
    text: str,
    told: str,
    clean: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A settings file that says something unknown stops the run."""
    monkeypatch.setenv("LC_ALL", "C")
    settings = tmp_path / "settings.toml"
    settings.write_text(text, "utf-8")

    assert main(["check", clean, "--config", str(settings)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err


def test_baseline_lets_only_new_findings_stop(flawed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Known findings are listed and do not count; a swap of one finding for another is seen."""
    baseline = str(tmp_path / "baseline.txt")

    assert main(["baseline", "create", flawed, *ONLY_OWNERS, "--baseline", baseline, "--lang", "en"]) == 0
    assert capsys.readouterr().out == f"+ HYT201 measure:m2 p\n{baseline}: findings 1.\n"
    assert main(["check", flawed, *ONLY_OWNERS, "--baseline", baseline]) == 0
    Path(flawed).write_text(FLAWED.replace("m2", "m3"), "utf-8")
    assert main(["check", flawed, *ONLY_OWNERS, "--baseline", baseline]) == 1
    capsys.readouterr()
    assert main(["baseline", "update", flawed, *ONLY_OWNERS, "--baseline", baseline, "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        "- HYT201 measure:m2 p\n+ HYT201 measure:m3 p\n"
        f"{baseline}: findings 1; gone 1, new 1, moved 0, not checked 0.\n"
    )
    assert main(["baseline", "create", flawed, *ONLY_OWNERS, "--baseline", baseline]) == 2


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("command", ["check", "explain", "rules", "graph", "schema", "baseline"])
def test_every_command_has_help_in_every_language(
    command: str, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Help is printed on standard output, no wider than eighty columns."""
    monkeypatch.setenv("LC_ALL", {"fi": "fi_FI.UTF-8", "sv": "sv_FI.UTF-8", "en": "C"}[language])
    monkeypatch.setenv("COLUMNS", "80")

    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])

    assert stop.value.code == 0
    lines = capsys.readouterr().out.splitlines()
    assert {"fi": "käyttö: ", "sv": "användning: ", "en": "usage: "}[language] in lines[0]
    assert max(map(len, lines)) <= 80


def test_rules_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a rule: code, severity, name and title."""
    assert main(["rules", "--lang", "fi", "--config", "none"]) == 0
    lines = capsys.readouterr().out.splitlines()
    row = next(line for line in lines if line.startswith("HYT201"))
    assert row.split(maxsplit=3) == ["HYT201", "virhe", "measure-without-owner", "Toimenpiteellä ei ole vastuutahoa"]
    assert lines == sorted(lines)


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON Schema comes as JSON."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["required"] == ["hytecore", "plan"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The program tells its version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("hytecore 0.")
