"""The quick way to read a record in which everything fits: one compiled function a class, made from its shapes.

Reading is what a check of a long plan spends most of its time on, and nearly all records of a plan are in order. For
these a function without loops or tables, one line a field, does the work of `hytecore.read.readers` in less than half
the time. At the first thing that does not fit it raises `IrregularError`, and the record is read again by those
readers, which tell what is wrong; so they alone decide what a plan file means.

The source of such a function for a record of two fields:

    def read(raw):
        if type(raw) is not dict: raise IrregularError
        left, get, new = len(raw), raw.get, Draft()
        value = get("actor")
        left -= 1
        new.actor = (value if type(value) is str else None) or any_actor(value)
        value = get("role")
        if value is None: new.role = default_role
        else:
            left -= 1
            new.role = (choices_role.get(value) if type(value) is str else None) or any_role(value)
        if left and not known.issuperset(raw): raise IrregularError
        new.__class__ = cls
        return new
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from hytecore.edtf import PARSED
from hytecore.model import shapes
from hytecore.read.faults import Fault, Reader
from hytecore.read.readers import PLAIN, IrregularError, absence_of, reader_of
from hytecore.read.scalars import is_identifier

Quick: TypeAlias = Callable[[Any], Any]

# What a field holds in nearly every case, as an expression in `value`; falsy for everything else. {0} is the field.
# (One object for each of the ids that come up again and again would save memory, and costs more time than it saves.)
_IDENTIFIER = "(value if type(value) is str and is_identifier(value) else None)"
_TEXT = "(value if type(value) is str else None)"
_CHOICE = "(choices_{0}.get(value) if type(value) is str else None)"
_EDTF = "(parsed.get(value) if type(value) is str else parsed.get(str(value)) if type(value) is int else None)"
_NUMBER = "(value if type(value) is Decimal and value.is_finite() and -30 < value.adjusted() < 30 else None)"
_RECORD = "(read_{0}(value) if type(value) is dict and len(value) > 1 else None)"
_TEXTS = "(tuple(value) if type(value) is list and texts.issuperset(map(type, value)) else None)"
_RECORDS = "(tuple(map(read_{0}, value)) if type(value) is list else None)"


def quick_reader(shape: shapes.Record) -> Quick:
    """Return the compiled function that reads what *shape* describes, or raises `IrregularError`.

    Example:
        >>> from hytecore.model.measure import Responsibility
        >>> read = quick_reader(shapes.Record(Responsibility))
        >>> read({"actor": "a1", "role": "lead"})
        Responsibility(actor='a1', role='lead')
    """
    cls = shape.cls
    fields = shapes.written_fields(cls)
    defaults = {attribute.name: attribute.default for attribute in attrs.fields(cls)}
    names: dict[str, Any] = {
        "cls": cls, "Draft": _draft(cls), "IrregularError": IrregularError, "known": frozenset(fields),
        "parsed": PARSED, "is_identifier": is_identifier, "Decimal": Decimal, "texts": frozenset({str}),
    }  # fmt: skip
    lines = [
        "def read(raw):",
        *([f"    if type(raw) is str: raw = {{{shape.bare!r}: raw}}"] if shape.bare else ()),
        "    if type(raw) is not dict: raise IrregularError",
        "    left, get, new = len(raw), raw.get, Draft()",
    ]
    for key, (name, written) in fields.items():
        names[f"any_{name}"] = _any_value(written)
        expression = _usual(written.shape, name, names).format(name)
        lines.append(f"    value = get({key!r})")
        indent = "    "
        if not written.required:
            names[f"default_{name}"] = defaults[name]
            lines += [f"    if value is None: new.{name} = default_{name}", "    else:"]
            indent *= 2
        lines += [f"{indent}left -= 1", f"{indent}new.{name} = {expression} or any_{name}(value)"]
    lines += [
        "    if left and not known.issuperset(raw): raise IrregularError",
        "    new.__class__ = cls",
        "    return new",
    ]
    exec("\n".join(lines), names)  # noqa: S102 - the text is made of the model's own names, never of a file's content
    read: Quick = names["read"]
    return read


def _usual(shape: Any, name: str, names: dict[str, Any]) -> str:
    """Return the expression for what *shape* usually holds; what it needs besides `value` goes into *names*."""
    match shape:
        case shapes.Identifier():
            return _IDENTIFIER
        case shapes.Choice(options):
            names[f"choices_{name}"] = {option: option for option in options}
            return _CHOICE
        case shapes.Number():
            return _NUMBER
        case shapes.Edtf():
            return _EDTF
        case shapes.OneOf(options, _) if shapes.Edtf() in options:
            return _EDTF
        case shapes.Record():
            names[f"read_{name}"] = quick_reader(shape)
            return _RECORD
        case shapes.ListOf(shapes.Record() as item, None):
            names[f"read_{name}"] = quick_reader(item)
            return _RECORDS
        case shapes.ListOf(item, None) if _is_plain(item):
            return _TEXTS
    return _TEXT if isinstance(shape, PLAIN) else "None"


def _is_plain(shape: Any) -> bool:
    """Whether *shape* holds any string as it stands."""
    if isinstance(shape, shapes.OneOf):
        return any(isinstance(option, PLAIN) for option in shape.shapes) and shapes.Flag() not in shape.shapes
    return isinstance(shape, PLAIN)


def _any_value(written: shapes.Written) -> Quick:
    """Return the function for all that a field may hold, as the readers of all shapes see it."""
    reader: Reader = reader_of(written.shape)

    def read(value: Any) -> Any:
        faults: list[Fault] = []
        if value is None or value == "":
            raise IrregularError
        found = None
        if value.__class__ is dict and len(value) == 1 and not written.required:
            found = absence_of(value, faults)
        if found is None:
            found = reader(value, faults)
        if faults:
            raise IrregularError
        return found

    return read


def _draft(cls: type) -> type:
    """Return a class whose instances can be written to until their `__class__` is set to *cls*.

    A frozen class pays six times as much for each field, since its constructor has to go around its own lock.
    """
    unlocked = {"__init__": object.__init__, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), {"__slots__": (), **unlocked})
