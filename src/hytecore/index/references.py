"""References: every place in a plan that names another entity by its id.

Which fields refer, and to what, is read off the shapes of the model, so a new reference field is followed without a
change here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from hytecore.frozen import frozen
from hytecore.index.kinds import SECTIONS, Entity
from hytecore.model import shapes
from hytecore.model.plan import Plan

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex

T = TypeVar("T")
Step: TypeAlias = str | int
Follow: TypeAlias = Callable[[Any], Iterator[tuple[tuple[Step, ...], str]]]

EACH = "each"
"""A step into every item of a list; every other step is the name of an attribute."""


@frozen
class ReferenceField:
    """A field of a class that refers to entities of some kinds.

    Attributes:
        follow: Yields what the field of one entity holds, and where.
        steps: The way from an entity to the ids.
    """

    name: str
    kinds: tuple[str, ...]
    follow: Follow
    steps: tuple[str, ...]

    def holders(self, entities: Iterable[Any]) -> dict[str, list[Any]]:
        """Return the *entities* by the ids that the field names; one that names an id twice stands there twice.

        The usual ways are written out as loops: to follow the field of each entity takes five times as long.
        """
        found: dict[str, list[Any]] = defaultdict(list)
        match self.steps:
            case (name,):
                for entity in entities:
                    value = getattr(entity, name)
                    if value.__class__ is str:
                        found[value].append(entity)
            case (name, "each"):
                for entity in entities:
                    for value in getattr(entity, name):
                        if value.__class__ is str:
                            found[value].append(entity)
            case (name, "each", key):
                for entity in entities:
                    for item in getattr(entity, name):
                        value = getattr(item, key)
                        if value.__class__ is str:
                            found[value].append(entity)
            case _:
                for entity in entities:
                    for _, value in self.follow(entity):
                        found[value].append(entity)
        found.pop("", None)
        return dict(found)


@frozen(eq=False)
class Unresolved:
    """A reference to an id that is not there."""

    holder: Entity
    path: tuple[Step, ...]
    """Where in the holder the reference stands."""
    kinds: tuple[str, ...]
    """The kinds of entities it may name."""
    missing: str


@frozen(eq=False)
class References:
    """All references of a plan.

    Attributes:
        holders: The entities by the ids they name, for each class and field; one that names an id twice stands there
            twice.
        unresolved: Every reference to an id that is not there, in the order of the plan.
    """

    holders: Mapping[tuple[type, str], Mapping[str, list[Any]]]
    unresolved: tuple[Unresolved, ...]


def references_in(index: PlanIndex) -> References:
    """Return the references of a plan; `PlanIndex` keeps the answer."""
    found: dict[tuple[type, str], Mapping[str, list[Any]]] = {}
    unresolved: list[Unresolved] = []
    sections: list[tuple[Entity, ...]] = [(index.plan,), *(getattr(index.plan, name) for name in SECTIONS.values())]
    for section in filter(None, sections):
        cls: type = type(section[0])
        fields = reference_fields(cls)
        astray: set[int] = set()
        for field in fields:
            holders = found[cls, field.name] = field.holders(section)
            for missing in set(holders).difference(*map(index.known, field.kinds)):
                astray.update(map(id, holders[missing]))
        unresolved += [
            Unresolved(entity, path, field.kinds, identity)
            for entity in (section if astray else ())
            if id(entity) in astray
            for field in fields
            for path, identity in field.follow(entity)
            if not any(identity in index.known(kind) for kind in field.kinds)
        ]
    # What a pack's block refers to is looked for as well; it makes nothing used, or the core would find other things
    # where the pack is installed.
    unresolved += [
        Unresolved(index.plan, (name, *path), field.kinds, identity)
        for name, block in index.plan.blocks
        if hasattr(type(block), "__attrs_attrs__")
        for field in reference_fields(type(block))
        for path, identity in field.follow(block)
        if not any(identity in index.known(kind) for kind in field.kinds)
    ]
    return References(found, tuple(unresolved))


def once(entities: Iterable[T]) -> list[T]:
    """Return *entities*, each once: compared by identity, since an entity is long."""
    return list({id(entity): entity for entity in entities}.values())


def reference_fields(cls: type) -> tuple[ReferenceField, ...]:
    """Return the fields of *cls* that refer to other entities, in the order of the class."""
    return _fields(cls)


@cache
def _fields(cls: type) -> tuple[ReferenceField, ...]:
    found: list[ReferenceField] = []
    for key, (name, written) in shapes.written_fields(cls).items():
        if cls is Plan and not written.in_header:
            continue
        for kinds, follow, steps in _followers(written.shape):
            found.append(ReferenceField(name, kinds, _under(key, name, follow), (name, *steps)))
    return tuple(found)


def _followers(shape: Any) -> list[tuple[tuple[str, ...], Follow, tuple[str, ...]]]:
    """Return, for each reference inside a value of *shape*, its kinds and how to get to it from the value."""
    if isinstance(shape, shapes.Reference):
        return [(shape.kinds, _itself, ())]
    if isinstance(shape, shapes.ListOf):
        return [(kinds, _each(follow), (EACH, *steps)) for kinds, follow, steps in _followers(shape.item)]
    if isinstance(shape, shapes.Record):
        return [
            (kinds, _under(key, name, follow), (name, *steps))
            for key, (name, written) in shapes.written_fields(shape.cls).items()
            for kinds, follow, steps in _followers(written.shape)
        ]
    if isinstance(shape, shapes.OneOf):
        return [found for option in shape.shapes for found in _followers(option)]
    return []


def _itself(value: Any) -> Iterator[tuple[tuple[Step, ...], str]]:
    if value.__class__ is str and value:
        yield (), value


def _each(follow: Follow) -> Follow:
    def walk(value: Any) -> Iterator[tuple[tuple[Step, ...], str]]:
        for position, item in enumerate(value or ()):
            for path, identity in follow(item):
                yield (position, *path), identity

    return walk


def _under(key: str, name: str, follow: Follow) -> Follow:
    def walk(value: Any) -> Iterator[tuple[tuple[Step, ...], str]]:
        inner = getattr(value, name, None)
        if inner is not None:
            for path, identity in follow(inner):
                yield (key, *path), identity

    return walk
