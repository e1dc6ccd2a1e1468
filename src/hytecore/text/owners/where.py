"""Where the places of a text stand, and which of them a stretch of it holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from hytecore.places.finding import NamedPlace


class Where:
    """The places of a text, looked up by where they stand."""

    def __init__(self, places: Sequence[NamedPlace] = ()) -> None:
        self._places = places
        self._starts = [place.start for place in places]

    def codes(self, start: int, end: int) -> tuple[str, ...]:
        """Return the codes of the places that begin between *start* and *end*."""
        if not self._starts:
            return ()
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(place.code for place in self._places[first:last])

    def is_place(self, start: int, end: int) -> bool:
        """Whether the stretch is the name of one place and nothing else."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] == start and self._places[at].end == end
