"""Statuses: words, symbols and colours of a traffic light → how far a measure is.

What a legend of the document says of its colours comes before what they usually mean.

Source:
    S2, goals, measures and reporting: red, yellow and green mean not started, under way and done.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from hytecore.text.tokens import evened

Colour: TypeAlias = Literal["red", "yellow", "green"]

USUAL: Mapping[str, str | None] = {"red": "not_started", "yellow": "in_progress", "green": "done"}

_WORDS: tuple[tuple[str, str], ...] = (
    # A negation comes first: what is *not* done is not done.
    (r"(ei|eivät|inte|ej|not)( ole| vielä| ännu| yet| har| är| been)* (aloitettu|alkanut|käynnist\w+|toteutunut"
     r"|toteutettu|toteutuneet|tehty|järjestetty|påbörja\w*|starta\w*|genomför\w*|gjor\w*|started|begun|done|implemented)"
     r"|aloittamatta|toteuttamatta|toteutumatta|tekemättä|suunnitteilla|suunnitella(an)?|suunniteltu|tulossa"
     r"|suunnitteluvaiheessa|planeras|planerad\w*|not started|planned", "not_started"),
    (r"peru(ttu|untunut|utettu|untui)\w*|keskeyte\w+|keskeytynyt|lopetettu|ei toteuteta|ei toteudu|inställd\w*"
     r"|avbruten|avbrutits|nedlagd|genomförs inte|cancelled|stopped", "cancelled"),
    (r"(ei|eivät|inte|ej|not)( ole| vielä| ännu| yet| har| är)* (valmis|valmistunut|valmiit|klar\w*|färdig\w*"
     r"|slutförd\w*|completed?|finished)|\bkesken\b|keskeneräi\w+|käynnissä|aloitettu|alkanut|käynnistynyt|käynnistetty|meneillään"
     r"|etenee|edennyt|toteutuu|osittain|osaksi|osin\b|valmisteilla|valmistellaan|valmistelussa|pågår|pågående|på gång"
     r"|påbörjad\w*|påbörjats|delvis|under arbete|in progress|under way|underway|ongoing|started|partly",
     "in_progress"),
    (r"(?<!ei )(?<!eivät )(?<!inte )(?<!not )(?<!ej )(valmis\b|valmiit\b|valmistunut|tehty|toteutettu"
     r"|toteutunut|toteutuneet|toteutui\b|saavutettu|päättynyt|hyväksytty|\bok\b|klara?t?\b|färdig\w*|genomförd\w*|genomförts|slutförd\w*"
     r"|uppnått\w*|\bdone\b|completed?|achieved|finished)", "done"),
)  # fmt: skip
_COLOURS: tuple[tuple[str, Colour], ...] = (
    (r"punai(nen|sella|sta|set)|\bröd\w*|\bred\b", "red"),
    (r"kelta(inen|isella|ista|iset)|oranssi|\bgul\w*|\bgult\b|yellow|amber|orange", "yellow"),
    (r"vihreä\w*|\bgrön\w*|\bgreen\b", "green"),
)
_SYMBOLS: dict[str, str] = {
    "🔴": "red", "🟥": "red", "❌": "red", "✗": "red", "✘": "red", "✖": "red", "✕": "red", "⛔": "red",
    "🟡": "yellow", "🟨": "yellow", "🟠": "yellow", "🟧": "yellow", "⏳": "yellow", "◐": "yellow", "◑": "yellow",
    "🟢": "green", "🟩": "green", "✅": "green", "✓": "green", "✔": "green", "☑": "green",
}  # fmt: skip

_PERCENT = re.compile(r"(100|\d{1,2})(?:[.,]0+)? ?(%)?")


def word_of(text: str) -> str | None:
    """Return the status that words give."""
    return _word(" ".join(evened(text).split()))


@lru_cache(maxsize=1024)
def _word(words: str) -> str | None:
    return next((status for pattern, status in _WORDS if re.search(pattern, words)), None)


def colour_named(text: str) -> Colour | None:
    """Return the light of a traffic light that words name."""
    words = evened(text)
    return next((colour for pattern, colour in _COLOURS if re.search(pattern, words)), None)


def status_in(
    text: str, fill: str | None, legend: Mapping[str, str | None] = USUAL, header: str = ""
) -> tuple[str | None, str]:
    """Return the status that a cell gives by its words, a symbol or its colour, and how sure the reading is.

    Args:
        text: The words of the cell.
        fill: The colour behind it, as six hexadecimal digits.
        legend: What colours and marks mean in this document; None for what it gives another meaning.
        header: The header of its column, which may say that figures are percentages.

    Example:
        >>> status_in("Kesken", None), status_in("", "00B050"), status_in("🔴", None)
        (('in_progress', 'certain'), ('done', 'likely'), ('not_started', 'likely'))
        >>> status_in("ei toteutunut", None), status_in("50 %", None), status_in("2", None, {"2": "done"})
        (('not_started', 'certain'), ('in_progress', 'likely'), ('done', 'certain'))
        >>> status_in("?", "C0C0C0")
        (None, 'not understood')
    """
    words = " ".join(evened(text).split()).strip(" .")
    if words in legend:
        return _by_legend(legend[words], "certain")
    if words:
        status = _word(words)
        if status is not None:
            return status, "certain" if len(words) < 30 else "likely"
        if (share := _PERCENT.fullmatch(words)) is not None and (share[2] or "%" in header):
            done = int(share[1])
            return ("not_started" if done == 0 else "done" if done == 100 else "in_progress"), "likely"
        named = {str(colour) for pattern, colour in _COLOURS if re.search(pattern, words)}
        named |= {colour for symbol, colour in _SYMBOLS.items() if symbol in text}
        if len(named) == 1:
            return _by_legend(legend.get(named.pop()), "likely")
        if words not in ("●", "⬤", "o", "x", "■", "•"):
            return None, "not understood"
    colour = colour_of(fill) if fill else None
    if colour is not None:
        return _by_legend(legend.get(colour), "likely")
    return None, "not understood" if words or fill else ""


def _by_legend(status: str | None, sure: str) -> tuple[str | None, str]:
    return status, sure if status is not None else "not understood"


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
