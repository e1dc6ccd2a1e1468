"""The few elements of SVG that the page's pictures are made of; what they look like stands in its style."""

from __future__ import annotations

from hytecore.report.page.markup import escaped
from hytecore.report.page.signs import SEVERITY, STATUS


def box(x: float, y: float, width: float, height: float, kind: str) -> str:
    """Return a rectangle with round corners.

    Example:
        >>> box(0, 1.5, 10, 20, "goal")
        '<rect class="box goal" x="0" y="1.5" width="10" height="20" rx="4"/>'
    """
    return f'<rect class="box {kind}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4"/>'


def lettering(x: float, y: float, words: str, kind: str = "", spoken: str = "") -> str:
    """Return one line of text whose letters stand on *y*; *spoken* is its language, where it is not the page's."""
    shown = f' class="{kind}"' if kind else ""
    tongue = f' lang="{spoken}"' if spoken else ""
    return f'<text{shown}{tongue} x="{x:g}" y="{y:g}">{escaped(words)}</text>'


def rule(x: float, y: float, to: float) -> str:
    """Return a level line from *x* to *to*."""
    return f'<path class="tie" d="M{x:g} {y:g}H{to:g}"/>'


def sign(severity: str, x: float, y: float) -> str:
    """Return the shape of a severity with its upper left corner at *x*, *y*."""
    return f'<g class="sign {severity}" transform="translate({x:g} {y:g}) scale(.875)">{SEVERITY[severity]}</g>'


def light(status: str, x: float, y: float) -> str:
    """Return the shape of a status with its upper left corner at *x*, *y*."""
    name = status or "unstated"
    return f'<g class="sign {name}" transform="translate({x:g} {y:g}) scale(.875)">{STATUS[status]}</g>'
