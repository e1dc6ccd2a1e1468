"""The order of the picture: what is shared close together, so that few lines cross and none that need not.

Bands, blocks and rows are moved towards the mean place of their partners, as layered drawings are made; of all orders
that this comes to, the one with the fewest crossings is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from hytecore.index.plan_index import PlanIndex
from hytecore.report.page.picture_rows import Band, Block, Row

SWEEPS = 6
"""How often blocks and rows are put in order by where their partners stand; where bands are only tried, less often."""
MOST_MOVES = 120
"""How many places for whole bands are tried."""
T = TypeVar("T")


def in_order(bands: Sequence[Band], index: PlanIndex) -> list[Band]:
    """Return *bands* in the order that has the fewest crossings of those tried; goals stay below those they serve."""
    order = list(bands)
    _settle(order, SWEEPS)
    least, left = crossings(order), MOST_MOVES
    for family in _families(order, index) if least else ():
        for run in [run for run in family if any(_is_tied(band) for band in run)]:
            for place in range(len(family)):
                if not least or not left:
                    break
                left -= 1
                others = [other for other in family if other is not run]
                moved = _replaced(order, family, [*others[:place], run, *others[place:]])
                kept = _kept(band for band in moved if _is_tied(band))
                _settle(moved, 2)
                now = crossings(moved)
                if now < least:
                    order, least, family = moved, now, [*others[:place], run, *others[place:]]  # noqa: PLW2901
                else:
                    _put_back(kept)
    _settle(order, SWEEPS)
    return order


def crossings(bands: Sequence[Band]) -> int:
    """Return how many level lines are crossed by an upright one: those within its reach that it does not join.

    Example:
        >>> crossings([Band(None, [Block(None, [Row(None, [1]), Row(None), Row(None, [1])])])])
        1
    """
    blocks = [block.ties for band in bands for block in band.blocks]
    rows = [row.ties for band in bands for block in band.blocks for row in block.rows]
    found = 0
    for lines in (blocks, rows):
        reach: dict[int, list[int]] = {}
        for at, ties in enumerate(lines):
            for tie in ties:
                reach.setdefault(tie, []).append(at)
        found += sum(members[-1] - members[0] + 1 - len(members) for members in reach.values())
    return found


def _families(bands: list[Band], index: PlanIndex) -> list[list[list[Band]]]:
    """Return the runs of bands that may change places: goals that serve the same goals, each with all below it."""
    runs: dict[frozenset[str], list[list[Band]]] = {}
    for at, band in enumerate(bands):
        if band.goal is None:
            continue
        above = frozenset(goal.id for goal in index.parents_of(band.goal))
        inside = {band.goal.id}
        run = [band]
        for other in bands[at + 1 :]:
            parents = {goal.id for goal in index.parents_of(other.goal)} if other.goal is not None else set()
            if not parents & inside:
                break
            if other.goal is None or not parents <= inside:
                run = []
                break
            inside.add(other.goal.id)
            run.append(other)
        if run:
            runs.setdefault(above, []).append(run)
    return [family for family in runs.values() if len(family) > 1]


def _replaced(bands: list[Band], old: list[list[Band]], new: list[list[Band]]) -> list[Band]:
    """Return the bands with the runs of a family in a new order; whatever stands between them stays there."""
    moving = {id(band) for run in old for band in run}
    starts = {id(run[0]): number for number, run in enumerate(old)}
    order: list[Band] = []
    for band in bands:
        if id(band) in starts:
            order += new[starts[id(band)]]
        elif id(band) not in moving:
            order.append(band)
    return order


def _settle(bands: Sequence[Band], sweeps: int) -> None:
    """Order the blocks of each band and the rows of each block by the mean place of their partners; keep the best."""
    tied = [band for band in bands if _is_tied(band)]
    best, least = _kept(tied), crossings(bands)
    for _ in range(sweeps):
        if not least:
            break
        places, own = _places(bands)
        for band in tied:
            for block in band.blocks:
                block.rows = _sorted(block.rows, _of_row, places, own)
            band.blocks = _sorted(band.blocks, _of_block, places, own)
        now = crossings(bands)
        if now < least:
            best, least = _kept(tied), now
    _put_back(best)


def _kept(bands: Iterable[Band]) -> list[tuple[Band, list[Block], list[list[Row]]]]:
    return [(band, [*band.blocks], [[*block.rows] for block in band.blocks]) for band in bands]


def _put_back(kept: list[tuple[Band, list[Block], list[list[Row]]]]) -> None:
    for band, blocks, rows in kept:
        band.blocks = blocks
        for block, each in zip(blocks, rows, strict=True):
            block.rows = each


def _places(bands: Iterable[Band]) -> tuple[dict[int, list[int]], dict[int, range]]:
    """Return at which rows each shared set has its members, and which rows each block and row takes."""
    places: dict[int, list[int]] = {}
    own: dict[int, range] = {}
    at = 0
    for band in bands:
        for block in band.blocks:
            first = at
            for tie in block.ties:
                places.setdefault(tie, []).append(at)
            for row in block.rows:
                own[id(row)] = range(at, at + 1)
                for tie in row.ties:
                    places.setdefault(tie, []).append(at)
                at += 1
            at += not block.rows
            own[id(block)] = range(first, at)
    return places, own


def _is_tied(band: Band) -> bool:
    return any(block.ties or any(row.ties for row in block.rows) for block in band.blocks)


def _of_row(row: Row) -> list[int]:
    return row.ties


def _of_block(block: Block) -> list[int]:
    return [*block.ties, *(tie for row in block.rows for tie in row.ties)]


def _sorted(
    items: list[T], ties_of: Callable[[T], list[int]], places: dict[int, list[int]], own: dict[int, range]
) -> list[T]:
    """Return the items with those first whose partners stand above all of them, and those last whose stand below.

    Items whose partners are among them come together; one without partners keeps its place.
    """
    if len(items) < 2:
        return items
    first, last = min(own[id(item)].start for item in items), max(own[id(item)].stop for item in items)

    def key(item: T) -> tuple[float, bool, int]:
        here = own[id(item)].start
        partners = [at for tie in set(ties_of(item)) for at in places[tie]]
        away = [at for at in partners if not first <= at < last] or partners
        return (sum(away) / len(away) if away else here), not partners, here

    return sorted(items, key=key)
