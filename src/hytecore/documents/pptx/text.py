"""The paragraphs of a shape or a cell in a pptx: their words, whether they are items, and whether they are bold."""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.documents.cell_text import clean, is_blank, item
from hytecore.documents.markup import Element, flag, number
from hytecore.documents.theme import A
from hytecore.frozen import frozen

_PARAGRAPH, _PROPERTIES, _RUN, _BREAK = f"{A}p", f"{A}pPr", f"{A}r", f"{A}br"
_RUN_PROPERTIES = f"{A}rPr"
_BULLETS = {f"{A}buChar": True, f"{A}buAutoNum": True, f"{A}buBlip": True, f"{A}buNone": False}


@frozen
class Paragraph:
    """A paragraph that is not blank; *level* is that of the list, from 1, and 0 if it is no item."""

    text: str
    level: int
    bold: bool


def paragraphs(body: Element | None, styles: Sequence[Element] = ()) -> list[Paragraph]:
    """Return the paragraphs of a text body; *styles* are the lists of styles that it takes after, the nearest first."""
    if body is None:
        return []
    own = body.find(f"{A}lstStyle")
    sources = [own, *styles] if own is not None else list(styles)
    found = []
    for element in body.iter(_PARAGRAPH):
        properties = element.find(_PROPERTIES)
        level = 1 + min(8, max(0, number(properties.get("lvl")))) if properties is not None else 1
        inherited = [style for source in sources if (style := source.find(f"{A}lvl{level}pPr")) is not None]
        nearest = [properties, *inherited] if properties is not None else inherited
        pieces: list[str] = []
        weights: set[bool] = set()
        _read(element, pieces, weights, _bold(nearest))
        text = clean("".join(pieces))
        if not is_blank(text):
            found.append(Paragraph(text, level if _is_item(nearest) else 0, weights == {True}))
    return found


def lines(found: Sequence[Paragraph]) -> str:
    """Return paragraphs as the text of a cell."""
    return "\n".join(item(paragraph.text) if paragraph.level else paragraph.text for paragraph in found)


def _read(element: Element, pieces: list[str], weights: set[bool], bold: bool) -> None:
    for child in element:
        if child.tag == _BREAK:
            pieces.append("\n")
        elif child.tag == _RUN_PROPERTIES:
            if (said := child.get("b")) is not None:
                bold = flag(said)
        elif child.tag.endswith("}t"):
            text = child.text or ""
            pieces.append(text)
            if not is_blank(text):
                weights.add(bold)
        elif child.tag != _PROPERTIES:
            _read(child, pieces, weights, bold)


def _is_item(nearest: Sequence[Element]) -> bool:
    """Return what the nearest that says anything about bullets says."""
    return next((_BULLETS[part.tag] for style in nearest for part in style if part.tag in _BULLETS), False)


def _bold(nearest: Sequence[Element]) -> bool:
    for style in nearest:
        default = style.find(f"{A}defRPr")
        said = default.get("b") if default is not None else None
        if said is not None:
            return flag(said)
    return False
