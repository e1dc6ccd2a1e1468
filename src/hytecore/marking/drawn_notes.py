"""The boxes in which Excel shows comments: shapes in VML, one for each, hidden until the cell is pointed at.

Excel writes this part as it did in 2000, and it need not be well-formed XML: it is added to as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.parsers import expat

from hytecore.documents.document import Unreadable
from hytecore.marking.office_copy import OfficeCopy
from hytecore.marking.patching import encoding_of

_SPACES = {"v": "urn:schemas-microsoft-com:vml", "o": "urn:schemas-microsoft-com:office:office",
           "x": "urn:schemas-microsoft-com:office:excel"}  # fmt: skip
_DECLARED = " ".join(f'xmlns:{short}="{space}"' for short, space in _SPACES.items())
_BOX = "_x0000_t202"
_BOX_TYPE = (
    f'<v:shapetype id="{_BOX}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_TAKEN = re.compile(r"""\bid\s*=\s*["']_x0000_s(\d{1,9})\b""")
_END = re.compile(r"</xml\s*>\s*\Z")
_WIDTH, _LEAST, _MOST = 5, 8, 40
_SHEET_SHAPES = 1024
# What follows the reference to the drawing in a sheet.
_LATER = frozenset("legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split())


def draw(copy: OfficeCopy, sheet: str, number: int, boxes: Sequence[tuple[tuple[int, int], int]]) -> None:
    """Draw the boxes of new comments.

    Args:
        copy: The workbook.
        sheet: The part of the sheet.
        number: Which sheet it is.
        boxes: The row and column of each cell, and how many lines are said there.
    """
    end = _SheetEnd(sheet, copy.text(sheet))
    relation = copy.package.relations(sheet).get(end.reference)
    drawing = relation.target if relation is not None and relation.target in copy.package.archive else None
    before = copy.text(drawing).decode("utf-8", "surrogateescape") if drawing is not None else ""
    first = 1 + max((int(taken) for taken in _TAKEN.findall(before)), default=number * _SHEET_SHAPES)
    shapes = "".join(_shape(first + index, *place, lines) for index, (place, lines) in enumerate(boxes))
    if drawing is not None:
        copy.change(drawing, _drawn_more(drawing, before, shapes))
        return
    known = ",".join(str(block) for block in range(number, (first + len(boxes)) // _SHEET_SHAPES + 1))
    layout = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{known}"/></o:shapelayout>'
    name = copy.free(f"{copy.package.main.rpartition('/')[0]}/drawings/vmlDrawing{{}}.vml".lstrip("/"))
    copy.add(name, f"<xml {_DECLARED}>{layout}{_BOX_TYPE}{shapes}</xml>")
    copy.add_default("vml", "vmlDrawing")
    identifier = copy.relate(sheet, "vmlDrawing", name, end.reference)
    if not end.reference:
        text = f'<{end.prefix}legacyDrawing xmlns:r="{copy.office}" r:id="{identifier}"/>'
        copy.change(sheet, end.with_text(text))


def _drawn_more(name: str, before: str, shapes: str) -> bytes:
    """Return a drawing with further shapes."""
    end = _END.search(before)
    if end is None:
        raise Unreadable("broken-xml", name)
    if not all(f'xmlns:{short}="{space}"' in before for short, space in _SPACES.items()):
        shapes = shapes.replace("<v:shape ", f"<v:shape {_DECLARED} ")
    box_type = "" if _BOX in before else _BOX_TYPE.replace("<v:shapetype ", f"<v:shapetype {_DECLARED} ")
    after = before[: end.start()] + box_type + shapes + before[end.start() :]
    return after.encode("utf-8", "surrogateescape")


class _SheetEnd:
    """What follows the rows of a sheet, looked through without keeping them: a sheet may have a million.

    Attributes:
        prefix: The prefix of the elements of the sheet.
        reference: The relation that leads to the boxes of its comments; empty if it has none.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.prefix = self.reference = ""
        self._data = data
        self._depth = 0
        self._child = 0  # where the child of the root begins in which we are
        self._is_wrapped = False  # whether that is something written in several ways
        self._at: int | None = None  # where the reference has to stand
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as fault:  # the reader has refused it before
            raise Unreadable("broken-xml", name) from fault

    def _start(self, tag: str, stated: dict[str, str]) -> None:
        self._depth += 1
        name = tag.rpartition(":")[2]
        if self._depth == 1:
            self.prefix = tag[: tag.find(":") + 1]
        elif self._depth == 2:
            self._child, self._is_wrapped = self._parser.CurrentByteIndex, name == "AlternateContent"
        if name == "legacyDrawing":
            self.reference = next((value for key, value in stated.items() if key.rpartition(":")[2] == "id"), "")
        elif name in _LATER and self._at is None and (self._depth == 2 or self._is_wrapped):
            self._at = self._child

    def _end(self, _tag: str) -> None:
        self._depth -= 1
        if self._depth == 0 and self._at is None:
            self._at = self._parser.CurrentByteIndex

    def with_text(self, text: str) -> bytes:
        """Return the sheet with a text in the place that the schema has for the reference."""
        assert self._at is not None
        return self._data[: self._at] + text.encode(encoding_of(self._data)) + self._data[self._at :]


def _shape(number: int, row: int, column: int, lines: int) -> str:
    """Return the box of a comment: to the right of its cell, higher if more is said."""
    top, height = max(0, row - 2), min(_MOST, max(_LEAST, 3 * lines))
    anchor = f"{column}, 15, {top}, 10, {column + _WIDTH}, 15, {top + height}, 4"
    style = "position:absolute;margin-left:60pt;margin-top:2pt;width:320pt;height:160pt;z-index:1;visibility:hidden"
    return (
        f'<v:shape id="_x0000_s{number}" type="#{_BOX}" style="{style}" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    )
