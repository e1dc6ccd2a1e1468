"""Source: the text of one document, read part by part, that can tell where each value stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from hytecore.location import Location
from hytecore.syntax.problem import Path, Problem

MAX_DEPTH = 64
"""Deeper nesting than any plan has; beyond it a document is refused."""


class Source(Protocol):
    """A parsed document."""

    problems: list[Problem]
    """Faults of syntax and duplicate keys; complete once `parts` has been read to its end."""

    def parts(self) -> Iterator[tuple[str | None, int | None, Any]]:
        """Yield what stands at the top of the document, in order.

        Yields:
            `(key, None, value)` for a key whose value is not a list, `(key, index, item)` for each item of a list
            (`(key, None, [])` for an empty one), and `(None, None, value)` if the document is not a mapping at all.
        """

    def place(self, path: Path) -> tuple[int, int] | Location | None:
        """Return where the deepest part of *path* that exists stands; None if there is none.

        In a text file it is line and column, from 1; in a document a place of its own kind.
        """


def parts_of(data: Any) -> Iterator[tuple[str | None, int | None, Any]]:
    """Yield the parts of plain data as `Source.parts` does."""
    if not isinstance(data, dict):
        yield None, None, data
        return
    for stated, value in data.items():
        key = str(stated)
        if isinstance(value, list) and value:
            for index, item in enumerate(value):
                yield key, index, item
        else:
            yield key, None, value


def decoded(data: bytes) -> str | Problem:
    """Return *data* as text, or the problem that it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return Problem("syntax-error", (), {"what": "encoding"}, (line, column))
