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
from hytecore.testing.strategies import plans

pytestmark = pytest.mark.property
AS_OF = date(2026, 6, 1)
REGISTRY = build()

_scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=12), st.just("2025"), st.just({}), st.just([])
)
_anything = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=8,
)


def _report(data: Any) -> Report:
    return check(read_data(data), as_of=AS_OF, language="fi", registry=REGISTRY)


@given(st.binary(max_size=60), st.sampled_from([".yaml", ".json"]))
def test_no_bytes_make_a_check_raise(data: bytes, suffix: str) -> None:
    """Whatever a file holds, the report says so and no rule crashes."""
    report = check(read_bytes(data, suffix, "plan.yaml"), as_of=AS_OF, registry=REGISTRY)

    assert [finding.code for finding in report.findings if finding.code in ("HYT901", "HYT902")] == []
    json.dumps(report.to_json())


@st.composite
def broken_plans(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a valid plan in which something stands where it does not belong."""
    data = draw(plans())
    for _ in range(draw(st.integers(1, 4))):
        spot: Any = data
        while isinstance(spot, (dict, list)) and spot:
            keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
            key = draw(st.sampled_from(keys))
            if draw(st.booleans()) or not isinstance(spot[key], (dict, list)) or not spot[key]:
                spot[key] = draw(_anything)
                break
            spot = spot[key]
    return data


@given(broken_plans())
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


def _reversed(value: Any, *, top: bool = True) -> Any:
    """Return plain data with its keys, and the entities of its sections, in the opposite order."""
    if isinstance(value, dict):
        return {key: _reversed(value[key], top=False) for key in reversed(value)}
    if isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value):
        return [_reversed(item, top=False) for item in reversed(value)]
    return value


@given(plans())
def test_order_of_entities_and_keys_changes_nothing(data: dict[str, Any]) -> None:
    """The report is the same byte for byte when entities and keys come in another order."""
    assert json.dumps(_report(data).to_json()) == json.dumps(_report(_reversed(data)).to_json())
