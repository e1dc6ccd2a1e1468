"""Places in a file, in words: where a person should look."""

from __future__ import annotations

from hytecore.location import Location
from hytecore.words.interface import say

_STEPS = ("page", "table", "row", "column", "paragraph", "line")


def place_in_words(place: Location, language: str) -> str:
    """Return *place* as a reader of *language* looks it up; lines and columns of plan files as programs write them.

    Example:
        >>> place_in_words(Location("plan.docx", table=2, row=4, column=3), "fi")
        'plan.docx: taulukko 2, rivi 4, sarake 3'
        >>> place_in_words(Location("plan.yaml", line=12, column=5), "sv")
        'plan.yaml:12:5'
    """
    if place.sheet is not None or (place.table is None and place.paragraph is None and place.page is None):
        return str(place)
    stated = [(name, getattr(place, name)) for name in _STEPS]
    told = [say(f"place-{name}", language, n=number) for name, number in stated if number is not None]
    return f"{place.path}: {', '.join(told)}"
