"""The order in which a page set in columns is read: the left one to its end, then the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.documents.pdf.lines import Line

_GUTTER = 9.0  # about two blanks more than the widest between words
Stretch = tuple[tuple[Line, ...], float]


def stretches(pieces: Sequence[Line], edge: float) -> Iterator[Stretch]:
    """Yield the pieces of a page in reading order, as stretches of one column each, with its right edge.

    The page is cut alternately: where a gutter runs from top to bottom, and where blank space runs from side to side.
    """
    if not pieces:
        return
    if columns := _side_by_side(pieces):
        for number, column in enumerate(columns):
            # Of three lines one is nearly as long as its column is wide; fewer may all be short.
            after = min(piece.x0 for piece in columns[number + 1]) - _GUTTER if number + 1 < len(columns) else edge
            longest = max(piece.x1 for piece in column)
            yield from stretches(column, longest if len(column) > 2 else max(after, longest))
        return
    parts = _one_below_another(pieces)
    if len(parts) == 1:
        yield tuple(sorted(pieces, key=lambda piece: (round(piece.bottom), piece.x0))), edge
        return
    # Parts that no gutter divides further are one stretch: how far apart they are says where paragraphs begin.
    waiting: list[Line] = []
    for part in parts:
        if _side_by_side(part):
            yield from _plain(waiting, edge)
            waiting = []
            yield from stretches(part, edge)
        else:
            waiting += part
    yield from _plain(waiting, edge)


def _plain(pieces: list[Line], edge: float) -> Iterator[Stretch]:
    if pieces:
        yield tuple(sorted(pieces, key=lambda piece: (round(piece.bottom), piece.x0))), edge


def _side_by_side(pieces: Sequence[Line]) -> list[list[Line]]:
    """Return the columns that gutters divide pieces into; none if there is no gutter, or a column of a single line."""
    columns: list[list[Line]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if not columns or piece.x0 - reach > _GUTTER:
            columns.append([])
        columns[-1].append(piece)
        reach = max(reach, piece.x1)
    return columns if len(columns) > 1 and all(len(column) > 1 for column in columns) else []


def _one_below_another(pieces: Sequence[Line]) -> list[list[Line]]:
    parts: list[list[Line]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if not parts or piece.top - reach > 0.6 * piece.height:
            parts.append([])
        parts[-1].append(piece)
        reach = max(reach, piece.bottom)
    return parts
