"""HTML files, also those that Word, Excel and LibreOffice save: texts and tables with the line each begins on.

Nothing is fetched and nothing is run. Elements that nobody sees are not read, and a note counts them; hidden rows and
cells are read and marked, as in a workbook.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import TypeAlias

import attrs

from hytecore.documents.decoding import decoded
from hytecore.documents.document import Block, Document, Note, Style, Text, Unreadable
from hytecore.documents.html.css import PLAIN, Look, StyleSheet
from hytecore.documents.html.css_colours import css_colour
from hytecore.documents.html.ends import with_ends
from hytecore.documents.html.table import HtmlTable
from hytecore.documents.html.tags import BLOCK, BOLD, ENDS, HEADINGS, LISTS, PARTS_OF_TABLE, ROW_GROUPS, UNSEEN, VOID
from hytecore.documents.lines import Lines
from hytecore.location import Location

# What an element without a look of its own takes from the one around it: bold or not, with its line breaks or not.
_INHERITED = {(bold, kept): Look(bold=bold, preformatted=kept) for bold in (True, False) for kept in (True, False)}
_LANGUAGES = ("fi", "sv", "en")
Attributes: TypeAlias = list[tuple[str, str | None]]


def read(data: bytes, path: str) -> Document:
    """Return the document that the bytes of an HTML file hold.

    Raises:
        Unreadable: If the bytes are no HTML, or a table in it is larger than any table of a plan.

    Example:
        >>> table = read(b"<table><tr><th>Tavoite<tr><td>Liikunta</table>", "plan.html").tables[0]
        >>> [(cell.text, cell.row, cell.is_header, cell.location.line) for cell in table.cells]
        [('Tavoite', 1, True, 1), ('Liikunta', 2, False, 1)]
    """
    text = decoded(data, markup=True)
    if not re.search(r"<(?:!doctype|[a-z][a-z0-9:]*)\b[^<]*>", text[:200_000], re.IGNORECASE):
        raise Unreadable("wrong-kind", "txt")
    reader = HtmlReader(path)
    reader.read(text)
    return Document(path, "html", tuple(reader.blocks), reader.notes, language=reader.language)


@attrs.define
class _Element:
    """An open element, with what holds for all that stands in it."""

    tag: str
    look: Look
    unseen: bool
    heading: int
    in_item: int = 0


class HtmlReader(HTMLParser):
    """Goes through the text of an HTML file, or of a part of one, and collects its blocks.

    Args:
        path: The file, for the places.
        line: The line of the file on which the text begins.
        tables: How many tables of the document come before.
    """

    def __init__(self, path: str, line: int = 1, tables: int = 0) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.language: str | None = None
        self._path, self._first, self._number = path, line, tables
        self._open: list[_Element] = [_Element("", PLAIN, unseen=False, heading=0)]
        self._counts: dict[str, int] = {}
        self._sheet = StyleSheet()
        self._lines, self._line = Lines(), line
        self._style: tuple[Style, int] | None = None
        self._tables: list[HtmlTable] = []
        self._is_list_mark = False
        self._counted: dict[str, tuple[int, Location]] = {}

    def read(self, text: str) -> None:
        """Read a text to its end."""
        self.feed(with_ends(text))
        self.close()
        while len(self._open) > 1:
            self._end(self._open.pop())
        self._end_paragraph()

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was met and not read as text, each kind once."""
        return tuple(Note(kind, place, count) for kind, (count, place) in self._counted.items())

    @property
    def _here(self) -> int:
        return self.getpos()[0] + self._first - 1

    def _note(self, kind: str) -> None:
        count, place = self._counted.get(kind, (0, Location(self._path, line=self._here)))
        self._counted[kind] = (count + 1, place)

    # ── elements ──

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin an element."""
        stated = {name: value or "" for name, value in attrs}
        if tag in ENDS:
            self._end_open(*ENDS[tag])
        if tag in BLOCK and self._counts.get("p"):
            self._end_open(frozenset({"p"}), frozenset({"table", "td", "th", "caption", "li", "div"}))
        if tag in {"html", "body"} and (language := stated.get("lang", "")[:2].lower()) in _LANGUAGES:
            self.language = language
        above = self._open[-1]
        element = self._element(tag, stated, above)
        if element.unseen and not above.unseen and tag not in UNSEEN:
            self._note("hidden-text")
        if tag in BLOCK and not element.unseen:
            self._begin_block(tag, stated, element)
        if tag in VOID:
            self._void(tag, stated, element)
            return
        self._open.append(element)
        self._counts[tag] = self._counts.get(tag, 0) + 1

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Take `<tag/>` as browsers do: only void elements end with it."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID and ":" in tag:
            self.handle_endtag(tag)

    def _element(self, tag: str, stated: dict[str, str], above: _Element) -> _Element:
        bold = True if tag in BOLD else above.look.bold
        preformatted = True if tag == "pre" else above.look.preformatted
        look = _INHERITED[bool(bold), bool(preformatted)]
        own = self._sheet.look(tag, stated.get("class", ""), stated.get("style", ""))
        if own is not PLAIN or "bgcolor" in stated or "hidden" in stated:
            bare = Look(
                fill=css_colour(stated["bgcolor"]) or "" if "bgcolor" in stated else None,
                hidden=True if "hidden" in stated else None,
            )
            look = own.over(bare).over(look)
        in_table = tag in PARTS_OF_TABLE or (tag == "table" and not self._tables)
        return _Element(
            tag,
            look,
            unseen=above.unseen or tag in UNSEEN or (bool(look.hidden) and not in_table),
            heading=int(tag[1]) if tag in HEADINGS else above.heading,
            in_item=above.in_item + 1 if tag in LISTS else above.in_item,
        )

    def handle_endtag(self, tag: str) -> None:
        """End an element and what was left open in it; a tag that ends nothing is passed by."""
        if not self._counts.get(tag):
            if tag in {"p", "br"}:
                self._break()
            return
        if tag == "table":
            stop = frozenset[str]()
        elif tag in PARTS_OF_TABLE:
            stop = frozenset({"table"})
        else:
            stop = PARTS_OF_TABLE - {"tr"} - ROW_GROUPS | {"table"}
        self._end_open(frozenset({tag}), stop)

    def _end_open(self, tags: frozenset[str], stop: frozenset[str]) -> None:
        """End the innermost open element of *tags* with all in it, if none of *stop* is inside which we are."""
        if not any(self._counts.get(tag) for tag in tags):
            return
        for depth in range(len(self._open) - 1, 0, -1):
            tag = self._open[depth].tag
            if tag in tags:
                while len(self._open) > depth:
                    self._end(self._open.pop())
                return
            if tag in stop:
                return

    def _end(self, element: _Element) -> None:
        self._counts[element.tag] -= 1
        if element.unseen:
            return
        if element.tag == "table":
            self._end_table()
        elif len(self._tables) == 1 and element.tag in {"td", "th"}:
            self._tables[0].end_cell()
        elif len(self._tables) == 1 and element.tag in ROW_GROUPS:
            self._tables[0].end_group()
        elif element.tag in BLOCK:
            self._break()

    def _void(self, tag: str, stated: dict[str, str], element: _Element) -> None:
        if element.unseen:
            return
        if tag == "br":
            self._to_lines(lambda lines: lines.end_line(always=True))
        elif tag == "img":
            self._note("picture")
            self._add(stated.get("alt", ""), bold=False)
        elif tag == "input" and stated.get("type", "text").lower() in {"text", "submit", "button"}:
            self._add(stated.get("value", ""), bold=False)

    # ── blocks ──

    def _begin_block(self, tag: str, stated: dict[str, str], element: _Element) -> None:
        if tag == "table":
            if self._tables:
                self._break()
            else:
                self._end_paragraph()
            self._tables.append(HtmlTable(self._here, element.look))
        elif len(self._tables) == 1 and self._tables[0].begin(tag, stated, element.look, self._here):
            return
        else:
            self._break()
            level = element.look.list_level or (element.in_item if tag == "li" else 0)
            if level:
                if cell := self._cell:
                    cell.item()
                else:
                    self._style = ("item", level)

    def _end_table(self) -> None:
        if len(self._tables) > 1:
            self._tables.pop()
            self._break()
            return
        table = self._tables[0].table(self._path, self._number + 1)
        self._tables.pop()
        self._end_paragraph()
        if table is not None:
            self._number += 1
            self.blocks.append(table)
            if hidden := len({cell.row for cell in table.cells if cell.hidden}):
                count, place = self._counted.get("hidden-row", (0, table.location))
                self._counted["hidden-row"] = (count + hidden, place)

    @property
    def _cell(self) -> Lines | None:
        """The cell of the outermost table that is open; tables in it are part of its text."""
        return self._tables[0].open_cell if self._tables else None

    def _to_lines(self, write: Callable[[Lines], None]) -> None:
        write(self._cell or self._lines)

    def _break(self) -> None:
        if cell := self._cell:
            cell.end_line()
        else:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        text, bold = self._lines.text, self._lines.is_bold
        if text:
            style, level = self._style or ("paragraph", 0)
            if style == "item":
                text = text.lstrip("•·§ \u00a0") or text
            self.blocks.append(Text(text, Location(self._path, line=self._line), style, level, bold))
        if text or not self._open[-1].in_item:
            self._style = None
        self._lines = Lines()

    # ── text ──

    def handle_data(self, data: str) -> None:
        """Take a piece of text."""
        innermost = self._open[-1]
        if innermost.tag == "style":
            self._sheet.add(data)
        elif not innermost.unseen and not self._is_list_mark:
            self._add(data, bold=bool(innermost.look.bold), verbatim=bool(innermost.look.preformatted))

    def _add(self, text: str, *, bold: bool, verbatim: bool = False) -> None:
        if not text:
            return
        if cell := self._cell:
            cell.add(text, bold=bold, verbatim=verbatim)
            return
        if not self._lines.has_text and text.strip():
            self._line = self._here + text[: len(text) - len(text.lstrip())].count("\n")
            if heading := self._open[-1].heading:
                self._style = ("heading", heading)
        self._lines.add(text, bold=bold, verbatim=verbatim)

    def unknown_decl(self, data: str) -> None:
        """Take what Word puts around the mark of a list item, `<![if !supportLists]>`: the mark is not read."""
        if "supportLists" in data:
            self._is_list_mark = True
        elif data.strip().lower().startswith("endif"):
            self._is_list_mark = False

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass by `<![…]>` of a kind that Python's parser gives up at."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            end = self.rawdata.find(">", i)
            return end + 1 if end >= 0 else -1
