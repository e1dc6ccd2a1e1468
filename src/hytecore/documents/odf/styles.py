"""The styles of an OpenDocument file: what is bold, filled or hidden by its style, and how large a slide is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.markup import Element, number
from hytecore.documents.theme import hexadecimal, visible

_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE, DRAW, PRESENTATION = (
    f"{_NAMESPACE}{name}:1.0}}" for name in ("office", "style", "text", "table", "drawing", "presentation")
)
FO = f"{_NAMESPACE}xsl-fo-compatible:1.0}}"
SVG = f"{_NAMESPACE}svg-compatible:1.0}}"
_LENGTH = re.compile(r"\s*(-?\d{1,9}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_BOLD_FROM = 600
_LANGUAGES = frozenset({"fi", "sv", "en"})


class Styles:
    """The styles of one file: those that were made by hand and those that have a name."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self.language: str | None = None
        self.size: tuple[float, float] | None = None
        for root in roots:
            for style in _styles(root):
                family = style.get(f"{STYLE}family", "")
                if style.tag == f"{STYLE}style":
                    self._styles.setdefault((family, style.get(f"{STYLE}name", "")), style)
                else:
                    self._defaults.setdefault(family, style)
        self._find_language()
        self._bold: dict[tuple[str, str | None], bool | None] = {}
        self._fill: dict[tuple[str, str | None], str | None] = {}

    def line(self, family: str, name: str | None) -> Iterator[Element]:
        """Yield a style and those it builds on, each once."""
        seen = set()
        while name is not None and name not in seen and (found := self._styles.get((family, name))) is not None:
            seen.add(name)
            yield found
            name = found.get(f"{STYLE}parent-style-name")

    def stated(self, family: str, name: str | None, group: str, attribute: str) -> str | None:
        """Return what a style, or the nearest it builds on, says in one of its groups of properties."""
        # LibreOffice writes some groups in a name space of its own.
        wanted = f"}}{group}-properties"
        for style in self.line(family, name):
            for properties in style:
                if properties.tag.endswith(wanted) and (said := properties.get(attribute)) is not None:
                    return said
        return None

    def bold(self, family: str, name: str | None) -> bool | None:
        """Return whether a style is bold; None if it does not say."""
        key = family, name
        if key not in self._bold:
            weight = self.stated(family, name, "text", f"{FO}font-weight")
            heavy = weight == "bold" or number(weight) >= _BOLD_FROM
            self._bold[key] = None if weight is None else heavy
        return self._bold[key]

    def cell_fill(self, name: str | None) -> str | None:
        """Return the colour that the cells of a style are filled with."""
        key = "table-cell", name
        if key not in self._fill:
            stated = self.stated("table-cell", name, "table-cell", f"{FO}background-color")
            if stated is None and self.stated("table-cell", name, "graphic", f"{DRAW}fill") == "solid":  # on slides
                stated = self.stated("table-cell", name, "graphic", f"{DRAW}fill-color")
            self._fill[key] = visible(hexadecimal(stated))
        return self._fill[key]

    def shape_fill(self, name: str | None) -> str | None:
        """Return the colour that the shapes of a style are filled with."""
        for family in ("graphic", "presentation"):
            if (family, name) in self._styles:
                if self.stated(family, name, "graphic", f"{DRAW}fill") == "none":
                    return None
                return visible(hexadecimal(self.stated(family, name, "graphic", f"{DRAW}fill-color")))
        return None

    def is_title(self, name: str | None) -> bool:
        """Return whether a style of paragraphs is that of the document's title."""
        return any(style.get(f"{STYLE}name") == "Title" for style in self.line("paragraph", name))

    def find_size(self, root: Element | None) -> None:
        """Take the size of the slides from the page layout that the first master page names."""
        master = next(root.iter(f"{STYLE}master-page"), None) if root is not None else None
        wanted = master.get(f"{STYLE}page-layout-name") if master is not None else None
        for layout in root.iter(f"{STYLE}page-layout") if root is not None else ():
            properties = layout.find(f"{STYLE}page-layout-properties")
            if layout.get(f"{STYLE}name") == wanted and properties is not None:
                width, height = length(properties.get(f"{FO}page-width")), length(properties.get(f"{FO}page-height"))
                if width and height:
                    self.size = width, height

    def _find_language(self) -> None:
        candidates = [self._styles.get(("paragraph", "Standard")), *self._defaults.values()]
        for style in candidates:
            properties = style.find(f"{STYLE}text-properties") if style is not None else None
            said = properties.get(f"{FO}language") if properties is not None else None
            if said in _LANGUAGES:
                self.language = said
                return


def _styles(root: Element | None) -> Iterator[Element]:
    for holder in root if root is not None else ():
        if holder.tag in {f"{OFFICE}styles", f"{OFFICE}automatic-styles"}:
            for style in holder:
                if style.tag in {f"{STYLE}style", f"{STYLE}default-style"}:
                    yield style


def length(stated: str | None) -> float | None:
    """Return a length in centimetres; None if none is stated.

    Example:
        >>> length("25.4mm"), length("1in"), length("auto")
        (2.54, 2.54, None)
    """
    found = _LENGTH.match(stated or "")
    return round(float(found[1]) * _CENTIMETRES[found[2]], 6) if found else None
