"""The shapes of an OpenDocument slide, out of their groups, each with its place as a fraction of the slide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.cell_text import is_blank
from hytecore.documents.document import Box, Table
from hytecore.documents.markup import Element, number
from hytecore.documents.odf.styles import DRAW, PRESENTATION, STYLE, SVG, TABLE, Styles, length
from hytecore.documents.odf.words import TABLE_TAG
from hytecore.documents.overlays import Frame, edges

CLASS, PLACEHOLDER = f"{PRESENTATION}class", f"{PRESENTATION}placeholder"
REPEATED = frozenset({"date-time", "footer", "header", "page-number"})
_GROUPS = frozenset({f"{DRAW}g", f"{DRAW}a"})
_USUAL_SIZE = 28.0, 15.75
_MOVED = re.compile(r"translate\s*\(\s*([^\s,)]+)[\s,]+([^\s,)]+)\s*\)")


def placed_shapes(holder: Element, styles: Styles) -> Iterator[tuple[Element, Box | None]]:
    """Yield the shapes of a slide from the back to the front, each with where it lies, if that is stated."""
    for child in holder:
        if child.tag in _GROUPS:
            yield from placed_shapes(child, styles)
        elif child.tag.startswith(DRAW) and child.tag not in {f"{DRAW}layer-set", f"{DRAW}glue-point"}:
            yield child, _box(child, styles.size or _USUAL_SIZE)


def _box(shape: Element, size: tuple[float, float]) -> Box | None:
    left, top = length(shape.get(f"{SVG}x")), length(shape.get(f"{SVG}y"))
    if (left is None or top is None) and (moved := _MOVED.search(shape.get(f"{DRAW}transform", ""))):
        left, top = length(moved[1]), length(moved[2])
    width, height = length(shape.get(f"{SVG}width")), length(shape.get(f"{SVG}height"))
    if left is None or top is None or width is None or height is None:
        return None
    return Box(round(left / size[0], 6), round(top / size[1], 6), round(width / size[0], 6), round(height / size[1], 6))


def style_of(shape: Element) -> str | None:
    """Return the name of the style that a shape is drawn in."""
    return shape.get(f"{DRAW}style-name") or shape.get(f"{PRESENTATION}style-name")


def is_picture(shape: Element) -> bool:
    """Return whether a shape is a picture."""
    return shape.tag == f"{DRAW}frame" and shape.find(f"{DRAW}image") is not None and shape.find(TABLE_TAG) is None


def is_written(box: Element) -> bool:
    """Return whether anything is written in a box."""
    return not is_blank("".join(box.itertext()))


def frame_of(table: Table, shape: Element, box: Box | None, styles: Styles) -> Frame | None:
    """Return where the lines of a table lie on its slide; None if that is not stated."""
    element = shape.find(TABLE_TAG)
    if element is None or box is None:
        return None
    width, height = styles.size or _USUAL_SIZE
    columns = _sizes(element, f"{TABLE}table-column", "number-columns-repeated", "column", "column-width", styles)
    rows = _sizes(element, f"{TABLE}table-row", "number-rows-repeated", "row", "row-height", styles)
    if len(columns) != table.width or len(rows) != table.height:
        return None
    return Frame(
        table,
        edges(box.left, [size / width for size in columns], box.width),
        edges(box.top, [size / height for size in rows], box.height),
    )


def _sizes(table: Element, tag: str, repeated: str, kind: str, name: str, styles: Styles) -> list[float]:
    """Return how wide the columns or how high the rows are; equal shares where it is not stated."""
    found: list[float] = []
    for part in table.iter(tag):
        style = part.get(f"{TABLE}style-name")
        stated = styles.stated(f"table-{kind}", style, f"table-{kind}", f"{STYLE}{name}")
        if kind == "row" and stated is None:
            stated = styles.stated("table-row", style, "table-row", f"{STYLE}min-row-height")
        found += [max(0.001, length(stated) or 1.0)] * min(10_000, max(1, number(part.get(TABLE + repeated), 1)))
    return found
