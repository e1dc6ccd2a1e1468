"""YAML, straight from libyaml's events, with the line and column of every key and list item.

The scalars follow YAML 1.2's core schema and not PyYAML's 1.1: `no`, `on`, `12:30` and `010` are texts, as written.
Building from events is seven times faster than PyYAML's own loader, which gives no places, and it lets us refuse
duplicate keys, alias bombs and absurd nesting while reading. Tags other than `!!str` are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from sys import intern
from typing import Any

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from hytecore.syntax.problem import Path, Problem
from hytecore.syntax.source import MAX_DEPTH, decoded, parts_of

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]  # a C class the stubs do not re-export
except ImportError:  # pragma: no cover - PyYAML built without libyaml: slower, the same events
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]  # both have get_event

_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?").fullmatch
_WORDS = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "null": None, "Null": None, "NULL": None, "~": None, "": None,
}  # fmt: skip
_TELLING = frozenset({"", *(word[:1] for word in _WORDS), *"-+0123456789"})
"""How a word or a number begins; nearly all other scalars are told to be texts by their first character."""
_STR = "tag:yaml.org,2002:str"
_MAX_ALIASED = 100_000
"""How many values aliases may repeat in all; a plan needs none."""

_LONGEST_NUMBER = 40
_COLUMN_BITS = 20
_DROPPED = object()
"""Stands as the key of a value that a duplicate key left over, until the mapping is complete."""


class _RefusedError(Exception):
    def __init__(self, what: str, mark: Any) -> None:
        super().__init__(what)
        self.what = what
        self.place = (mark.line + 1, mark.column + 1)


class YamlText:
    r"""A YAML document; see `hytecore.syntax.source.Source`.

    Example:
        >>> source = YamlText(b"plan: {id: p}\ngoals:\n- id: g1\n")
        >>> list(source.parts())
        [('plan', None, {'id': 'p'}), ('goals', 0, {'id': 'g1'})]
        >>> source.place(("goals", 0, "id"))
        (3, 3)
    """

    def __init__(self, data: bytes) -> None:
        self.problems: list[Problem] = []
        self._places: dict[int, Any] = {}
        self._data: Any = None
        text = decoded(data)
        if isinstance(text, Problem):
            self.problems.append(text)
            return
        try:
            events = _Parser(text)
            self._data = _Builder(events, self._places, self.problems).document()
            self._refuse_more(events)
        except _RefusedError as error:
            self.problems.append(Problem("syntax-error", (), {"what": error.what}, error.place))
        except YAMLError as error:
            self.problems.append(_syntax_error(error, text))

    def parts(self) -> Iterator[tuple[str | None, int | None, Any]]:
        """Yield the parts of the document; nothing after a fault of syntax."""
        if any(problem.kind == "syntax-error" for problem in self.problems):
            return
        yield from parts_of(self._data)

    def place(self, path: Path) -> tuple[int, int] | None:
        """Return line and column of the deepest part of *path* that exists."""
        value, packed = self._data, None
        for step in path:
            places: Any = self._places.get(id(value))
            try:
                packed = places[step]
                value = value[step]
            except (KeyError, IndexError, TypeError):
                break
        if packed is None:
            return None
        return (packed >> _COLUMN_BITS) + 1, (packed & ((1 << _COLUMN_BITS) - 1)) + 1

    @staticmethod
    def _refuse_more(events: Any) -> None:
        event = events.peek_event()
        if isinstance(event, DocumentStartEvent):
            raise _RefusedError("second document", event.start_mark)


def first_document(data: bytes) -> Any:
    """Return the first document of *data* and read no further.

    Raises:
        ValueError: If it is not YAML; for files of our own, which tests have read.
    """
    problems: list[Problem] = []
    try:
        return _Builder(_Parser(data.decode("utf-8")), {}, problems).document()
    except (YAMLError, _RefusedError) as error:
        raise ValueError(str(error)) from error


class _Builder:
    """Builds one document from events; mappings and lists leave the places of their keys and items behind."""

    def __init__(self, events: Any, places: dict[int, Any], problems: list[Problem]) -> None:
        self.next_event = events.get_event
        self.places = places
        self.problems = problems
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.dropped: list[dict[Any, Any]] = []
        self.aliased = 0
        self.count = 0

    def document(self) -> Any:
        """Return the document's data; None for an empty one."""
        root = self._build()
        for container in self.dropped:
            container.pop(_DROPPED, None)
        return root

    def _build(self) -> Any:
        stack: list[tuple[Any, Any, Any, str | None, int]] = []
        container: Any = None
        key: Any = None
        marks: Any = None
        root: Any = None
        anchor: str | None = None
        begun = 0
        get = self.next_event
        places = self.places
        while True:
            event = get()
            kind = event.__class__
            if kind is ScalarEvent:
                value: Any = event.value
                self.count += 1
                if key is None and container.__class__ is dict:
                    mark = event.start_mark
                    if value in container:
                        key = self._duplicate(stack, container, marks, value, mark)
                    else:
                        key = intern(value)  # one object for each of the few keys there are
                        marks[key] = mark.line << _COLUMN_BITS | mark.column
                    continue
                if event.tag is not None and event.tag not in ("!", _STR):
                    raise _RefusedError("tag", event.start_mark)
                if event.implicit[0] and value[:1] in _TELLING:
                    if value in _WORDS:
                        value = _WORDS[value]
                    elif value[0] in "-+0123456789" and len(value) < _LONGEST_NUMBER and _NUMBER(value):
                        # Decimals keep the digits as written: 90.0 tells that it was rounded to one decimal.
                        value = int(value) if value.lstrip("-+").isdecimal() else Decimal(value)
                if event.anchor:
                    self.anchors[event.anchor] = (value, 1)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                mark = event.start_mark
                if container.__class__ is dict and key is None:
                    raise _RefusedError("key", mark)
                if len(stack) >= MAX_DEPTH:
                    raise _RefusedError("depth", mark)
                if event.tag not in (None, "!"):
                    raise _RefusedError("tag", mark)
                stack.append((container, key, marks, anchor, begun))
                if container.__class__ is list:
                    marks.append(mark.line << _COLUMN_BITS | mark.column)
                container, marks = ({}, {}) if kind is MappingStartEvent else ([], [])
                places[id(container)] = marks
                key, anchor, begun = None, event.anchor, self.count
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = container
                if anchor:
                    self.anchors[anchor] = (value, self.count - begun + 1)
                container, key, marks, anchor, begun = stack.pop()
                if container.__class__ is list:
                    container.append(value)
                    continue
            elif kind is AliasEvent:
                value = self._alias(event)
                if container.__class__ is dict and key is None:
                    raise _RefusedError("key", event.start_mark)
            elif kind is DocumentEndEvent or kind is StreamEndEvent:
                return root
            else:
                continue
            if container.__class__ is dict:
                container[key] = value
                key = None
            elif container is None:
                root = value
            else:
                mark = event.start_mark
                container.append(value)
                marks.append(mark.line << _COLUMN_BITS | mark.column)

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self.anchors:
            raise _RefusedError("alias", event.start_mark)
        value, size = self.anchors[event.anchor]
        self.aliased += size
        self.count += size
        if self.aliased > _MAX_ALIASED:
            raise _RefusedError("alias", event.start_mark)
        return value

    def _duplicate(self, stack: Any, container: Any, marks: Any, key: str, mark: Any) -> object:
        """Report the second occurrence and let its value go, so that the first one stands."""
        path = [len(outer) if outer.__class__ is list else step for outer, step, *_ in stack[1:]]
        first = marks[key] >> _COLUMN_BITS
        place = (mark.line + 1, mark.column + 1)
        self.problems.append(Problem("duplicate-key", (*path, key), {"key": key, "first": first + 1}, place))
        self.dropped.append(container)
        return _DROPPED


def _syntax_error(error: YAMLError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    detail = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "")
    if mark is not None:
        return Problem("syntax-error", (), {"what": "yaml", "detail": detail}, (mark.line + 1, mark.column + 1))
    position = min(getattr(error, "position", 0) or 0, len(text))
    line = text.count("\n", 0, position) + 1
    column = position - (text.rfind("\n", 0, position) + 1) + 1
    return Problem("syntax-error", (), {"what": "character", "detail": detail}, (line, column))
