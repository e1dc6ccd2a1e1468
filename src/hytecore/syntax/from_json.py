"""JSON, one entity at a time, with the offset of each; the line and column of a value are sought only when asked for.

The standard library's scanner reads each item of a list by itself, so a plan of a hundred thousand measures never
stands in memory both as plain data and as a model, and a finding's place is found by looking into one item.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from decimal import Decimal
from json.decoder import scanstring  # type: ignore[attr-defined]  # in the standard library since 2.6, not in its stubs
from typing import Any

from hytecore.syntax.problem import Path, Problem
from hytecore.syntax.source import MAX_DEPTH, decoded

_blank = re.compile(r"[ \t\n\r]*").match
_colon = re.compile(r"[ \t\n\r]*:[ \t\n\r]*").match
_comma = re.compile(r"[ \t\n\r]*,[ \t\n\r]*").match
_colons = re.compile(r"[\" \t\n\r]:").findall
_STRETCH = 1 << 14


def _scanner(**hooks: Any) -> Any:
    """Return the function that reads one value from a text at a place, and tells where it ends."""
    decoder = json.JSONDecoder(parse_float=Decimal, parse_constant=str, **hooks)
    return decoder.scan_once  # type: ignore[attr-defined]  # set in the constructor, not in the stubs


class JsonText:
    """A JSON document; see `hytecore.syntax.source.Source`.

    Example:
        >>> source = JsonText(b'{"goals": [{"id": "g1"}]}')
        >>> list(source.parts())
        [('goals', 0, {'id': 'g1'})]
        >>> source.place(("goals", 0, "id"))
        (1, 13)
    """

    def __init__(self, data: bytes) -> None:
        self.problems: list[Problem] = []
        self._keys: dict[str, int] = {}
        self._items: dict[str, array[int]] = {}
        self._seen = 0
        self._doubled = False
        self._lines: list[tuple[int, int]] | None = None
        text = decoded(data)
        self._text = ""
        self._next = 0
        if isinstance(text, Problem):
            self.problems.append(text)
        else:
            self._text = text
        self._scan = _scanner(object_hook=self._counted)
        self._careful_scan = _scanner(object_pairs_hook=self._mapping)

    def parts(self) -> Iterator[tuple[str | None, int | None, Any]]:
        """Yield the parts of the document up to its end, or up to a fault of syntax."""
        if self.problems:
            return
        try:
            yield from self._parts()
        except json.JSONDecodeError as error:
            self._fault(error.pos, error.msg)
        except RecursionError:
            self._fault(0, "nesting")
        except ValueError:  # an integer of more digits than Python converts
            self._fault(self._next, "a number has too many digits")

    def place(self, path: Path) -> tuple[int, int] | None:
        """Return line and column of the deepest part of *path* that exists."""
        if not path or path[0] not in self._keys:
            return None
        key = str(path[0])
        offset = self._keys[key]
        rest = path[1:]
        if key in self._items:
            if not rest:
                return self._line_and_column(offset)
            items = self._items[key]
            if not isinstance(rest[0], int) or rest[0] >= len(items):
                return self._line_and_column(offset)
            offset, rest = items[rest[0]], rest[1:]
            start = offset
        else:
            start = self._value_of(offset)
        for step in rest:
            found = next((where for name, where in self._entries(start) if name == step), None)
            if found is None:
                break
            offset = found
            start = found if isinstance(step, int) else self._value_of(found)
        return self._line_and_column(offset)

    def _parts(self) -> Iterator[tuple[str | None, int | None, Any]]:
        text = self._text
        at = _blank(text, 0).end()  # type: ignore[union-attr]  # matches everywhere
        if text[at : at + 1] != "{":
            value, at = self._value(at, ())
            self._end(at)
            yield None, None, value
            return
        for key, key_at, value_at in self._members(at):
            if key in self._keys:
                first = self._line_and_column(self._keys[key])[0]
                where = self._line_and_column(key_at)
                self.problems.append(Problem("duplicate-key", (key,), {"key": key, "first": first}, where))
                _, self._next = self._value(value_at, (key,), quiet=True)
                continue
            self._keys[key] = key_at
            if text[value_at : value_at + 1] == "[":
                yield from self._list(key, value_at)
            else:
                value, self._next = self._value(value_at, (key,))
                yield key, None, value
        self._end(self._next)

    def _members(self, at: int) -> Iterator[tuple[str, int, int]]:
        """Yield each key of the object at *at*, where it stands and where its value does; the caller sets `_next`."""
        text = self._text
        at = _blank(text, at + 1).end()  # type: ignore[union-attr]
        if text[at : at + 1] == "}":
            self._next = at + 1
            return
        while True:
            if text[at : at + 1] != '"':
                raise json.JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
            key, end = scanstring(text, at + 1, True)
            colon = _blank(text, end).end()  # type: ignore[union-attr]
            if text[colon : colon + 1] != ":":
                raise json.JSONDecodeError("Expecting ':' delimiter", text, colon)
            yield key, at, _blank(text, colon + 1).end()  # type: ignore[union-attr]
            at = _blank(text, self._next).end()  # type: ignore[union-attr]
            if text[at : at + 1] == "}":
                self._next = at + 1
                return
            if text[at : at + 1] != ",":
                raise json.JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _blank(text, at + 1).end()  # type: ignore[union-attr]

    def _list(self, key: str, at: int) -> Iterator[tuple[str, int | None, Any]]:
        text, offsets = self._text, array("Q")
        self._items[key] = offsets
        at = _blank(text, at + 1).end()  # type: ignore[union-attr]
        if text[at : at + 1] == "]":
            self._next = at + 1
            yield key, None, []
            return
        scan, index = self._value, 0
        while True:
            offsets.append(at)
            value, end = scan(at, (key, index))
            yield key, index, value
            comma = _comma(text, end)
            if comma is None:
                break
            at, index = comma.end(), index + 1
        at = _blank(text, end).end()  # type: ignore[union-attr]
        if text[at : at + 1] != "]":
            raise json.JSONDecodeError("Expecting ',' delimiter", text, at)
        self._next = at + 1

    def _value(self, at: int, path: Path, *, quiet: bool = False) -> tuple[Any, int]:
        """Return the value at *at* and where it ends; duplicate keys inside are sought only where there are some."""
        text, self._seen = self._text, 0
        try:
            value, end = self._scan(text, at)
            # Every key has a colon after it, with a quotation mark or a blank before it. So if there are no more colons
            # than there are keys in the value, no key was lost: no object has two of one name. Nearly always this is
            # so, and to be handed all keys and values of each object instead takes half as long again.
            if text.count(":", at, end) != self._seen != len(_colons(text, at, end)):
                value, end = self._careful_scan(text, at)
        except StopIteration as stop:
            # Inside a generator a StopIteration would become a RuntimeError.
            raise json.JSONDecodeError("Expecting value", text, stop.value) from None
        if self._doubled:
            self._doubled = False
            if not quiet:
                self._report_doubled(at, path)
        return value, end

    def _end(self, at: int) -> None:
        at = _blank(self._text, at).end()  # type: ignore[union-attr]
        if at != len(self._text):
            raise json.JSONDecodeError("Extra data", self._text, at)

    def _counted(self, mapping: dict[str, Any]) -> dict[str, Any]:
        self._seen += len(mapping)
        return mapping

    def _mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            self._doubled = True
            mapping.update(reversed(pairs))  # the first occurrence stands, as in YAML
        return mapping

    def _report_doubled(self, at: int, path: Path, depth: int = 0) -> None:
        if depth > MAX_DEPTH:
            return
        seen: dict[str | int, int] = {}
        for step, offset in self._entries(at):
            value_at = offset
            if isinstance(step, str):
                if step in seen:
                    first = self._line_and_column(seen[step])[0]
                    where = self._line_and_column(offset)
                    self.problems.append(Problem("duplicate-key", (*path, step), {"key": step, "first": first}, where))
                    continue
                seen[step] = offset
                value_at = self._value_of(offset)
            self._report_doubled(value_at, (*path, step), depth + 1)

    def _entries(self, at: int) -> Iterator[tuple[str | int, int]]:
        """Yield the keys of the object, or the positions in the list, at *at*, with their offsets."""
        text, scan, index = self._text, self._scan, 0
        opening = text[at]
        if opening not in "[{":
            return
        at = _blank(text, at + 1).end()  # type: ignore[union-attr]
        while text[at] not in "]}":
            if opening == "[":
                yield index, at
                index += 1
            else:
                key, end = scanstring(text, at + 1, True)
                yield key, at
                at = _colon(text, end).end()  # type: ignore[union-attr]
            end = scan(text, at)[1]
            comma = _comma(text, end)
            if comma is None:
                return
            at = comma.end()

    def _value_of(self, key_at: int) -> int:
        """Return where the value stands of the key at *key_at*."""
        end = scanstring(self._text, key_at + 1, True)[1]
        return _colon(self._text, end).end()  # type: ignore[union-attr]

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        text = self._text
        if self._lines is None:
            # How many lines end before each stretch of the text, and where the last one does: a list of all lines
            # could be longer than the text.
            self._lines, lines, last = [], 0, -1
            for begin in range(0, len(text) + 1, _STRETCH):
                self._lines.append((lines, last))
                lines += text.count("\n", begin, begin + _STRETCH)
                last = max(last, text.rfind("\n", begin, begin + _STRETCH))
        begin = offset // _STRETCH * _STRETCH
        lines, last = self._lines[offset // _STRETCH]
        return lines + text.count("\n", begin, offset) + 1, offset - max(last, text.rfind("\n", begin, offset))

    def _fault(self, at: int, detail: str) -> None:
        self.problems.append(Problem("syntax-error", (), {"what": "json", "detail": detail}, self._line_and_column(at)))
