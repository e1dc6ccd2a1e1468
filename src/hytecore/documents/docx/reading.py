"""docx → Document, from the XML itself: tables with merges and fills, headings, lists, and what Word has tracked.

Headers and footers are not read: they repeat. Footnotes stand at the end, in the order in which they are referred to.
Numbers that Word counts by itself (of lists, headings and notes) are not in the file and so not in the texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.documents.budget import Budget
from hytecore.documents.cell_text import is_blank, item
from hytecore.documents.diagram import diagram_texts
from hytecore.documents.document import Block, Cell, Document, Style, Table, Text, Unreadable
from hytecore.documents.docx.styles import VAL, Styles, W, numbering
from hytecore.documents.docx.table import TABLE, Place, place
from hytecore.documents.docx.words import (
    ALTERNATES,
    DELETED,
    PROPERTIES,
    SDT,
    Words,
    alternative,
    is_placeholder,
)
from hytecore.documents.markup import Element, number
from hytecore.documents.origins import Origin, Origins
from hytecore.documents.package import Package
from hytecore.documents.tally import Tally
from hytecore.documents.theme import Theme, hexadecimal, tinted, visible
from hytecore.location import Location

_PARAGRAPH, _EMBEDDED, _PROPERTIES, _MARK = f"{W}p", f"{W}altChunk", f"{W}pPr", f"{W}rPr"
_STYLE, _OUTLINE, _NUMBERING = f"{W}pStyle", f"{W}outlineLvl", f"{W}numPr"
_PLAIN: tuple[Style, int] = ("paragraph", 0)
_BODY_LEVEL = 9


def read(data: bytes, path: str, origins: Origins | None = None) -> Document:
    """Return what a docx holds; *origins* is told what each text and cell was read from.

    Raises:
        Unreadable: If it is no docx, or not one that can be read safely.
    """
    return _Reader(Package(data, "docx"), path, origins).document()


class _Reader:
    """One reading of one file."""

    def __init__(self, package: Package, path: str, origins: Origins | None) -> None:
        self.package = package
        self.path = path
        self.origins = origins
        self.styles = Styles(package.optional(package.one(package.main, "styles"), flat=True))
        self.theme = Theme(package.optional(package.one(package.main, "theme"), flat=True))
        self.tally = Tally()
        self.budget = Budget()
        self.blocks: list[Block] = []
        self.words = Words(self.styles, self.tally, Location(path))
        self.relations = package.relations(package.main)
        self._paragraphs = self._tables = 0
        self._host: Element | None = None  # the paragraph or table of the body that is being read, or the note
        self._depth = 0  # how many shapes and notes are around what is being read

    def document(self) -> Document:
        root = self.package.tree(self.package.main)
        if self.origins is not None:
            self.origins.roots[self.package.main] = root
        body = root.find(f"{W}body")
        if body is None:
            raise Unreadable("broken-xml", f"{self.package.main}: body")
        self._read_blocks(body)
        self._read_notes()
        here = Location(self.path)
        comments = self.package.optional(self.package.one(self.package.main, "comments"))
        if comments is not None:
            self.tally.add("comments", here, len(comments.findall(f"{W}comment")))
        if self.package.has_macros:
            self.tally.add("macros", here)
        return Document(self.path, "docx", tuple(self.blocks), self.tally.notes, self.styles.language)

    def _read_notes(self) -> None:
        """Read the footnotes and endnotes that were referred to."""
        held: dict[str, dict[str | None, Element]] = {}
        self._depth = 1
        for part, identifier in list(self.words.references):
            if part not in held:
                root = self.package.optional(self.package.one(self.package.main, part))
                held[part] = {note.get(f"{W}id"): note for note in root} if root is not None else {}
            note = held[part].pop(identifier, None)
            if note is not None:
                self._host = note
                self._read_blocks(note)

    def _elements(self, holder: Element, here: Location) -> Iterator[Element]:
        """Yield the paragraphs and tables in a body, a cell or a text box, out of whatever is wrapped around them."""
        for child in holder:
            tag = child.tag
            if tag in {_PARAGRAPH, TABLE}:
                yield child
            elif tag in PROPERTIES:
                continue
            elif tag in DELETED:
                self.tally.add("deletions", here)
            elif tag == SDT and is_placeholder(child):
                self.tally.add("placeholders", here)
            elif tag == ALTERNATES:
                for chosen in alternative(child):
                    yield from (chosen,) if chosen.tag in {_PARAGRAPH, TABLE} else self._elements(chosen, here)
            elif tag == _EMBEDDED:
                self.tally.add("embedded", here)
            else:
                yield from self._elements(child, here)

    def _read_blocks(self, holder: Element) -> None:
        """Add the paragraphs and tables in a body, a text box or a note to the blocks."""
        here = Location(self.path)
        for element in self._elements(holder, here):
            self.words.here = here
            if not self._depth:
                self._host = element
            if element.tag == TABLE:
                self._read_table(element)
            elif (role := self._listen(element, None)) is not None:
                self._end_paragraph(role)
        if self.words.pieces:
            self._end_paragraph(_PLAIN)

    def _end_paragraph(self, role: tuple[Style, int]) -> None:
        """Add what was heard as a paragraph, and after it what is anchored in it."""
        text, has_bold, has_plain = self.words.take()
        if not is_blank(text):
            self._add_text(text, *role, bold=has_bold and not has_plain)
        shapes, self.words.shapes = self.words.shapes, []
        self._depth += 1
        for shape in shapes:
            if isinstance(shape, str):
                for line in self._diagram(shape):
                    self._add_text(line)
            else:
                self._read_blocks(shape)
        self._depth -= 1

    def _listen(self, paragraph: Element, table_bold: bool | None) -> tuple[Style, int] | None:
        """Listen to a paragraph and return its role; None if a tracked change lets the next one go on from it."""
        properties = paragraph.find(_PROPERTIES)
        said = {part.tag: part for part in properties} if properties is not None else {}
        style = said[_STYLE].get(VAL) if _STYLE in said else None
        self.words.read(paragraph, self.styles.paragraph_bold(style, table_bold))
        if _MARK in said and any(part.tag in DELETED for part in said[_MARK]):
            return None
        return self._role(style, said)

    def _role(self, style: str | None, said: dict[str, Element]) -> tuple[Style, int]:
        """Return whether a paragraph is a heading or an item of a list, and of which level."""
        outline = said.get(_OUTLINE)
        if outline is not None:
            level = number(outline.get(VAL), _BODY_LEVEL)
            heading = level + 1 if 0 <= level < _BODY_LEVEL else 0
        else:
            heading = self.styles.heading(style)
        if heading:
            return "heading", heading
        listed = numbering(said.get(_NUMBERING))
        if listed is None:
            listed = self.styles.list_level(style)
        return ("item", listed) if listed else _PLAIN

    def _add_text(self, text: str, style: Style = "paragraph", level: int = 0, bold: bool = False) -> None:
        self._paragraphs += 1
        here = Location(self.path, paragraph=self._paragraphs)
        self.blocks.append(Text(text, here, style, level, bold))
        self._remember(here, self._host)

    def _remember(self, here: Location, element: Element | None) -> None:
        """Tell, if anyone asks, what a text or a cell is read from; in a shape or a note it is what that hangs on."""
        if self.origins is not None:
            self.origins.found[here] = Origin(self.package.main, self._host if self._depth else element)

    def _diagram(self, relation: str) -> list[str]:
        found = self.relations.get(relation)
        return diagram_texts(self.package.optional(found.target)) if found is not None else []

    def _read_table(self, table: Element) -> None:
        """Add a table to the blocks, unless a tracked change takes all of it away."""
        places = place(table)
        here = Location(self.path, table=self._tables + 1)
        self.tally.add("deletions", here, places.deleted)
        if not places.cells:
            return
        self._tables += 1
        self.budget.spend_places(places.width, places.height)
        self.budget.spend_cells(len(places.cells))
        for row in places.hidden_rows:
            self.tally.add("hidden-row", Location(self.path, table=self._tables, row=row))
        bold = _TableBold(table, self.styles)
        cells = tuple(self._cell(cell, bold) for cell in places.cells)
        self.blocks.append(Table(cells, here, self._tables, places.width, places.height))

    def _cell(self, cell: Place, table_bold: _TableBold) -> Cell:
        here = Location(self.path, table=self._tables, row=cell.row, column=cell.column)
        self.words.here = here
        self._remember(here, cell.elements[0])
        lines = _Lines()
        if cell.is_prompt:
            self.tally.add("placeholders", here)
        else:
            bold = table_bold.at(cell.row, cell.column)
            for element in cell.elements:
                self._read_lines(element, here, bold, lines)
        return Cell(
            text="\n".join(lines.texts),
            row=cell.row,
            column=cell.column,
            location=here,
            row_span=cell.row_span,
            column_span=cell.column_span,
            fill=self._fill(cell.shade) if cell.shade is not None else None,
            bold=lines.has_bold and not lines.has_plain,
            hidden=cell.is_hidden,
            is_header=cell.is_header,
        )

    def _read_lines(self, holder: Element, here: Location, bold: bool | None, lines: _Lines) -> None:
        """Add the paragraphs in a cell to its lines, those of tables and text boxes within it too."""
        for element in self._elements(holder, here):
            if element.tag == TABLE:
                inner = place(element)
                self.tally.add("deletions", here, inner.deleted)
                self.budget.spend_cells(len(inner.cells))
                for cell in inner.cells:
                    for part in cell.elements:
                        self._read_lines(part, here, None, lines)
            elif (role := self._listen(element, bold)) is not None:
                self._end_line(role, here, lines)
        if self.words.pieces:
            self._end_line(_PLAIN, here, lines)

    def _end_line(self, role: tuple[Style, int], here: Location, lines: _Lines) -> None:
        """Add what was heard to the lines of a cell, and after it what is anchored in it."""
        text, has_bold, has_plain = self.words.take()
        if not is_blank(text):
            lines.texts.append(item(text) if role[0] == "item" else text)
            lines.has_bold = lines.has_bold or has_bold
            lines.has_plain = lines.has_plain or has_plain
        if self.words.shapes:
            shapes, self.words.shapes = self.words.shapes, []
            for shape in shapes:
                if isinstance(shape, str):
                    lines.texts.extend(self._diagram(shape))
                else:
                    self._read_lines(shape, here, None, lines)

    def _fill(self, shade: Element) -> str | None:
        """Return the colour behind a cell."""
        named = shade.get(f"{W}themeFill")
        if named is not None and (base := self.theme.named(named)) is not None:
            return visible(tinted(base, shade.get(f"{W}themeFillTint"), shade.get(f"{W}themeFillShade")))
        if shade.get(VAL) == "solid":  # the pattern covers all of the background
            return visible(hexadecimal(shade.get(f"{W}color")) or "000000")
        return visible(hexadecimal(shade.get(f"{W}fill")))


class _Lines:
    """The lines of a cell, and whether some of them are bold and some are not."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.has_bold = self.has_plain = False


class _TableBold:
    """What the style of a table says of bold in its first row and first column."""

    def __init__(self, table: Element, styles: Styles) -> None:
        style = table.find(f"{W}tblPr/{W}tblStyle")
        look = table.find(f"{W}tblPr/{W}tblLook")
        name = style.get(VAL) if style is not None else None
        self._row = styles.first_row_bold(name) if _looks(look, "firstRow", 0x20) else None
        self._column = styles.first_column_bold(name) if _looks(look, "firstColumn", 0x80) else None

    def at(self, row: int, column: int) -> bool | None:
        """Return whether text at a place is bold by the table's style; None if it does not say."""
        if row == 1 and self._row is not None:
            return self._row
        return self._column if column == 1 else None


def _looks(look: Element | None, name: str, bit: int) -> bool:
    """Return whether a table is shown with the special look of a place."""
    if look is None:
        return False
    said = look.get(W + name)
    if said is not None:
        return said in {"1", "true", "on"}
    try:
        return bool(int(look.get(VAL, "0")[:8], 16) & bit)
    except ValueError:
        return False
