"""The text of a cell or a paragraph, collected piece by piece: its lines, its items, and whether all of it is bold."""

from __future__ import annotations

import re

BULLET = "• "
_BLANKS = re.compile(r"[ \t\r\f\v\u2028\u2029]+")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_MARKER = re.compile(r"^[•●▪◦‣·]\s*")


def tidy(text: str) -> str:
    r"""Return a text with clean lines: blanks single, none at the ends, no blank lines at either end.

    Soft hyphens go; no-break blanks stay, except at the ends of a line.

    Example:
        >>> tidy("  Hyvin\u00advointi\tja  arki \r\n terveys ")
        'Hyvinvointi ja arki\nterveys'
    """
    if text.isalnum():
        return text
    text = text.replace("\u00ad", "").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(_BLANKS.sub(" ", line).strip(" \u00a0") for line in text.split("\n")).strip("\n")


class Lines:
    r"""Collects the text of a cell or a paragraph.

    Example:
        >>> lines = Lines()
        >>> lines.add("Liikunta", bold=True)
        >>> lines.item()
        >>> lines.add(" kävely ")
        >>> lines.text, lines.is_bold
        ('Liikunta\n• kävely', False)
    """

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]
        self._items: set[int] = set()
        self._bold = self._plain = False

    def add(self, text: str, *, bold: bool = False, verbatim: bool = False) -> None:
        """Add a piece of running text; a newline in it is a blank, unless it is to be taken verbatim."""
        if verbatim:
            first, *others = text.split("\n")
            self._add(first, bold=bold)
            for line in others:
                self.end_line(always=True)
                self._add(line, bold=bold)
        else:
            self._add(_SPACE.sub(" ", text), bold=bold)

    def _add(self, text: str, *, bold: bool) -> None:
        if not text:
            return
        if text.strip():
            self._bold = self._bold or bold
            self._plain = self._plain or not bold
        self._lines[-1].append(text)

    def end_line(self, *, always: bool = False) -> None:
        """Begin a new line; where nothing has been written since the last, only if a blank line is meant."""
        if always or any(piece.strip() for piece in self._lines[-1]):
            self._lines.append([])

    def item(self) -> None:
        """Begin a new line that is an item of a list."""
        self.end_line()
        self._items.add(len(self._lines) - 1)

    @property
    def text(self) -> str:
        """All that was written, with its lines; blank lines at both ends and double ones inside are left out."""
        shown: list[str] = []
        for number, pieces in enumerate(self._lines):
            line = tidy("".join(pieces))
            if number in self._items and line:
                line = BULLET + _MARKER.sub("", line)
            if line or (shown and shown[-1]):
                shown.append(line)
        return "\n".join(shown).strip("\n")

    @property
    def has_text(self) -> bool:
        """Whether anything but blanks has been written."""
        return self._bold or self._plain

    @property
    def is_bold(self) -> bool:
        """Whether there is text and all of it is bold."""
        return self._bold and not self._plain
