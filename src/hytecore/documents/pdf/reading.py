"""PDF files with text: the tables and texts of each page.

A PDF has no tables, only rules and letters; what is certain to be a table is read as one, and everything else as text.
A table that goes on over a page break is given as two.
"""

from __future__ import annotations

import io
import logging
import re
import time
import zlib
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from hytecore.documents.archive import sniffed
from hytecore.documents.document import Block, Box, Break, Document, Note, Text, Unreadable
from hytecore.documents.lines import BULLET
from hytecore.documents.pdf.columns import stretches
from hytecore.documents.pdf.lines import Line, Word, lines_of, paragraphs_of, words_of
from hytecore.documents.pdf.table import Frame, aligned, colour_of, ruled, table_of
from hytecore.location import Location

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

MAX_FILE = 100_000_000
MAX_PAGES = 500
MAX_SECONDS = 90.0
MAX_LETTERS = 60_000  # of a page; a page of newsprint has a third of that
MAX_STREAM, MAX_STREAMS = 40_000_000, 200_000_000
_STREAM = re.compile(rb"stream\r?\n")
_LANGUAGES = ("fi", "sv", "en")


def read(data: bytes, path: str) -> Document:
    """Return the document that the bytes of a PDF file hold.

    Raises:
        Unreadable: If they are no PDF, a broken or encrypted one, one without text (scanned), or a too large one.
    """
    if not data:
        raise Unreadable("empty")
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("wrong-kind", "zip" if data.startswith(b"PK") else sniffed(data) or "binary")
    if len(data) > MAX_FILE:
        raise Unreadable("too-large", f"{len(data) // 1_000_000} MB > {MAX_FILE // 1_000_000} MB")
    _measure_streams(data)
    try:
        return _read(data, path)
    except (Unreadable, KeyboardInterrupt):
        raise
    except Exception as fault:  # the parser lets out whatever a broken file makes happen in it
        if "password" in repr(fault).lower() or "encrypt" in repr(fault).lower():
            raise Unreadable("encrypted") from fault
        raise Unreadable("truncated", type(fault).__name__) from fault


def _measure_streams(data: bytes) -> None:
    """Raise `Unreadable` if a part of the file that is no picture swells beyond reason when it is unpacked."""
    total = 0
    for found in _STREAM.finditer(data):
        about = data[max(0, found.start() - 400) : found.start()].rpartition(b" obj")[2]
        if b"Flate" not in about and b"/Fl" not in about:
            continue
        if about.count(b"Flate") > 1:
            raise Unreadable("zip-bomb", "FlateDecode FlateDecode")
        if b"/Image" in about:
            continue
        try:
            size = len(zlib.decompressobj().decompress(data[found.end() : found.end() + MAX_STREAM], MAX_STREAM + 1))
        except zlib.error:
            continue
        total += size
        if size > MAX_STREAM or total > MAX_STREAMS:
            raise Unreadable("zip-bomb", f"> {MAX_STREAM // 1_000_000} MB")


def _read(data: bytes, path: str) -> Document:
    import pdfplumber

    # Its remarks on small faults of files are for programmers; without a handler Python would print them.
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())
    started = time.monotonic()
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        if len(pdf.pages) > MAX_PAGES:
            raise Unreadable("too-large", f"{len(pdf.pages)} > {MAX_PAGES}")
        if not pdf.pages:
            raise Unreadable("truncated")
        sheets: list[_Page] = []
        for number in range(len(pdf.pages)):
            sheets.append(_Page(_upright(pdf, number), number + 1))
            pdf.pages[number].close()
            if time.monotonic() - started > MAX_SECONDS:
                raise Unreadable("too-large", f"> {MAX_SECONDS:.0f} s")
        language = _language(pdf)
    if not any(sheet.has_text for sheet in sheets):
        raise Unreadable("no-text")
    vocabulary = frozenset(word for sheet in sheets for word in sheet.vocabulary())
    blocks: list[Block] = []
    notes: list[Note] = []
    tables = paragraphs = 0
    for sheet in sheets:
        place = Location(path, page=sheet.number)
        blocks.append(Break("page", place))
        if sheet.pictures:
            notes.append(Note("picture", place, sheet.pictures))
        for item in sheet.items:
            if isinstance(item, list):
                tables += 1
                blocks.append(table_of(item, sheet.fills, vocabulary, place, tables))
                continue
            for text in sheet.texts(item, vocabulary, path, paragraphs):
                paragraphs += 1
                blocks.append(text)
    return Document(path, "pdf", tuple(blocks), tuple(notes), language)


def _language(pdf: PDF) -> str | None:
    stated = pdf.doc.catalog.get("Lang")
    text = stated.decode("latin-1") if isinstance(stated, bytes) else str(stated or "")
    found = text.replace("\x00", "").removeprefix("þÿ")[:2].lower()
    return found if found in _LANGUAGES else None


def _upright(pdf: PDF, number: int) -> Page:
    """Return a page, turned upright if nearly all of its letters lie on their sides."""
    from pdfplumber.page import Page

    page = pdf.pages[number]
    if len(page.chars) > MAX_LETTERS:
        raise Unreadable("too-large", f"{len(page.chars)} > {MAX_LETTERS}")
    turned = [char for char in page.chars if not char["upright"]]
    if len(turned) <= 0.8 * len(page.chars):
        return page
    upwards = sum(char["matrix"][1] > 0 for char in turned) * 2 > len(turned)
    raw = page.page_obj
    raw.rotate = (raw.rotate + (90 if upwards else 270)) % 360
    raw.attrs["Rotate"] = raw.rotate
    return Page(pdf, raw, number + 1)


class _Page:
    """What stands on a page: tables as their cells and stretches of lines between them, in reading order."""

    def __init__(self, page: Page, number: int) -> None:
        self.number = number
        self._width, self._height = float(page.width), float(page.height)
        chars: list[dict[str, Any]] = page.dedupe_chars().chars
        self.has_text = any(str(char["text"]).strip() for char in chars)
        self.pictures = len(page.images)
        self.fills = [
            ((shape["x0"], shape["top"], shape["x1"], shape["bottom"]), colour)
            for shape in (*page.rects, *page.curves)
            if shape.get("fill") and (colour := colour_of(shape.get("non_stroking_color")))
        ]
        self.items: list[list[Frame] | tuple[Line, ...]] = []
        taken: set[int] = set()
        tables: list[list[Frame]] = []
        for found in page.find_tables():
            frames, letters = ruled(found.cells, chars)
            if frames and not letters & taken:
                taken |= letters
                tables.append(frames)
        self._lines = lines_of(words_of([char for position, char in enumerate(chars) if position not in taken]))
        self._put_in_order(tables)

    def _put_in_order(self, tables: list[list[Frame]]) -> None:
        tables.sort(key=lambda frames: frames[0].box[1])
        waiting = self._lines
        for frames in tables:
            top = frames[0].box[1]
            above = [line for line in waiting if (line.top + line.bottom) / 2 < top]
            waiting = [line for line in waiting if (line.top + line.bottom) / 2 >= top]
            self._between(above)
            self.items.append(frames)
        self._between(waiting)

    def _between(self, lines: list[Line]) -> None:
        """Take the lines between two ruled tables; words that surely stand in columns are a table too."""
        rows = [_pieces(line) for line in lines]
        plain: list[Line] = []
        position = 0
        while position < len(rows):
            end = position
            while len(rows[position]) > 2 and end < len(rows) and _fits(rows[end], rows[position]):
                end += 1
            frames = aligned(rows[position:end]) if end - position > 2 else []
            if frames:
                self._plain(plain)
                plain = []
                self.items.append(frames)
                position = end
            else:
                plain += rows[position]
                position += 1
        self._plain(plain)

    def _plain(self, lines: list[Line]) -> None:
        if lines:
            self.items.append(tuple(lines))

    def vocabulary(self) -> Iterator[str]:
        """Yield the words of the page that stand whole in a line."""
        framed = (line for item in self.items if isinstance(item, list) for frame in item for line in frame.lines)
        for line in (*self._lines, *framed):
            for word in line.words:
                yield word.text.lower().strip(",.;:()")

    def texts(self, lines: tuple[Line, ...], vocabulary: Collection[str], path: str, before: int) -> Iterator[Text]:
        """Yield the paragraphs of lines outside tables."""
        margin = min(line.x0 for line in self._lines)
        edge = max(self._width - margin, *(line.x1 for line in self._lines))
        number = before
        for stretch, right in stretches(lines, edge):
            for paragraph in paragraphs_of(stretch, min(line.x0 for line in stretch), right, vocabulary):
                number += 1
                first = paragraph.lines[0]
                yield Text(
                    paragraph.text.removeprefix(BULLET),
                    Location(path, page=self.number, paragraph=number),
                    style="item" if paragraph.is_item else "paragraph",
                    level=1 if paragraph.is_item else 0,
                    bold=all(line.bold for line in paragraph.lines),
                    box=Box(
                        first.x0 / self._width,
                        first.top / self._height,
                        (max(line.x1 for line in paragraph.lines) - first.x0) / self._width,
                        (paragraph.lines[-1].bottom - first.top) / self._height,
                    ),
                )


def _pieces(line: Line) -> list[Line]:
    """Return the pieces of a line between gaps that are wider than blanks ever are; the mark of an item is no piece."""
    pieces: list[list[Word]] = []
    for word in line.words:
        gap = word.x0 - pieces[-1][-1].x1 if pieces else 0.0
        if not pieces or (gap > 1.2 * word.height and not (len(pieces[-1]) == 1 and len(pieces[-1][0].text) == 1)):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [Line(tuple(words)) for words in pieces]


def _fits(pieces: list[Line], header: list[Line]) -> bool:
    return all(any(abs(piece.x0 - column.x0) <= 4 for column in header) for piece in pieces)
