"""References: every place in a plan that names another entity by its id.

Which fields refer, and to what, is read off the shapes of the model, so a new reference field is followed without a
change here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

from attrs import frozen

from hytecore.model import shapes
from hytecore.model.plan import Plan

Step: TypeAlias = str | int
Follow: TypeAlias = Callable[[Any], Iterator[tuple[tuple[Step, ...], str]]]


@frozen
class ReferenceField:
    """A field of a class that refers to entities of some kinds; `follow` yields what it holds, and where."""

    name: str
    kinds: tuple[str, ...]
    follow: Follow


@cache
def reference_fields(cls: type) -> tuple[ReferenceField, ...]:
    """Return the fields of *cls* that refer to other entities, in the order of the class."""
    found: list[ReferenceField] = []
    for key, (name, written) in shapes.written_fields(cls).items():
        if cls is Plan and not written.in_header:
            continue
        for kinds, follow in _followers(written.shape):
            found.append(ReferenceField(name, kinds, _under(key, name, follow)))
    return tuple(found)


def _followers(shape: Any) -> list[tuple[tuple[str, ...], Follow]]:
    """Return, for each reference inside a value of *shape*, its kinds and how to walk to it from the value."""
    if isinstance(shape, shapes.Reference):
        return [(shape.kinds, _itself)]
    if isinstance(shape, shapes.ListOf):
        return [(kinds, _each(follow)) for kinds, follow in _followers(shape.item)]
    if isinstance(shape, shapes.Record):
        return [
            (kinds, _under(key, name, follow))
            for key, (name, written) in shapes.written_fields(shape.cls).items()
            for kinds, follow in _followers(written.shape)
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
