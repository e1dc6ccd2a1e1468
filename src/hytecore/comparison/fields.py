"""Fields: what is different between two values of any field, told as finely as the shape of the field allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.comparison.changes import Change, FieldChanged, ListChanged, TextEdited
from hytecore.comparison.content import ORDERED, says_the_same
from hytecore.comparison.lookup import Lookup, only_in
from hytecore.comparison.matching import Match
from hytecore.comparison.values import FieldName, Option, Value
from hytecore.model import shapes
from hytecore.model.text import LANGUAGES, Text, Translated


def field_changes(
    match: Match, lookup: Lookup, path: tuple[str, ...], before: Any, after: Any, shape: Any
) -> Iterator[Change]:
    """Yield what is different between *before* and *after*, which stand at *path* in the entity of *match*."""
    if says_the_same(before, after, path[-1]):
        return
    if isinstance(shape, shapes.Record) and type(before) is type(after) is shape.cls:
        for key, (name, written) in shapes.written_fields(shape.cls).items():
            inner = getattr(before, name), getattr(after, name)
            yield from field_changes(match, lookup, (*path, key), *inner, written.shape)
    elif isinstance(before, dict) and isinstance(after, dict):
        item = shapes.Words() if isinstance(shape, shapes.TextMap) else None
        for key in sorted({*before, *after}, key=str):
            yield from field_changes(match, lookup, (*path, str(key)), before.get(key), after.get(key), item)
    elif _are_lists(before, after) and path[-1] not in ORDERED:
        item = shape.item if isinstance(shape, shapes.ListOf) else None
        removed = [_shown(each, item, lookup.before) for each in only_in(before, after)]
        added = [_shown(each, item, lookup.after) for each in only_in(after, before)]
        yield ListChanged(match, FieldName(path), tuple(removed), tuple(added))
    elif isinstance(shape, shapes.Words) and _is_text(before) and _is_text(after):
        yield from text_changes(match, lookup, path, before, after)
    else:
        shown = _shown(before, shape, lookup.before), _shown(after, shape, lookup.after)
        yield FieldChanged(match, *shown, FieldName(path))


def text_changes(
    match: Match, lookup: Lookup, path: tuple[str, ...], before: Text | None, after: Text | None, told: str = ""
) -> Iterator[Change]:
    """Yield the languages in which a text reads otherwise, but for one that is *told* already."""
    if not (isinstance(before, Translated) or isinstance(after, Translated)):
        yield TextEdited(match, Value(before), Value(after), FieldName(path))
        return
    then = _by_language(before, lookup.old.plan.language)
    now = _by_language(after, lookup.new.plan.language)
    for language in LANGUAGES:
        said, says = then.get(language), now.get(language)
        if language != told and not says_the_same(said, says):
            kind = TextEdited if said and says else FieldChanged
            yield kind(match, Value(said), Value(says), FieldName((*path, language)))


def _by_language(text: Text | None, language: str) -> dict[str, str | None]:
    if isinstance(text, Translated):
        return {each: getattr(text, each) for each in LANGUAGES}
    return {language: text}


def _is_text(value: Any) -> bool:
    return isinstance(value, (str, Translated)) and bool(value)


def _are_lists(before: Any, after: Any) -> bool:
    return isinstance(before, (tuple, list)) and isinstance(after, (tuple, list))


def _shown(value: Any, shape: Any, named: Any) -> Any:
    """Return a value as it is shown: an entity for its id, a word of the format for its code."""
    if isinstance(shape, shapes.OneOf):
        shape = next((one for one in shape.shapes if isinstance(one, shapes.Reference)), None)
    if isinstance(value, str) and value:
        if isinstance(shape, shapes.Reference):
            return named(shape.kinds, value)
        if isinstance(shape, shapes.Choice):
            return Option(value)
    return Value(value)
