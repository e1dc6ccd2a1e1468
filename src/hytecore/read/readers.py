"""Shapes → the functions that read them: plain value in, what the model holds out, and every fault on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from hytecore.edtf import PARSED
from hytecore.model import shapes
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.read.faults import Fault, Reader, add_steps, unknown_field, unreadable
from hytecore.read.scalars import SCALARS, words


class IrregularError(Exception):
    """What a quick reader raises at a record that is not plainly in order; then these readers tell what it is."""


_marks = re.compile(r"[\[\]{}:\n]|.{60}").search
PLAIN = (shapes.Words, shapes.Word, shapes.UnitText, shapes.Reference)
"""Shapes that hold any string as it stands."""
_YES_OR_NO = frozenset({"yes", "no", "kyllä", "ei", "ja", "nej"})


def reader_of(shape: Any) -> Reader:
    """Return the function that reads what *shape* describes."""
    return _READERS[type(shape)](shape)


def fields_reader(cls: type, fields: dict[str, tuple[str, shapes.Written]], bare: str | None = None) -> Reader:
    """Return the reader of a mapping with *fields*; it returns keyword arguments for *cls*."""
    table = {
        key: (
            name,
            isinstance(written.shape, PLAIN),
            _known(written.shape),
            reader_of(written.shape),
            written.required,
        )
        for key, (name, written) in fields.items()
    }
    required = {name: key for key, (name, written) in fields.items() if written.required}
    number_required = len(required)

    def read(value: Any, faults: list[Fault]) -> dict[str, Any] | None:
        if value.__class__ is not dict:
            if bare is not None and value.__class__ is str:
                return {bare: value}
            return None
        arguments: dict[str, Any] = {}
        missing = number_required
        for key, raw in value.items():
            field = table.get(key)
            if field is None:
                count = len(faults)
                # A field that is there as well was not meant.
                unknown_field(faults, key, [name for name in table if name not in value])
                add_steps(faults, count, (key,))
                continue
            name, plain, known, reader, must = field
            if raw.__class__ is str:
                # Nearly every value ends here: a text as it stands, or a word or date that was met before.
                result = raw if plain else known.get(raw)
                if raw == "":
                    continue
                if result is not None:
                    arguments[name] = result
                    if must:
                        missing -= 1
                    continue
            elif raw is None:
                continue
            elif raw.__class__ is dict and not must and len(raw) == 1:
                count = len(faults)
                absence = absence_of(raw, faults)
                if absence is not None:
                    add_steps(faults, count, (key,))
                    arguments[name] = absence
                    continue
            count = len(faults)
            result = reader(raw, faults)
            if len(faults) != count:
                add_steps(faults, count, (key,))
                if must and result.__class__ is Unreadable:
                    result = raw if raw.__class__ is str else ""
            arguments[name] = result
            if must:
                missing -= 1
        if missing:
            for name, key in required.items():
                if name not in arguments:
                    arguments[name] = ""
                    faults.append(("missing-field", [key], {"field": key}))
        return arguments

    return read


def _known(shape: Any) -> dict[str, Any]:
    """Return the strings whose reading is known beforehand, for shapes that have such."""
    if isinstance(shape, shapes.Choice):
        return {option: option for option in shape.options}
    if isinstance(shape, shapes.Edtf) or (isinstance(shape, shapes.OneOf) and shapes.Edtf() in shape.shapes):
        return PARSED
    return {}


def absence_of(raw: dict[str, Any], faults: list[Fault]) -> Unknown | NotApplicable | None:
    """Return why a value is not there, if the mapping *raw* says so."""
    for key, cls in (("unknown", Unknown), ("not_applicable", NotApplicable)):
        if key in raw:
            before = len(faults)
            why = words(raw[key] if raw[key] is not None else "", faults)
            if why.__class__ is Unreadable or why == "":
                if why == "":
                    unreadable(faults, "", "reason")
                why = ""
            add_steps(faults, before, (key,))
            return cls(why)
    return None


def _record(shape: shapes.Record) -> Reader:
    cls = shape.cls
    read_fields = fields_reader(cls, shapes.written_fields(cls), shape.bare)

    def read(value: Any, faults: list[Fault]) -> Any:
        arguments = read_fields(value, faults)
        if arguments is None:
            return unreadable(faults, value, "mapping", options=tuple(shapes.written_fields(cls)))
        return cls(**arguments)

    return read


def _list(shape: shapes.ListOf) -> Reader:
    read_item = reader_of(shape.item)
    length = shape.length

    def is_item(value: Any) -> bool:
        item = shape.item
        if value.__class__ is not str or _marks(value):
            return False
        return value in getattr(item, "options", (value,)) and not (isinstance(item, shapes.Record) and not item.bare)

    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is not list:
            # `goals: g1` is nearly right; the brackets are all it lacks.
            return unreadable(faults, value, "list", nearest=f"[{value}]" if is_item(value) else None)
        if length is not None and len(value) != length:
            return unreadable(faults, value, "pair")
        start = len(faults)
        items = [read_item(raw, faults) for raw in value]
        if len(faults) == start:
            return tuple(items)
        # Something is wrong with an item: read them once more, one by one, to tell which.
        del faults[start:]
        items = []
        for index, raw in enumerate(value):
            before = len(faults)
            item = read_item(raw, faults)
            if len(faults) != before:
                add_steps(faults, before, (index,))
                if item.__class__ is Unreadable:
                    continue
            items.append(item)
        return tuple(items)

    return read


def _one_of(shape: shapes.OneOf) -> Reader:
    mappings: list[tuple[set[str], Reader]] = []
    listed: Reader | None = None
    scalars: list[tuple[Any, Reader]] = []
    for option in shape.shapes:
        reader = reader_of(option)
        if isinstance(option, shapes.Record):
            mappings.append((set(shapes.written_fields(option.cls)), reader))
        elif isinstance(option, shapes.ListOf):
            listed = reader
        else:
            scalars.append((option, reader))
    flag = next((reader for option, reader in scalars if isinstance(option, shapes.Flag)), None)
    other = next((reader for option, reader in scalars if not isinstance(option, shapes.Flag)), None)
    takes_mapping = any(isinstance(option, shapes.Words) for option, _ in scalars)

    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is dict and not takes_mapping:
            for keys, reader in mappings:
                if not keys.isdisjoint(value):
                    return reader(value, faults)
        elif value.__class__ is list:
            if listed is not None:
                return listed(value, faults)
        elif value.__class__ is bool and flag is not None:
            return value
        elif flag is not None and value.__class__ is str and value.casefold() in _YES_OR_NO:
            # `agreed: no` is a text in YAML 1.2, and would otherwise count as the place of an agreement.
            pass
        elif other is not None:
            return other(value, faults)
        return unreadable(faults, value, shape.name)

    return read


def _text_map(_: Any) -> Reader:
    def read(value: Any, faults: list[Fault]) -> Any:
        if value.__class__ is not dict:
            return unreadable(faults, value, "text map")
        found = {}
        for key, raw in value.items():
            before = len(faults)
            text = words(raw, faults)
            add_steps(faults, before, (key,))
            if text.__class__ is not Unreadable:
                found[key] = text
        return found

    return read


_READERS: dict[type, Callable[[Any], Reader]] = {
    **SCALARS,
    shapes.ListOf: _list,
    shapes.Record: _record,
    shapes.OneOf: _one_of,
    shapes.TextMap: _text_map,
}
