"""Drawing: the few elements of SVG that the pictures are made of; every text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape

from hytecore.report.matrix.lettering import wrapped

WIDTH = 1120.0
HEIGHT = 792.0
"""An A4 sheet on its side; a taller picture is shrunk to it."""
LEADING = 1.25

INK, QUIET, PAPER = "#1b2733", "#44515e", "#ffffff"
SHADES = {
    "municipality": "#dcebf7",
    "seam": "#f3ecd8",
    "wellbeing_county": "#e2f1e4",
    "ngo": "#f0e4f3",
    "other": "#ececec",
    "undecided": "#f5f5f5",
    "nobody": "#f5f5f5",
    "left": "#f5f5f5",
}
"""Backgrounds of the zones; each also has its name, so that nothing is told by colour alone."""


def document(parts: Iterable[str], height: float, title: str, description: str, language: str, name: str = "") -> str:
    """Return the picture as a file of its own, with what it shows in words.

    Args:
        parts: What is drawn.
        height: How high it is; a picture higher than the sheet is shrunk to it.
        title: What it is called.
        description: What it shows, for those who do not see it.
        language: The language of its words.
        name: What tells its ids from those of other pictures on one page.
    """
    tall = max(HEIGHT, height)
    # Up to twice the sheet is shrunk to it; what is higher keeps its letters readable and takes several sheets.
    millimetres = 210 if tall <= 2 * HEIGHT else round(tall * 297 / WIDTH)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" lang="{language}" role="img" width="297mm" '
        f'height="{millimetres}mm" viewBox="0 0 {_n(WIDTH)} {_n(tall)}" '
        "font-family=\"Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif\" "
        f'aria-labelledby="{name}title {name}description">\n'
        f'<title id="{name}title">{escaped(title)}</title>\n'
        f'<desc id="{name}description">{escaped(description)}</desc>\n'
        f'<rect width="{_n(WIDTH)}" height="{_n(tall)}" fill="{PAPER}"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def box(
    x: float, y: float, width: float, height: float, *, fill: str, line: str = "none", dash: str = "", stroke: float = 1
) -> str:
    """Return a rectangle with round corners."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="4" fill="{fill}" '
        f'stroke="{line}" stroke-width="{_n(stroke)}"{dashes}/>'
    )


def text(
    x: float, y: float, words: str, size: float, *, bold: bool = False, fill: str = INK, anchor: str = "start"
) -> str:
    """Return one line of text whose letters stand on *y*."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}"{weight} fill="{fill}" text-anchor="{anchor}">'
        f"{escaped(words)}</text>"
    )


def block(
    x: float, y: float, words: str, size: float, width: float, *, bold: bool = False, fill: str = INK
) -> tuple[list[str], float]:
    """Return *words* as lines no wider than *width* from *y* down, and how high they are together."""
    lines = wrapped(words, size, width, bold=bold)
    drawn = [
        text(x, y + size + number * size * LEADING, line, size, bold=bold, fill=fill)
        for number, line in enumerate(lines)
    ]
    return drawn, len(lines) * size * LEADING


def sign(state: str, x: float, y: float, size: float) -> str:
    """Return the shape that stands for *state*, in a square of *size* whose upper left corner is at *x*, *y*."""
    half = size / 2
    match state:
        case "overlap":  # two boxes, one over the other
            side = size * 0.65
            far = size - side
            return "".join(
                f'<path d="M{_n(left)} {_n(top)} h{_n(side)} v{_n(side)} h-{_n(side)} Z" fill="{fill}" '
                f'stroke="{INK}" stroke-width="1.5"/>'
                for left, top, fill in ((x, y, PAPER), (x + far, y + far, INK))
            )
        case "gap" | "unled" | "absent":  # a triangle with a mark of exclamation
            return (
                f'<path d="M{_n(x + half)} {_n(y)} L{_n(x + size)} {_n(y + size)} L{_n(x)} {_n(y + size)} Z" '
                f'fill="{PAPER}" stroke="{INK}" stroke-width="1.5"/>'
            ) + text(x + half, y + size - 2, "!", size * 0.7, bold=True, anchor="middle")
        case "seam":  # a seam that is open
            return (
                f'<path d="M{_n(x + half)} {_n(y)} V{_n(y + size)} M{_n(x)} {_n(y + half)} h{_n(size * 0.3)} '
                f'm{_n(size * 0.4)} 0 h{_n(size * 0.3)}" stroke="{INK}" stroke-width="1.5" stroke-dasharray="3 2"/>'
            )
        case "undecided":
            return text(x + half, y + size - 1, "?", size, bold=True, anchor="middle")
    return ""


def escaped(words: str) -> str:
    """Return *words* as they stand in XML and HTML, without what these cannot hold and what turns the text around."""
    return escape(_forbidden().sub("\ufffd", words), {'"': "&quot;"})


@cache
def _forbidden() -> re.Pattern[str]:
    # a sign that turns the direction of all that follows could make a sentence of ours read otherwise
    turns = "\u202a-\u202e\u2066-\u2069"
    return re.compile(f"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u007f-\u009f{turns}]")


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
