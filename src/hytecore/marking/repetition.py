"""Repetition: cells and rows that OpenDocument writes once for many, written apart where one of them is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from hytecore.documents.markup import Element, number
from hytecore.documents.odf.styles import TABLE
from hytecore.documents.origins import Origin
from hytecore.marking.patching import Part

Edit: TypeAlias = tuple[int, int, str]
"""From where to where in the text of a part something is replaced, and by what."""

_ROWS, _COLUMNS = "number-rows-repeated", "number-columns-repeated"


class Repetition:
    """Changes of cells, by their rows."""

    def __init__(self, part: Part) -> None:
        self._part = part
        # row → which of the alike rows → cell → which of the alike cells → the change
        self._rows: dict[Element, dict[int, dict[Element, dict[int, Edit]]]] = {}

    def add(self, origin: Origin, edit: Edit) -> None:
        """Take note of the change of a cell, which is inside the text of the cell."""
        assert origin.row is not None
        assert origin.element is not None
        row = self._rows.setdefault(origin.row, {})
        row.setdefault(origin.down, {}).setdefault(origin.element, {})[origin.right] = edit

    def write(self) -> None:
        """Put all changes into the part."""
        for row, changes in self._rows.items():
            if _count(row, _ROWS) == 1:
                for cell, edits in changes.get(0, {}).items():
                    self._part.replace(*self._cell(cell, edits))
            else:
                span = self._part.span(row)
                copies = {down: [self._cell(*one) for one in cells.items()] for down, cells in changes.items()}
                self._part.replace(span.start, span.end, self._apart(row, _ROWS, copies))

    def _cell(self, cell: Element, edits: Mapping[int, Edit]) -> Edit:
        """Return the change of a cell, or of all that are written with it."""
        if _count(cell, _COLUMNS) == 1:
            return edits[0]
        span = self._part.span(cell)
        return span.start, span.end, self._apart(cell, _COLUMNS, {right: [edit] for right, edit in edits.items()})

    def _apart(self, element: Element, name: str, changed: Mapping[int, Iterable[Edit]]) -> str:
        """Return an element that stands for many as several: those that are changed, and those before and after."""
        span = self._part.span(element)
        as_written = self._part.text[span.start : span.end]
        pieces = []
        done = 0
        for index in sorted(changed):
            if index > done:
                pieces.append(_stating(as_written, name, index - done))
            shifted = [(start - span.start, end - span.start, text) for start, end, text in changed[index]]
            pieces.append(_stating(_edited(as_written, shifted), name, 1))
            done = index + 1
        rest = _count(element, name) - done
        if rest > 0:
            pieces.append(_stating(as_written, name, rest))
        return "".join(pieces)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    for start, end, further in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[:start] + further + text[end:]
    return text


def _stating(text: str, name: str, count: int) -> str:
    """Return an element as it is written, with another count in its start tag; 1 is not stated."""
    pattern = re.compile(rf"""(<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*?)(\s[\w.-]+:{name}\s*=\s*)(?:"[^"]*"|'[^']*')""")
    return pattern.sub(lambda found: found[1] + (f'{found[2]}"{count}"' if count > 1 else ""), text, count=1)


def _count(element: Element, name: str) -> int:
    return max(1, number(element.get(TABLE + name), 1))
