"""Diagram: the words of a SmartArt picture, which Office keeps in a part of its own."""

from __future__ import annotations

from hytecore.documents.cell_text import is_blank
from hytecore.documents.lines import tidy
from hytecore.documents.markup import Element, descendants
from hytecore.documents.theme import A

DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
RELATIONS = f"{DGM}relIds"
DATA = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"


def diagram_texts(root: Element | None) -> list[str]:
    """Return the paragraphs of a diagram's data part, in the order of its points."""
    found = []
    for point in root.iter(f"{DGM}pt") if root is not None else ():
        words = point.find(f"{DGM}t")
        for paragraph in words.iter(f"{A}p") if words is not None else ():
            pieces = (
                "\n" if piece.tag == f"{A}br" else piece.text or ""
                for piece in descendants(paragraph, f"{A}t", f"{A}br")
            )
            found.append(tidy("".join(pieces)))
    return [text for text in found if not is_blank(text)]
