"""Naming: an entity or a whole plan with other ids, wherever an id is written.

Two versions of a plan may call the same thing by different ids. Before they are compared, the old one is put into the
ids of the new one, so that what is left of a difference is a change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeAlias

from attrs import evolve

from hytecore.frozen import frozen
from hytecore.index.kinds import KINDS, SECTIONS
from hytecore.model import shapes
from hytecore.model.plan import Plan
from hytecore.model.suppression import Suppression

Ids: TypeAlias = Mapping[str, Mapping[str, str]]
"""For each kind of entity the ids that change, each with the one it changes to."""
Put: TypeAlias = Callable[[Any, Ids], Any]

_PLAIN_WORDS = {
    "region": "actor",
    "covers": "actor",
    "of": "actor",
    "by": "actor",
    "replaced_by": "indicator",
    "shares_of": "indicator",
}
"""Fields that hold a name or an id as a plain word, and the kind of the id."""


@frozen(eq=False)
class Naming:
    """Which ids are written how.

    Example:
        >>> from hytecore.model.measure import Measure
        >>> naming = Naming({"goal": {"g1": "g-2025"}, "measure": {"m": "m-2025"}})
        >>> naming.of(Measure(id="m", title="M", goals=("g1", "g2"))).goals
        ('g-2025', 'g2')
    """

    ids: Ids

    @property
    def changes_nothing(self) -> bool:
        """Whether every id stays as it is."""
        return not any(self.ids.values())

    def of(self, entity: Any) -> Any:
        """Return *entity* with the ids it is to have; the same object where none of them changes."""
        cls: type = entity.__class__
        changed = {
            name: after
            for name, put in _fields(cls)
            if (after := put(before := getattr(entity, name), self.ids)) is not before
        }
        own = self.ids.get(KINDS.get(cls, ""), {})
        if own and "id" in _names(cls) and getattr(entity, "id", None) in own:
            changed["id"] = own[entity.id]
        return evolve(entity, **changed) if changed else entity

    def whole(self, plan: Plan) -> Plan:
        """Return *plan* with the ids that it and everything in it are to have; the same object where none changes."""
        if self.changes_nothing:
            return plan
        sections: dict[str, Any] = {name: tuple(map(self.of, getattr(plan, name))) for name in SECTIONS.values()}
        blocks = tuple(
            (name, self.of(block) if hasattr(block, "__attrs_attrs__") else block) for name, block in plan.blocks
        )
        header: Plan = self.of(plan)
        return evolve(header, blocks=blocks, **sections)


@cache
def _names(cls: type) -> frozenset[str]:
    return frozenset(name for name, _ in shapes.written_fields(cls).values())


@cache
def _fields(cls: type) -> tuple[tuple[str, Put], ...]:
    """Return the fields of a class in which ids are written, each with what puts others there."""
    if cls is Suppression:
        return (("subject", _subject),)
    found = (
        (name, _put(written.shape, name))
        for name, written in shapes.written_fields(cls).values()
        if cls is not Plan or written.in_header
    )
    return tuple((name, put) for name, put in found if put is not None)


def _put(shape: Any, name: str) -> Put | None:
    """Return what puts other ids into a value of *shape*; None where it holds none."""
    match shape:
        case shapes.Reference(kinds):
            return _reference(kinds)
        case shapes.Word() | shapes.Words() if name in _PLAIN_WORDS:
            return _reference((_PLAIN_WORDS[name],))
        case shapes.ListOf(item):
            inner = _put(item, name)
            return None if inner is None else _each(inner)
        case shapes.Record(cls):
            return _record(cls) if _fields(cls) else None
        case shapes.OneOf(options):
            puts = [put for option in options if (put := _put(option, name)) is not None]
            return None if not puts else _first(puts)
    return None


def _reference(kinds: tuple[str, ...]) -> Put:
    def put(value: Any, ids: Ids) -> Any:
        if value.__class__ is str:
            for kind in kinds:
                if value in ids.get(kind, ()):
                    return ids[kind][value]
        return value

    return put


def _each(inner: Put) -> Put:
    def put(value: Any, ids: Ids) -> Any:
        if value.__class__ is not tuple:
            return value
        after = tuple([inner(item, ids) for item in value])
        return value if all(map(_is, value, after)) else after

    return put


def _record(cls: Any) -> Put:
    def put(value: Any, ids: Ids) -> Any:
        if not hasattr(value, "__attrs_attrs__") or value.__class__ is not cls:
            return value
        changed = {
            name: after
            for name, inner in _fields(cls)
            if (after := inner(before := getattr(value, name), ids)) is not before
        }
        return evolve(value, **changed) if changed else value

    return put


def _first(puts: list[Put]) -> Put:
    def put(value: Any, ids: Ids) -> Any:
        return next((after for inner in puts if (after := inner(value, ids)) is not value), value)

    return put


def _subject(value: Any, ids: Ids) -> Any:
    """Put the id into what a suppression is about: `measure:m1`, `cell:t1/primary`."""
    if not isinstance(value, str):
        return value
    kind, colon, identity = value.partition(":")
    first, slash, level = identity.partition("/")
    known = ids.get("theme" if kind == "cell" else kind, {})
    return f"{kind}{colon}{known[first]}{slash}{level}" if first in known else value


def _is(one: object, other: object) -> bool:
    return one is other
