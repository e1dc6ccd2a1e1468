"""Comments in an odt or ods: annotations in the paragraph or the cell that a finding is about.

OpenDocument writes cells that are alike once for many. One that gets a comment is alike no more, so it is taken out
of its row of equals, and they are written before and after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hytecore.documents.archive import Archive
from hytecore.documents.document import Unreadable
from hytecore.documents.markup import Element
from hytecore.documents.odf.reading import CONTENT, read
from hytecore.documents.odf.styles import OFFICE, TEXT
from hytecore.documents.odf.words import HEADING, PARAGRAPH, SILENT, TABLE_TAG
from hytecore.documents.origins import Origin, Origins
from hytecore.finding import Finding
from hytecore.location import Location
from hytecore.marking.copying import copied
from hytecore.marking.marked import Marked
from hytecore.marking.patching import Part, escaped
from hytecore.marking.remarks import AUTHOR, Line, Remark, remarks_on
from hytecore.marking.repetition import Edit, Repetition

_ANNOTATION = f"{OFFICE}annotation"
_DECLARED = (
    f'xmlns:office="{OFFICE.strip("{}")}" xmlns:text="{TEXT.strip("{}")}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_BODIES = {"odt": f"{OFFICE}text", "ods": f"{OFFICE}spreadsheet"}


def mark(data: bytes, path: str, findings: Iterable[Finding], day: date) -> Marked:
    """Return a copy of an odt or ods with the findings as comments.

    Raises:
        Unreadable: If it is neither, or not one that can be read safely.
    """
    origins = Origins()
    document = read(data, path, origins)
    if document.format not in _BODIES:
        raise Unreadable("wrong-kind", document.format)
    remarks = remarks_on(document, findings)
    part = Part(CONTENT, Archive(data).read(CONTENT), origins.roots[CONTENT])
    cells = Repetition(part)
    is_sheet = document.format == "ods"
    comments = 0
    for remark in remarks:
        origin = origins.found.get(remark.location)
        if is_sheet and (origin is None or origin.row is None):
            origin = _on_sheet(origins, remark.location)  # a text in a shape: the first cell of its sheet
        if origin is not None and origin.element is not None and origin.row is not None:
            edit = _in_cell(part, origin.element, remark, day, is_sheet=is_sheet)
            cells.add(origin, edit)
        elif origin is not None and origin.element is not None:
            edit = _in_text(part, origin.element, remark, day)
            part.replace(*edit)
        elif not _at_end(part, document.format, remark, day):
            continue
        comments += 1
    cells.write()
    changed = {CONTENT: part.patched()} if part.is_changed else {}
    return Marked(copied(data, changed, {}), comments)


def _on_sheet(origins: Origins, place: Location) -> Origin | None:
    cells = [(here, origin) for here, origin in origins.found.items() if origin.row is not None]
    same = (origin for here, origin in cells if here.sheet == place.sheet)
    return next(same, cells[0][1] if cells else None)


def _in_cell(part: Part, cell: Element, remark: Remark, day: date, *, is_sheet: bool) -> Edit:
    """Return how a comment gets into a cell; a cell of a sheet can have one only, which is then extended."""
    if not is_sheet:
        return _in_text(part, cell, remark, day)
    held = next((child for child in cell if child.tag == _ANNOTATION), None)
    if held is None:
        return part.entry(cell, _annotation(remark.lines, day))
    return part.entry(held, _paragraphs((Line(""), Line(f"{AUTHOR}:"), *remark.lines)), last=True)


def _in_text(part: Part, holder: Element, remark: Remark, day: date) -> Edit:
    """Return how a comment gets into a paragraph, or into the first one of a cell, which gets one if it has none."""
    text = _annotation(remark.lines, day)
    paragraph = _paragraph_in(holder)
    if paragraph is not None:
        return part.entry(paragraph, text)
    return part.entry(holder, f"<text:p {_DECLARED}>{text}</text:p>")


def _at_end(part: Part, kind: str, remark: Remark, day: date) -> bool:
    """Put a comment into a document in which there is no word; a sheet without any cell cannot have one."""
    body = next(part.root.iter(_BODIES[kind]), None)
    if body is None or kind != "odt":
        return False
    part.end(body, f"<text:p {_DECLARED}>{_annotation(remark.lines, day)}</text:p>")
    return True


def _paragraph_in(holder: Element) -> Element | None:
    """Return the first paragraph in an element, one of a table within it only if there is no other."""
    if holder.tag in {PARAGRAPH, HEADING}:
        return holder
    nested: Element | None = None
    for child in holder:
        if child.tag in SILENT or child.tag == _ANNOTATION:
            continue
        found = _paragraph_in(child)
        if found is not None and child.tag != TABLE_TAG:
            return found
        nested = nested if nested is not None else found
    return nested


def _annotation(lines: Iterable[Line], day: date) -> str:
    said = f"<dc:creator>{AUTHOR}</dc:creator><dc:date>{day}T00:00:00</dc:date>{_paragraphs(lines)}"
    return f"<office:annotation {_DECLARED}>{said}</office:annotation>"


def _paragraphs(lines: Iterable[Line]) -> str:
    return "".join(f'<text:p xmlns:text="{TEXT.strip("{}")}">{escaped(line.text)}</text:p>' for line in lines)
