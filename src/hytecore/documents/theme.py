"""Theme: the colours that an OOXML file names instead of stating them.

A colour is six hexadecimal digits in capitals. White and none are both None: nobody sees a status in them.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from hytecore.documents.markup import Element, local, number

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WHITE = "FFFFFF"
_FULL = 100_000  # a hundred per cent, as DrawingML writes it

# What Word calls the colours of the theme, and what PowerPoint's slides call the four that change with the background.
_OTHER_NAMES = {
    "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1",
    "text2": "dk2", "dark2": "dk2", "background2": "lt2", "light2": "lt2",
    "hyperlink": "hlink", "followedhyperlink": "folHlink",
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
}  # fmt: skip
_PRESET = {
    "black": "000000", "white": WHITE, "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
    "orange": "FFA500", "gray": "808080", "grey": "808080", "lime": "00FF00", "darkGreen": "006400", "gold": "FFD700",
    "dkGreen": "006400", "lightGreen": "90EE90", "ltGreen": "90EE90", "forestGreen": "228B22", "darkRed": "8B0000",
    "dkRed": "8B0000", "lightGray": "D3D3D3", "ltGray": "D3D3D3", "darkGray": "A9A9A9", "dkGray": "A9A9A9",
    "purple": "800080", "darkOrange": "FF8C00", "dkOrange": "FF8C00", "crimson": "DC143C", "amber": "FFBF00",
}  # fmt: skip


class Theme:
    """The colours of a theme, by the names that are used for them.

    Args:
        root: The theme part; None if the file has none.
        names: The colour map of a slide master: which colour of the theme each name stands for.
    """

    def __init__(self, root: Element | None, names: Mapping[str, str] | None = None) -> None:
        self._names = dict(names or {})
        self._colours: dict[str, str] = {}
        scheme = root.find(f".//{A}clrScheme") if root is not None else None
        entries = list(scheme) if scheme is not None else []
        for entry in entries:
            for stated in entry:
                self._colours[local(entry)] = stated.get("lastClr") or stated.get("val") or ""

    def named(self, name: str) -> str | None:
        """Return the colour that a name stands for; None if the theme has none."""
        name = self._names.get(name, name)
        known = self._colours.get(name) or self._colours.get(_OTHER_NAMES.get(name, _OTHER_NAMES.get(name.lower(), "")))
        return hexadecimal(known)

    def fill(self, holder: Element | None) -> str | None:
        """Return the colour that an element is filled with; of a gradient its first; None for no colour and white."""
        if holder is None:
            return None
        solid = holder.find(f"{A}solidFill")
        if solid is None:
            solid = holder.find(f"{A}gradFill/{A}gsLst/{A}gs")
        if solid is None:
            solid = holder.find(f"{A}pattFill/{A}fgClr")
        return self.colour(solid)

    def colour(self, holder: Element | None) -> str | None:
        """Return the colour stated inside an element; None for no colour, white and one that nobody can see through."""
        for stated in holder if holder is not None else ():
            kind, value = local(stated), stated.get("val", "")
            if kind == "srgbClr":
                base = hexadecimal(value)
            elif kind == "schemeClr":
                base = self.named(value)
            elif kind == "sysClr":
                base = hexadecimal(stated.get("lastClr"))
            else:
                base = _PRESET.get(value)
            if base is not None:
                return visible(_changed(base, stated))
        return None


def _changed(base: str, stated: Element) -> str | None:
    """Return a colour as its modifiers make it: lighter, darker, paler; None if it is clear as glass."""
    for change in stated:
        kind, share = local(change), number(change.get("val"), _FULL) / _FULL
        if kind == "alpha" and share == 0:
            return None
        hue, light, strength = colorsys.rgb_to_hls(*(int(base[i : i + 2], 16) / 255 for i in (0, 2, 4)))
        if kind == "lumMod":
            light *= share
        elif kind == "lumOff":
            light += share
        elif kind == "shade":
            light *= share
        elif kind == "tint":
            light = light * share + 1 - share
        elif kind == "satMod":
            strength *= share
        rgb = colorsys.hls_to_rgb(hue, _within(light), _within(strength))
        base = "".join(f"{round(part * 255):02X}" for part in rgb)
    return base


def tinted(base: str | None, tint: str | None, shade: str | None) -> str | None:
    """Return a colour of Word's theme: *tint* mixes white into it and *shade* black, from `00` (all) to `FF` (none).

    Example:
        >>> tinted("00B050", "66", None), tinted("00B050", None, "80")
        ('99DFB9', '005828')
    """
    if base is None:
        return None
    for stated, other in ((tint, 255), (shade, 0)):
        share = _byte(stated)
        if share is not None:
            parts = (int(base[i : i + 2], 16) for i in (0, 2, 4))
            base = "".join(f"{round(part * share + other * (1 - share)):02X}" for part in parts)
    return base


def hexadecimal(value: str | None) -> str | None:
    """Return a stated colour in its usual form; None if it is none, such as `auto`.

    Example:
        >>> hexadecimal("00b050"), hexadecimal("#00B050"), hexadecimal("auto"), hexadecimal("FFF")
        ('00B050', '00B050', None, None)
    """
    bare = (value or "").removeprefix("#").upper()
    return bare if len(bare) == 6 and not bare.strip("0123456789ABCDEF") else None


def visible(colour: str | None) -> str | None:
    """Return a colour, or None if it is white."""
    return None if colour == WHITE else colour


def _byte(stated: str | None) -> float | None:
    bare = (stated or "").upper()
    return int(bare, 16) / 255 if len(bare) in {1, 2} and not bare.strip("0123456789ABCDEF") else None


def _within(value: float) -> float:
    return min(1.0, max(0.0, value))
