"""Load → save → load gives an equal plan, in YAML and in JSON, with every digit."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hypothesis import given

from hytecore.read.reading import read_bytes, read_data
from hytecore.testing.strategies import decimals_as_floats, plans
from hytecore.write.plan_file import to_data, to_json, to_yaml
from hytecore.write.schema import plan_schema

pytestmark = pytest.mark.property
SCHEMA = jsonschema.Draft202012Validator(plan_schema())


@given(plans())
def test_a_generated_plan_reads_without_a_problem(data: dict[str, Any]) -> None:
    """Every value that the shapes allow is read, and the plain data come back as they were."""
    reading = read_data(data)

    assert reading.problems == ()
    assert reading.plan is not None
    assert read_data(to_data(reading.plan)).plan == reading.plan


@given(plans())
def test_yaml_and_json_give_the_plan_back(data: dict[str, Any]) -> None:
    """A saved plan loads as an equal one, and its numbers have the digits they had."""
    plan = read_data(data).plan
    assert plan is not None

    from_yaml = read_bytes(to_yaml(plan).encode(), ".yaml")
    from_json = read_bytes(to_json(plan).encode(), ".json")

    assert (from_yaml.problems, from_json.problems) == ((), ())
    assert from_yaml.plan == from_json.plan == plan
    assert repr(from_yaml.plan) == repr(from_json.plan) == repr(plan)


@given(plans())
def test_the_schema_accepts_what_the_reader_accepts(data: dict[str, Any]) -> None:
    """A plan without a reading problem is valid by the JSON Schema that editors use."""
    SCHEMA.validate(decimals_as_floats(data))
