"""What is drawn over a sheet: boxes with text, and shapes with a colour and no text, as traffic lights are drawn."""

from __future__ import annotations

import attrs

from hytecore.documents.markup import Element, local
from hytecore.documents.theme import Theme

Place = tuple[int, int]


@attrs.define
class Drawing:
    """The drawing of a sheet.

    Attributes:
        texts: The cell under the upper left corner of each box with text, and its text.
        lights: The cell under the middle of each filled shape without text, and its colour.
        pictures: How many pictures and charts there are.
    """

    texts: list[tuple[Place, str]] = attrs.field(factory=list)
    lights: list[tuple[Place, str]] = attrs.field(factory=list)
    pictures: int = 0


def read_drawing(root: Element, theme: Theme) -> Drawing:
    """Return what a drawing part holds."""
    drawing = Drawing()
    for anchor in root:
        ends = {local(part): _place(part) for part in anchor if local(part) in {"from", "to"}}
        start = ends.get("from", (1, 1))
        end = ends.get("to", start)
        middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        for element in anchor.iter():
            kind = local(element)
            if kind in {"pic", "graphicFrame"}:
                drawing.pictures += 1
            elif kind == "sp":
                text = _text(element)
                looks = next((part for part in element if local(part) == "spPr"), None)
                if text.strip():
                    drawing.texts.append((start, text))
                elif fill := theme.fill(looks):
                    drawing.lights.append((middle, fill))
    return drawing


def _text(shape: Element) -> str:
    paragraphs = (element for element in shape.iter() if local(element) == "p")
    return "\n".join(
        "".join(
            "\n" if local(part) == "br" else part.text or "" for part in paragraph.iter() if local(part) in {"t", "br"}
        )
        for paragraph in paragraphs
    )


def _place(corner: Element) -> Place:
    stated = {local(part): (part.text or "").strip() for part in corner}
    row, column = stated.get("row", ""), stated.get("col", "")
    return (int(row[:8]) + 1 if row.isdecimal() else 1, int(column[:6]) + 1 if column.isdecimal() else 1)
