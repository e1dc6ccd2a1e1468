"""The shapes of a slide, out of their groups, each with its place on the slide.

A shape that states no place stands where the same placeholder stands on the slide's layout, or on the master.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from hytecore.documents.document import Box
from hytecore.documents.docx.words import ALTERNATES, alternative
from hytecore.documents.markup import Element, number
from hytecore.documents.theme import A
from hytecore.frozen import frozen

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SHAPE, GROUP, FRAME, PICTURE, CONNECTOR = (P + name for name in ("sp", "grpSp", "graphicFrame", "pic", "cxnSp"))
_LEAVES = frozenset({SHAPE, FRAME, PICTURE, CONNECTOR})
_PROPERTIES = {SHAPE: f"{P}spPr", PICTURE: f"{P}spPr", CONNECTOR: f"{P}spPr", GROUP: f"{P}grpSpPr"}
# The kinds of placeholder that a master has only one of, whatever a layout calls them.
_MASTER_KINDS = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "": "body", "tbl": "body", "dgm": "body"}


@frozen
class Shape:
    """A shape of a slide; *area* is left, top, width and height in the units of the slide, None if nobody states it."""

    element: Element
    area: tuple[float, float, float, float] | None


@frozen
class Placeholder:
    """What a shape holds the place for on the layout: a kind such as `title`, and a number."""

    kind: str
    index: str


@frozen
class _Change:
    """From the coordinates inside a group to those of the slide."""

    scale_x: float = 1.0
    scale_y: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def area(self, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
        return self.left + x * self.scale_x, self.top + y * self.scale_y, width * self.scale_x, height * self.scale_y


def shapes(tree: Element | None, change: _Change | None = None) -> Iterator[Shape]:
    """Yield the shapes of a slide, from the back to the front, which is also the order in which they are read aloud."""
    change = change or _Change()
    for child in tree if tree is not None else ():
        if child.tag == ALTERNATES:
            for chosen in alternative(child):
                yield from _shape(chosen, change)
        else:
            yield from _shape(child, change)


def _shape(element: Element, change: _Change) -> Iterator[Shape]:
    if element.tag == GROUP:
        yield from shapes(element, _inside(element, change))
    elif element.tag in _LEAVES:
        transform = _transform(element)
        area = None
        if transform is not None and (stated := _stated(transform, "off", "ext")) is not None:
            area = _turned(change.area(*stated), number(transform.get("rot")))
        yield Shape(element, area)


def _transform(element: Element) -> Element | None:
    if element.tag == FRAME:
        return element.find(f"{P}xfrm")
    properties = element.find(_PROPERTIES[element.tag])
    return properties.find(f"{A}xfrm") if properties is not None else None


def _stated(transform: Element, corner: str, size: str) -> tuple[int, int, int, int] | None:
    start, extent = transform.find(A + corner), transform.find(A + size)
    if start is None or extent is None:
        return None
    return number(start.get("x")), number(start.get("y")), number(extent.get("cx")), number(extent.get("cy"))


def _inside(group: Element, change: _Change) -> _Change:
    """Return the change for what stands in a group."""
    transform = _transform(group)
    outer = _stated(transform, "off", "ext") if transform is not None else None
    inner = _stated(transform, "chOff", "chExt") if transform is not None else None
    if outer is None or inner is None:
        return change
    left, top, width, height = change.area(*outer)
    scale_x = width / inner[2] if inner[2] else change.scale_x
    scale_y = height / inner[3] if inner[3] else change.scale_y
    return _Change(scale_x, scale_y, left - inner[0] * scale_x, top - inner[1] * scale_y)


def _turned(area: tuple[float, float, float, float], angle: int) -> tuple[float, float, float, float]:
    """Return the area of a shape that is turned; only a quarter of a turn changes it much."""
    left, top, width, height = area
    if 45 <= angle / 60_000 % 180 < 135:
        return left + (width - height) / 2, top + (height - width) / 2, height, width
    return area


def placeholder(shape: Element) -> Placeholder | None:
    """Return which placeholder a shape fills; None if it fills none."""
    for part in shape:
        if part.tag.endswith("}nvSpPr") or part.tag.endswith("}nvGraphicFramePr") or part.tag.endswith("}nvPicPr"):
            found = part.find(f"{P}nvPr/{P}ph")
            return Placeholder(found.get("type", ""), found.get("idx", "0")) if found is not None else None
    return None


class Layout:
    """The placeholders of a layout and its master."""

    def __init__(self, layout: Element | None, master: Element | None) -> None:
        self._layout = _by_placeholder(layout)
        self._master = {found.kind: shape for found, shape in _by_placeholder(master).items()}

    def models(self, wanted: Placeholder) -> list[Shape]:
        """Return the shapes that a placeholder takes after, the nearest first."""
        kind = wanted.kind
        found = []
        for stated, shape in self._layout.items():
            same_number = stated.index == wanted.index and stated.index != "0"
            if same_number or (wanted.index == "0" and stated.kind == kind):
                kind = kind or stated.kind
                found.append(shape)
                break
        for name in (kind, _MASTER_KINDS.get(kind, "")):
            if name in self._master:
                found.append(self._master[name])
                break
        return found


def _by_placeholder(root: Element | None) -> dict[Placeholder, Shape]:
    tree = root.find(f"{P}cSld/{P}spTree") if root is not None else None
    found: dict[Placeholder, Shape] = {}
    for shape in shapes(tree):
        held = placeholder(shape.element)
        if held is not None:
            found.setdefault(held, shape)
    return found


def fraction(area: tuple[float, float, float, float] | None, width: int, height: int) -> Box | None:
    """Return an area as fractions of the slide."""
    if area is None or not all(math.isfinite(part) for part in area):
        return None
    left, top, wide, high = area
    return Box(round(left / width, 6), round(top / height, 6), round(wide / width, 6), round(high / height, 6))
