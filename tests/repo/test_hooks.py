"""The hooks hold: at a commit, in an action of GitHub and in a job of GitLab, run for real in a scratch repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
ACTION = ROOT / ".github/actions/hytecore/action.yml"
TEMPLATE = ROOT / ".gitlab/hytecore.yml"

HEAD = """\
hytecore: 1
plan: {id: testila, title: Testilän suunnitelma}
actors: [{id: liikunta, kind: unit, name: Liikuntapalvelut}]
measures:
"""
OWNED = "- {id: m1, title: Kävelyryhmät, responsibilities: [{actor: liikunta, role: lead}]}\n"
UNOWNED = "- {id: m2, title: Liikuntaneuvonta}\n"
SUPPRESSION = """\
suppress:
- rule: HYT201
  subject: measure:m2
  reason: Sovitaan keväällä
  by: koordinaattori
  on: 2025-12-01
  until: 2026-03-31
"""
BROKEN = "hytecore: 1\nplan: [\n"
SETTINGS = 'select = ["HYT201", "HYT008"]\nlang = "en"\npacks = []\n'

STORY = [
    pytest.param(HEAD + OWNED + UNOWNED, "2026-01-15", 1, id="a measure without an owner"),
    pytest.param(HEAD + OWNED, "2026-01-15", 0, id="mended"),
    pytest.param(HEAD + OWNED + UNOWNED + SUPPRESSION, "2026-03-31", 0, id="set aside with a reason"),
    pytest.param(HEAD + OWNED + UNOWNED + SUPPRESSION, "2026-04-01", 1, id="the day after"),
    pytest.param(BROKEN, "2026-01-15", 3, id="a file that cannot be read"),
]
"""What is committed, the day, and the exit status to expect."""
SHORT_STORY = [STORY[0], STORY[1], STORY[-1]]
"""One case for each exit status, for what runs the check several times."""

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="git or bash is not installed"
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository; `hytecore` is a program on the path, that of these tests."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "hytecore"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hytecore "$@"\n', "utf-8")
    program.chmod(0o755)
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    for name, value in (("GIT_CONFIG_GLOBAL", os.devnull), ("GIT_CONFIG_SYSTEM", os.devnull), ("LC_ALL", "C.UTF-8")):
        monkeypatch.setenv(name, value)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "t")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "t@example.org")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    _git(folder, "init", "-q")
    (folder / "hytecore.toml").write_text(SETTINGS, "utf-8")
    return folder


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=folder, check=False, capture_output=True, text=True)


def _commit(folder: Path, plan: str) -> tuple[bool, str]:
    """Commit *plan*, and return whether that was let through and what was said."""
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "plans/testila.yaml").write_text(plan, "utf-8")
    _git(folder, "add", "-A")
    ended = _git(folder, "commit", "-q", "-m", "plan")
    is_there = _git(folder, "rev-parse", "-q", "--verify", "HEAD").returncode == 0
    assert is_there == (ended.returncode == 0)
    return is_there, ended.stdout + ended.stderr


HOOK_FILES = [
    ("plan.yaml", True),
    ("plans/testila.yml", True),
    ("a/b/hyvinvointisuunnitelma-2025.json", True),
    ("Välfärdsplan.YAML", True),
    ("suunnitelmat/2025.yaml", True),
    ("plan.docx", False),
    ("plans/notes.md", False),
    ("compose.yaml", False),
    ("airplane.yaml", False),
    (".github/workflows/ci.yml", False),
]


@pytest.mark.parametrize(("path", "is_plan"), HOOK_FILES)
def test_hook_takes_plan_files(path: str, is_plan: bool) -> None:
    """The hook is given files that are plans by their name or folder."""
    assert bool(re.search(HOOK["files"], path)) == is_plan


@pytest.mark.parametrize(("plan", "day", "status"), STORY)
def test_hook_of_git(plan: str, day: str, status: int, repository: Path) -> None:
    """A bare hook of git with the command of ours blocks the commit or lets it through, and tells 1 from 3."""
    hook = repository / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\n{HOOK['entry']} --as-of {day} plans/*.yaml\nexit=$?\necho exit $exit\nexit $exit\n", "utf-8"
    )
    hook.chmod(0o755)

    let_through, told = _commit(repository, plan)
    assert let_through == (status == 0)
    assert f"exit {status}\n" in told
    assert ("error HYT201 Nobody answers for the measure" in told) == (status == 1)


@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")
@pytest.mark.parametrize(("plan", "day", "status"), STORY)
def test_hook_of_pre_commit(plan: str, day: str, status: int, repository: Path, tmp_path: Path) -> None:
    """The tool pre-commit runs the hook as it stands in the manifest, but for where the program comes from."""
    local = {**HOOK, "language": "system", "args": ["--as-of", day]}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository / ".pre-commit-config.yaml").write_text(json.dumps(config), "utf-8")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    subprocess.run(["pre-commit", "install"], cwd=repository, check=True, capture_output=True, env=environment)

    let_through, told = _commit(repository, plan)
    assert let_through == (status == 0)
    assert (f"exit code: {status}" in told) == (status > 0)


def _shell(script: str, folder: Path, **stated: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **stated},
    )


@pytest.fixture
def action(repository: Path, tmp_path: Path) -> Callable[..., tuple[int, str, str, str]]:
    """Run the step of the action that checks; return its status, the log, the outputs and the summary."""
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    step = next(step for step in steps if step.get("id") == "check")
    inputs = dict.fromkeys(step["env"], "")

    def run(**stated: str) -> tuple[int, str, str, str]:
        files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("", "utf-8")
        paths = {name: str(file) for name, file in files.items()}
        ended = _shell(step["run"], repository, **{**inputs, **paths, **stated})
        output, summary = (file.read_text("utf-8") for file in files.values())
        return ended.returncode, ended.stdout, output, summary

    return run


@pytest.mark.parametrize(("plan", "day", "status"), SHORT_STORY)
def test_action_of_github(
    plan: str, day: str, status: int, repository: Path, action: Callable[..., tuple[int, str, str, str]]
) -> None:
    """The step annotates the lines, writes the summary and the SARIF, and ends with the status of the check."""
    _commit(repository, plan)
    ended, log, output, summary = action(PLANS="plans/**/*.yaml", AS_OF=day, SARIF="log.sarif")

    assert ended == status
    assert output == f"status={status}\n"
    assert log.splitlines()[-1].startswith("hytecore: ")
    assert ("::error " in log) == (status > 0)
    assert summary.startswith("<!-- hytecore -->\n### hytecore: ")
    (run,) = json.loads((repository / "log.sarif").read_text("utf-8"))["runs"]
    assert run["invocations"][0]["exitCode"] == status


def test_action_takes_no_input_for_a_command(
    repository: Path, action: Callable[..., tuple[int, str, str, str]]
) -> None:
    """What comes in from outside is a value: a path that is not there is a wrong request, whatever it says."""
    _commit(repository, HEAD + OWNED)
    ended, _, output, summary = action(PLANS="$(touch${IFS}x);`touch${IFS}y`", AS_OF="2026-01-15; touch z")

    assert (ended, output, summary) == (2, "status=2\n", "")
    assert not {"x", "y", "z"} & set(os.listdir(repository))


def test_action_judges_by_the_day_of_the_commit(
    repository: Path, action: Callable[..., tuple[int, str, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a day the suppression is held against the day of the commit, not against today."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-31T12:00:00Z")
    _commit(repository, HEAD + OWNED + UNOWNED + SUPPRESSION)

    assert action(PLANS="plans/*.yaml")[0] == 0


@pytest.mark.parametrize(("plan", "day", "status"), SHORT_STORY)
def test_template_of_gitlab(plan: str, day: str, status: int, repository: Path) -> None:
    """The job writes both reports and ends with the status of the check."""
    _commit(repository, plan)
    job = yaml.safe_load(TEMPLATE.read_text("utf-8"))["hytecore"]
    script = "\n".join(line for line in job["script"] if " pip install " not in line)
    variables = {**job["variables"], "CI_COMMIT_TIMESTAMP": f"{day}T12:00:00+02:00"}
    ended = _shell(script, repository, **variables)

    assert ended.returncode == status
    reports = job["artifacts"]["reports"]
    entries = json.loads((repository / reports["codequality"]).read_text("utf-8"))
    suite = ET.fromstring((repository / reports["junit"]).read_text("utf-8"))
    assert bool(entries) == (status > 0)
    assert (suite.get("errors"), suite.get("failures")) == {0: ("0", "0"), 1: ("0", "1"), 3: ("1", "1")}[status]


def test_files_of_the_hooks_name_the_project_alone() -> None:
    """The action installs the copy of hytecore that it came with, and the template what the user names."""
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    install = next(step["run"] for step in steps if "pip install" in step.get("run", ""))
    (up,) = re.findall(r"\$GITHUB_ACTION_PATH/([./]+)", install)

    assert (ACTION.parent / up).resolve() == ROOT
    assert "$HYTECORE_PACKAGE" in yaml.safe_load(TEMPLATE.read_text("utf-8"))["hytecore"]["script"][0]
