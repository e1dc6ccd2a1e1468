"""References: every place in a plan that names another entity by its id.

Which fields refer, and to what, is read off the shapes of the model, so a new reference field is followed without a
change here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, TypeAlias

from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.plan import Plan

Step: TypeAlias = str | int
Follow: TypeAlias = Callable[[Any], Iterator[tuple[tuple[Step, ...], str]]]

EACH = ""
"""A step into every item of a list; every other step is the name of an attribute."""


@frozen
class ReferenceField:
    """A field of a class that refers to entities of some kinds.

    Attributes:
        follow: Yields what the field of one entity holds, and where.
        steps: The way from the entity to the ids, for many entities at once.
    """

    name: str
    kinds: tuple[str, ...]
    follow: Follow
    steps: tuple[str, ...]

    def holders(self, entities: Sequence[Any], known: Mapping[str, Any]) -> set[int]:
        """Return the positions of the *entities* whose field names an id that is not *known*.

        Columns are walked, step by step, and the holders are sought only if something is missing: to follow each field
        of each entity costs five times as much.
        """
        columns: list[Sequence[Any]] = [entities]
        for step in self.steps:
            columns.append(_column(columns[-1], step))
        missing = {value for value in columns[-1] if value.__class__ is str}.difference(known, ("",))
        if not missing:
            return set()
        positions: Iterable[int] = range(len(entities))
        for step, values in zip(self.steps, columns, strict=False):
            if step == EACH:
                positions = [
                    position for position, value in zip(positions, values, strict=True) if value for _ in value
                ]
        return {
            position
            for position, value in zip(positions, columns[-1], strict=True)
            if value.__class__ is str and value in missing
        }


def _column(values: Sequence[Any], step: str) -> list[Any]:
    if step == EACH:
        return list(chain.from_iterable(filter(None, values)))
    try:
        return list(map(attrgetter(step), values))
    except AttributeError:  # an absence, or a plain reference among records
        return [getattr(value, step, None) for value in values]


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
