"""In a plan made by the benchmarks' generator, a check finds the flaws that were put into it and nothing else."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from hytecore.engine.registry import build
from hytecore.finding import Finding
from hytecore.model.plan import Plan
from hytecore.pipeline import check
from hytecore.read.reading import read_bytes

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = _script("generate")
PEER = _script("peer_dict")


def _told(finding: Finding, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the finding in the form of the generator's list."""
    subject = finding.subject.id or ""
    match finding.code:
        case "HYT004":
            yield finding.code, f"{subject}.{finding.field}->{finding.data['missing']}"
        case "HYT103":
            yield from ((finding.code, goal) for goal in finding.data["loop"])
        case "HYT110":
            yield finding.code, "plan"
        case "HYT203":
            yield from {(finding.code, str(m.activity)) for m in plan.measures if m.id in finding.data["measures"]}
        case _:
            yield finding.code, subject


@pytest.mark.parametrize("n", [50, 1200])
@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_the_flaws_that_were_planted_are_found_and_nothing_else(tmp_path: Path, n: int, suffix: str) -> None:
    """Every planted flaw is found, no near miss is, and no other rule has anything to say."""
    GENERATE.write(str(tmp_path), n)
    reading = read_bytes((tmp_path / f"plan-{n}{suffix}").read_bytes(), suffix)
    assert reading.plan is not None

    report = check(reading, as_of=date.fromisoformat(GENERATE.AS_OF), registry=build(("core",)))

    found = sorted(told for finding in report.findings for told in _told(finding, reading.plan))
    assert "".join(f"{code}\t{what}\n" for code, what in found) == (tmp_path / f"plan-{n}.expected").read_text("utf-8")


def test_the_yardstick_finds_the_same() -> None:
    """The five checks written by hand agree with the list, so both sides of a comparison do the same work."""
    plan, expected = GENERATE.build(1200)

    assert sorted(PEER.check(plan)) == [flaw for flaw in expected if flaw[0] != "HYT110"]
