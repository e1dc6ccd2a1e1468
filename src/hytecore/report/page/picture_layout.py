"""Where everything stands in the picture: heights from measured lettering, lanes for upright lines, and its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import define, field

from hytecore.index.plan_index import PlanIndex
from hytecore.report.matrix.lettering import wrapped
from hytecore.report.page.picture_rows import Band, Block, Row

WIDTH = 1120.0
"""As wide as a page is shown at most, and as an A4 sheet on its side holds readably."""
SIZE, LEADING, PAD, SIGN = 13.0, 16.0, 6.0, 16.0
ROW_GAP, BLOCK_GAP, BAND_GAP, STUB = 5.0, 7.0, 16.0, 14.0
LANE, EDGE, HEAD = 11.0, 15.0, 26.0
GOAL = 250.0
HIGHEST = 690.0
"""How high one part of the picture may be, so that it fits on a sheet."""
MOST_LANES = 10
MOST_LINES = {"goal": 6, "measure": 4, "indicator": 3}
Words: TypeAlias = Callable[[object], str]


@define(eq=False)
class Tie:
    """An upright line: in which lane, from where to where, and at which heights it is joined.

    Attributes:
        ups: The heights at which it comes to the goals that are served; only left of the goals.
        stubs: Those of its heights at which a level line leads to it and no further.
    """

    lane: int = 0
    at: list[float] = field(factory=list)
    stubs: list[float] = field(factory=list)
    ups: list[float] = field(factory=list)

    @property
    def top(self) -> float:
        """Where it begins."""
        return min((*self.at, *self.ups))

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return max((*self.at, *self.ups))


@define(eq=False)
class Layout:
    """The picture, measured.

    Attributes:
        parts: The bands of each part of the picture, from top to bottom.
        served, measures, indicators: The upright lines left of the goals, and left and right of the measures.
    """

    parts: list[list[Band]]
    served: list[Tie]
    measures: list[Tie]
    indicators: list[Tie]
    goal_x: float = 0.0
    measure_x: float = 0.0
    indicator_x: float = 0.0
    column: float = 0.0


def lines_of(words: str, width: float, most: int, *, bold: bool = False) -> list[str]:
    """Return the lines of a name in a box, at most *most*; a sign at the end of the last says that there is more.

    Example:
        >>> lines_of("Osallisuuden lisääminen kunnassa", 100.0, 2)
        ['Osallisuuden', 'lisääminen …']
    """
    lines = list(wrapped(words[:400], SIZE, width, bold=bold))
    if len(lines) > most or len(words) > 400:
        lines = lines[:most]
        lines[-1:] = wrapped(f"{lines[-1]} …", SIZE, width, bold=bold)[:1] if lines else []
        if not lines[-1].endswith("…"):
            lines[-1] = lines[-1][:-2].rstrip() + " …"
    return lines


def layout(bands: Sequence[Band], index: PlanIndex, words: Words) -> Layout:
    """Return where *bands* stand; *words* tells what a goal, measure, indicator or count is called."""
    gutter = _lanes(_parent_sets(bands, index, float))
    gaps = [_lanes(ties) for ties in _ties(bands, by_rank=True)]
    goal_x = 4 + (LANE * gutter + EDGE if gutter else 0)
    widths = [2 * EDGE + LANE * max(1, lanes) for lanes in gaps]
    column = (WIDTH - goal_x - GOAL - sum(widths) - 4) / 2
    measure_x = goal_x + GOAL + widths[0]
    _measure(bands, column, words)
    pieces = [piece for band in bands for piece in _pieces(band, words)]
    parts = _parts(pieces)
    first = {band.goal.id: band for band in reversed(pieces) if band.goal is not None}
    served = _parent_sets(list(first.values()), index, None)
    _lanes(served)
    measures, indicators = _ties(pieces, by_rank=False)
    for ties in (measures, indicators):
        _lanes(ties)
    return Layout(parts, served, measures, indicators, goal_x, measure_x, measure_x + column + widths[1], column)


def box_height(lines: int) -> float:
    """Return how high a box with so many lines is."""
    return lines * LEADING + 2 * PAD


def _measure(bands: Sequence[Band], column: float, words: Words) -> None:
    """Work out how high rows and blocks are."""
    room = column - 2 * PAD - SIGN - 4
    for band in bands:
        for block in band.blocks:
            for row in block.rows:
                lines = len(lines_of(words(row), room, MOST_LINES["indicator"])) if row.indicator or row.count else 0
                row.height = box_height(lines) if lines else STUB
            own = 0 if block.is_stub else len(lines_of(words(block), room, MOST_LINES["measure"]))
            rows = sum(row.height for row in block.rows) + ROW_GAP * max(0, len(block.rows) - 1)
            block.height = max(rows, box_height(own) if own else STUB)


def _pieces(band: Band, words: Words) -> list[Band]:
    """Return a band as it is, or in pieces that each fit into one part of the picture."""
    room = GOAL - 2 * PAD - 4
    least = box_height(len(lines_of(words(band), room, MOST_LINES["goal"], bold=True)) + 1)
    pieces, height = [Band(band.goal)], 0.0
    for block in band.blocks:
        if pieces[-1].blocks and height + block.height + HEAD > HIGHEST:
            pieces.append(Band(band.goal, is_rest=True))
            height = 0.0
        pieces[-1].blocks.append(block)
        height += block.height + BLOCK_GAP
    for piece in pieces:
        stacked = sum(block.height + BLOCK_GAP for block in piece.blocks) - BLOCK_GAP
        piece.height = max(least, stacked)
    return pieces


def _parts(bands: Sequence[Band]) -> list[list[Band]]:
    """Set every band, block and row in its place, and return the bands of each part of the picture."""
    parts: list[list[Band]] = []
    y, top = 0.0, 0.0
    for band in bands:
        if not parts or y + band.height - top > HIGHEST:
            y += HEAD
            top = y - HEAD
            parts.append([])
        parts[-1].append(band)
        band.y = y
        at = y
        for block in band.blocks:
            block.y = at
            below = at
            for row in block.rows:
                row.y = below
                below += row.height + ROW_GAP
            at += block.height + BLOCK_GAP
        y += band.height + BAND_GAP
    return parts


def _ties(bands: Sequence[Band], *, by_rank: bool) -> tuple[list[Tie], list[Tie]]:
    """Return the upright lines between goals and measures and between measures and indicators."""
    measures: dict[int, Tie] = {}
    indicators: dict[int, Tie] = {}
    rank = 0
    for band in bands:
        for block in band.blocks:
            _join(measures, block, rank if by_rank else block.y + block.height / 2, is_stub=block.is_stub)
            for row in block.rows:
                rank += 1
                is_stub = row.indicator is None
                _join(indicators, row, rank if by_rank else row.y + row.height / 2, is_stub=is_stub)
            rank += 1
    return list(measures.values()), list(indicators.values())


def _join(ties: dict[int, Tie], item: Block | Row, at: float, *, is_stub: bool) -> None:
    for number in item.ties:
        tie = ties.setdefault(number, Tie())
        tie.at.append(at)
        if is_stub:
            tie.stubs.append(at)


def _parent_sets(bands: Sequence[Band], index: PlanIndex, place: Callable[[int], float] | None) -> list[Tie]:
    """Return the upright lines left of the goals: one for all goals that serve the same goals."""
    here = {band.goal.id: (number, band) for number, band in enumerate(bands) if band.goal is not None}
    families: dict[tuple[str, ...], list[str]] = {}
    for identity, (_, band) in here.items():
        above = tuple(goal.id for goal in (index.parents_of(band.goal) if band.goal else ()) if goal.id in here)
        if above:
            families.setdefault(above, []).append(identity)
    used: dict[str, int] = {}
    ties = []
    for above, below in families.items():
        tie = Tie()
        for identity in above:
            number, band = here[identity]
            used[identity] = used.get(identity, 0) + 1
            offset = min(14.0 + 12 * used[identity], band.height - 6)
            tie.ups.append(place(number) + 0.4 if place else band.y + offset)
        for identity in below:
            number, band = here[identity]
            tie.at.append(place(number) if place else band.y + 12)
        ties.append(tie)
    return ties


def _lanes(ties: list[Tie]) -> int:
    """Give each upright line a lane in which it meets no other, the shortest nearest; return how many there are."""
    taken: list[list[Tie]] = []
    for tie in sorted(ties, key=lambda tie: (tie.bottom - tie.top, tie.top)):
        free = (n for n, lane in enumerate(taken) if all(tie.top > o.bottom or tie.bottom < o.top for o in lane))
        tie.lane = next(free, len(taken))
        if tie.lane == len(taken) and len(taken) < MOST_LANES:
            taken.append([])
        tie.lane = min(tie.lane, MOST_LANES - 1)
        taken[tie.lane].append(tie)
    return len(taken)
