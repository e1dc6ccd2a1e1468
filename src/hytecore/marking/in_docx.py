"""Comments in a docx: around the first paragraph of the cell, or around the paragraph, that a finding is about.

Word allows no comment in a text box or a note: what stands in one is said at the paragraph that it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from hytecore.documents.docx.reading import read
from hytecore.documents.docx.styles import W
from hytecore.documents.docx.table import TABLE
from hytecore.documents.docx.words import ALTERNATES, DELETED, PROPERTIES, alternative
from hytecore.documents.markup import Element, number
from hytecore.documents.origins import Origin, Origins
from hytecore.finding import Finding
from hytecore.marking.marked import Marked
from hytecore.marking.office_copy import HEAD, OfficeCopy
from hytecore.marking.patching import Part, escaped
from hytecore.marking.remarks import AUTHOR, INITIALS, Remark, remarks_on

_PARAGRAPH, _PROPERTIES, _ID = f"{W}p", f"{W}pPr", f"{W}id"
_ANCHORS = frozenset(W + name for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference"))
_NOTES = {f"{W}footnote": f"{W}footnoteReference", f"{W}endnote": f"{W}endnoteReference"}
_CONTENT_TYPE = "wordprocessingml.comments+xml"


def mark(data: bytes, path: str, findings: Iterable[Finding], day: date) -> Marked:
    """Return a copy of a docx with the findings as comments.

    Raises:
        Unreadable: If it is no docx, or not one that can be read safely.
    """
    origins = Origins()
    remarks = remarks_on(read(data, path, origins), findings)
    copy = OfficeCopy(data, "docx")
    if remarks:
        _Comments(copy, origins, day).write(remarks)
    return Marked(copy.bytes(), len(remarks))


class _Comments:
    def __init__(self, copy: OfficeCopy, origins: Origins, day: date) -> None:
        main = copy.package.main
        self._copy, self._origins, self._day = copy, origins, day
        self._text = copy.part(main, origins.roots[main])
        part = copy.package.one(main, "comments")
        self._comments = copy.part(part) if part is not None and part in copy.package.archive else None
        roots = [self._text.root, *([self._comments.root] if self._comments is not None else ())]
        taken = (number(one.get(_ID), -1) for root in roots for one in root.iter() if one.tag in _ANCHORS)
        self._next = 1 + max(taken, default=-1)

    def write(self, remarks: Sequence[Remark]) -> None:
        """Put the anchors into the text, and the comments into their own part."""
        space = self._copy.space("wordprocessingml")
        prefix = self._comments.span(self._comments.root).prefix if self._comments is not None else "w:"
        written = []
        for identifier, remark in enumerate(remarks, self._next):
            self._anchor(remark, identifier, space)
            written.append(self._comment(remark, identifier, prefix or "w:"))
        if self._comments is not None:
            # Words that are declared by nobody else are declared by the comment itself.
            declared = "" if prefix else f' xmlns:w="{space}"'
            for text in written:
                self._comments.end(self._comments.root, text.replace("<w:comment ", f"<w:comment{declared} ", 1))
            return
        folder = self._copy.package.main.rpartition("/")[0]
        name = self._copy.free(f"{folder}/comments{{}}.xml".lstrip("/"))
        text = f'{HEAD}<w:comments xmlns:w="{space}">{"".join(written)}</w:comments>'
        self._copy.add(name, text, _CONTENT_TYPE)
        self._copy.relate(self._copy.package.main, "comments", name)

    def _comment(self, remark: Remark, identifier: int, w: str) -> str:
        """Return a comment; *w* is the prefix of Word's elements."""
        paragraphs = []
        for position, line in enumerate(remark.lines):
            heavy = f"<{w}rPr><{w}b/></{w}rPr>" if line.bold else ""
            sign = f"<{w}r><{w}annotationRef/></{w}r>" if not position else ""
            run = f'<{w}r>{heavy}<{w}t xml:space="preserve">{escaped(line.text)}</{w}t></{w}r>' if line.text else ""
            paragraphs.append(f"<{w}p>{sign}{run}</{w}p>")
        stated = f'{w}id="{identifier}" {w}author="{AUTHOR}" {w}date="{self._day}T00:00:00Z" {w}initials="{INITIALS}"'
        return f"<{w}comment {stated}>{''.join(paragraphs)}</{w}comment>"

    def _anchor(self, remark: Remark, identifier: int, space: str) -> None:
        """Put the beginning, the end and the sign of a comment into its paragraph."""
        holder = self._holder(self._origins.found.get(remark.location))
        paragraph = _paragraph_in(holder)
        prefix = self._text.span(holder if paragraph is None else paragraph).prefix
        w, declared = (prefix, "") if prefix else ("w:", f' xmlns:w="{space}"')
        start = f'<{w}commentRangeStart{declared} {w}id="{identifier}"/>'
        sign = f'<{w}commentReference {w}id="{identifier}"/>'
        end = f'<{w}commentRangeEnd{declared} {w}id="{identifier}"/><{w}r{declared}>{sign}</{w}r>'
        if paragraph is None:  # a cell or a text without any paragraph gets one
            properties = next((child for child in holder if child.tag == f"{W}tcPr"), None)
            _first(self._text, holder, properties, f"<{w}p{declared}>{start}{end}</{w}p>")
            return
        _first(self._text, paragraph, paragraph.find(_PROPERTIES), start)
        self._text.end(paragraph, end)

    def _holder(self, origin: Origin | None) -> Element:
        """Return the paragraph, the cell or else the body in which the comment has to stand."""
        element = origin.element if origin is not None else None
        if element is not None and element not in self._text:  # a note: the paragraph that refers to it
            reference = _NOTES.get(element.tag)
            element = next((one for one in self._text.root.iter(_PARAGRAPH) if _refers(one, reference, element)), None)
        if element is not None:
            return element
        body = self._text.root.find(f"{W}body")
        assert body is not None  # or the reader would have refused it
        return body


def _refers(paragraph: Element, reference: str | None, note: Element) -> bool:
    return any(one.get(_ID) == note.get(_ID) for one in paragraph.iter(reference)) if reference else False


def _first(part: Part, holder: Element, properties: Element | None, text: str) -> None:
    """Put a text into an element before all but its properties."""
    if properties is None:
        part.begin(holder, text)
    else:
        part.after(properties, text)


def _paragraph_in(holder: Element) -> Element | None:
    """Return the first paragraph in an element, one of a table within it only if there is no other."""
    if holder.tag == _PARAGRAPH:
        return holder
    nested: Element | None = None
    for child in alternative(holder) if holder.tag == ALTERNATES else holder:
        if child.tag in PROPERTIES or child.tag in DELETED:
            continue
        found = _paragraph_in(child)
        if found is not None and child.tag != TABLE:
            return found
        nested = nested if nested is not None else found
    return nested
