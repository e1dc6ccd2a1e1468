"""The words of an OpenDocument paragraph, and the paragraphs of a cell or a shape.

OpenDocument keeps what was deleted apart from the text, so whatever stands in a paragraph is there with all changes
accepted. Text boxes, and the notes at the foot of the page, are handed on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.documents.cell_text import clean, is_blank
from hytecore.documents.document import Style
from hytecore.documents.markup import Element, number
from hytecore.documents.odf.styles import DRAW, OFFICE, PRESENTATION, SVG, TABLE, TEXT, Styles
from hytecore.documents.tally import Tally
from hytecore.frozen import frozen
from hytecore.location import Location

PARAGRAPH, HEADING, LIST = f"{TEXT}p", f"{TEXT}h", f"{TEXT}list"
TRACKED, NOTE, TABLE_TAG, TEXT_BOX = f"{TEXT}tracked-changes", f"{TEXT}note", f"{TABLE}table", f"{DRAW}text-box"
# What is told of a thing and is not part of the text, and what programs keep beside it.
SILENT = frozenset({
    f"{SVG}title", f"{SVG}desc", f"{OFFICE}forms", f"{OFFICE}annotation-end", f"{TEXT}sequence-decls",
    f"{TEXT}variable-decls", f"{TEXT}user-field-decls", f"{TABLE}table-source",
    f"{TEXT}note-citation", f"{TEXT}table-of-content-source", f"{TEXT}illustration-index-source",
    f"{TEXT}table-index-source", f"{TEXT}object-index-source", f"{TEXT}user-index-source",
    f"{TEXT}alphabetical-index-source", f"{TEXT}bibliography-source", f"{TEXT}ruby-text", f"{DRAW}glue-point",
    f"{PRESENTATION}notes", f"{OFFICE}event-listeners", f"{DRAW}image", f"{DRAW}object", f"{DRAW}object-ole",
    f"{DRAW}plugin",
})  # fmt: skip
_MOST_BLANKS = 1000


@frozen
class Paragraph:
    """A paragraph that is not blank; *level* is that of its heading or list, from 1."""

    text: str
    kind: Style
    level: int
    bold: bool


class Words:
    """Listens to paragraphs.

    Attributes:
        here: Where it is listening, for the notes.
        shapes: The text boxes and footnotes met since they were last taken.
    """

    def __init__(self, styles: Styles, tally: Tally, here: Location) -> None:
        self.here = here
        self.shapes: list[Element] = []
        self._styles = styles
        self._tally = tally

    def paragraph(self, element: Element, list_level: int = 0, bold: bool = False) -> Paragraph | None:
        """Return a paragraph; None if it is blank. *bold* is what its cell says."""
        pieces: list[str] = []
        weights: set[bool] = set()
        name = element.get(f"{TEXT}style-name")
        said = self._styles.bold("paragraph", name)
        self._read(element, pieces, weights, bold if said is None else said)
        text = clean("".join(pieces))
        if is_blank(text):
            return None
        if element.tag == HEADING:
            return Paragraph(text, "heading", max(1, number(element.get(f"{TEXT}outline-level"), 1)), weights == {True})
        if self._styles.is_title(name):
            return Paragraph(text, "heading", 1, weights == {True})
        return Paragraph(text, "item" if list_level else "paragraph", list_level, weights == {True})

    def _read(self, element: Element, pieces: list[str], weights: set[bool], bold: bool) -> None:
        _add(element.text, pieces, weights, bold)
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}s":
                pieces.append(" " * min(_MOST_BLANKS, max(1, number(child.get(f"{TEXT}c"), 1))))
            elif tag == f"{TEXT}tab":
                pieces.append(" ")
            elif tag == f"{TEXT}line-break":
                pieces.append("\n")
            elif tag == f"{OFFICE}annotation":
                self._tally.add("comments", self.here)
            elif tag == f"{TEXT}placeholder":
                self._tally.add("placeholders", self.here)
            elif tag == NOTE:
                self.shapes.append(child)
            elif tag.startswith(DRAW):
                self._read_shape(child)
            elif tag not in SILENT:
                said = self._styles.bold("text", child.get(f"{TEXT}style-name")) if tag == f"{TEXT}span" else None
                self._read(child, pieces, weights, bold if said is None else said)
            _add(child.tail, pieces, weights, bold)

    def _read_shape(self, shape: Element) -> None:
        """Keep a shape if it may hold words; count it if it is a picture or an object of another program."""
        if any(part.tag in {PARAGRAPH, HEADING, LIST, TABLE_TAG} for part in shape.iter()):
            self.shapes.append(shape)
        elif shape.find(f"{DRAW}object") is not None or shape.find(f"{DRAW}object-ole") is not None:
            self._tally.add("embedded", self.here)
        elif any(part.tag == f"{DRAW}image" for part in shape.iter()):
            self._tally.add("picture", self.here)

    def elements(self, holder: Element, level: int = 0) -> Iterator[tuple[Element, int]]:
        """Yield the paragraphs and tables in a body, a cell or a box, with the level of the list they are in."""
        for child in holder:
            tag = child.tag
            if tag in {PARAGRAPH, HEADING, TABLE_TAG}:
                yield child, level
            elif tag in SILENT:
                continue
            elif tag == LIST:
                yield from self.elements(child, level + 1)
            elif tag == f"{TEXT}list-header":
                yield from self.elements(child, 0)
            elif tag == TRACKED:
                deleted = sum(1 for _ in child.iter(f"{TEXT}deletion"))
                self._tally.add("deletions", self.here, deleted)
            elif tag == f"{OFFICE}annotation":
                self._tally.add("comments", self.here)
            elif tag == NOTE:
                self.shapes.append(child)
            elif tag.startswith(DRAW) and tag != TEXT_BOX:
                self._read_shape(child)
                taken, self.shapes = self.shapes, []
                for shape in taken:
                    yield from self.elements(shape, level)
            else:
                yield from self.elements(child, level)


def _add(text: str | None, pieces: list[str], weights: set[bool], bold: bool) -> None:
    if text:
        # Line ends of the file are blanks; several blanks are one, and more are written as an element.
        text = " ".join(text.split("\n")) if "\n" in text else text
        pieces.append(text)
        if not is_blank(text):
            weights.add(bold)
