"""The JSON Schema of the plan format, made from the shapes of the model.

The schema says what editors can check while someone types. It is a little wider than the reader: it knows the form of
a date, not that February has no 30th day, and it cannot follow references.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hytecore.model import shapes
from hytecore.model.plan import FORMAT_VERSION, Plan

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
_ID = "^[a-z0-9][a-z0-9._-]*$"
_DATE = r"(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?:[0-9]{2}|XX)(?:-(?:[0-9]{2}|XX))?)?[?~%]?"
_EDTF = rf"^(?:{_DATE}|{_DATE}/(?:{_DATE}|\.\.)?|(?:\.\.)?/{_DATE})$"
_DURATION = "^P(?=.)(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,5}D)?$"


def plan_schema(blocks: Mapping[str, type] = MappingProxyType({})) -> dict[str, Any]:
    """Return the JSON Schema of plan files, draft 2020-12.

    Args:
        blocks: The blocks of packs, by name, that an installation reads; any other may hold anything.
    """
    definitions: dict[str, Any] = {
        "text": {
            "description": "A text, or one a language.",
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {language: {"type": "string"} for language in ("fi", "sv", "en")},
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ],
        },
        "absence": {
            "description": "Why a value is not there: unknown, or not applicable.",
            "type": "object",
            "properties": {"unknown": {"$ref": "#/$defs/text"}, "not_applicable": {"$ref": "#/$defs/text"}},
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        },
        "edtf": {
            "description": "A date or period in EDTF (ISO 8601-2): 2025, 2025-06, 2025-21, 2020/2025, ../2025.",
            "anyOf": [{"type": "string", "pattern": _EDTF}, {"type": "integer", "minimum": 1000, "maximum": 9999}],
        },
    }
    fields = shapes.written_fields(Plan)
    header = {key: field for key, field in fields.items() if field[1].in_header}
    sections = {key: field for key, field in fields.items() if not field[1].in_header}
    return {
        "$schema": ADDRESS,
        "title": "hytecore plan file, format version 1",
        "description": _first_line(Plan),
        "type": "object",
        "properties": {
            "hytecore": {"description": "The version of the format.", "const": FORMAT_VERSION},
            "plan": _object(header, definitions, "What the plan says of itself."),
            **{key: _field(written, definitions, absent=False) for key, (_, written) in sections.items()},
            **{name: {"$ref": _defined(cls, definitions)} for name, cls in sorted(blocks.items())},
        },
        "patternProperties": {"^x-": {"description": "A block of a rule pack's own."}},
        "required": ["hytecore", "plan"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text(blocks: Mapping[str, type] = MappingProxyType({})) -> str:
    """Return the schema as text; without blocks it is the one that is shipped as `plan.schema.json`."""
    return json.dumps(plan_schema(blocks), ensure_ascii=False, indent=2) + "\n"


def _object(fields: dict[str, tuple[str, shapes.Written]], definitions: dict[str, Any], doc: str) -> dict[str, Any]:
    return {
        "description": doc,
        "type": "object",
        "properties": {key: _field(written, definitions) for key, (_, written) in fields.items()},
        "required": [key for key, (_, written) in fields.items() if written.required],
        "additionalProperties": False,
    }


def _field(written: shapes.Written, definitions: dict[str, Any], *, absent: bool = True) -> dict[str, Any]:
    schema = _schema(written.shape, definitions)
    if not written.required and absent:
        options = schema["anyOf"] if set(schema) == {"anyOf"} else [schema]
        schema = {"anyOf": [*options, {"$ref": "#/$defs/absence"}, {"type": "null"}]}
    return {"description": written.doc, **schema}


def _schema(shape: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    match shape:
        case shapes.Identifier():
            return {"type": "string", "pattern": _ID}
        case shapes.Words():
            return {"$ref": "#/$defs/text"}
        case shapes.Word() | shapes.UnitText():
            return {"type": "string"}
        case shapes.Reference(kinds):
            return {"type": "string", "description": f"The id of a {' or '.join(kinds)}."}
        case shapes.Choice(options):
            return {"enum": list(options)}
        case shapes.Flag():
            return {"type": "boolean"}
        case shapes.Number():
            return {"anyOf": [{"type": "number"}, {"const": ".."}]}
        case shapes.Edtf():
            return {"$ref": "#/$defs/edtf"}
        case shapes.Iso8601Duration():
            return {"type": "string", "pattern": _DURATION}
        case shapes.QuantityText():
            return {"type": "string", "pattern": r"^[-+]?[0-9]+(\.[0-9]+)?\s+\S.*$"}
        case shapes.TextMap():
            return {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}}
        case shapes.ListOf(item, length):
            listed: dict[str, Any] = {"type": "array", "items": _schema(item, definitions)}
            return listed if length is None else {**listed, "minItems": length, "maxItems": length}
        case shapes.Record(cls, bare):
            record = {"$ref": _defined(cls, definitions)}
            return record if bare is None else {"anyOf": [{"type": "string"}, record]}
        case shapes.OneOf(options, _):
            return {"anyOf": [_schema(option, definitions) for option in options]}
    raise TypeError(f"no schema for {shape!r}")


def _defined(cls: type, definitions: dict[str, Any]) -> str:
    """Return the address of the definition of *cls*, and make it if it is not there yet."""
    # Classes of packs have their module in front: two packs may have a class of one name.
    name = cls.__name__ if cls.__module__.startswith("hytecore.model.") else f"{cls.__module__}.{cls.__name__}"
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(shapes.written_fields(cls), definitions, _first_line(cls))
    return f"#/$defs/{name}"


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").strip().splitlines()[0]


if __name__ == "__main__":
    from hytecore.atomic import write_atomically

    write_atomically(f"{__file__.rsplit('/', 1)[0]}/plan.schema.json", schema_text())
