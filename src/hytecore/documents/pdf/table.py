"""Tables of a PDF page: those that are ruled, and those that are told by nothing but words standing in columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from hytecore.documents.document import Cell, Table
from hytecore.documents.pdf.lines import Char, Line, lines_of, paragraphs_of, words_of
from hytecore.frozen import frozen
from hytecore.location import Location

Box = tuple[float, float, float, float]  # left, top, right, bottom
_NEAR = 3.0
_ALIGNED = 4.0


@frozen
class Frame:
    """A cell before it has its place in the document: where it is in the grid, its box, and its lines."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    lines: tuple[Line, ...]


def ruled(boxes: Sequence[Box], chars: Sequence[Char]) -> tuple[list[Frame], set[int]]:
    """Return the cells of a ruled table, and which of the letters stand in it.

    Args:
        boxes: The boxes between the rules, each of which is a cell.
        chars: The letters of the page.

    Returns:
        The cells, row by row, and the positions of their letters; no cells if what is ruled is no table: a single
        column, or nothing but coloured areas.
    """
    columns = _edges([box[0] for box in boxes])
    rows = _edges([box[1] for box in boxes])
    if len(columns) < 2:
        return [], set()
    held: list[list[Char]] = [[] for _ in boxes]
    taken: set[int] = set()
    order = sorted(range(len(boxes)), key=lambda number: boxes[number][1])
    tops = [boxes[number][1] for number in order]
    for position, char in enumerate(chars):
        across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        for number in reversed(order[: bisect_right(tops, down)]):
            box = boxes[number]
            if box[0] <= across < box[2] and down < box[3]:
                held[number].append(char)
                taken.add(position)
                break
    if not any(str(char["text"]).strip() for chars_of_cell in held for char in chars_of_cell):
        return [], set()
    frames = []
    for box, letters in zip(boxes, held, strict=True):
        column, row = _place(columns, box[0]), _place(rows, box[1])
        end_column, end_row = _place(columns, box[2] - 2 * _NEAR), _place(rows, box[3] - 2 * _NEAR)
        spans = (max(1, end_row - row + 1), max(1, end_column - column + 1))
        frames.append(Frame(row, column, *spans, box, tuple(lines_of(words_of(letters)))))
    return sorted(frames, key=lambda frame: (frame.row, frame.column)), taken


def _edges(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _place(edges: list[float], value: float) -> int:
    return max(1, bisect_right(edges, value + _NEAR))


def aligned(rows: Sequence[Sequence[Line]]) -> list[Frame]:
    """Return the cells of a table without rules; none unless it is certain to be one.

    Certain is: three columns or more and three lines or more, every piece of text begins where a piece of the first
    line does and ends before the next column, and it is clear which lines make up a row.

    Args:
        rows: The lines of the page that follow each other, each as its pieces with wide gaps between them.
    """
    starts = [piece.x0 for piece in rows[0]]
    if len(starts) < 3 or len(rows) < 3:
        return []
    grid: list[dict[int, Line]] = []
    for pieces in rows:
        placed: dict[int, Line] = {}
        for piece in pieces:
            column = next((place for place, start in enumerate(starts) if abs(piece.x0 - start) <= _ALIGNED), None)
            if column is None or (column + 1 < len(starts) and piece.x1 >= starts[column + 1] - 1):
                return []
            placed[column] = piece
        grid.append(placed)
    tops = [min(piece.top for piece in placed.values()) for placed in grid]
    steps = [after - before for before, after in pairwise(tops)]
    least = min(steps)
    if max(steps) > 1.3 * least:
        begins = [True, *(step > 1.3 * least for step in steps)]
        if begins.count(True) < 3:
            return []
    elif all(0 in placed and len(placed) > 1 for placed in grid):
        begins = [True] * len(grid)
    else:
        return []
    ends = [*starts[1:], max(piece.x1 for placed in grid for piece in placed.values()) + _NEAR]
    frames: list[Frame] = []
    first = [position for position, begin in enumerate(begins) if begin] + [len(grid)]
    for row, (start, end) in enumerate(pairwise(first), 1):
        lines = [line for placed in grid[start:end] for line in placed.values()]
        top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
        for column in range(len(starts)):
            own = tuple(placed[column] for placed in grid[start:end] if column in placed)
            frames.append(Frame(row, column + 1, 1, 1, (starts[column] - 1, top, ends[column] - 1, bottom), own))
    return frames


def table_of(
    frames: Sequence[Frame],
    fills: Sequence[tuple[Box, str]],
    vocabulary: Collection[str],
    place: Location,
    number: int,
) -> Table:
    """Return the table that cells make up, with the colours that lie under them."""
    cells = []
    for frame in frames:
        left, _, right, _ = frame.box
        turned = bool(frame.lines) and frame.lines[0].x0 < 0
        if turned:
            left, right = min(line.x0 for line in frame.lines), max(line.x1 for line in frame.lines)
        paragraphs = paragraphs_of(frame.lines, left, right, vocabulary)
        cells.append(
            Cell(
                text="\n".join(paragraph.text for paragraph in paragraphs),
                row=frame.row,
                column=frame.column,
                location=Location(place.path, page=place.page, table=number, row=frame.row, column=frame.column),
                row_span=frame.row_span,
                column_span=frame.column_span,
                fill=_fill_under(frame.box, fills),
                bold=bool(frame.lines) and all(line.bold for line in frame.lines),
            )
        )
    width = max(frame.column + frame.column_span - 1 for frame in frames)
    height = max(frame.row + frame.row_span - 1 for frame in frames)
    return Table(
        tuple(cells), Location(place.path, page=place.page, table=number), number=number, width=width, height=height
    )


def _fill_under(box: Box, fills: Sequence[tuple[Box, str]]) -> str | None:
    """Return the colour of the last area that covers most of a cell, or of a sign that stands wholly in it."""
    left, top, right, bottom = box
    area = max(1.0, (right - left) * (bottom - top))
    found = None
    for (x0, y0, x1, y1), colour in fills:
        shared = max(0.0, min(right, x1) - max(left, x0)) * max(0.0, min(bottom, y1) - max(top, y0))
        own = (x1 - x0) * (y1 - y0)
        is_sign = shared > 0.95 * own and own > 15 and min(x1 - x0, y1 - y0) > 4
        if shared > 0.6 * area or is_sign:
            found = colour
    return None if found == "FFFFFF" else found


def colour_of(stated: Any) -> str | None:
    """Return a colour of a PDF (grey, RGB or CMYK) as six hexadecimal digits; None for patterns and none.

    Example:
        >>> colour_of((1.0, 0.0, 0.0)), colour_of(0.5), colour_of((0, 1, 1, 0)), colour_of(None)
        ('FF0000', '808080', 'FF0000', None)
    """
    parts = [stated] if isinstance(stated, int | float) else stated
    if not isinstance(parts, list | tuple) or not all(isinstance(part, int | float) for part in parts):
        return None
    if len(parts) == 1:
        parts = [parts[0]] * 3
    elif len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    if len(parts) != 3:
        return None
    return "".join(f"{round(255 * min(1.0, max(0.0, float(part)))):02X}" for part in parts)
