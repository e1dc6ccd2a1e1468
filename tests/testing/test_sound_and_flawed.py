"""Sound plans hold together, and a flaw that is planted in one is found, and nothing besides."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hytecore.engine.registry import build
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.testing.flaws import FLAWS, Flaw, Planted, flawed_plans
from hytecore.testing.sound import AS_OF, sound_plans
from hytecore.testing.transformations import Data

pytestmark = pytest.mark.property
REGISTRY = build(())


def report_of(*plans: Data) -> Report:
    """Return the report of the core's rules on *plans*."""
    return check(*map(read_data, plans), as_of=AS_OF, language="fi", registry=REGISTRY)


def found(*plans: Data) -> tuple[str, ...]:
    """Return code and subject of every finding, sorted."""
    findings = report_of(*plans).findings
    return tuple(sorted(f"{finding.code} {finding.subject.kind}:{finding.subject.id}" for finding in findings))


@given(sound_plans())
def test_in_a_sound_plan_nothing_is_found(data: Data) -> None:
    """No rule of the core has anything to say of a sound plan, and none lacks a fact."""
    report = report_of(data)

    assert [finding.message for finding in report.findings] == []
    assert {outcome.outcome for outcome in report.outcomes} == {"pass", "not_applicable"}


@given(flawed_plans())
def test_a_planted_flaw_is_found_and_nothing_else(planted: Planted) -> None:
    """What was put wrong is found, wherever it was put, with what follows from it and nothing else."""
    assert found(*planted.plans) == planted.finds


@pytest.mark.parametrize("flaw", FLAWS.values(), ids=lambda flaw: str(flaw.rule))
@settings(max_examples=3)
@given(data=st.data())
def test_every_flaw_is_found_by_its_rule(flaw: Flaw, data: st.DataObject) -> None:
    """Every flaw, in some sound plan, leads to a finding of the rule that it is called after."""
    plan = data.draw(sound_plans())
    planted = flaw.plant(plan)

    assert found(*planted.plans) == planted.finds
    rule = REGISTRY.modules[str(REGISTRY.code_of(flaw.rule))].rule
    assert rule.code in {told.partition(" ")[0] for told in planted.finds}
    assert found(plan, *flaw.others) == ()


def test_every_family_has_a_flaw() -> None:
    """There is something to plant for each family of rules of the core, and it is filed under the right one."""
    families = {module.rule.name: module.__name__.split(".")[-2] for module in REGISTRY.modules.values()}

    assert {flaw.family for flaw in FLAWS.values()} == set(families.values())
    assert {name: flaw.family for name, flaw in FLAWS.items()} == {name: families[name] for name in FLAWS}


@given(sound_plans())
def test_planting_leaves_the_plan_as_it_was(data: Data) -> None:
    """The plan into which a flaw is planted is copied, not changed."""
    before = repr(data)
    for flaw in FLAWS.values():
        assert flaw.plant(data).plans[0] != data
    assert repr(data) == before


def test_only_the_kit_needs_pytest() -> None:
    """Builders and flaws load neither pytest nor hypothesis, and strategies no pytest."""

    def loaded(*modules: str) -> set[str]:
        code = f"import sys, {', '.join(f'hytecore.testing.{name}' for name in modules)}; print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        return set(done.stdout.split()) & {"pytest", "hypothesis"}

    assert (
        loaded("builders", "flaws", "rule_cases", "rule_facts", "pack_facts", "properties", "mending", "work") == set()
    )
    assert loaded("sound") == set()
    assert loaded("strategies", "damage") == {"hypothesis"}
