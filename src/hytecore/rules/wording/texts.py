"""Every text of a plan, with where it stands: read off the shapes of the model, so a new field is not forgotten.

Texts come in columns, all texts of one field of one kind of entity: a rule can look at a whole column at once and pass
it over if there is nothing in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

from hytecore.index.kinds import SECTIONS, Entity
from hytecore.model import shapes
from hytecore.model.goal import Reviewed
from hytecore.model.plan import Plan
from hytecore.model.text import Text, Translated

Path: TypeAlias = tuple[str | int, ...]
Found: TypeAlias = tuple[Entity, Path, Text]
"""A text, with the entity and the path in it where it stands; a plain tuple, since plans hold hundreds of thousands."""
Follow: TypeAlias = Callable[[Any], Iterator[tuple[Path, Text]]]


def columns_of(plan: Plan) -> Iterator[list[Found]]:
    """Yield the texts of *plan*, field by field; suppressions are left out, since their words are about findings.

    What another plan said on the day of a review is its text, not ours, and is left out too.

    Example:
        >>> from hytecore.model.goal import Goal, SmartForm
        >>> plan = Plan(id="p", title="P", goals=(Goal(id="g", title="G", smart=SmartForm(change="Less")),))
        >>> [(path, text) for column in columns_of(plan) for _, path, text in column]
        [(('title',), 'P'), (('title',), 'G'), (('smart', 'change'), 'Less')]
    """
    yield from _columns(Plan, (plan,))
    for section in SECTIONS.values():
        entities = getattr(plan, section)
        if entities and section != "suppressions":
            yield from _columns(type(entities[0]), entities)


def words_of(plan: Plan) -> Iterator[tuple[Iterable[Entity], str, list[str]]]:
    """Yield, field by field, the entities, the key of the field and all its texts in every language, as plain strings.

    The same texts as `columns_of` gives, without their places, and gathered many times faster: for rules that look for
    something that is nearly never there, and walk a column only when it is.
    """
    holders: list[tuple[Any, tuple[Entity, ...]]] = [(Plan, (plan,))]
    for section in SECTIONS.values():
        entities = getattr(plan, section)
        if entities and section != "suppressions":
            holders.append((type(entities[0]), entities))
    for cls, entities in holders:
        for key, name, _ in _fields(cls):
            found = _gathered(shapes.written_fields(cls)[key][1].shape, list(map(attrgetter(name), entities)))
            if found:
                yield entities, key, found


def _gathered(shape: Any, values: list[Any]) -> list[str]:
    """Return every string among *values* and inside them, level by level rather than value by value."""
    match shape:
        case shapes.Words():
            found = [value for value in values if value.__class__ is str]
            several = [value for value in values if value.__class__ is Translated]
            return found + [text for each in several for text in (each.fi, each.sv, each.en) if text]
        case shapes.TextMap():
            maps = [value for value in values if value.__class__ is dict]
            return _gathered(shapes.Words(), [text for each in maps for text in each.values()])
        case shapes.ListOf(item):
            if _follow(item) is None:
                return []
            return _gathered(item, [each for value in values if value.__class__ is tuple for each in value])
        case shapes.Record(cls) if cls is not Reviewed:
            records = [value for value in values if value.__class__ is cls]
            fields = shapes.written_fields(cls) if records else {}
            return [
                text
                for key, name, _ in (_fields(cls) if records else ())
                for text in _gathered(fields[key][1].shape, list(map(attrgetter(name), records)))
            ]
        case shapes.OneOf(options):
            return [text for option in options for text in _gathered(option, values)]
    return []


def column_of(entities: Iterable[Entity], key: str) -> list[Found]:
    """Return the texts of one field with their entities and places."""
    cls: Any = type(next(iter(entities)))
    return next((column for column in _columns(cls, entities, key)), [])


def _columns(cls: Any, entities: Iterable[Entity], only: str | None = None) -> Iterator[list[Found]]:
    for key, name, follow in _fields(cls):
        if only is not None and key != only:
            continue
        column: list[Found] = []
        here = (key,)
        for entity in entities:
            value = getattr(entity, name)
            if value.__class__ is str:
                column.append((entity, here, value))
            elif value:
                for path, text in follow(value):
                    column.append((entity, (key, *path), text))
        if column:
            yield column


@cache
def _fields(cls: Any) -> tuple[tuple[str, str, Follow], ...]:
    """Return the fields of *cls* that hold texts: key, attribute, and how to walk from the value to the texts."""
    found = []
    for key, (name, written) in shapes.written_fields(cls).items():
        if cls is Plan and not written.in_header:
            continue
        follow = _follow(written.shape)
        if follow is not None:
            found.append((key, name, follow))
    return tuple(found)


def _follow(shape: Any) -> Follow | None:
    if isinstance(shape, shapes.Words):
        return _text
    if isinstance(shape, shapes.TextMap):
        return _map
    if isinstance(shape, shapes.ListOf):
        inner = _follow(shape.item)
        return _each(inner) if inner else None
    if isinstance(shape, shapes.Record) and shape.cls is not Reviewed:
        return _record(shape.cls) if _fields(shape.cls) else None
    if isinstance(shape, shapes.OneOf):
        options = {_class_of(option): follow for option in shape.shapes if (follow := _follow(option))}
        return _either(options) if options else None
    return None


def _class_of(shape: Any) -> type:
    """Return the class of the values of a shape that holds texts."""
    if isinstance(shape, shapes.Record):
        return shape.cls
    return tuple if isinstance(shape, shapes.ListOf) else Translated


def _text(value: Any) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, (str, Translated)):
        yield (), value


def _map(value: Any) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, dict):
        for key in sorted(value):
            yield (key,), value[key]


def _each(inner: Follow) -> Follow:
    def walk(value: Any) -> Iterator[tuple[Path, Text]]:
        for position, item in enumerate(value):
            for path, text in inner(item):
                yield (position, *path), text

    return walk


def _record(cls: type) -> Follow:
    fields = _fields(cls)

    def walk(value: Any) -> Iterator[tuple[Path, Text]]:
        if value.__class__ is cls:
            for key, name, follow in fields:
                inner = getattr(value, name)
                if inner:
                    for path, text in follow(inner):
                        yield (key, *path), text

    return walk


def _either(options: dict[type, Follow]) -> Follow:
    def walk(value: Any) -> Iterator[tuple[Path, Text]]:
        follow = options.get(value.__class__)
        if follow is not None:
            yield from follow(value)

    return walk
