"""What changes in a report when whole plans are changed in a known way: copied, renamed, turned round, mended.

The plans are the examples, with fields taken away or changed at random, and generated ones. The properties are those of
the kit, which tries each rule on its own examples; here all rules stand before plans of real size.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.syntax.from_yaml import YamlText
from hytecore.testing.damage import damaged
from hytecore.testing.mending import faults_of_setting_aside, settable
from hytecore.testing.properties import faults_of_copies, faults_of_names, faults_of_order
from hytecore.testing.strategies import plans
from hytecore.testing.transformations import Data, turned
from hytecore.testing.trial import Trial

pytestmark = pytest.mark.property

ROOT = Path(__file__).parents[2]
REGISTRY = build(())
AS_OF = date(2024, 10, 1)


# Plans


def _data_of(path: str) -> Data:
    data: Data = {}
    for key, position, value in YamlText((ROOT / path).read_bytes()).parts():
        if position is None:
            data[str(key)] = value
        else:
            data.setdefault(str(key), []).append(value)
    return data


EXAMPLES = [
    _data_of(path)
    for path in (
        "examples/minimal/plan.yaml",
        "examples/keusote-2020/plan.yaml",
        "examples/kuopio-roles/plan.yaml",
        "tests/examples/county.yaml",
    )
]

WHOLE = {
    "HYT004": "an id of the national catalogue that is not there is told once, for all indicators that name it",
    "HYT105": "the header names actors: the copy's own owner and regions are not those of the plan",
    "HYT212": "the share of one actor is taken of all measures",
    "HYT214": "everyone in the copy stands outside the plan owner's organisation",
    "HYT316": "a target that names no region is that of the plan's own region, and so is an observation",
    "HYT411": "a survey that has ended is told once, for all indicators that come from it",
}
"""Rules that judge the plan as a whole, and why; as in tests/rules/test_examples.py."""


def _trial(data: Data) -> Trial:
    return Trial([data], Settings(as_of=AS_OF, language="fi"), REGISTRY)


def _report(data: Data, language: str = "fi", path: str | None = None) -> Report:
    return check(read_data(data, path), settings=Settings(as_of=AS_OF, language=language), registry=REGISTRY)


def _without_suppressions(data: Data) -> Data:
    return {key: value for key, value in data.items() if key != "suppress"}


@given(damaged(EXAMPLES))
def test_renaming_ids_renames_the_findings(data: Data) -> None:
    """Ids are names only: with other ids the same is found."""
    assert list(faults_of_names(_trial(data))) == []


@given(plans())
def test_renaming_ids_of_a_generated_plan_renames_the_findings(data: Data) -> None:
    """The same where references lead nowhere and ids are there twice."""
    assert list(faults_of_names(_trial(_without_suppressions(data)))) == []


@given(damaged(EXAMPLES))
def test_a_second_copy_has_the_same_findings_once_more(data: Data) -> None:
    """What has nothing to do with each other is judged apart: the findings of both copies, and no others."""
    assert list(faults_of_copies(_trial(data), WHOLE)) == []


# Setting aside


@given(st.one_of(damaged(EXAMPLES), plans().map(_without_suppressions)), st.data())
def test_setting_aside_takes_exactly_that_away(data: Data, choice: st.DataObject) -> None:
    """A suppression sets aside what one rule says of one subject; everything else is told as before."""
    trial = _trial(data)
    candidates = settable(trial.report.findings)
    chosen = [choice.draw(st.sampled_from(candidates))] if candidates else []

    assert list(faults_of_setting_aside(trial, chosen)) == []


# Fingerprints


@given(st.one_of(damaged(EXAMPLES), plans()))
def test_fingerprints_tell_findings_apart_and_stay(data: Data) -> None:
    """No two findings share a fingerprint, and language, path and order of the file do not show in it."""
    prints = [finding.fingerprint for finding in _report(data).findings]

    assert len(set(prints)) == len(prints)
    for other in (
        _report(data, "sv"),
        _report(data, "en"),
        _report(data, path="muualla/plan.yaml"),
        _report(turned(data)),
    ):
        assert [finding.fingerprint for finding in other.findings] == prints


@given(st.one_of(damaged(EXAMPLES), plans()))
def test_order_changes_nothing(data: Data) -> None:
    """Entities and keys in another order lead to the same report."""
    assert list(faults_of_order(_trial(data))) == []
