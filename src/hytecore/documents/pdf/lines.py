"""Printed lines made into running text again: words into lines, lines into paragraphs, broken words into whole ones.

A PDF knows where letters stand and not what belongs together. A line that would have had room for the first word of the
next was ended by its author; any other was ended by the edge of its column.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from hytecore.documents.lines import BULLET
from hytecore.frozen import frozen

Char = dict[str, Any]
_MARK = re.compile(r"[•●▪◦‣·\uf0b7\uf0a7\uf02d–-](?:\s+|$)|[•●▪‣\uf0b7]")
_AFTER_OPEN_COMPOUND = frozenset("ja tai eli sekä och eller samt and or".split())
_BOLD = re.compile(r"bold|black|heavy|semibold|,b", re.IGNORECASE)


@frozen
class Word:
    """A word as it is printed: its letters and its box, from the upper left corner of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.bottom - self.top


@frozen
class Line:
    """Words that stand side by side."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins, from the left."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends, from the left."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Where it begins, from above."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Where it ends, from above."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """How high its highest letters are."""
        return max(word.height for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.bold for word in self.words)

    @property
    def has_mark(self) -> bool:
        """Whether it begins as an item of a list."""
        return _MARK.match(self.text) is not None


@frozen
class Paragraph:
    """Lines that belong together, as one text."""

    text: str
    lines: tuple[Line, ...]

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.text.startswith(BULLET)


def words_of(chars: Sequence[Char]) -> list[Word]:
    """Return the words that letters make up; those of text that runs up or down the page are laid level first."""
    from pdfplumber.utils.text import extract_words

    found: list[Word] = []
    level = [char for char in chars if char.get("upright", True)]
    turned = [_laid_level(char) for char in chars if not char.get("upright", True)]
    for group in (level, turned):
        if group:
            for word in extract_words(group, x_tolerance_ratio=0.2, return_chars=True):
                bold = all(_BOLD.search(str(char.get("fontname", ""))) for char in word["chars"])
                text = str(word["text"]).replace("\u00ad", "").replace("\x00", "")
                if text.strip():
                    found.append(Word(text, word["x0"], word["x1"], word["top"], word["bottom"], bold))
    return found


def _laid_level(char: Char) -> Char:
    upwards = char["matrix"][1] > 0
    box = (
        {"x0": -char["bottom"], "x1": -char["top"], "top": char["x0"], "bottom": char["x1"]}
        if upwards
        else {"x0": char["top"], "x1": char["bottom"], "top": -char["x1"], "bottom": -char["x0"]}
    )
    doctop = box["top"]
    return {**char, **box, "upright": True, "doctop": doctop, "width": box["x1"] - box["x0"], "height": char["width"]}


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return the lines that words stand on, from above."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.x0)):
        middle = (word.top + word.bottom) / 2
        last = lines[-1] if lines else None
        if last and min(other.top for other in last) < middle < max(other.bottom for other in last):
            last.append(word)
        else:
            lines.append([word])
    return [Line(tuple(sorted(line, key=lambda word: word.x0))) for line in lines]


def paragraphs_of(lines: Sequence[Line], left: float, right: float, vocabulary: Collection[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of lines that stand between two edges.

    Args:
        lines: The lines, from above.
        left: The left edge of the column or cell.
        right: Its right edge.
        vocabulary: Words of the document, to tell a divided word from one that is written with a hyphen.
    """
    if not lines:
        return
    padding = min(8.0, max(0.0, min(min(line.x0 - left, right - line.x1) for line in lines)))
    room = right - left - 2 * padding
    begun: list[Line] = []
    text = ""
    for line in lines:
        glue = _glue(begun[-1], line, room, vocabulary) if begun else None
        if glue is None:
            if begun:
                yield Paragraph(_marked(text), tuple(begun))
            begun, text = [line], line.text
        else:
            if glue == "-":
                text = text[:-1]
            text += (" " if glue == " " else "") + line.text
            begun.append(line)
    yield Paragraph(_marked(text), tuple(begun))


def _glue(before: Line, line: Line, room: float, vocabulary: Collection[str]) -> str | None:
    """Return what joins two lines: a blank, nothing, or `-` for a hyphen to be taken away; None if nothing does."""
    height = max(before.height, 1.0)
    if line.has_mark or line.top - before.bottom > 0.75 * height or abs(line.height - before.height) > 0.3 * height:
        return None
    last, first = before.words[-1], line.words[0]
    letter = (first.x1 - first.x0) / len(first.text)
    free = room - (before.x1 - before.x0)
    if free > (first.x1 - first.x0) + 0.35 * height:  # the word and a blank
        return None
    if last.text.endswith("-") and len(last.text) > 1:
        if first.text.lower().strip(",.;") in _AFTER_OPEN_COMPOUND:
            return " "
        whole = (last.text[:-1] + first.text).lower().strip(",.;:()")
        return "-" if whole in vocabulary and first.text[0].islower() else ""
    # A word that its column has no room for is cut between two letters, and nothing in the file says so.
    is_full = free < letter and last.text[-1].isalpha() and first.text[0].islower()
    fills_column = len(before.words) == 1 and (last.x1 - last.x0) + (first.x1 - first.x0) > room
    is_known = (last.text + first.text).lower().strip(",.;:()") in vocabulary
    return "" if is_full and (fills_column or is_known) else " "


def _marked(text: str) -> str:
    found = _MARK.match(text)
    return BULLET + text[found.end() :].strip() if found and text[found.end() :].strip() else text
