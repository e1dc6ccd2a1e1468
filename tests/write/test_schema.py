"""The shipped JSON Schema is the model's, and refuses what the reader reports."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from hytecore.read.reading import read_data
from hytecore.write.schema import plan_schema, schema_text


def test_shipped_schema_is_the_one_made_from_the_model() -> None:
    """The file in the package is what the model gives today."""
    shipped = (files("hytecore.write") / "plan.schema.json").read_text("utf-8")

    assert shipped == schema_text(), "python -m hytecore.write.schema writes it anew"


def test_schema_is_a_valid_schema_and_describes_every_field() -> None:
    """Editors can show what each field means."""
    schema = plan_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    records = [schema["properties"]["plan"], *(d for d in schema["$defs"].values() if "required" in d)]
    nameless = [key for record in records for key, field in record["properties"].items() if not field["description"]]

    assert nameless == []


WRONG = [
    pytest.param({"hytecore": 2}, id="another version"),
    pytest.param({"plan": {"id": "p"}}, id="no title"),
    pytest.param({"plan": {"id": "P p", "title": "T"}}, id="an id with a space"),
    pytest.param({"plan": {"id": "p", "title": 5}}, id="a number as a text"),
    pytest.param({"plan": {"id": "p", "title": "T", "period": "1.1.2025"}}, id="a date in Finnish"),
    pytest.param({"plan": {"id": "p", "title": "T", "kind": "plan"}}, id="an unknown kind"),
    pytest.param({"goals": "g1"}, id="a text as a list"),
    pytest.param({"goals": ["g1"]}, id="a text as a mapping"),
    pytest.param({"goals": [{"id": "g", "title": "G", "colour": "red"}]}, id="an unknown field"),
    pytest.param({"measures": [{"id": "m", "title": "M", "status": "kesken"}]}, id="an unknown word"),
    pytest.param({"measures": [{"id": "m", "title": "M", "schedule": {"every": "P1Y"}}]}, id="an unknown schedule"),
    pytest.param({"indicators": [{"id": "i", "name": "I", "range": [0]}]}, id="a range of one number"),
    pytest.param({"claims": [{"id": "c", "total": "paljon"}]}, id="no quantity"),
    pytest.param({"colour": "red"}, id="an unknown key at the top"),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_schema_and_reader_refuse_the_same(wrong: dict[str, Any]) -> None:
    """What the reader reports as a problem the schema refuses too."""
    data = {"hytecore": 1, "plan": {"id": "p", "title": "T"}, **wrong}

    assert read_data(data).problems != ()
    assert not jsonschema.Draft202012Validator(plan_schema()).is_valid(data)
