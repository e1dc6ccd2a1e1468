"""Patching: text put into an XML part at exact places, while every other byte of it stays as it was.

The part is parsed to know its elements, and looked through once more to know where each of them is written. Both meet
the elements in the same order.
"""

from __future__ import annotations

import codecs
import re
from array import array

from hytecore.documents.document import Unreadable
from hytecore.documents.markup import Element, local, parsed
from hytecore.frozen import frozen

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    r"""|<(?P<end>/?)(?P<name>[^\s/>]+)[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""",
    re.DOTALL,
)
_NAME = re.compile(r"[^\s/>]+")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]+)""")
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@frozen
class Span:
    """Where an element is written: its start tag from *start* to *inside*, its end tag from *outside* to *end*.

    Attributes:
        name: Its name with the prefix it is written with.
        is_empty: Whether it is written as one tag (`<a/>`); *inside*, *outside* and *end* are then the same.
    """

    name: str
    start: int
    inside: int
    outside: int
    end: int
    is_empty: bool = False

    @property
    def prefix(self) -> str:
        """The prefix of its name with the colon, or nothing."""
        return self.name[: self.name.find(":") + 1]


class Spans:
    """Where the elements of a well-formed text are written, by the order in which they begin.

    A part may have a million elements, and few of them are asked about: only numbers are kept.

    Example:
        >>> [(span.name, span.is_empty) for span in Spans("<a><b/>1</a>")]
        [('a', False), ('b', True)]
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts, self._insides, self._outsides, self._ends = (array("q") for _ in range(4))
        opened: list[int] = []
        for token in _TOKEN.finditer(text):
            name = token["name"]
            if name is None:
                continue
            start, end = token.span()
            if token["end"]:
                index = opened.pop()
                self._outsides[index], self._ends[index] = start, end
                continue
            if text[end - 2] != "/":
                opened.append(len(self._starts))
            self._starts.append(start)
            for offsets in (self._insides, self._outsides, self._ends):
                offsets.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Span:
        start, inside = self._starts[index], self._insides[index]
        name = _NAME.match(self._text, start + 1)
        assert name is not None
        is_empty = self._text[inside - 2] == "/"
        return Span(name[0], start, inside, self._outsides[index], self._ends[index], is_empty)


class Part:
    """An XML part of a file, and what is to be put into it.

    Attributes:
        root: Its tree; the elements that are asked about are of it.
        text: What is written in it.

    Example:
        >>> part = Part("a.xml", b"<a><b/></a>")
        >>> part.end(part.root[0], "1")
        >>> part.after(part.root[0], "<c/>")
        >>> part.patched()
        b'<a><b>1</b><c/></a>'
    """

    def __init__(self, name: str, data: bytes, root: Element | None = None) -> None:
        self.name = name
        self.root = parsed(data, name, flat=True) if root is None else root
        self.text, self._encoding = _decoded(name, data)
        self._spans = Spans(self.text)
        self._numbers = {element: number for number, element in enumerate(self.root.iter())}
        if len(self._numbers) != len(self._spans):
            raise Unreadable("broken-xml", name)
        self._edits: list[tuple[int, int, str]] = []
        self._opened: dict[int, tuple[Span, list[str]]] = {}

    def __contains__(self, element: Element) -> bool:
        return element in self._numbers

    def span(self, element: Element) -> Span:
        """Return where an element is written."""
        span = self._spans[self._numbers[element]]
        assert span.name.rpartition(":")[2] == local(element), "both have met the same elements"
        return span

    def begin(self, element: Element, text: str) -> None:
        """Put a text into an element, before what is in it."""
        self._into(self.span(element), self.span(element).inside, text)

    def end(self, element: Element, text: str) -> None:
        """Put a text into an element, after what is in it."""
        self._into(self.span(element), self.span(element).outside, text)

    def before(self, element: Element, text: str) -> None:
        """Put a text before an element."""
        self.replace(self.span(element).start, self.span(element).start, text)

    def after(self, element: Element, text: str) -> None:
        """Put a text after an element."""
        self.replace(self.span(element).end, self.span(element).end, text)

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of what is written from *start* to *end*."""
        self._edits.append((start, end, text))

    def _into(self, span: Span, offset: int, text: str) -> None:
        if span.is_empty:  # `<a/>` becomes `<a>…</a>`
            self._opened.setdefault(span.start, (span, []))[1].append(text)
        else:
            self.replace(offset, offset, text)

    def entry(self, element: Element, text: str, *, last: bool = False) -> tuple[int, int, str]:
        """Return the one change that puts a text into an element: from where to where, and by what it is replaced."""
        span = self.span(element)
        if span.is_empty:
            return span.end - 2, span.end, f">{text}</{span.name}>"
        offset = span.outside if last else span.inside
        return offset, offset, text

    @property
    def is_changed(self) -> bool:
        """Whether anything is to be put into it."""
        return bool(self._edits or self._opened)

    def patched(self) -> bytes:
        """Return the part with all that was put into it."""
        edits = list(self._edits)
        for span, texts in self._opened.values():
            edits.append((span.end - 2, span.end, f">{''.join(texts)}</{span.name}>"))
        pieces: list[str] = []
        done = 0
        for start, end, text in sorted(edits, key=lambda edit: edit[:2]):  # stable: what came first stands first
            pieces += (self.text[done:start], text)
            done = end
        pieces.append(self.text[done:])
        return "".join(pieces).encode(self._encoding, "xmlcharrefreplace")


def encoding_of(data: bytes) -> str:
    """Return the encoding that a part is written in: that of its mark, or the one it declares, or UTF-8."""
    declared = _DECLARED.match(data)
    stated = declared[1].decode("ascii") if declared else "utf-8"
    return next((known for mark, known in _MARKS if data.startswith(mark)), stated)


def _decoded(name: str, data: bytes) -> tuple[str, str]:
    """Return the text of a part, marks and all, and the encoding that makes the same bytes of it."""
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
        if text.encode(encoding) == data:
            return text, encoding
    except (UnicodeError, LookupError) as fault:
        raise Unreadable("encoding", f"{name}: {encoding}") from fault
    raise Unreadable("encoding", f"{name}: {encoding}")


def escaped(text: str) -> str:
    """Return a text as it is written in XML, between tags or in an attribute; what XML cannot hold is left out.

    Example:
        >>> escaped('"A & B" <1>')
        '&quot;A &amp; B&quot; &lt;1&gt;'
    """
    text = _FORBIDDEN.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
