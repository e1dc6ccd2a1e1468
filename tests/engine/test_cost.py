"""What a check costs, without a clock: the modules it loads, and work that grows no faster than the plan."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.model import shapes
from hytecore.model.plan import Plan
from hytecore.pipeline import check
from hytecore.read.reading import read_data
from hytecore.testing.rule_cases import cases_of

# Modules

HEAVY = (
    "asyncio", "babel", "cattrs", "click", "concurrent.futures", "docx", "http", "hypothesis", "importlib.metadata",
    "jinja2", "logging", "multiprocessing", "networkx", "numpy", "openpyxl", "orjson", "pandas", "pint", "pytest",
    "rich", "scipy", "sqlite3", "ssl", "subprocess", "tomllib", "unittest", "urllib.request",
)  # fmt: skip
"""Modules that take longer to load than a small plan takes to check."""
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

    assert loaded.intersection(HEAVY) == set()
    assert loaded.issuperset(("attrs", "hytecore.model.plan"))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)], ids=str)
def test_help_loads_neither_the_model_nor_a_parser(arguments: tuple[str, ...]) -> None:
    """Help and version are there at once: not even the model is loaded."""
    loaded = _loaded(_run(*arguments)) - _loaded("")

    assert loaded.intersection((*HEAVY, *OF_A_CHECK)) == set()


# Growth. Time is too noisy for a test; the instructions that Python carries out are not. What grows with the square of
# the plan shows in a plan of sixty entities, and sorting, which grows a little faster than the plan, does not.

SIZES = (8, 16, 32)
SLACK = 1.15
"""How much faster than the plan the work may grow when it doubles; a square would be 2."""

REGISTRY = build(("core",))
MODULES = [module for module in REGISTRY.modules.values() if module.rule.scope != "run"]
_SECTIONS = {key: written.shape for key, (_, written) in shapes.written_fields(Plan).items() if not written.in_header}


def _instructions(work: Callable[[], object]) -> int:
    """Return how many instructions of Python the *work* takes."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if event == "opcode":
            count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def _renamed(value: Any, shape: Any, mark: str) -> Any:
    """Return plain data of *shape* with *mark* at the end of every id and reference."""
    match value, shape:
        case str(), shapes.Identifier() | shapes.Reference():
            return f"{value}-{mark}"
        case str(), shapes.OneOf(options, _) if any(isinstance(option, shapes.Reference) for option in options):
            return f"{value}-{mark}"
        case str(), shapes.Record(_, bare) if bare is not None:
            return f"{value}-{mark}"
        case list(), shapes.ListOf(item, _):
            return [_renamed(each, item, mark) for each in value]
        case dict(), shapes.Record(cls, _):
            fields = shapes.written_fields(cls)
            return {key: _renamed(each, fields[key][1].shape, mark) for key, each in value.items() if key in fields}
    return value


def _copies(data: dict[str, Any], n: int) -> dict[str, Any]:
    """Return a plan of *n* copies of everything in *data*, that differ in nothing but their ids."""
    header = {key: written.shape for key, (_, written) in shapes.written_fields(Plan).items() if written.in_header}
    copied: dict[str, Any] = {}
    for key, value in data.items():
        if key in _SECTIONS:
            copied[key] = [_renamed(each, _SECTIONS[key].item, f"{i}") for i in range(n) for each in value]
        elif key == "plan":
            copied[key] = {
                name: each if name == "id" else _renamed(each, header.get(name), "0") for name, each in value.items()
            }
        else:
            copied[key] = value
    return copied


def _work(module: ModuleType, plans: list[dict[str, Any]], n: int) -> int:
    """Return how many instructions it takes to check *n* copies of *plans* with one rule."""
    readings = [read_data(_copies(plan, n)) for plan in plans]
    settings = Settings(select=(module.rule.code,), as_of=date(2026, 2, 1), language="fi")

    def run() -> None:
        check(*readings, settings=settings, registry=REGISTRY)

    run()  # what is kept for the next time is not counted
    return _instructions(run)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.rule.code)
def test_the_work_of_a_rule_grows_with_the_plan(module: ModuleType) -> None:
    """Twice as many entities, flawed or nearly so, take twice the work: no rule compares all with all."""
    cases = {case.name: case.data for case in cases_of(module)}
    for name, data in cases.items():
        plans = data.get("plans") or [data["plan"]] if "plan" in data or "plans" in data else []
        if not plans or not all(isinstance(plan, dict) and isinstance(plan.get("plan"), dict) for plan in plans):
            continue
        small, middle, large = (_work(module, plans, n) for n in SIZES)
        # From 8 to 16 copies and from 16 to 32: the second step adds twice what the first did, and little more.
        assert large - middle <= 2 * SLACK * (middle - small) + 200, (name, small, middle, large)


def test_reading_grows_with_the_plan() -> None:
    """Twice as many entities take twice the instructions to read."""
    plans = [_copies(PLAN, n) for n in (100, 200, 400)]
    small, middle, large = (_instructions(partial(read_data, plan)) for plan in plans)

    assert large - middle <= 2 * SLACK * (middle - small)


def test_the_measure_of_work_tells_a_square() -> None:
    """A comparison of all with all is told from a loop at the sizes that the rules are tried with."""
    small, middle, large = (
        _instructions(lambda: [one for one in range(n) for other in range(n) if one == other + 1])  # noqa: B023
        for n in SIZES
    )

    assert large - middle > 2 * SLACK * (middle - small) + 200
