"""`hytecore check --format …` for pipelines: one list of findings, the same bytes, the same exit status."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.cli.program import main
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.report import as_github, as_gitlab, as_junit, as_markdown, as_sarif
from hytecore.words.ci import ci_words

ROOT = Path(__file__).parents[2]
CI = ("sarif", "junit", "github", "gitlab", "markdown")
PLAN = """\
hytecore: 1
plan: {id: testila, title: Testilän suunnitelma, period: 2025/2028}
goals:
  - {id: g1, title: Nuorten yksinäisyys vähenee}
measures:
  - {id: m1, title: Kävelyryhmät}
  - {id: m2, title: Liikuntaneuvonta}
suppress:
  - rule: HYT201
    subject: measure:m2
    reason: Vastuusta sovitaan maaliskuussa
    by: koordinaattori
    on: 2025-05-01
    until: 2025-12-31
"""
OPTIONS = ("--as-of", "2025-06-01", "--pack", "core", "--config", "none")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan, `plan.yaml`, and one that cannot be read, `broken.yaml`; it is the working folder."""
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "broken.yaml").write_text("hytecore: 1\nplan: [\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _open(text: str, form: str) -> list[tuple[str, str]]:
    """Return the codes of the open findings in a report, each with the path and line it is shown at."""
    if form == "sarif":
        results = [each for each in json.loads(text)["runs"][0]["results"] if not each["suppressions"]]
        places = [each["locations"][0]["physicalLocation"] for each in results]
        lines = [f"{place['artifactLocation']['uri']}:{place['region']['startLine']}" for place in places]
        return [(result["ruleId"], line) for result, line in zip(results, lines, strict=True)]
    if form == "junit":
        cases = [case for case in ET.fromstring(text).iter("testcase") if case.get("file")]
        cases = [case for case in cases if not case[0].get("message", "").startswith(("Ohitettu", "Set aside"))]
        return [(case.get("classname", "")[:6], f"{case.get('file')}:{case.get('line')}") for case in cases]
    if form == "gitlab":
        entries = [(entry["check_name"], entry["location"]) for entry in json.loads(text)]
        return [(code, f"{place['path']}:{place['lines']['begin']}") for code, place in entries]
    if form == "github":
        return [
            (code, f"{path}:{line}")
            for path, line, code in re.findall(r"^::\w+ file=(.+?),line=(\d+).*?,title=(\w+)", text, re.MULTILINE)
        ]
    rows = re.findall(r"^\| .* \| (\S+) \| (HYT\d+) \|$", text.partition("<summary>Ohitetut")[0], re.MULTILINE)
    return [(code, place) for place, code in rows]


@pytest.mark.parametrize("form", CI)
def test_every_format_tells_the_same_findings(form: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The open findings of the JSON report are in each format, at the same lines, and no others; so is the status."""
    status = main(["check", "plan.yaml", *OPTIONS, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    places = [
        (finding["code"], f"{finding['location']['path']}:{finding['location']['line']}")
        for finding in report["findings"]
        if not finding["suppressed"]
    ]

    assert main(["check", "plan.yaml", *OPTIONS, "--format", form]) == status == 1
    assert sorted(_open(capsys.readouterr().out, form)) == sorted(places)
    assert len(places) == sum(report["summary"][severity] for severity in ("error", "warning", "info")) > 5


@pytest.mark.parametrize("form", CI)
@pytest.mark.parametrize(
    ("options", "status"),
    [
        pytest.param(("plan.yaml",), 1, id="findings"),
        pytest.param(("plan.yaml", "--fail-on", "never"), 0, id="never"),
        pytest.param(("broken.yaml", "--fail-on", "never"), 3, id="incomplete"),
    ],
)
def test_exit_status(
    form: str, options: tuple[str, ...], status: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every format leaves the exit status as it is; findings and an incomplete run are told apart."""
    assert main(["check", *options, *OPTIONS, "--format", form, "--output", f"out.{form}"]) == status
    assert capsys.readouterr().out == ""
    assert (folder / f"out.{form}").stat().st_size > 2


@pytest.mark.parametrize("form", CI)
def test_same_input_gives_the_same_bytes(form: str, folder: Path) -> None:
    """Neither the hash seed nor the order of the files changes a byte."""
    (folder / "b.yaml").write_text(PLAN.replace("id: testila", "id: b"), "utf-8")
    made = {
        subprocess.run(
            [sys.executable, "-m", "hytecore", "check", *paths, *OPTIONS, "--format", form],
            check=False,
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
        ).stdout
        for seed, paths in (("0", ("plan.yaml", "b.yaml")), ("7", ("b.yaml", "plan.yaml")))
    }

    assert len(made) == 1
    assert b"HYT201" in made.pop()


@pytest.mark.parametrize("form", CI)
def test_no_format_needs_a_heavy_module(form: str, folder: Path) -> None:
    """A report for a pipeline is as quick to make as one in JSON: nothing heavy is loaded for it."""
    code = (
        "import sys\nfrom hytecore.cli.program import main\n"
        f"main({['check', 'plan.yaml', *OPTIONS, '--format', form, '--output', 'out']!r})\n"
        "print(*sorted({'openpyxl', 'networkx', 'pint', 'rich', 'xml.sax.saxutils', 'urllib.request', 'jinja2'}"
        " & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert ended.stdout.strip() == ""


TITLES = st.text(st.characters(codec="utf-8") | st.sampled_from("|<>&[]()`*_@#:%\r\n\x00\x1b\u202e\u2028\\\"'"))


def _report(title: str) -> Report:
    data = {
        "hytecore": 1,
        "plan": {"id": "p", "title": "P"},
        "measures": [{"id": "m1", "title": f"x{title}"}, {"id": "m2", "title": f"{title}y"}],
    }
    settings = Settings(packs=(), select=("HYT201",), language="sv")
    return check(read_data(data, "p.yaml"), settings=settings, registry=_REGISTRY)


_REGISTRY = build(())


def test_every_sentence_has_the_same_gaps_in_every_language() -> None:
    """A word of the reports for pipelines is filled in with the same values in fi, sv and en."""
    gaps = {key: [set(re.findall(r"\{(\w+)\}", text)) for text in texts] for key, texts in ci_words().items()}

    assert {key: found for key, found in gaps.items() if found != [found[0]] * 3} == {}
    assert [key for key, texts in ci_words().items() if not all(texts) or "!" in "".join(texts)] == []


@pytest.mark.property
@given(TITLES)
def test_any_title_leaves_every_format_whole(title: str) -> None:
    """Two measures without an owner are two findings in each format, whatever they are called."""
    report = _report(title)
    results = json.loads(as_sarif.render(report))["runs"][0]["results"]
    cases = [
        case for case in ET.fromstring(as_junit.render(report)).iter("testcase") if case.find("failure") is not None
    ]
    commands = as_github.render(report).splitlines()

    assert [result["ruleId"] for result in results] == ["HYT201"] * 2
    assert len(cases) == 2
    assert [line[:8] for line in commands] == ["::error ", "::error ", "hytecore"]
    assert [entry["check_name"] for entry in json.loads(as_gitlab.render(report))] == ["HYT201"] * 2
    assert re.findall(r"\| (HYT\d+) \|$", as_markdown.render(report), re.MULTILINE) == ["HYT201"] * 2
