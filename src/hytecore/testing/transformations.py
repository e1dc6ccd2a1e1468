"""Transformations: a plan's plain data changed in a known way, after which a report changes in a known way too.

Turned round, renamed, copied: what a rule says of a plan must not depend on any of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeAlias

from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.plan import Plan

Data: TypeAlias = dict[str, Any]
"""A plan as plain data."""
Rename: TypeAlias = Callable[[str], str]
Blocks: TypeAlias = Mapping[str, type]
"""The classes of packs' blocks, by name."""

NO_BLOCKS: Blocks = MappingProxyType({})
MARK = "q-"
"""What stands before the ids and names of a copy; nothing else is called so."""

_FIELDS = shapes.written_fields(Plan)
_HEADER = {key: field for key, field in _FIELDS.items() if field[1].in_header}


def is_plan(data: Any) -> bool:
    """Whether *data* are those of a plan that has an id of its own, so that they can be changed with sense."""
    return isinstance(data, dict) and isinstance(data.get("plan"), dict) and isinstance(data["plan"].get("id"), str)


# Order


def turned(value: Any) -> Any:
    """Return plain data with its keys, and the entities of its sections, in the opposite order.

    Example:
        >>> turned({"hytecore": 1, "goals": [{"id": "a"}, {"id": "b"}]})
        {'goals': [{'id': 'b'}, {'id': 'a'}], 'hytecore': 1}
    """
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    if isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value):
        return [turned(item) for item in reversed(value)]
    return value


# Names


def marked(identity: str) -> str:
    """Return an id with a mark before it: the order of ids stays as it is."""
    return MARK + identity


_LETTERS = re.compile("-[a-p]{12}")


def unlike(identity: str) -> str:
    """Return an id with letters behind it that are its own, so that ids are not more alike than they were.

    Example:
        >>> unlike("m1")
        'm1-cagdficplaah'
    """
    letters = sha256(identity.encode()).hexdigest()[:12].translate(str.maketrans("0123456789", "ghijklmnop"))
    return f"{identity}-{letters}"


def as_before(text: str) -> str:
    """Return *text* with the ids and names as they were before they were `marked` or made `unlike`.

    Example:
        >>> as_before(f"{marked('m1')} {unlike('m1')}")
        'm1 m1'
    """
    return _LETTERS.sub("", text).replace(MARK, "")


def renamed(data: Data, rename: Rename, blocks: Blocks = NO_BLOCKS) -> Data:
    """Return *data* with every id renamed, wherever it is written: as an id, a reference, or the name of a region.

    What has no place in the format stays as it stands, and so do blocks of which the class is not among *blocks*.
    """
    naming = _Naming(rename, _names_of_entities(data))
    result: Data = {}
    for key, value in data.items():
        if key == "plan" and isinstance(value, dict):
            result[key] = naming.fields(value, _HEADER)
        elif key == "suppress":
            result[key] = [naming.suppression(entry) for entry in value] if isinstance(value, list) else value
        elif key in _FIELDS and not _FIELDS[key][1].in_header:
            result[key] = naming.value(value, _FIELDS[key][1].shape, key)
        elif key in blocks:
            result[key] = naming.value(value, shapes.Record(blocks[key]), key)
        else:
            result[key] = value
    return result


def _names_of_entities(data: Data) -> dict[str, frozenset[str]]:
    """Return, by key, the ids that a plain word under that key may be."""
    actors, indicators = _ids(data.get("actors")), _ids(data.get("indicators"))
    of_actors = dict.fromkeys(("region", "covers", "of", "by"), actors)
    return {**of_actors, "replaced_by": indicators, "shares_of": indicators}


def _ids(items: Any) -> frozenset[str]:
    held = (item.get("id") for item in items_of(items) if isinstance(item, dict))
    return frozenset(identity for identity in held if isinstance(identity, str))


def items_of(value: Any) -> list[Any]:
    """Return the items of a list, without empty ones; nothing for what is no list."""
    return [item for item in value if item is not None] if isinstance(value, list) else []


@frozen(eq=False)
class _Naming:
    """Renames ids in values, by the shapes of the format."""

    rename: Rename
    known: Mapping[str, frozenset[str]]

    def fields(self, value: Data, fields: Mapping[str, tuple[str, shapes.Written]]) -> Data:
        return {
            key: self.value(item, fields[key][1].shape, key) if key in fields else item for key, item in value.items()
        }

    def value(self, value: Any, shape: Any, key: str) -> Any:
        if isinstance(value, dict) and len(value) == 1 and set(value) <= {"unknown", "not_applicable"}:
            return value
        match value, shape:
            case str(), shapes.Identifier() | shapes.Reference():
                return self.rename(value)
            case str(), shapes.Word() | shapes.Words():
                return self.rename(value) if value in self.known.get(key, ()) else value
            case list(), shapes.ListOf(item):
                return [self.value(each, item, key) for each in value]
            case str(), shapes.Record(cls, str() as bare):
                return self.value(value, shapes.written_fields(cls)[bare][1].shape, bare)
            case dict(), shapes.Record(cls):
                return self.fields(value, shapes.written_fields(cls))
            case str(), shapes.OneOf(options):
                refers = any(isinstance(option, (shapes.Reference, shapes.Identifier)) for option in options)
                return self.rename(value) if refers else value
            case list() | dict(), shapes.OneOf(options):
                return self.value(value, _option(value, options), key)
        return value

    def suppression(self, entry: Any) -> Any:
        """Return a suppression of the renamed subject: `measure:m1`, `cell:t1/primary`; a structure keeps its item."""
        subject = entry.get("subject") if isinstance(entry, dict) else None
        kind, colon, identity = str(subject).partition(":")
        if not isinstance(subject, str) or not colon or kind in ("structure", "suppression", "file"):
            return entry
        first, slash, level = identity.partition("/")
        return {**entry, "subject": f"{kind}:{self.rename(first)}{slash}{level}"}


def _option(value: list[Any] | Data, options: tuple[Any, ...]) -> Any:
    """Return which of several shapes a list or a mapping has."""
    if isinstance(value, list):
        return next((option for option in options if isinstance(option, shapes.ListOf)), None)
    records = (option for option in options if isinstance(option, shapes.Record))
    return next((record for record in records if set(value) <= set(shapes.written_fields(record.cls))), None)


# Copies


def apart(data: Data, blocks: Blocks = NO_BLOCKS) -> Data:
    """Return a copy of *data* that has nothing to do with them: its ids, actors, regions and activities are its own."""
    copy = renamed(data, marked, blocks)
    if isinstance(copy.get("plan"), dict) and isinstance(copy["plan"].get("covers"), list):
        copy["plan"] = {**copy["plan"], "covers": [_own(region) for region in copy["plan"]["covers"]]}
    for actor in _records(copy.get("actors")):
        actor["name"] = _under_another_name(actor.get("name"))
        actor["aliases"] = [_own(alias) for alias in items_of(actor.get("aliases"))] or None
        actor.pop("code", None)
    for measure in _records(copy.get("measures")):
        measure["title"] = _under_another_name(measure.get("title"))
        _make_own(measure, "activity")
    for indicator in _records(copy.get("indicators")):
        _make_own(indicator, "shares_of")
        for observation in _records(indicator.get("observations")):
            _make_own(observation, "region")
            if isinstance(observation.get("of"), list):
                observation["of"] = [_own(part) for part in observation["of"]]
    for need in _records(copy.get("needs")):
        _make_own(need, "region")
    for user in (*_records(copy.get("goals")), *_records(copy.get("measures"))):
        for use in _records(user.get("indicators")):
            _make_own(use, "region")
    return copy


def doubled(data: Data) -> Data:
    """Return *data* with a second copy of all entities in it, under other ids and names."""
    copy = apart(data)
    both = {key: [*data[key], *copy[key]] for key in data if key in _FIELDS and isinstance(data[key], list)}
    return {**data, **both}


def _records(items: Any) -> list[Data]:
    return [item for item in items_of(items) if isinstance(item, dict)]


def _under_another_name(name: Any) -> Any:
    return {key: _own(text) for key, text in name.items()} if isinstance(name, dict) else _own(name)


def _own(name: Any) -> Any:
    """Return a name that only the copy uses; an id that was renamed is one already."""
    return MARK + name if isinstance(name, str) and not name.startswith(MARK) else name


def _make_own(record: Data, key: str) -> None:
    if key in record:
        record[key] = _own(record[key])


def copies(data: Data, n: int, blocks: Blocks = NO_BLOCKS) -> Data:
    """Return a plan of *n* copies of everything in *data* that differ in nothing but their ids.

    Copies of a block's lists stand in the block.
    """
    copied: Data = {"hytecore": 1}
    numbered = [renamed(data, lambda identity, i=i: f"{identity}-{i}", blocks) for i in range(n)]  # type: ignore[misc]  # i is bound
    for key, value in numbered[0].items():
        if key in _FIELDS and isinstance(value, list):
            copied[key] = [item for copy in numbered for item in copy[key]]
        elif key in blocks and isinstance(value, dict):
            lists = {name for name, items in value.items() if isinstance(items, list)}
            many = {name: [item for copy in numbered for item in copy[key][name]] for name in lists}
            copied[key] = {name: many.get(name, item) for name, item in value.items()}
        else:
            copied[key] = value
    return copied
