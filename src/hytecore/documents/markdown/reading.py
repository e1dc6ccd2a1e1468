"""Markdown, also in plain `.txt`: texts and tables with the line each begins on.

Line breaks are kept, because in a text that was taken from slides they are the author's. What the grammar would drop
without a word (a definition of a link, what is nested too deep) is read as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.documents.decoding import decoded
from hytecore.documents.document import Block, Cell, Document, Note, Style, Table, Text, Unreadable
from hytecore.documents.html.reading import HtmlReader
from hytecore.documents.lines import tidy
from hytecore.documents.markdown.inline import Inline
from hytecore.documents.markdown.table import cells_of, table_rule
from hytecore.location import Location

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

MAX_BYTES = 5_000_000  # a thousand pages
MAX_PLACES = 2_000_000
_FENCE = re.compile(r"[ \t]*(?:```+|~~~+)[ \t]*[\w-]*[ \t]*")
_TYPED_ITEM = re.compile(r"[•●▪◦‣][ \u00a0]+")
_OPENING = re.compile(r"<table\b", re.IGNORECASE)
_CLOSING = re.compile(r"</table\s*>", re.IGNORECASE)


def read(data: bytes, path: str) -> Document:
    r"""Return the document that the bytes of a Markdown file hold.

    Raises:
        Unreadable: If the bytes are no text, or a table in it is larger than any table of a plan.

    Example:
        >>> document = read("# Suunnitelma\n| Tavoite | Mittari |\n|---|---|\n| Liikunta | |\n".encode(), "plan.md")
        >>> document.blocks[0].text, [(cell.text, cell.location.line) for cell in document.tables[0].cells]
        ('Suunnitelma', [('Tavoite', 2), ('Mittari', 2), ('Liikunta', 4), ('', 4)])
    """
    if len(data) > MAX_BYTES:
        raise Unreadable("too-large", f"{len(data) // 1_000_000} MB > {MAX_BYTES // 1_000_000} MB")
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if re.match(r"\s*<(!doctype\s+html|html)\b", text, re.IGNORECASE):
        raise Unreadable("wrong-kind", "html")
    reader = _Reader(path, text)
    reader.read()
    return Document(path, "markdown", tuple(reader.blocks), tuple(reader.notes))


def _grammar() -> MarkdownIt:
    from markdown_it import MarkdownIt

    grammar = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    # An indented line is a text, a definition of a link is one as well, and what is fenced is Markdown too.
    grammar.disable(["code", "fence", "reference"])
    grammar.block.ruler.at("table", table_rule, {"alt": ["paragraph", "list", "blockquote"]})
    grammar.block.ruler.before("html_block", "html_table", _html_table, {"alt": ["paragraph", "blockquote"]})
    return grammar


def _html_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the lines of an HTML table up to its end tag, blank lines included, as a rule of markdown-it."""
    first = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not _OPENING.match(first):
        return False
    depth = 0
    for number in range(start, end):
        line = state.src[state.bMarks[number] : state.eMarks[number]]
        depth += len(_OPENING.findall(line)) - len(_CLOSING.findall(line))
        if depth <= 0:
            if not silent:
                token = state.push("html_block", "", 0)
                token.map = [start, number + 1]
                token.content = state.getLines(start, number + 1, state.blkIndent, True)
                state.line = number + 1
            return True
    return False


class _Reader:
    """Goes through the tokens of a text and collects its blocks."""

    def __init__(self, path: str, text: str) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._path, self._lines = path, ["" if _FENCE.fullmatch(line) else line for line in text.split("\n")]
        self._grammar = _grammar()
        self._inline = Inline(self._grammar)
        self._tables = 0
        self._places = 0
        self._read = 0  # how many lines have been read
        self._level = 0  # how many lists are open
        self._mark: str | None = None  # what the next paragraph begins with, if it is the first of an item
        self._heading = 0

    def read(self) -> None:
        """Read all."""
        tokens = self._grammar.parse("\n".join(self._lines))
        ordinals = _kept_ordinals(tokens)
        for token in tokens:
            kind = token.type
            if kind.endswith("_list_open"):
                self._level += 1
            elif kind.endswith("_list_close"):
                self._level -= 1
            elif kind == "list_item_open":
                self._mark = ordinals.get(id(token), "")
            elif kind == "list_item_close":
                self._mark = None
            elif kind == "heading_open" and token.map:
                self._heading, end = int(token.tag[1]), token.map[1]
            elif kind == "heading_close":
                self._heading, self._read = 0, max(self._read, end)
            elif token.map and not token.nesting:
                self._left_over(token.map[0])
                self._block(token, token.map[0])
                self._read = max(self._read, token.map[1])
        self._left_over(len(self._lines))
        if self._inline.pictures:
            self.notes.append(Note("picture", Location(self._path), self._inline.pictures))

    def _block(self, token: Token, start: int) -> None:
        if token.type == "inline":
            self._text(token, start)
        elif token.type == "hyte_table":
            self._table(token.meta["rows"], start, has_header=token.meta["header"])
        elif token.type == "html_block":
            html = HtmlReader(self._path, start + 1, self._tables)
            html.read(token.content)
            self.blocks += html.blocks
            self.notes += html.notes
            self._tables += sum(isinstance(block, Table) for block in html.blocks)

    def _text(self, token: Token, start: int) -> None:
        lines = self._inline.paragraph(token)
        style: Style = "heading" if self._heading else "paragraph" if self._mark is None else "item"
        level = self._heading or (self._level if style == "item" else 0)
        mark, self._mark = self._mark or "", None
        for number, text in _split_at_typed_items(lines.text):
            if typed := _TYPED_ITEM.match(text):
                self._add(text[typed.end() :], start + number, "item", self._level + 1, bold=lines.is_bold)
            else:
                self._add(mark + text, start + number, style, level, bold=lines.is_bold)

    def _add(self, text: str, line: int, style: Style, level: int, *, bold: bool = False) -> None:
        if text:
            self.blocks.append(Text(text, Location(self._path, line=line + 1), style, level, bold))

    def _left_over(self, end: int) -> None:
        """Read the lines that the grammar has no token for, such as what is nested deeper than it goes."""
        for number in range(self._read, end):
            if any(character.isalnum() for character in self._lines[number]):
                self._add(tidy(self._lines[number].lstrip(" \t>")), number, "paragraph", 0)
        self._read = max(self._read, end)

    def _table(self, rows: list[tuple[int, str]], start: int, *, has_header: bool) -> None:
        self._tables += 1
        cells = []
        width = 1
        for row, (line, text) in enumerate(rows, 1):
            for column, typed in enumerate(cells_of(text), 1):
                width = max(width, column)
                lines = self._inline.cell(typed)
                place = Location(self._path, table=self._tables, row=row, column=column, line=line + 1)
                is_header = has_header and row == 1
                cells.append(Cell(lines.text, row, column, place, bold=lines.is_bold, is_header=is_header))
        self._places += width * len(rows)
        if self._places > MAX_PLACES:
            raise Unreadable("too-many-cells", f"{len(rows)} × {width}")
        place = Location(self._path, table=self._tables, line=start + 1)
        self.blocks.append(Table(tuple(cells), place, self._tables, width, len(rows)))


def _split_at_typed_items(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text of a paragraph, each line with a typed mark as an item of its own, and on which line it begins."""
    begun, piece = 0, ""
    for number, line in enumerate(text.split("\n")):
        if number and _TYPED_ITEM.match(line):
            yield begun, piece
            begun, piece = number, line
        else:
            piece = f"{piece}\n{line}" if number else line
    yield begun, piece


def _kept_ordinals(tokens: list[Token]) -> dict[int, str]:
    """Return the numbers that are their author's words, by the token of their item.

    Numbers that run from one, and those of a list where all are the same, are the list's own. But a sentence may begin
    with a day or a year, and a list taken from slides may say that three goals are parts of the second.
    """
    kept: dict[int, str] = {}
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type.endswith("_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type.endswith("_list_close"):
            items = lists.pop()
            typed = [item.info for item in items]
            if typed != [str(number) for number in range(1, len(items) + 1)] and set(typed) not in ({""}, {"1"}):
                kept |= {id(item): f"{item.info}{item.markup} " for item in items}
    return kept
