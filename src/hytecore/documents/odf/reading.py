"""ods, odt and odp → Document, from the XML itself.

A sheet is a break and one table of its used part. Of a slide each shape has its place, as with pptx.
"""

from __future__ import annotations

from hytecore.documents.archive import Archive
from hytecore.documents.budget import Budget
from hytecore.documents.document import Block, Box, Break, Document, Style, Table, Text, Unreadable
from hytecore.documents.markup import Element, parsed
from hytecore.documents.odf.grid import Run, cut, read_grid
from hytecore.documents.odf.shapes import (
    CLASS,
    PLACEHOLDER,
    REPEATED,
    frame_of,
    is_picture,
    is_written,
    placed_shapes,
    style_of,
)
from hytecore.documents.odf.styles import DRAW, OFFICE, PRESENTATION, TABLE, Styles
from hytecore.documents.odf.table import cell_reader, letters, table_of
from hytecore.documents.odf.words import NOTE, TABLE_TAG, Words
from hytecore.documents.origins import Origin, Origins
from hytecore.documents.overlays import Frame, Overlay, coloured
from hytecore.documents.tally import Tally
from hytecore.frozen import frozen
from hytecore.location import Location

_BODIES = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}
_ENCRYPTED = b"encryption-data"
CONTENT = "content.xml"


@frozen
class _Standing:
    """Where a text stands: on which slide or sheet, and in which shape."""

    page: int | None = None
    sheet: str | None = None
    box: Box | None = None
    shape: int | None = None
    is_title: bool = False


def read(data: bytes, path: str, origins: Origins | None = None) -> Document:
    """Return what an ods, odt or odp holds; *origins* is told what each text and cell was read from.

    Raises:
        Unreadable: If it is none of them, or not one that can be read safely.
    """
    archive = Archive(data)
    kind = archive.kind
    if kind not in _BODIES:
        raise Unreadable("wrong-kind", kind)
    return _Reader(archive, kind, path, origins).document()


class _Reader:
    """One reading of one file."""

    def __init__(self, archive: Archive, kind: str, path: str, origins: Origins | None) -> None:
        self.archive = archive
        self.origins = origins
        self.kind = kind
        self.path = path
        self._refuse_encrypted()
        content = parsed(archive.read(CONTENT), CONTENT)
        if origins is not None:
            origins.roots[CONTENT] = content
        named = parsed(archive.read("styles.xml"), "styles.xml", flat=True) if "styles.xml" in archive else None
        self.body = content.find(f"{OFFICE}body/{OFFICE}{_BODIES[kind]}")
        self.styles = Styles(content, named)
        self.styles.find_size(named)
        self.tally = Tally()
        self.budget = Budget()
        self.words = Words(self.styles, self.tally, Location(path))
        self.blocks: list[Block] = []
        self._tables = 0
        self._paragraphs = 0
        self._host: Element | None = None  # the paragraph or table of the body that is being read
        self._depth = 0  # how many shapes and notes are around what is being read

    def _refuse_encrypted(self) -> None:
        # Some programs still write a document type into the manifest, so it is not parsed.
        manifest = "META-INF/manifest.xml"
        if manifest in self.archive and _ENCRYPTED in self.archive.read(manifest):
            raise Unreadable("encrypted")

    def document(self) -> Document:
        if self.body is None:
            raise Unreadable("broken-xml", f"content.xml: {_BODIES[self.kind]}")
        if self.kind == "odt":
            self._read_text(self.body, _Standing())
        elif self.kind == "ods":
            for sheet in self.body.findall(TABLE_TAG):
                self._read_sheet(sheet)
        else:
            for number, slide in enumerate(self.body.findall(f"{DRAW}page"), 1):
                self._read_slide(slide, number)
        if any(name.startswith(("basic/", "scripts/")) and not name.endswith("/") for name in self.archive.names):
            self.tally.add("macros", Location(self.path))
        return Document(self.path, self.kind, tuple(self.blocks), self.tally.notes, self.styles.language)

    def _read_text(self, holder: Element, at: _Standing) -> int:
        """Add the paragraphs and tables in a body or a shape to the blocks; return how many there were."""
        before = len(self.blocks)
        self.words.here = Location(self.path, page=at.page, sheet=at.sheet)
        notes: list[tuple[Element, Element | None]] = []  # each with the paragraph it hangs on
        for element, level in self.words.elements(holder):
            if not self._depth:
                self._host = element
            if element.tag == TABLE_TAG:
                self._read_table(element, at)
                continue
            paragraph = self.words.paragraph(element, level)
            if paragraph is not None:
                self._paragraphs += 1
                place = Location(self.path, page=at.page, sheet=at.sheet, paragraph=self._paragraphs)
                style: Style = "heading" if at.is_title else paragraph.kind
                depth = 1 if at.is_title else paragraph.level
                self.blocks.append(Text(paragraph.text, place, style, depth, paragraph.bold, at.box, at.shape))
                self._remember(place, element)
            self._depth += 1
            shapes, self.words.shapes = self.words.shapes, []
            for shape in shapes:
                if shape.tag == NOTE:
                    notes.append((shape, self._host))
                else:
                    self._read_text(shape, at)
            self._depth -= 1
        self._depth += 1
        for note, host in notes:
            self._host = self._host if self._depth > 1 else host
            self._read_text(note, at)
        self._depth -= 1
        return len(self.blocks) - before

    def _remember(
        self, here: Location, element: Element, run: Run | None = None, down: int = 0, right: int = 0
    ) -> None:
        """Tell, if anyone asks, what a text or a cell is read from; in a shape or a note it is what that hangs on."""
        if self.origins is None:
            return
        if self._depth or run is None:
            found = Origin(CONTENT, self._host if self._depth else element)
        else:
            found = Origin(CONTENT, element, run.line, down, right)
        self.origins.found[here] = found

    def _read_table(self, element: Element, at: _Standing) -> Table | None:
        """Add a table of a text or a slide to the blocks."""
        number = self._tables + 1
        here = Location(self.path, page=at.page, table=number)
        self.words.here = here
        grid = read_grid(element, self.styles, cell_reader(self.words, self.styles))
        table = table_of(
            grid, here, number, self.budget,
            lambda row, column, *_: Location(self.path, page=at.page, table=number, row=row, column=column),
            seen=lambda here, run, down, right: self._remember(here, run.cell, run, down, right),
        )  # fmt: skip
        if table is not None:
            self._tables = number
            self.blocks.append(table)
            for first, _ in grid.hidden_rows:
                self.tally.add("hidden-row", Location(self.path, page=at.page, table=number, row=first))
        return table

    def _read_sheet(self, element: Element) -> None:
        """Add a sheet to the blocks: a break, the table of its part in use, and what stands in boxes over it."""
        name = element.get(f"{TABLE}name", "")
        style = element.get(f"{TABLE}style-name")
        hidden = self.styles.stated("table", style, "table", f"{TABLE}display") == "false"
        here = Location(self.path, sheet=name)
        self.words.here = here
        self.blocks.append(Break("sheet", here, name, hidden))
        if hidden:
            self.tally.add("hidden-sheet", here)
        grid = read_grid(element, self.styles, cell_reader(self.words, self.styles))
        cut(grid)
        table = table_of(
            grid, Location(self.path, sheet=name, table=self._tables + 1), self._tables + 1, self.budget,
            lambda _row, _column, row, column: Location(self.path, sheet=name, cell=f"{letters(column)}{row}"),
            hidden=hidden,
            seen=lambda here, run, down, right: self._remember(here, run.cell, run, down, right),
        )  # fmt: skip
        if table is not None:
            self._tables += 1
            self.blocks.append(table)
            for first, last in grid.hidden_rows:
                self.tally.add("hidden-row", here, max(0, min(last, grid.bottom) - max(first, grid.top) + 1))
            for run in grid.columns:
                if run.hidden:
                    count = max(0, min(run.last, grid.right) - max(run.first, grid.left) + 1)
                    self.tally.add("hidden-column", here, count)
        boxes = element.find(f"{TABLE}shapes")
        if boxes is not None:
            self._read_text(boxes, _Standing(sheet=name))

    def _read_slide(self, element: Element, page: int) -> None:
        """Add a slide to the blocks, with what lies over its tables."""
        here = Location(self.path, page=page)
        style = element.get(f"{DRAW}style-name")
        hidden = self.styles.stated("drawing-page", style, "drawing-page", f"{PRESENTATION}visibility") == "hidden"
        start = len(self.blocks)
        self._paragraphs = 0
        frames: list[tuple[int, Frame, list[Overlay]]] = []
        title = ""
        for count, (shape, box) in enumerate(placed_shapes(element, self.styles), 1):
            self.words.here = here
            if shape.get(CLASS) in REPEATED or shape.get(PLACEHOLDER) == "true":
                continue
            before = len(self.blocks)
            is_title = shape.get(CLASS) == "title"
            self._read_text(shape, _Standing(page=page, box=box, shape=count, is_title=is_title))
            added = self.blocks[before:]
            if is_title and not title:
                title = " ".join(text.text.replace("\n", " ") for text in added if isinstance(text, Text))
            table = next((block for block in added if isinstance(block, Table)), None)
            if table is not None:
                found = frame_of(table, shape, box, self.styles)
                if found is not None:
                    frames.append((before, found, []))
                continue
            if not added and (is_picture(shape) or shape.find(f"{DRAW}object") is not None):
                self.tally.add("picture" if is_picture(shape) else "embedded", here)
            under = next((frame for frame in reversed(frames) if box is not None and frame[1].under(box)), None)
            if under is not None and box is not None:
                fill = None if added or is_picture(shape) else self.styles.shape_fill(style_of(shape))
                under[2].append(Overlay(box, fill))
        for index, frame, overlays in frames:
            self.blocks[index], notes = coloured(frame, overlays)
            for note in notes:
                self.tally.add(note.kind, note.location, note.count)
        self.blocks.insert(start, Break("slide", here, title, hidden))
        if hidden:
            self.tally.add("hidden-slide", here)
        spoken = element.find(f"{PRESENTATION}notes")
        if spoken is not None and any(is_written(part) for part in spoken.iter(f"{DRAW}text-box")):
            self.tally.add("speaker-notes", here)
