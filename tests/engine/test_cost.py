"""What a check costs, without a clock: the modules it loads, and work that grows no faster than the plan."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import check
from hytecore.read.reading import read_data
from hytecore.testing.transformations import copies
from hytecore.testing.work import SIZES, instructions, is_linear

# Modules

HEAVY = (
    "asyncio", "babel", "cattrs", "click", "concurrent.futures", "docx", "http", "hypothesis", "importlib.metadata",
    "jinja2", "logging", "multiprocessing", "networkx", "numpy", "openpyxl", "orjson", "pandas", "pint", "pytest",
    "rich", "scipy", "sqlite3", "ssl", "subprocess", "tomllib", "unittest", "urllib.request",
)  # fmt: skip
"""Modules that take longer to load than a small plan takes to check."""
OF_DOCUMENTS = (
    "hytecore.comparison.comparing", "hytecore.documents.document", "hytecore.marking.marked",
    "hytecore.read.document_file", "hytecore.understanding.reading", "hytecore.workbook.reading", "markdown_it",
    "packaging.requirements", "pdfplumber",
)  # fmt: skip
"""Modules that a plan file does not need."""
OF_A_CHECK = ("attrs", "hytecore.model.plan", "yaml")
"""Modules that a check needs, and help does not."""

PLAN = {
    "hytecore": 1,
    "plan": {"id": "p", "title": "Suunnitelma", "period": "2025/2028"},
    "goals": [{"id": "g1", "title": "Nuoret voivat paremmin", "indicators": ["i1"]}],
    "indicators": [{"id": "i1", "name": "Koettu terveys", "unit": "percent"}],
    "measures": [{"id": "m1", "title": "Kävelyryhmät", "goals": ["g1"], "schedule": "2025/2026"}],
}


def _loaded(code: str) -> set[str]:
    """Return the modules loaded after a new interpreter has run *code*."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport json, sys\nsys.stderr.write(json.dumps(sorted(sys.modules)))"],
        check=True,
        capture_output=True,
        text=True,
    )
    return set(json.loads(ended.stderr))


def _run(*arguments: str) -> str:
    return f"from hytecore.cli.program import main\ntry: main({list(arguments)!r})\nexcept SystemExit: pass"


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_check_loads_no_heavy_module(tmp_path: Path, form: str) -> None:
    """Checking a small plan loads nothing that is only needed for other things, whatever it finds."""
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(PLAN), "utf-8")

    options = ("--as-of", "2026-01-01", "--config", "none", "--pack", "core", "--format", form)
    loaded = _loaded(_run("check", str(path), *options)) - _loaded("")

    assert loaded.intersection((*HEAVY, *OF_DOCUMENTS)) == set()
    assert loaded.issuperset(("attrs", "hytecore.model.plan"))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)], ids=str)
def test_help_loads_neither_the_model_nor_a_parser(arguments: tuple[str, ...]) -> None:
    """Help and version are there at once: not even the model is loaded."""
    loaded = _loaded(_run(*arguments)) - _loaded("")

    assert loaded.intersection((*HEAVY, *OF_A_CHECK)) == set()


# Growth. The work of each rule is counted by the kit (tests/rules/test_examples.py); here, that of everything else.

REGISTRY = build(("core",))


def test_a_check_grows_with_the_plan() -> None:
    """Twice as many entities take twice the instructions to check with all rules, from the index to the findings."""
    plans = [copies(PLAN, n) for n in SIZES]
    settings = Settings(as_of=date(2026, 2, 1), language="fi")

    def checked(plan: dict[str, Any]) -> int:
        work = partial(check, read_data(plan), settings=settings, registry=REGISTRY)
        work()  # what is kept for the next time is not counted
        return instructions(work)

    small, middle, large = map(checked, plans)
    assert is_linear(small, middle, large), (small, middle, large)


def test_reading_grows_with_the_plan() -> None:
    """Twice as many entities take twice the instructions to read."""
    small, middle, large = (instructions(partial(read_data, copies(PLAN, n))) for n in (100, 200, 400))

    assert is_linear(small, middle, large), (small, middle, large)


def test_the_measure_of_work_tells_a_square() -> None:
    """A comparison of all with all is told from a loop at the sizes that the rules are tried with."""

    def square(n: int) -> list[int]:
        return [one for one in range(n) for other in range(n) if one == other + 1]

    def loop(n: int) -> list[int]:
        return sorted(one for one in range(n) if one % 2)

    assert not is_linear(*(instructions(partial(square, n)) for n in SIZES))
    assert is_linear(*(instructions(partial(loop, n)) for n in SIZES))
