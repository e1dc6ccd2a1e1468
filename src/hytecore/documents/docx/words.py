"""The words of a docx paragraph, as its author sees them with all changes accepted.

Insertions, content controls, hyperlinks and the results of fields are read; deletions are not. What is anchored in a
paragraph but stands for itself (text boxes, SmartArt, footnotes) is handed on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.documents.cell_text import clean
from hytecore.documents.diagram import DATA, RELATIONS
from hytecore.documents.docx.styles import VAL, Styles, W, stated
from hytecore.documents.markup import Element, flag, number
from hytecore.documents.tally import Tally
from hytecore.documents.theme import A
from hytecore.location import Location

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATES = f"{MC}AlternateContent"
SDT, DELETED = f"{W}sdt", frozenset({f"{W}del", f"{W}moveFrom"})
TEXT_BOX = f"{W}txbxContent"
PROPERTIES = frozenset(
    W + name
    for name in """
    pPr rPr sectPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr smartTagPr customXmlPr fldData instrText delText
    delInstrText annotationRef footnoteRef endnoteRef separator continuationSeparator lastRenderedPageBreak ffData
    """.split()
)
_R, _T, _RPR, _SYMBOL, _BREAK = f"{W}r", f"{W}t", f"{W}rPr", f"{W}sym", f"{W}br"
_BOLD, _RSTYLE, _HIDDEN = f"{W}b", f"{W}rStyle", f"{W}vanish"
_CHARACTERS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_SHAPES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_REFERENCES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_PICTURES = frozenset({f"{A}blip", "{urn:schemas-microsoft-com:vml}imagedata"})
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"

# What the letters of Microsoft's symbol fonts look like.
_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOLS = {0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB7: "•"}


def alternative(element: Element) -> Iterator[Element]:
    """Yield the contents of the first of several ways in which the same thing is written."""
    choices = [child for child in element if child.tag in {f"{MC}Choice", f"{MC}Fallback"}]
    written = (child for child in choices if len(child))
    yield from next(written, ())


def is_placeholder(control: Element) -> bool:
    """Return whether a content control shows a prompt ("Click to enter text") and not what somebody wrote."""
    properties = control.find(f"{W}sdtPr")
    shown = properties.find(f"{W}showingPlcHdr") if properties is not None else None
    return shown is not None and flag(shown.get(VAL))


def _symbol(symbol: Element) -> str:
    """Return a character of a symbol font as a character that any font has; as it is, if it is not known."""
    try:
        code = int(symbol.get(f"{W}char", "")[:6], 16)
    except ValueError:
        return ""
    font = symbol.get(f"{W}font", "").lower()
    known = _WINGDINGS if font.startswith("wingdings") else _SYMBOLS if font == "symbol" else {}
    found = known.get(code & 0xFF)
    if found is not None:
        return found
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else ""


def _form_field(field: Element) -> str:
    """Return what an old form field shows that has no text of its own: a box ticked or not, a line of a list."""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        ticked = stated(box, "checked")
        return "☒" if (stated(box, "default") if ticked is None else ticked) else "☐"
    chosen = field.find(f"{W}ffData/{W}ddList")
    if chosen is None:
        return ""
    lines = chosen.findall(f"{W}listEntry")
    result = chosen.find(f"{W}result")
    index = number(result.get(VAL)) if result is not None else 0
    return lines[index].get(VAL, "") if 0 <= index < len(lines) else ""


class Words:
    """Listens to paragraphs, one at a time.

    Attributes:
        pieces: What has been heard and not been taken.
        here: Where it is listening, for the notes.
        shapes: The text boxes and the relations of SmartArt met since they were last taken.
        references: The footnotes that were referred to, as part and id, in order.
    """

    def __init__(self, styles: Styles, tally: Tally, here: Location) -> None:
        self.here = here
        self.shapes: list[Element | str] = []
        self.references: dict[tuple[str, str], None] = {}
        self._styles = styles
        self._tally = tally
        self.pieces: list[str] = []
        self._has_bold = self._has_plain = False

    def take(self) -> tuple[str, bool, bool]:
        """Return what was heard since the last time: the text, and whether some of it is bold and some is not."""
        heard = clean("".join(self.pieces)), self._has_bold, self._has_plain
        self.pieces.clear()
        self._has_bold = self._has_plain = False
        return heard

    def _add(self, text: str, bold: bool) -> None:
        self.pieces.append(text)
        if text and not text.isspace():
            if bold:
                self._has_bold = True
            else:
                self._has_plain = True

    def read(self, element: Element, bold: bool) -> None:
        """Listen to a paragraph, or to an element inside it; *bold* is what its style says."""
        for child in element:
            tag = child.tag
            if tag == _R:
                self._read_run(child, bold)
            elif tag not in PROPERTIES:
                self._read_inline(child, bold)

    def _read_inline(self, child: Element, bold: bool) -> None:
        tag = child.tag
        if tag in DELETED:
            self._tally.add("deletions", self.here)
        elif tag == SDT and is_placeholder(child):
            self._tally.add("placeholders", self.here)
        elif tag == ALTERNATES:
            for chosen in alternative(child):
                if chosen.tag == _R:
                    self._read_run(chosen, bold)
                else:
                    self._read_inline(chosen, bold)
        elif tag in _SHAPES:
            self._read_shapes(child)
        elif child.text and tag.endswith("}t"):  # formulas have texts of their own
            self._add(child.text, bold)
        else:
            self.read(child, bold)

    def _read_run(self, run: Element, bold: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == _T:
                self._add(child.text or "", bold)
            elif tag == _RPR:
                bold = self._run_bold(child, bold)
            elif tag == _BREAK:
                self.pieces.append("\n" if child.get(f"{W}type", "textWrapping") == "textWrapping" else "")
            elif (character := _CHARACTERS.get(tag)) is not None:
                self.pieces.append(character)
            elif tag == _SYMBOL:
                self._add(_symbol(child), bold)
            elif tag in _REFERENCES:
                self.references[_REFERENCES[tag], child.get(f"{W}id", "")] = None
            elif tag == f"{W}fldChar":
                self._add(_form_field(child), bold)
            elif tag not in PROPERTIES:
                self._read_inline(child, bold)

    def _run_bold(self, properties: Element, bold: bool) -> bool:
        """Return whether a run is bold: by itself, by its own style, or as its paragraph is."""
        said: bool | None = None
        for child in properties:
            tag = child.tag
            if tag == _BOLD:
                return flag(child.get(VAL))
            if tag == _RSTYLE:
                said = self._styles.bold(child.get(VAL))
            elif tag == _HIDDEN and flag(child.get(VAL)):
                self._tally.add("hidden-text", self.here)
        return bold if said is None else said

    def _read_shapes(self, element: Element) -> None:
        """Keep the text boxes and SmartArt in a drawing, and count its pictures and charts."""
        for child in alternative(element) if element.tag == ALTERNATES else element:
            tag = child.tag
            if tag == TEXT_BOX:
                self.shapes.append(child)
            elif tag == RELATIONS:
                self.shapes.append(child.get(DATA, ""))
            elif tag in _PICTURES:
                self._tally.add("picture", self.here)
            elif tag == _CHART:
                self._tally.add("chart", self.here)
            elif tag == _WORD_ART:
                self._add(child.get("string", ""), bold=False)
            else:
                self._read_shapes(child)
