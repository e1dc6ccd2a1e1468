"""The fields of a plan file, class by class, from the same shapes that the reader, the writer and the schema use."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import attrs

from hytecore.index.kinds import entity_type
from hytecore.model import shapes
from hytecore.model.plan import FORMAT_VERSION, Plan

_HEAD = "| key | value | meaning |\n|---|---|---|\n"


def pages() -> dict[str, str]:
    """Return the fragment of the plan format page that lists every field."""
    return {"plan-fields.md": "\n".join(_sections())}


def _sections() -> Iterator[str]:
    fields = shapes.written_fields(Plan)
    sections = {key: field for key, field in fields.items() if not field[1].in_header}
    header = {key: field for key, field in fields.items() if field[1].in_header}
    yield "## The file\n"
    rows = [
        f"| `hytecore` **required** | `{FORMAT_VERSION}` | The version of the format. |",
        "| `plan` **required** | [plan header](#plan-format-plan) | What the plan says of itself. |",
        *(_row(key, written, None) for key, (_, written) in sections.items()),
        "| `x-…` | anything | [A block](#plan-format-blocks) of a rule pack's own. |",
    ]
    yield _HEAD + "\n".join(rows) + "\n"
    yield "(plan-format-plan)=\n## Plan header\n\nThe keys under `plan`.\n"
    yield _HEAD + "\n".join(_row(key, written, None) for key, (_, written) in header.items()) + "\n"
    for cls in _classes(Plan, {}):
        yield f"({_target(cls)})=\n## {_title(cls)}\n\n{_meaning(cls)}\n"
        rows = [
            _row(key, written, attrs.fields_dict(cls)[name].default)
            for key, (name, written) in shapes.written_fields(cls).items()
        ]
        yield _HEAD + "\n".join(rows) + "\n"


def _classes(cls: type, seen: dict[type, None]) -> dict[type, None]:
    """Return the classes that fields of *cls* hold, each followed by those that its own fields hold."""
    for _, written in shapes.written_fields(cls).values():
        for record in _records(written.shape):
            if record not in seen:
                seen[record] = None
                _classes(record, seen)
    return seen


def _records(shape: Any) -> Iterator[type]:
    match shape:
        case shapes.Record(cls, _):
            yield cls
        case shapes.ListOf(item, _):
            yield from _records(item)
        case shapes.OneOf(options, _):
            for option in options:
                yield from _records(option)


def _row(key: str, written: shapes.Written, default: Any) -> str:
    name = f"`{key}` **required**" if written.required else f"`{key}`"
    meaning = written.doc
    if isinstance(default, str):
        meaning += f" If not stated: `{default}`."
    return f"| {name} | {in_words(written.shape)} | {_escaped(meaning)} |"


def in_words(shape: Any) -> str:
    """Return what a field of *shape* holds, as a reader of the format page looks for it."""
    match shape:
        case shapes.Identifier():
            return "[id](#plan-format-ids)"
        case shapes.Words():
            return "[text](#plan-format-texts)"
        case shapes.Word():
            return "string"
        case shapes.Choice(options):
            return " · ".join(f"`{option}`" for option in options)
        case shapes.Flag():
            return "`true` or `false`"
        case shapes.Number():
            return "[number](#plan-format-numbers)"
        case shapes.Edtf():
            return "[date or period](edtf.md)"
        case shapes.Iso8601Duration():
            return "[duration](#edtf-durations)"
        case shapes.UnitText():
            return "[unit](units.md)"
        case shapes.QuantityText():
            return "number and [unit](units.md) in one string"
        case shapes.Reference(kinds):
            return "id of " + " or ".join(f"[{kind}](#{_target(entity_type(kind))})" for kind in kinds)
        case shapes.TextMap():
            return "mapping of any words to [texts](#plan-format-texts)"
        case shapes.ListOf(item, None):
            return f"list: {in_words(item)}"
        case shapes.ListOf(item, length):
            return f"list of {length}: {in_words(item)}"
        case shapes.Record(cls, None):
            return _link(cls)
        case shapes.Record(cls, bare):
            return f"{_link(cls)}, or only its `{bare}`"
        case shapes.OneOf(options, _):
            return ", or ".join(in_words(option) for option in options)
    raise TypeError(f"no words for {shape!r}")


def _title(cls: type) -> str:
    title = re.sub("(?<=[a-z])(?=[A-Z])", " ", cls.__name__).capitalize()
    return title.replace("Smart", "SMART")


def _link(cls: type) -> str:
    title = _title(cls)
    return f"[{title if title.startswith('SMART') else title.lower()}](#{_target(cls)})"


def _target(cls: type) -> str:
    return "plan-format-" + _title(cls).lower().replace(" ", "-")


def _meaning(cls: type) -> str:
    """Return what the docstring of *cls* says, without its sections."""
    return _escaped(re.split(r"\n\s*(?:Source|Example|Attributes):\n", inspect.cleandoc(cls.__doc__ or ""))[0].strip())


def _escaped(text: str) -> str:
    return text.replace("|", r"\|")
