"""Signs: a shape for each severity and each status, told apart without colour; the word always stands beside it."""

from __future__ import annotations

from hytecore.report.page.markup import escaped

SEVERITY = {
    "error": '<path class="fill" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path class="cut" d="M5 5l6 6M11 5l-6 6"/>',
    "warning": '<path class="fill" d="M8 1l7.5 14H.5z"/><path class="cut" d="M8 5.6v4.6M8 11.6v1.8"/>',
    "info": '<circle class="fill" cx="8" cy="8" r="7"/><path class="cut" d="M8 7v5M8 3.6v1.8"/>',
}
"""An octagon with a cross, a triangle with a mark, a disc with an i; drawn on a square of sixteen."""

STATUS = {
    "not_started": '<circle class="line" cx="8" cy="8" r="6.2"/>',
    "in_progress": '<circle class="line" cx="8" cy="8" r="6.2"/><path class="fill" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z"/>',
    "done": '<circle class="fill" cx="8" cy="8" r="7"/><path class="cut" d="M4.6 8.4l2.4 2.4 4.4-5"/>',
    "cancelled": '<path class="line" d="M3 3l10 10M13 3L3 13"/>',
    "": '<path class="line" stroke-dasharray="2 2" d="M2 2h12v12H2z"/>',
}
"""An empty ring, a ring half full, a full one with a tick, a cross; a dashed square where no status is stated."""


def severity_sign(severity: str) -> str:
    """Return the shape of a severity; the word for it stands beside it."""
    return f'<svg class="sign {severity}" viewBox="0 0 16 16" aria-hidden="true">{SEVERITY[severity]}</svg>'


def status_sign(status: str) -> str:
    """Return the shape of a status."""
    name = status or "unstated"
    return f'<svg class="sign {name}" viewBox="0 0 16 16" aria-hidden="true">{STATUS[status]}</svg>'


def tag(severity: str, words: str) -> str:
    """Return a severity with its shape and its word."""
    return f'<span class="tag {severity}">{severity_sign(severity)}{escaped(words)}</span>'
