"""What stands inside a paragraph or a cell of Markdown: emphasis, links, images and HTML, made into plain lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hytecore.documents.lines import Lines

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_ENDS_LINE = frozenset("br p div ul ol table tr td th h1 h2 h3 h4 h5 h6".split())
_BOLD = frozenset({"b", "strong"})
_TYPED_ITEM = re.compile(r"(?:^|(?<=\s))[•●▪◦‣][ \u00a0]")


class Inline:
    """Makes lines of inline Markdown.

    Attributes:
        pictures: How many pictures were met; their texts stand in the lines.
    """

    def __init__(self, grammar: MarkdownIt) -> None:
        self._grammar = grammar
        self.pictures = 0

    def cell(self, text: str) -> Lines:
        """Return the lines of a cell; a mark typed before an item begins a line, as there is no other way in a cell."""
        lines = Lines()
        for token in self._grammar.parseInline(text):
            self._write(token.children or [], lines, typed_items=True)
        return lines

    def paragraph(self, token: Token) -> Lines:
        """Return the lines of a paragraph, a heading or an item."""
        lines = Lines()
        self._write(token.children or [], lines, typed_items=False)
        return lines

    def _write(self, tokens: list[Token], lines: Lines, *, typed_items: bool) -> None:
        bold = 0
        for token in tokens:
            kind = token.type
            if kind in {"text", "code_inline"}:
                if typed_items and _TYPED_ITEM.search(token.content):
                    first, *items = _TYPED_ITEM.split(token.content)
                    lines.add(first, bold=bold > 0)
                    for item in items:
                        lines.item()
                        lines.add(item, bold=bold > 0)
                else:
                    lines.add(token.content, bold=bold > 0)
            elif kind in {"softbreak", "hardbreak"}:
                lines.end_line()
            elif kind in {"strong_open", "strong_close"}:
                bold += token.nesting
            elif kind == "image":
                self.pictures += 1
                self._write(token.children or [], lines, typed_items=False)
            elif kind == "html_inline" and (found := _TAG.match(token.content)):
                name, closes = found[2].lower(), bool(found[1])
                if name in _BOLD:
                    bold = max(0, bold + (-1 if closes else 1))
                elif name == "li":
                    (lines.end_line if closes else lines.item)()
                elif name in _ENDS_LINE:
                    lines.end_line()
