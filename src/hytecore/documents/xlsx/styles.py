"""Styles of a workbook: for each cell format its number format, its fill and whether it is bold."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from typing import TypeVar

from hytecore.documents.markup import Element, flag, local, number
from hytecore.documents.theme import Theme, hexadecimal, visible
from hytecore.documents.xlsx.number_formats import BUILT_IN
from hytecore.frozen import frozen

Item = TypeVar("Item")

# The colours that a workbook means by a number; its own palette comes before.
_PALETTE = (
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split()
# In this order a workbook counts the colours of its theme.
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{place}" for place in range(1, 7)), "hlink", "folHlink")


@frozen
class CellFormat:
    """How a cell looks: the code of its number format, its fill, whether its text is bold."""

    code: str = "General"
    fill: str | None = None
    bold: bool = False


def cell_formats(root: Element | None, theme: Theme) -> list[CellFormat]:
    """Return the formats that cells refer to by their number; empty if the workbook has none."""
    if root is None:
        return []
    parts = {local(part): part for part in root}
    palette = list(_PALETTE)
    for place, stated in enumerate(_all(parts.get("colors"), "rgbColor")[: len(palette)]):
        palette[place] = hexadecimal(stated.get("rgb", "")[-6:]) or palette[place]
    codes = BUILT_IN | {
        number(stated.get("numFmtId"), -1): stated.get("formatCode", "General")
        for stated in _all(parts.get("numFmts"), "numFmt")
    }
    fonts = [_is_bold(font) for font in _children(parts.get("fonts"), "font")]
    fills = [_fill(fill, theme, palette) for fill in _children(parts.get("fills"), "fill")]
    return [
        CellFormat(
            codes.get(number(stated.get("numFmtId")), "General"),
            _item(fills, number(stated.get("fillId"))),
            bool(_item(fonts, number(stated.get("fontId")))),
        )
        for stated in _children(parts.get("cellXfs"), "xf")
    ]


def _is_bold(font: Element) -> bool:
    return any(flag(part.get("val")) for part in font if local(part) == "b")


def _fill(fill: Element, theme: Theme, palette: list[str]) -> str | None:
    for kind in fill:
        if local(kind) == "patternFill" and kind.get("patternType", "none") in {"none", "gray125"}:
            return None
        # Of a solid pattern the "foreground" is what is seen; of a gradient the first colour stands for all.
        for stated in kind.iter():
            if local(stated) in {"fgColor", "color"}:
                return visible(_colour(stated, theme, palette))
    return None


def _colour(stated: Element, theme: Theme, palette: list[str]) -> str | None:
    if (rgb := stated.get("rgb")) is not None:
        base = hexadecimal(rgb[-6:])
    elif stated.get("theme") is not None:
        name = _item(_THEME, number(stated.get("theme"), -1))
        base = theme.named(name) if name else None
    elif stated.get("indexed") is not None:
        base = _item(palette, number(stated.get("indexed"), -1))
    else:
        base = None
    return tinted(base, stated.get("tint")) if base else None


def tinted(base: str, tint: str | None) -> str:
    """Return a colour made lighter (to 1) or darker (to -1), as a workbook states it.

    Example:
        >>> tinted("4472C4", "0.5"), tinted("4472C4", "-0.25"), tinted("4472C4", None)
        ('A2B8E2', '2F5597', '4472C4')
    """
    try:
        share = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        return base
    if not share or share != share:  # noqa: PLR0124 - not a number
        return base
    hue, light, strength = colorsys.rgb_to_hls(*(int(base[start : start + 2], 16) / 255 for start in (0, 2, 4)))
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, strength))


def _children(parent: Element | None, name: str) -> list[Element]:
    return [child for child in parent if local(child) == name] if parent is not None else []


def _all(parent: Element | None, name: str) -> list[Element]:
    return [child for child in parent.iter() if local(child) == name] if parent is not None else []


def _item(items: Sequence[Item], place: int) -> Item | None:
    return items[place] if 0 <= place < len(items) else None
