"""Lettering: how wide a text is in a sans-serif typeface, and where its lines break; SVG itself breaks none."""

from __future__ import annotations

from functools import lru_cache

# Thousandths of the size of the letters, for Arial and the typefaces made to its measure (Liberation Sans, Arimo).
_BY_WIDTH = {
    222: "ijl'",
    278: " !,./:;|ftI\u00a0[]\\",
    333: '-()r`"”“',
    350: "•",
    389: "*",
    500: "Jckszvxyš",
    556: "0123456789#$?L_abdeghnopquåäöéèüáó–",
    584: "+<=>~^",
    611: "FTZ",
    667: "&ABEKPSVXYÅÄÉ",
    722: "wCDHNRUÜ",
    778: "GOQÖ",
    833: "mM",
    889: "%",
    944: "W",
    1000: "—…→",
    1015: "@",
}
_WIDTHS = {letter: width for width, letters in _BY_WIDTH.items() for letter in letters}
_WIDEST = 1000
"""What a letter that is not listed may take: a sign of another script, or a picture."""
_BOLD = 1.08


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide *text* is at *size*, in the units of the size.

    Example:
        >>> width_of("Savuton kunta", 10)
        63.93
    """
    thousandths = sum(_WIDTHS.get(letter, _WIDEST) for letter in text)
    return round(thousandths * size * (_BOLD if bold else 1) / 1000, 2)


@lru_cache(maxsize=4096)
def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the lines of *text* where none is wider than *width*; a word that is too long is divided.

    Example:
        >>> wrapped("Turvallisen elinympäristön suunnittelu", 12, 120)
        ('Turvallisen', 'elinympäristön', 'suunnittelu')
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _divided(word, size, width, bold=bold)
        lines += full
    return (*lines, line) if line else tuple(lines)


def _divided(word: str, size: float, width: float, *, bold: bool) -> list[str]:
    """Return the parts of a word that each fit: divided after a hyphen or slash of its own, else with a new hyphen."""
    parts = []
    while width_of(word, size, bold=bold) > width and len(word) > 1:
        fits = max(
            1, next(n for n in range(len(word), 0, -1) if n == 1 or width_of(f"{word[:n]}-", size, bold=bold) <= width)
        )
        own = max(word.rfind("-", 1, fits), word.rfind("/", 1, fits)) + 1
        if own > 1:
            parts.append(word[:own])
            word = word[own:]
        else:
            parts.append(f"{word[:fits]}-")
            word = word[fits:]
    return [*parts, word]
