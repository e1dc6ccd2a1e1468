"""Content: what a value says, without what does not matter.

White space is folded, lists stand in no order, and 90 is 90.0; so two files that say the same compare as equal,
whatever order their rows, keys and lists are in.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

import attrs

from hytecore.model.text import Text, Translated, in_language

ORDERED = frozenset({"languages", "range"})
"""Lists whose order says something: the first language leads, and a range has a lower end."""


def content(value: Any, name: str = "") -> Any:
    """Return what *value*, which stands in the field *name*, says; equal for two values that say the same.

    Example:
        >>> content(("b", "a ")) == content(("a", "b")), content("a  b") == content("a b")
        (True, True)
    """
    cls = value.__class__
    if cls is str:
        return " ".join(value.split())
    if cls is Decimal or cls is int:
        return _number(Decimal(value))
    if cls is tuple or cls is list:
        items = [content(item) for item in value]
        return tuple(items if name in ORDERED else sorted(items, key=repr))
    if cls is dict:
        return tuple(sorted((key, content(item)) for key, item in value.items()))
    if hasattr(cls, "__attrs_attrs__"):
        names, facts = _facts(cls)
        return cls.__name__, *map(content, facts(value), names)
    return value


def _number(value: Decimal) -> Any:
    """Return a number without how it was rounded; exactly, and without making a long number of a large power."""
    sign, digits, power = value.as_tuple()
    told = "".join(map(str, digits)).lstrip("0")
    kept = told.rstrip("0")
    if not isinstance(power, int):
        return sign, told, power
    return (sign, kept, power + len(told) - len(kept)) if kept else 0


@cache
def _facts(cls: Any) -> tuple[tuple[str, ...], Any]:
    """Return the fields of a class that tell two instances apart, and what gets them from one."""
    names = tuple(field.name for field in attrs.fields(cls) if field.eq)
    getter = attrgetter(*names)
    return names, getter if len(names) > 1 else lambda value: (getter(value),)


def says_the_same(one: Any, other: Any, name: str = "") -> bool:
    """Whether two values of the field *name* say the same."""
    return one is other or one == other or content(one, name) == content(other, name)


def words_in(text: Text | None, language: str) -> str:
    """Return a text in *language*, its white space folded; empty for what is no text."""
    said = in_language(text, language) if isinstance(text, (str, Translated)) else ""
    return " ".join(said.split())


def title_of(entity: Any) -> Text | None:
    """Return what *entity* is called; None if it has no text."""
    said = next((value for name in ("title", "name", "text") if (value := getattr(entity, name, None))), None)
    return said if isinstance(said, (str, Translated)) else None


def is_unstated(value: Any) -> bool:
    """Whether nothing is stated: no value, and no reason for its absence."""
    return value is None or value in ((), "")
