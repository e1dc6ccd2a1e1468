"""The nearest known name to one that is not known: "did you mean …?"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

_MOST = 2000
"""How many candidates are compared at the most, so that a thousand misspelt ids in a large plan stay cheap."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like *name*, or None if none is alike.

    Names of a similar length that begin or end alike are compared; of equally good ones the first in the alphabet wins.

    Example:
        >>> nearest("municipalty", ["municipality", "ngo"])
        'municipality'
    """
    from difflib import SequenceMatcher

    folded = name.casefold().replace("-", "_")
    slack = max(2, len(name) // 3)
    alike = (
        candidate
        for candidate in known
        if abs(len(candidate) - len(name)) <= slack
        and (candidate[:1].casefold() == folded[:1] or candidate[-2:].casefold() == folded[-2:])
    )
    best: tuple[float, str] | None = None
    for candidate in sorted(islice(alike, _MOST)):
        ratio = SequenceMatcher(None, folded, candidate.casefold().replace("-", "_")).ratio()
        if ratio >= 0.6 and (best is None or ratio > best[0]):
            best = (ratio, candidate)
    return best[1] if best else None
