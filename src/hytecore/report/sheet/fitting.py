"""Fitting: how much of each list there is room for on one page of A4, in two columns, and with letters of which size.

The room is reckoned in points with the widths of the letters, a little on the safe side, since browsers and word
processors break lines and columns as they like. The largest letters are chosen with which everything has room. Where it
has not even with the smallest, the lists get one more name each by turns while there is room, and one that is cut says
how many more there are; the text and JSON formats hold them all.
"""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.frozen import frozen
from hytecore.report.matrix.lettering import width_of, wrapped
from hytecore.report.sheet.sheet import Listing, Sheet
from hytecore.report.sheet.telling import heading_of, heads, item_of, note_of, opening
from hytecore.words.sheet import sheet_word

MARGIN, GAP = 12, 6
"""The margins of the page and the space between its columns, in millimetres."""
SIZES = (11.0, 10.0, 9.0)
"""How high letters may be, in points."""
LEADING = 1.25
LONGEST = 240
"""How many characters of a name are shown."""

_POINT = 25.4 / 72
_WIDTH = (210 - 2 * MARGIN) / _POINT
_HEIGHT = (297 - 2 * MARGIN) / _POINT
_COLUMN = ((210 - 2 * MARGIN - GAP) / 2 / _POINT - 15) * 0.96
"""How wide the lines of an item are: less its bullet, and a little for what letters take in other typefaces."""
_HEADING = 3.0
"""How high a heading of one line is with the space around it, by the size of the letters."""
_ITEM = 1.0
_LOST = 95.0
"""What is lost where a heading or an item moves to the next column as a whole."""
_MOST = 120
"""No page holds more items of a list than these."""


@frozen(eq=False)
class Shown:
    """What of a list stands on the page.

    Attributes:
        items: The names that are shown, in words.
        more: How many more there are.
    """

    listing: Listing
    items: tuple[str, ...]
    more: int


@frozen(eq=False)
class Fitted:
    """The page.

    Attributes:
        size: How high the letters are, in points.
        shown: The lists, in order.
    """

    size: float
    shown: tuple[Shown, ...]

    @property
    def is_cut(self) -> bool:
        """Whether some list is not there in full, or some name is not."""
        return any(each.more or any(_CUT in item for item in each.items) for each in self.shown)


_CUT = " …"


def fitted(sheet: Sheet) -> Fitted:
    """Return the sheet as far as one page holds it."""
    lists = (*sheet.listings, *sheet.changes)
    items = [[item_of(entry, sheet.language, LONGEST) for entry in each.entries[:_MOST]] for each in lists]
    for size in SIZES:
        counts = _counts(lists, items, sheet.language, size, _room(sheet, size))
        shown = tuple(
            Shown(listing, tuple(named[:n]), len(listing.entries) - n)
            for listing, named, n in zip(lists, items, counts, strict=True)
        )
        if not any(each.more for each in shown):
            break
    return Fitted(size, shown)


def _counts(
    lists: Sequence[Listing], items: Sequence[Sequence[str]], language: str, size: float, room: float
) -> list[int]:
    """Return how many names of each list are shown: one more of each by turns, while there is room."""
    left = room - sum(_around(listing, language, size) for listing in lists)
    line = size * LEADING + _ITEM
    more = [line if listing.entries else 0.0 for listing in lists]
    left -= sum(more)
    counts = [0] * len(lists)
    growing = [number for number, named in enumerate(items) if named]
    while growing:
        for number in list(growing):
            named, n = items[number], counts[number]
            is_last = n + 1 == len(lists[number].entries)
            needed = _height(named[n], size) - (more[number] if is_last else 0)
            has_room = needed <= left
            if has_room:
                left -= needed
                counts[number] += 1
            if not has_room or counts[number] == len(named):
                growing.remove(number)
    return counts


def _room(sheet: Sheet, size: float) -> float:
    """Return how high both columns are together, under what stands above them."""
    title, *about = heads(sheet)
    lines = [*about, *opening(sheet), sheet_word("cut", sheet.language)]
    above = sum(_lines(line, size, _WIDTH) * size * LEADING + 4 for line in lines)
    return 2 * (_HEIGHT - _lines(title, 18, _WIDTH) * 22 - above - 16) - _LOST


def _around(listing: Listing, language: str, size: float) -> float:
    """Return how high the heading of a list and the note under it are."""
    heading = (_HEADING + 1.6 * (_lines(heading_of(listing, language), 1.3 * size, _COLUMN) - 1)) * size
    note = note_of(listing, language)
    return heading + (_height(note, size) if note else 0)


def _height(words: str, size: float) -> float:
    return _lines(words, size, _COLUMN) * size * LEADING + _ITEM


def _lines(words: str, size: float, width: float) -> int:
    return 1 if width_of(words, size) <= width else len(wrapped(words, size, width))
