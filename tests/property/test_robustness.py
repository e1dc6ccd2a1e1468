"""No input makes a check raise, and the order of a file changes nothing but places."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.engine.registry import build
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_bytes, read_data
from hytecore.testing.damage import broken
from hytecore.testing.strategies import plans
from hytecore.testing.transformations import turned

pytestmark = pytest.mark.property
AS_OF = date(2026, 6, 1)
REGISTRY = build()


def _report(data: Any) -> Report:
    return check(read_data(data), as_of=AS_OF, language="fi", registry=REGISTRY)


@given(st.binary(max_size=60), st.sampled_from([".yaml", ".json"]))
def test_no_bytes_make_a_check_raise(data: bytes, suffix: str) -> None:
    """Whatever a file holds, the report says so and no rule crashes."""
    report = check(read_bytes(data, suffix, "plan.yaml"), as_of=AS_OF, registry=REGISTRY)

    assert [finding.code for finding in report.findings if finding.code in ("HYT901", "HYT902")] == []
    json.dumps(report.to_json())


@given(broken(plans()))
def test_no_broken_value_makes_a_rule_crash(data: dict[str, Any]) -> None:
    """A value of the wrong kind becomes a finding; every rule goes on."""
    report = _report(data)

    assert [finding.message for finding in report.findings if finding.code == "HYT901"] == []
    assert report.is_complete
    json.dumps(report.to_json())


@given(plans())
def test_a_valid_plan_is_checked_to_the_end(data: dict[str, Any]) -> None:
    """No valid plan makes a rule crash, and its report is plain data in every language."""
    for language in ("fi", "sv", "en"):
        report = check(read_data(data), as_of=AS_OF, language=language, registry=REGISTRY)

        assert [finding.message for finding in report.findings if finding.code == "HYT901"] == []
        json.dumps(report.to_json())


@given(plans())
def test_order_of_entities_and_keys_changes_nothing(data: dict[str, Any]) -> None:
    """The report is the same byte for byte when entities and keys come in another order."""
    assert json.dumps(_report(data).to_json()) == json.dumps(_report(turned(data)).to_json())
