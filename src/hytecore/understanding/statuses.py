"""Statuses: words, symbols and colours of a traffic light → how far a measure is.

What a legend of the document says of its colours comes before what they usually mean.

Source:
    S2, goals, measures and reporting: red, yellow and green mean not started, under way and done.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from hytecore.text.tokens import evened

Colour: TypeAlias = Literal["red", "yellow", "green"]

USUAL: dict[Colour, str] = {"red": "not_started", "yellow": "in_progress", "green": "done"}

_WORDS: tuple[tuple[str, str], ...] = (
    (r"ei ole aloitettu|ei aloitettu|aloittamatta|ei alkanut|ei käynnistynyt|suunnitteilla|tulossa|inte påbörjad\w*"
     r"|ej påbörjad\w*|inte startad\w*|not started|planned", "not_started"),
    (r"peru(ttu|untunut|utettu|untui)\w*|keskeyte\w+|lopetettu|ei toteudu|inställd\w*|avbruten|avbrutits|nedlagd"
     r"|cancelled|stopped", "cancelled"),
    (r"\bkesken\b|käynnissä|aloitettu|alkanut|käynnistynyt|käynnistetty|meneillään|etenee|toteutuu|osittain"
     r"|osin valmis|pågår|pågående|påbörjad\w*|delvis|in progress|under way|underway|ongoing|started", "in_progress"),
    (r"valmis|valmistunut|tehty|toteutettu|toteutunut|saavutettu|päättynyt|hyväksytty|\bok\b|klar\w*|färdig\w*"
     r"|genomförd\w*|slutförd\w*|uppnått\w*|\bdone\b|completed?|achieved|finished", "done"),
)  # fmt: skip
_COLOURS: tuple[tuple[str, Colour], ...] = (
    (r"punai(nen|sella|sta|set)|\bröd\w*|\bred\b", "red"),
    (r"kelta(inen|isella|ista|iset)|oranssi|\bgul\w*|\bgult\b|yellow|amber|orange", "yellow"),
    (r"vihreä\w*|\bgrön\w*|\bgreen\b", "green"),
)
_MENTIONED = re.compile(r"vihre|grön|green", re.IGNORECASE)
"""No legend of a traffic light leaves out the green."""
_SYMBOLS: dict[str, str] = {
    "🔴": "red", "🟥": "red", "❌": "red", "✗": "red", "✘": "red", "⛔": "red",
    "🟡": "yellow", "🟨": "yellow", "🟠": "yellow", "🟧": "yellow", "⏳": "yellow", "◐": "yellow", "◑": "yellow",
    "🟢": "green", "🟩": "green", "✅": "green", "✓": "green", "✔": "green", "☑": "green",
}  # fmt: skip


def status_in(text: str, fill: str | None, legend: Mapping[Colour, str] = USUAL) -> tuple[str | None, str]:
    """Return the status that a cell gives by its words, a symbol or its colour, and how sure the reading is.

    Args:
        text: The words of the cell.
        fill: The colour behind it, as six hexadecimal digits.
        legend: What the colours mean in this document.

    Example:
        >>> status_in("Kesken", None), status_in("", "00B050"), status_in("🔴", None)
        (('in_progress', 'certain'), ('done', 'likely'), ('not_started', 'likely'))
        >>> status_in("?", "C0C0C0")
        (None, 'not understood')
    """
    words = " ".join(evened(text).split()).strip(" .")
    if words:
        status = next((status for pattern, status in _WORDS if re.search(pattern, words)), None)
        if status is not None:
            return status, "certain" if len(words) < 30 else "likely"
        named = {colour for pattern, colour in _COLOURS if re.search(pattern, words)}
        named |= {colour for symbol, colour in _SYMBOLS.items() if symbol in text}  # type: ignore[misc]  # the three
        if len(named) == 1:
            return legend.get(named.pop()), "likely"
        if words not in ("●", "⬤", "o", "x", "■", "•"):
            return None, "not understood"
    colour = colour_of(fill) if fill else None
    if colour is not None:
        return legend.get(colour), "likely"
    return None, "not understood" if words or fill else ""


def colour_of(fill: str) -> Colour | None:
    """Return which light of a traffic light a colour is; None for greys, blues and very pale shades.

    Example:
        >>> [colour_of(fill) for fill in ("FF0000", "FFC000", "92D050", "4472C4", "D9D9D9")]
        ['red', 'yellow', 'green', None, None]
    """
    try:
        red, green, blue = (int(fill[start : start + 2], 16) / 255 for start in (0, 2, 4))
    except ValueError:
        return None
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.25 or not 0.15 < lightness < 0.93:
        return None
    degrees = hue * 360
    if degrees < 18 or degrees > 340:
        return "red"
    if 25 <= degrees < 70:
        return "yellow"
    return "green" if 75 <= degrees < 165 else None


def legend_in(text: str) -> dict[Colour, str]:
    """Return what a text says that the colours mean; empty if it is no legend of at least two of them.

    Example:
        >>> legend_in("(punainen = ei aloitettu, keltainen = kesken, vihreä = valmis)")
        {'red': 'not_started', 'yellow': 'in_progress', 'green': 'done'}
    """
    found: dict[Colour, str] = {}
    if not _MENTIONED.search(text):
        return found
    for piece in re.split(r"[,;()\n/]", evened(text)):
        parts = re.split(r"\s*[=:–-]\s*|\s+tarkoittaa\s+|\s+betyder\s+|\s+means\s+", piece.replace("*", ""))[-2:]
        if len(parts) != 2:
            continue
        for one, other in (parts, reversed(parts)):
            colour = next((colour for pattern, colour in _COLOURS if re.search(pattern, one)), None)
            status = next((status for pattern, status in _WORDS if re.search(pattern, other)), None)
            if colour is not None and status is not None:
                found.setdefault(colour, status)
    return found if len(found) > 1 else {}
