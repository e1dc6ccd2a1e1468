"""The styles of a docx: which paragraphs are headings, which are items of a list, and what is bold by its style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.markup import Element, flag, number
from hytecore.frozen import frozen

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
_BODY_LEVEL = 9  # the outline level that says: no heading
_BY_NAME = re.compile(r"(?:heading|otsikko|rubrik)\s*([1-9])$", re.IGNORECASE)
_TITLES = frozenset({"title", "otsikko", "rubrik"})
_LANGUAGES = frozenset({"fi", "sv", "en"})


@frozen
class _Style:
    name: str
    based_on: str | None
    bold: bool | None
    outline: int | None
    list_level: int | None
    first_row_bold: bool | None
    first_column_bold: bool | None


class Styles:
    """The styles of one document; of a style that is not there nothing is known, and nothing is claimed."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        self._headings: dict[str | None, int] = {}
        self._bold: dict[str | None, bool | None] = {}
        self._items: dict[str | None, int | None] = {}
        self._paragraph_bold: dict[tuple[str | None, bool | None], bool] = {}
        self.language = _language(root)
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._default_bold = stated(defaults, "b")
        for style in root.iter(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId", "")
            self._styles[name] = _read(style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
                self._default = name

    def _line(self, style: str | None) -> Iterator[_Style]:
        """Yield a style and those it builds on, each once."""
        seen = set()
        while style is not None and style not in seen and (found := self._styles.get(style)) is not None:
            seen.add(style)
            yield found
            style = found.based_on

    def heading(self, style: str | None) -> int:
        """Return the level of the headings that have a style, from 1; 0 if it is not for headings."""
        if style not in self._headings:
            self._headings[style] = self._find_heading(style)
        return self._headings[style]

    def _find_heading(self, style: str | None) -> int:
        for step in self._line(style):
            if step.outline is not None:
                return step.outline + 1 if step.outline < _BODY_LEVEL else 0
            if found := _BY_NAME.match(step.name):
                return int(found[1])
            if step.name.lower() in _TITLES:
                return 1
        # Some programs write the style's name beside the paragraph and leave the style itself out.
        found = _BY_NAME.match(style or "") if style not in self._styles else None
        return int(found[1]) if found else 0

    def bold(self, style: str | None) -> bool | None:
        """Return what a style says of bold; None if nothing."""
        if style not in self._bold:
            said = (step.bold for step in self._line(style) if step.bold is not None)
            self._bold[style] = next(said, None)
        return self._bold[style]

    def paragraph_bold(self, style: str | None, table: bool | None) -> bool:
        """Return whether a paragraph is bold by its style, or by what the style of its table says of the place."""
        found = self._paragraph_bold.get((style, table))
        if found is None:
            found = self._paragraph_bold[style, table] = self._find_paragraph_bold(style, table)
        return found

    def _find_paragraph_bold(self, style: str | None, table: bool | None) -> bool:
        said = self.bold(style if style is not None else self._default)
        if said is None:
            said = table if table is not None else self._default_bold
        return bool(said)

    def list_level(self, style: str | None) -> int | None:
        """Return the level, from 1, of the list whose items have a style; None if it is not for lists."""
        if style not in self._items:
            said = (step.list_level for step in self._line(style) if step.list_level is not None)
            self._items[style] = next(said, None) or None  # a level of 0 says: not in a list
        return self._items[style]

    def first_row_bold(self, style: str | None) -> bool | None:
        """Return what the style of a table says of bold in its first row; None if nothing."""
        return next((step.first_row_bold for step in self._line(style) if step.first_row_bold is not None), None)

    def first_column_bold(self, style: str | None) -> bool | None:
        """Return what the style of a table says of bold in its first column; None if nothing."""
        return next((step.first_column_bold for step in self._line(style) if step.first_column_bold is not None), None)


def stated(properties: Element | None, name: str) -> bool | None:
    """Return what properties say of a thing that is on or off; None if nothing."""
    found = properties.find(W + name) if properties is not None else None
    return None if found is None else flag(found.get(VAL))


def numbering(found: Element | None) -> int | None:
    """Return the level, from 1, at which a paragraph is numbered or bulleted; 0 if it is said not to be, else None."""
    if found is None:
        return None
    numbered = found.find(f"{W}numId")
    if numbered is not None and number(numbered.get(VAL), 1) == 0:
        return 0
    level = found.find(f"{W}ilvl")
    return 1 + max(0, number(level.get(VAL)) if level is not None else 0)


def _read(style: Element) -> _Style:
    name, based_on = style.find(f"{W}name"), style.find(f"{W}basedOn")
    properties = style.find(f"{W}pPr")
    outline = properties.find(f"{W}outlineLvl") if properties is not None else None
    places = {part.get(f"{W}type"): stated(part.find(f"{W}rPr"), "b") for part in style.findall(f"{W}tblStylePr")}
    return _Style(
        name=name.get(VAL, "") if name is not None else "",
        based_on=based_on.get(VAL) if based_on is not None else None,
        bold=stated(style.find(f"{W}rPr"), "b"),
        outline=number(outline.get(VAL), _BODY_LEVEL) if outline is not None else None,
        list_level=numbering(properties.find(f"{W}numPr")) if properties is not None else None,
        first_row_bold=places.get("firstRow"),
        first_column_bold=places.get("firstCol"),
    )


def _language(root: Element | None) -> str | None:
    """Return the language that the document is said to be written in, if it is one of ours."""
    for language in root.iter(f"{W}lang") if root is not None else ():
        said = language.get(VAL, "")[:2].lower()
        if said:
            return said if said in _LANGUAGES else None
    return None
