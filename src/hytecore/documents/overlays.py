"""Overlays: shapes that lie over the cells of a table, as the lamps of a traffic light do on slides.

The author sees a red cell; the file has a table, and somewhere else a red circle. They meet by position.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from hytecore.documents.document import Box, Cell, Note, Table
from hytecore.frozen import frozen

_LARGER = 1.5  # a shape that is so much wider or higher than the cell marks more than the cell
_GREY = 24  # how far the parts of a colour may lie apart in a lamp that is off


@frozen
class Overlay:
    """A shape without words: where it lies, and the colour it is filled with."""

    box: Box
    fill: str | None


@frozen
class Frame:
    """A table on a slide: the places of its vertical and horizontal lines, as fractions of the slide."""

    table: Table
    edges_x: Sequence[float]
    edges_y: Sequence[float]

    def under(self, shape: Box) -> Cell | None:
        """Return the cell in which the middle of a shape lies; None if it lies in none."""
        x, y = shape.centre
        if not (self.edges_x[0] <= x < self.edges_x[-1] and self.edges_y[0] <= y < self.edges_y[-1]):
            return None
        return self.table.at(bisect_right(self.edges_y, y), bisect_right(self.edges_x, x))

    def box(self, cell: Cell) -> Box:
        """Return where a cell lies."""
        left, top = self.edges_x[cell.column - 1], self.edges_y[cell.row - 1]
        right = self.edges_x[min(cell.column - 1 + cell.column_span, len(self.edges_x) - 1)]
        bottom = self.edges_y[min(cell.row - 1 + cell.row_span, len(self.edges_y) - 1)]
        return Box(left, top, right - left, bottom - top)


def edges(start: float, sizes: Sequence[float], whole: float) -> tuple[float, ...]:
    """Return the lines between columns or rows; they are stretched if together they are smaller than the *whole*.

    Example:
        >>> edges(1.0, [1.0, 2.0], 6.0)
        (1.0, 3.0, 7.0)
    """
    total = sum(sizes)
    stretch = whole / total if 0 < total < whole else 1.0
    found = [start]
    for size in sizes:
        found.append(found[-1] + size * stretch)
    return tuple(found)


def coloured(frame: Frame, shapes: Iterable[Overlay]) -> tuple[Table, tuple[Note, ...]]:
    """Return the table with the colours of the shapes that lie over its cells, and notes about those it cannot use.

    Of several shapes over one cell the one that is not grey counts; if more than one is not, none does.
    """
    over: dict[tuple[int, int], list[Overlay]] = defaultdict(list)
    unused: dict[tuple[int, int], int] = defaultdict(int)
    for shape in shapes:
        cell = frame.under(shape.box)
        if cell is None:
            continue
        under = frame.box(cell)
        fits = shape.box.width <= _LARGER * under.width and shape.box.height <= _LARGER * under.height
        if shape.fill is not None and fits:
            over[cell.row, cell.column].append(shape)
        else:
            unused[cell.row, cell.column] += 1
    cells = {(cell.row, cell.column): cell for cell in frame.table.cells}
    for place, lamps in over.items():
        lit = {lamp.fill for lamp in lamps if not _is_grey(lamp.fill)} or {lamp.fill for lamp in lamps}
        if len(lit) == 1:
            cells[place] = attrs.evolve(cells[place], fill=lit.pop())
        else:
            unused[place] += len(lamps)
    table = attrs.evolve(frame.table, cells=tuple(cells.values()))
    return table, tuple(Note("shape-over-table", cells[place].location, n) for place, n in sorted(unused.items()))


def _is_grey(fill: str | None) -> bool:
    parts = [int(fill[i : i + 2], 16) for i in (0, 2, 4)] if fill else [0]
    return max(parts) - min(parts) <= _GREY
