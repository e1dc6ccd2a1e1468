"""Plan → plan file, format version 1, in YAML or JSON.

What is not stated is left out; the three stated absences are written as they are read. Decimals keep their digits,
since 90.0 tells another rounding than 90.
"""

from __future__ import annotations

import json
import os
import re
from decimal import Decimal
from typing import Any, ClassVar

from hytecore.atomic import write_atomically
from hytecore.edtf import When
from hytecore.errors import UnreadablePathError
from hytecore.model import shapes
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.indicator import Amount
from hytecore.model.plan import FORMAT_VERSION, Plan
from hytecore.model.text import LANGUAGES, Translated

_TAG = "tag:yaml.org,2002:"
_SCALARS = {
    "bool": "true|True|TRUE|false|False|FALSE",
    "null": "~|null|Null|NULL|",
    "int": "[-+]?(0|[1-9][0-9]*)",
    "float": r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+([eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)",
}
"""The scalars that `hytecore.syntax.from_yaml` does not read as texts; a property test holds the two together."""

_year = re.compile("[1-9][0-9]{3}").fullmatch


def save(plan: Plan, path: str | os.PathLike[str]) -> None:
    """Write *plan* to *path*, as YAML or JSON by its suffix; the file appears whole or not at all.

    Raises:
        UnreadablePathError: If the suffix is none of .yaml, .yml and .json.
        SettingsError: If the file cannot be written.
    """
    name = os.fspath(path)
    suffix = os.path.splitext(name)[1].lower()
    if suffix not in (".yaml", ".yml", ".json"):
        raise UnreadablePathError("path-kind", path=name, known=".yaml, .yml, .json")
    write_atomically(name, to_json(plan) if suffix == ".json" else to_yaml(plan))


def to_data(plan: Plan) -> dict[str, Any]:
    """Return *plan* as the plain data of a plan file.

    Example:
        >>> to_data(Plan(id="p", title="P"))
        {'hytecore': 1, 'plan': {'id': 'p', 'title': 'P'}}
    """
    header: dict[str, Any] = {}
    data: dict[str, Any] = {"hytecore": FORMAT_VERSION, "plan": header}
    for key, (name, written) in shapes.written_fields(Plan).items():
        value = getattr(plan, name)
        if value is not None and value != ():
            (header if written.in_header else data)[key] = _plain(value, written.shape)
    data.update((name, _plain(block, None) if _is_record(block) else block) for name, block in plan.blocks)
    return data


def to_json(plan: Plan) -> str:
    """Return *plan* as the text of a JSON plan file."""
    return _json(to_data(plan), "") + "\n"


def to_yaml(plan: Plan) -> str:
    """Return *plan* as the text of a YAML plan file."""
    return yaml_text(to_data(plan))


def yaml_text(data: Any) -> str:
    """Return the plain *data* of a plan file, or of a part of one, as YAML."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Quotes what our reader would take for something else than a text, and nothing more."""

        yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]  # the stubs call it an instance's

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's name and arguments
            """Write equal values out each time: a plan file has no aliases."""
            return True

    for tag, pattern in _SCALARS.items():
        Dumper.add_implicit_resolver(f"{_TAG}{tag}", re.compile(f"(?:{pattern})$"), None)
    Dumper.add_representer(Decimal, _yaml_decimal)
    text: str = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
    return text


def _plain(value: Any, shape: Any) -> Any:
    if isinstance(value, Unknown):
        return _plain_text(value.why) if value.mark else {"unknown": _plain_text(value.why)}
    if isinstance(value, NotApplicable):
        return {"not_applicable": _plain_text(value.why)}
    if isinstance(value, Unreadable):
        return value.raw
    if isinstance(value, (str, Translated)):
        return _plain_text(value)
    if isinstance(value, (bool, int, Decimal)):
        return value
    if isinstance(value, dict):
        return {key: _plain_text(text) for key, text in value.items()}
    if isinstance(value, tuple):
        item = _item_shape(shape)
        return [_plain(each, item) for each in value]
    if isinstance(value, Amount) and _is_quantity(shape):
        return f"{value.value} {value.unit}"
    if _is_record(value):
        return _record(value, shape)
    if isinstance(value, When) and _year(value.text):
        return int(value.text)
    return str(value)  # a date, a period or a duration


def _is_record(value: Any) -> bool:
    return hasattr(type(value), "__attrs_attrs__") and bool(shapes.written_fields(type(value)))


def _record(value: Any, shape: Any) -> Any:
    bare = shape.bare if isinstance(shape, shapes.Record) else None
    data = {
        key: _plain(part, written.shape)
        for key, (name, written) in shapes.written_fields(type(value)).items()
        if (part := getattr(value, name)) is not None and part != ()
    }
    return data[bare] if bare is not None and set(data) == {bare} else data


def _item_shape(shape: Any) -> Any:
    if isinstance(shape, shapes.OneOf):
        shape = next(option for option in shape.shapes if isinstance(option, shapes.ListOf))
    item = shape.item if isinstance(shape, shapes.ListOf) else shape
    if isinstance(item, shapes.OneOf):
        return next((option for option in item.shapes if isinstance(option, shapes.Record)), item)
    return item


def _is_quantity(shape: Any) -> bool:
    return isinstance(shape, shapes.QuantityText)


def _plain_text(text: str | Translated) -> Any:
    if isinstance(text, str):
        return text
    return {language: words for language in LANGUAGES if (words := getattr(text, language)) is not None}


def _json(value: Any, indent: str) -> str:
    """Return *value* as JSON; the standard library would turn a decimal into a float and lose its digits."""
    inner = indent + "  "
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict) and value:
        entries = (
            f"{inner}{json.dumps(str(key), ensure_ascii=False)}: {_json(item, inner)}" for key, item in value.items()
        )
        return "{\n" + ",\n".join(entries) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(inner + _json(item, inner) for item in value) + f"\n{indent}]"
    return json.dumps(value, ensure_ascii=False)


def _yaml_decimal(dumper: Any, value: Decimal) -> Any:
    text = f"{value:f}"
    return dumper.represent_scalar(f"{_TAG}{'float' if '.' in text else 'int'}", text)
