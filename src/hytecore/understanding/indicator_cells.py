"""Indicator cells: the words of a cell → the indicators it lists, one or several."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from hytecore.text import read_indicator
from hytecore.text.indicators.reading import IndicatorReading
from hytecore.text.tokens import evened

_ITEM = re.compile(r"^(?:•|-|–|\*|\d{1,2}[.)])\s+")
_LONGEST_ITEM = 60
_PREFIX = re.compile(r"^[^:]{3,40}:\s+")


def indicators_in(text: str, language: str | None) -> list[dict[str, Any]]:
    """Return the indicators that the words of a cell list, as plain data without ids.

    Lines are indicators of their own; so are short names with commas between.

    Example:
        >>> indicators_in("Kävijämäärät, asiakastyytyväisyys", "fi")
        [{'name': 'Kävijämäärät', 'kind': 'quantity'}, {'name': 'asiakastyytyväisyys', 'kind': 'quantity'}]
        >>> indicators_in("Toimintaohjelma hyväksytty", "fi")
        [{'name': 'Toimintaohjelma hyväksytty', 'kind': 'milestone'}]
    """
    return [_indicator(name, language) for name in names_in(text)]


def names_in(text: str) -> list[str]:
    """Return the names that a cell lists."""
    names: list[str] = []
    for line in _lines(text):
        names += _split(line)
    return names


def _lines(text: str) -> list[str]:
    """Return the lines of a cell; a line that goes on the one above it (it begins in lower case) is joined to it."""
    found: list[str] = []
    for raw in text.splitlines():
        line = " ".join(raw.split())
        if not line:
            continue
        is_item = _ITEM.match(line) is not None
        line = _ITEM.sub("", line)
        if found and not is_item and line[:1].islower() and not found[-1].endswith((".", ";", ":")):
            found[-1] += f" {line}"
        elif line:
            found.append(line)
    return found


def _split(line: str) -> list[str]:
    """Return the short names that stand in one line with commas or semicolons between; else the line as it is."""
    pieces = [piece.strip(" .") for piece in re.split(r";\s+|,\s+(?![^()]*\))", line)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2 or any(len(piece) > _LONGEST_ITEM or len(piece.split()) > 6 for piece in pieces):
        return [line]
    if re.search(r"\d\s*%|\bjoista\b|\bjoist|\bvarav\b|\bof which\b|\bmm\.|\besim\.|\bt\.ex\.", evened(line)):
        return [line]  # figures and examples belong together
    if any(not re.search(r"[^\W\d_]{4}", piece) for piece in pieces):
        return [line]
    return pieces


def _indicator(name: str, language: str | None) -> dict[str, Any]:
    reading = _read(name, language)
    found: dict[str, Any] = {"name": name}
    if reading.label == "quantified":
        found["kind"] = "quantity"
    elif reading.why == "document" or _is_done(name):
        found["kind"] = "milestone"
    else:
        found["kind"] = "qualitative"
    if reading.unit is not None and found["kind"] == "quantity":
        found["unit"] = reading.unit
    if reading.source is not None:
        found["source"] = {"name": reading.source}
    return found


@lru_cache(maxsize=1024)
def _read(name: str, language: str | None) -> IndicatorReading:
    return read_indicator(name, language)


def _is_done(name: str) -> bool:
    return (
        re.search(
            r"(hyväksytty|laadittu|valmis|valmistunut|otettu käyttöön|käyttöönotto|toteutettu|nimetty)\b", evened(name)
        )
        is not None
    )
