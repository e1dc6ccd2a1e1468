"""pptx → Document: the slides with their texts where they lie, and their tables with what lies over them.

What every slide repeats from its layout is not read, nor are dates, slide numbers and footers. Speaker notes are not
on the slide; a note says that there are some.
"""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.documents.budget import Budget
from hytecore.documents.diagram import DATA, RELATIONS, diagram_texts
from hytecore.documents.document import Block, Box, Break, Document, Style, Text, Unreadable
from hytecore.documents.markup import Element, flag, local, number
from hytecore.documents.origins import Origin, Origins
from hytecore.documents.overlays import Frame, Overlay, coloured
from hytecore.documents.package import Package
from hytecore.documents.pptx.shapes import FRAME, PICTURE, SHAPE, Layout, P, Shape, fraction, placeholder, shapes
from hytecore.documents.pptx.table import frame, read_table
from hytecore.documents.pptx.text import paragraphs
from hytecore.documents.tally import Tally
from hytecore.documents.theme import A, Theme
from hytecore.location import Location

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLES = frozenset({"title", "ctrTitle"})
_REPEATED = frozenset({"dt", "ftr", "hdr", "sldNum"})
_BODY = frozenset({"", "body", "obj", "subTitle"})
_USUAL_SIZE = 9_144_000, 6_858_000
_LANGUAGES = frozenset({"fi", "sv", "en"})


def read(data: bytes, path: str, origins: Origins | None = None) -> Document:
    """Return what a pptx holds; *origins* is told on which slide, and where on it, each text and cell stands.

    Raises:
        Unreadable: If it is no pptx, or not one that can be read safely.
    """
    return _Reader(Package(data, "pptx"), path, origins).document()


class _Master:
    """What the slides of one layout take from it and from its master."""

    def __init__(self, package: Package, layout: str | None) -> None:
        master = package.one(layout, "slideMaster") if layout is not None else None
        root = package.optional(master)
        mapping = root.find(f"{P}clrMap") if root is not None else None
        theme = package.optional(package.one(master, "theme"), flat=True) if master is not None else None
        self.theme = Theme(theme, dict(mapping.attrib) if mapping is not None else None)
        self.layout = Layout(package.optional(layout), root)
        styles = root.find(f"{P}txStyles") if root is not None else None
        self._body = styles.find(f"{P}bodyStyle") if styles is not None else None
        self._title = styles.find(f"{P}titleStyle") if styles is not None else None

    def styles(self, kind: str, models: Sequence[Shape]) -> list[Element]:
        """Return the lists of styles that the text of a placeholder takes after."""
        found = [model.element.find(f"{P}txBody/{A}lstStyle") for model in models]
        found.append(self._title if kind in _TITLES else self._body if kind in _BODY else None)
        return [style for style in found if style is not None]


class _Reader:
    """One reading of one file."""

    def __init__(self, package: Package, path: str, origins: Origins | None) -> None:
        self.package = package
        self.path = path
        self.origins = origins
        self.tally = Tally()
        self.budget = Budget()
        self.blocks: list[Block] = []
        self.language: str | None = None
        self.size = _USUAL_SIZE
        self._masters: dict[str | None, _Master] = {}
        self._tables = 0

    def document(self) -> Document:
        root = self.package.tree(self.package.main)
        size = root.find(f"{P}sldSz")
        if size is not None:
            width, height = number(size.get("cx")), number(size.get("cy"))
            self.size = (width, height) if width > 0 and height > 0 else _USUAL_SIZE
        relations = self.package.relations(self.package.main)
        for page, slide in enumerate(root.iterfind(f"{P}sldIdLst/{P}sldId"), 1):
            found = relations.get(slide.get(f"{_R}id", ""))
            if found is None:
                raise Unreadable("truncated", f"{self.package.main}: {page}")
            _Slide(self, found.target, page).read()
        if self.package.has_macros:
            self.tally.add("macros", Location(self.path))
        return Document(self.path, "pptx", tuple(self.blocks), self.tally.notes, self.language)

    def master(self, layout: str | None) -> _Master:
        if layout not in self._masters:
            self._masters[layout] = _Master(self.package, layout)
        return self._masters[layout]

    def next_table(self) -> int:
        self._tables += 1
        return self._tables


class _Slide:
    """One slide."""

    def __init__(self, reader: _Reader, part: str, page: int) -> None:
        self.reader = reader
        self.part = part
        self.page = page
        self.here = Location(reader.path, page=page)
        self.root = reader.package.tree(part)
        self.relations = reader.package.relations(part)
        self.master = reader.master(reader.package.one(part, "slideLayout"))
        self.blocks: list[Block] = []
        self.title = ""
        # The tables: where each stands among the blocks, where on the slide, and what has been laid over it.
        self._frames: list[tuple[int, Frame, list[Overlay]]] = []
        self._paragraphs = 0

    def read(self) -> None:
        self._remember(self.here, None)
        for count, shape in enumerate(shapes(self.root.find(f"{P}cSld/{P}spTree")), 1):
            self._read_shape(shape, count)
        for index, under, overlays in self._frames:
            self.blocks[index], notes = coloured(under, overlays)
            for note in notes:
                self.reader.tally.add(note.kind, note.location, note.count)
        hidden = not flag(self.root.get("show"))
        self.reader.blocks += [Break("slide", self.here, self.title, hidden), *self.blocks]
        if hidden:
            self.reader.tally.add("hidden-slide", self.here)
        self._count_notes()

    def _count_notes(self) -> None:
        """Count the comments on the slide, and its speaker notes if something is written in them."""
        package, tally = self.reader.package, self.reader.tally
        for relation in self.relations.values():
            if relation.kind == "comments":
                root = package.optional(relation.target)
                tally.add("comments", self.here, sum(local(part) == "cm" for part in root) if root is not None else 0)
            elif relation.kind == "notesSlide":
                root = package.optional(relation.target)
                for shape in shapes(root.find(f"{P}cSld/{P}spTree") if root is not None else None):
                    held = placeholder(shape.element)
                    if held is not None and held.kind == "body" and paragraphs(shape.element.find(f"{P}txBody")):
                        tally.add("speaker-notes", self.here)

    def _read_shape(self, shape: Shape, count: int) -> None:
        element = shape.element
        held = placeholder(element)
        kind = held.kind if held is not None else None
        if kind in _REPEATED:
            return
        models = self.master.layout.models(held) if held is not None else []
        area = next((each.area for each in (shape, *models) if each.area is not None), None)
        box = fraction(area, *self.reader.size)
        if element.tag == FRAME:
            self._read_frame(shape, box, count)
        elif element.tag == PICTURE:
            self.reader.tally.add("picture", self.here)
            self._lay_over(box, None)
        elif element.tag == SHAPE:
            styles = self.master.styles(kind, models) if kind is not None else []
            found = paragraphs(element.find(f"{P}txBody"), styles)
            self._find_language(element)
            if kind in _TITLES and not self.title:
                self.title = " ".join(paragraph.text.replace("\n", " ") for paragraph in found)
            for paragraph in found:
                style, level = _role(kind, paragraph.level)
                self._add(paragraph.text, style, level, paragraph.bold, box, count)
            if found or held is None:
                self._lay_over(box, None if found else self._fill(element))

    def _add(self, text: str, style: Style, level: int, bold: bool, box: Box | None, shape: int) -> None:
        self._paragraphs += 1
        here = Location(self.reader.path, page=self.page, paragraph=self._paragraphs)
        self.blocks.append(Text(text, here, style, level, bold, box, shape))
        self._remember(here, box)

    def _remember(self, here: Location, box: Box | None) -> None:
        if self.reader.origins is not None:
            self.reader.origins.found[here] = Origin(self.part, box=box)

    def _read_frame(self, shape: Shape, box: Box | None, count: int) -> None:
        """Read what stands in a frame: a table, a diagram, or something that has no words of its own."""
        data = shape.element.find(f"{A}graphic/{A}graphicData")
        for content in data if data is not None else ():
            if content.tag == f"{A}tbl":
                here = Location(self.reader.path, page=self.page, table=self.reader.next_table())
                table = read_table(content, here, self.master.theme, self.reader.budget)
                found = frame(table, content, shape.area, self.reader.size)
                if found is not None:
                    self._frames.append((len(self.blocks), found, []))
                self.blocks.append(table)
                for cell in table.cells:
                    self._remember(cell.location, found.box(cell) if found is not None else box)
                self._find_language(content)
            elif content.tag == RELATIONS:
                relation = self.relations.get(content.get(DATA, ""))
                root = self.reader.package.optional(relation.target) if relation is not None else None
                for text in diagram_texts(root):
                    self._add(text, "paragraph", 0, bold=False, box=box, shape=count)
            else:
                self.reader.tally.add("chart" if local(content) == "chart" else "embedded", self.here)

    def _lay_over(self, box: Box | None, fill: str | None) -> None:
        """Remember a shape that lies over a table that stands behind it."""
        for _, under, overlays in reversed(self._frames):
            if box is not None and under.under(box) is not None:
                overlays.append(Overlay(box, fill))
                return

    def _fill(self, shape: Element) -> str | None:
        """Return the colour of a shape: its own, or else that of its style."""
        properties = shape.find(f"{P}spPr")
        if properties is not None and any(local(part).endswith("Fill") for part in properties):
            return self.master.theme.fill(properties)
        return self.master.theme.colour(shape.find(f"{P}style/{A}fillRef"))

    def _find_language(self, element: Element) -> None:
        """Take the language of the first words of the document that state one."""
        if self.reader.language is None:
            for run in element.iter(f"{A}rPr"):
                stated = run.get("lang", "")[:2].lower()
                if stated in _LANGUAGES:
                    self.reader.language = stated
                    return


def _role(kind: str | None, level: int) -> tuple[Style, int]:
    if kind in _TITLES:
        return "heading", 1
    return ("item", level) if level else ("paragraph", 0)
