"""The documentation says what is true: its commands run, its output is real, its links lead somewhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from walkthrough import blocks, differences

from hytecore.engine.registry import build
from hytecore.engine.settings import _KEYS, read, select
from hytecore.model.plan import Plan
from hytecore.read.reading import read_bytes

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
WRITTEN = sorted(path for path in DOCS.rglob("*.md") if not {"_generated", "rules", "_build"} & set(path.parts))
WALKED = [
    README,
    *(path for path in WRITTEN if "```console" in path.read_text("utf-8") or "```pycon" in path.read_text("utf-8")),
]
WALKED.remove(DOCS / "tutorial/your-regions-first-rule.md")  # it installs something; test_pack_tutorial.py walks it


@pytest.fixture(scope="module")
def generated() -> ModuleType:
    """The module that makes the generated pages; it needs no Sphinx."""
    folder = str(DOCS / "_extensions")
    sys.path.insert(0, folder)
    try:
        return import_module("generated_pages")
    finally:
        sys.path.remove(folder)


@pytest.fixture(scope="module")
def pages(generated: ModuleType) -> dict[str, str]:
    """The generated pages by their path below `docs/`."""
    made: dict[str, str] = generated.pages()
    return made


@pytest.mark.parametrize("path", WALKED, ids=lambda path: str(path.relative_to(ROOT)))
def test_page_shows_what_happens(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands and examples on a page do what the page says they do."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)

    assert differences(path.read_text("utf-8"), str(tmp_path)) == []


def test_readme_is_two_screens() -> None:
    """The README has eighty lines at the most."""
    assert len(README.read_text("utf-8").splitlines()) <= 80


def test_build_runs_the_commands_of_the_readme() -> None:
    """What the build runs is what the README tells a newcomer to type, in the same order."""
    shown = subprocess.run([ROOT / ".ci/run", "--show"], capture_output=True, check=True, encoding="utf-8").stdout
    commands = re.findall(r"^```sh\n((?:.+\n)+?)```$", README.read_text("utf-8"), re.MULTILINE)

    assert shown == "".join(commands)
    assert [command.split(" && ")[-1].split()[0] for command in commands] == [".venv/bin/hytecore", ".venv/bin/tox"]


@pytest.mark.parametrize("path", [README, *WRITTEN], ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_to_files(path: Path, pages: dict[str, str]) -> None:
    """Every link to a file of the repository leads to one, or to a page that is generated."""
    made = {os.path.normpath(DOCS / name) for name in pages}
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    targets = [os.path.normpath(path.parent / link) for link in links]

    assert [target for target in targets if not os.path.exists(target) and target not in made] == []


def test_every_rule_has_a_page(pages: dict[str, str]) -> None:
    """Every rule of the core has a page, with its words in three languages and both examples."""
    for code, module in build(()).modules.items():
        page = pages[f"reference/rules/{code}.md"]
        assert page.startswith(f"(rule-{code})=\n# {code} {module.rule.name}\n")
        for heading in ("An example with the flaw", "An example without the flaw", "Suomeksi", "På svenska"):
            assert f"\n## {heading}\n" in page


def test_pages_are_written_once(generated: ModuleType, tmp_path: Path) -> None:
    """A page is written when it has changed, left alone when it has not, and removed when its rule is gone."""
    generated.write(str(tmp_path))
    page, gone = tmp_path / "reference/rules/HYT201.md", tmp_path / "reference/rules/HYT999.md"
    gone.write_text("once a rule", "utf-8")
    os.utime(page, (0, 0))
    generated.write(str(tmp_path))

    assert page.stat().st_mtime == 0
    assert not gone.exists()


def test_report_page_describes_every_key(pages: dict[str, str]) -> None:
    """Every key of the JSON report stands in a table of its page."""
    page = (DOCS / "reference/json-report.md").read_text("utf-8")
    example = json.loads(pages["reference/_generated/report.json"])
    described = {
        name for cell in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE) for name in re.findall(r"`(\w+)`", cell)
    }

    assert described == {*example, *example["outcomes"][0], *example["findings"][0], "reason"}


def test_settings_page_describes_every_key() -> None:
    """Every key of a settings file stands in the table of its page."""
    page = (DOCS / "reference/settings.md").read_text("utf-8")

    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(_KEYS)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_settings_on_pages_are_valid(path: Path, tmp_path: Path) -> None:
    """Every settings file on a page is read, and names only what there is."""
    for block in blocks(path.read_text("utf-8")):
        if block.caption == "hytecore.toml":
            (tmp_path / block.caption).write_text(block.text, "utf-8")
            assert select(read(str(tmp_path / block.caption)), build(())).codes


def test_plan_format_page_holds_a_plan_that_reads() -> None:
    """The plan at the top of the format page is read without a fault."""
    page = (DOCS / "reference/plan-format.md").read_text("utf-8")
    reading = read_bytes(next(block.text for block in blocks(page) if block.caption).encode(), ".yaml")

    assert reading.problems == ()
    assert isinstance(reading.plan, Plan)
