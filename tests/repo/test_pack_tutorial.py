"""The tutorial of rule packs does what it says, in an environment of its own that is thrown away."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from walkthrough import blocks, differences

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/tutorial/your-regions-first-rule.md"
PROGRAMS = ("hytecore", "pytest", "pip")
FEW_EXAMPLES = """\
from hypothesis import settings

settings.register_profile("few", max_examples=5, derandomize=True)
settings.load_profile("few")
"""
"""A plugin of pytest: the kit draws as many examples as hypothesis is told to, and its own tests draw many."""

pytest.importorskip("pip", reason="the tutorial installs a pack; the environment `packs` of tox always has pip")
pytest.importorskip("hatchling", reason="the tutorial builds a pack; the environment `packs` of tox always has it")


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the programs of a new environment that sees what this one has, hytecore as it is installed here.

    What the tutorial installs goes into the new one. Nothing is fetched: what builds a pack is here too.
    """
    folder = tmp_path / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin/python"
    site = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    outer = sysconfig.get_path("purelib")
    (site / "outer.pth").write_text(f"import site; site.addsitedir({outer!r})\n", "utf-8")
    for name in PROGRAMS:
        program = folder / "bin" / name
        program.write_text(f'#!/bin/sh\nexec "{python}" -m {name} "$@"\n', "utf-8")
        program.chmod(0o755)
    (site / "few_examples.py").write_text(FEW_EXAMPLES, "utf-8")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p few_examples -p no:cacheprovider")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_NO_BUILD_ISOLATION", "false")  # that is how pip spells --no-build-isolation
    monkeypatch.setenv("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    for name in ("PYTHONPATH", "COVERAGE_PROCESS_START"):
        monkeypatch.delenv(name, raising=False)
    return folder / "bin"


def test_tutorial_ends_with_a_pack_of_two_rules(scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command and file of the page is carried out, and its tests pass at the end."""
    folder = tmp_path / "my-packs"
    folder.mkdir()
    monkeypatch.chdir(folder)
    page = PAGE.read_text("utf-8")

    assert differences(page, str(folder), str(scripts)) == []
    assert "$ pytest -q hytecore-etela-savo\n…\n… passed in …\n$ echo $?\n0\n" in page
    assert "TODO" not in "".join(path.read_text("utf-8") for path in folder.glob("hytecore-etela-savo/src/**/*.yaml"))


def test_setup_is_that_of_the_environment(scripts: Path) -> None:
    """What the page tells to install is what the walk finds installed."""
    page = PAGE.read_text("utf-8")
    [setup] = [block.text for block in blocks(page) if block.language == "sh"]

    assert setup.splitlines()[-1] == "pip install ../hytecore pytest hypothesis"
    for module in ("hytecore", "pytest", "hypothesis"):
        subprocess.run([scripts / "python", "-c", f"import {module}"], check=True)
