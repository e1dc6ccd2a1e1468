"""Plain data → a plan, with every problem in one pass.

Nearly every entity of a long plan is as the format says, and is read by the quick way (`hytecore.read.quick`). One
that is not, and the first few of each section, are read by the one that collects faults (`hytecore.read.readers`);
both ways lead to the same plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from hytecore.model import shapes
from hytecore.model.absence import Unreadable
from hytecore.model.plan import FORMAT_VERSION, Plan
from hytecore.read.faults import Fault, Reader, add_steps, unknown_field, unreadable
from hytecore.read.readers import IrregularError, fields_reader, reader_of
from hytecore.syntax.problem import Problem

Part: TypeAlias = tuple[str | None, int | None, Any]


def structure(parts: Iterator[Part]) -> tuple[Plan, list[Problem], dict[str, list[int]]]:
    """Return the plan that *parts* state, the problems, and the positions of items left out of a section.

    An item is left out only where no object could be made of it (a text where an entity should stand).
    """
    faults: list[Fault] = []
    header: dict[str, Any] = {}
    sections: defaultdict[str, list[Any]] = defaultdict(list)
    blocks: list[tuple[str, Any]] = []
    left_out: dict[str, list[int]] = {}
    seen: set[str] = set()
    for key, index, value in parts:
        if key in _quick and index is not None:
            try:
                sections[key].append(_quick[key](value))
                continue
            except IrregularError:
                pass
        before = len(faults)
        if key is None:
            if value is not None:  # an empty file only lacks what it needs
                unreadable(faults, value, "plan file")
            break
        seen.add(key)
        if key in _SECTIONS:
            entity = _section_item(key, index, value, faults)
            if entity is not None:
                sections[key].append(entity)
            elif index is not None:
                left_out.setdefault(_SECTIONS[key][0], []).append(index)
        elif key == "plan":
            header = _header(value, faults)
        elif key.startswith("x-"):
            _block(blocks, key, index, value)
        elif key == "hytecore":
            if value != FORMAT_VERSION or value.__class__ is not int:
                unreadable(faults, value, "format version")
        elif not index:  # an unknown list is one unknown field, however long
            unknown_field(faults, key, _TOP_KEYS)
        if len(faults) != before:
            add_steps(faults, before, (index, key) if key in _SECTIONS and index is not None else (key,))
    seen.update(sections)
    if not seen and not faults:
        faults.append(("missing-field", ["hytecore"], {"field": "hytecore"}))
    faults.extend(("missing-field", [key], {"field": key}) for key in ("hytecore", "plan") if seen and key not in seen)
    fields = {_SECTIONS[key][0]: tuple(entities) for key, entities in sections.items()}
    stated: dict[str, Any] = {"id": "", "title": "", **header, **fields}
    plan = Plan(**stated, blocks=tuple(sorted(blocks, key=lambda block: block[0])))
    problems = [Problem(kind, tuple(reversed(steps)), data) for kind, steps, data in faults]
    return plan, problems, left_out


_PLAN_FIELDS = shapes.written_fields(Plan)
_SECTIONS: dict[str, tuple[str, Any]] = {
    key: (name, written.shape.item) for key, (name, written) in _PLAN_FIELDS.items() if not written.in_header
}
_TOP_KEYS = ("hytecore", "plan", *_SECTIONS)
MANY = 500
"""From this many entities of a kind on, compiling the quick way to read them is worth its three milliseconds.

They may stand in one long plan or in many short ones.
"""
_readers: dict[str, Reader] = {}
_slowly: dict[str, int] = {}
"""How many entities of each section were read without the quick way."""
_quick: dict[str, Callable[[Any], Any]] = {}
"""A reader a section, made when first needed."""


def _section_item(key: str, index: int | None, value: Any, faults: list[Fault]) -> Any:
    if index is None:
        if value not in (None, []):
            unreadable(faults, value, "list")
        return None
    reader = _readers.get(key)
    if reader is None:
        reader = _readers[key] = reader_of(_SECTIONS[key][1])
    _slowly[key] = _slowly.get(key, 0) + 1
    if _slowly[key] == MANY:
        _compile(key)
    entity = reader(value, faults)
    return None if entity.__class__ is Unreadable else entity


def _compile(key: str) -> None:
    from hytecore.read.quick import quick_reader

    _quick[key] = quick_reader(_SECTIONS[key][1])


def _header(value: Any, faults: list[Fault]) -> dict[str, Any]:
    reader = _readers.get("plan")
    if reader is None:
        fields = {key: field for key, field in _PLAN_FIELDS.items() if field[1].in_header}
        reader = _readers["plan"] = fields_reader(Plan, fields)
    arguments = reader(value if value is not None else {}, faults)
    if arguments is None:
        unreadable(faults, value, "mapping")
        return {}
    found: dict[str, Any] = arguments
    return found


def _block(blocks: list[tuple[str, Any]], key: str, index: int | None, value: Any) -> None:
    """Keep a pack's own block as it stands; the parts of a list come one by one."""
    if index is None:
        blocks.append((key, value))
    elif index == 0:
        blocks.append((key, [value]))
    else:
        blocks[-1][1].append(value)
