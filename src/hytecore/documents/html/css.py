"""The few facts of a style sheet that a reader of tables needs: background, bold, hidden, and Word's lists."""

from __future__ import annotations

import re

from hytecore.documents.html.css_colours import css_colour
from hytecore.frozen import frozen

_COMMENTS = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_SELECTOR = re.compile(r"[\w-]*\.?[\w-]+")
_WORD_LIST = re.compile(r"\blevel([1-9])\b")


@frozen
class Look:
    """What a style says; None where it says nothing.

    Attributes:
        fill: The background as six hexadecimal digits; an empty string for none or white.
        list_level: The level of the list that Word puts the paragraph in.
    """

    fill: str | None = None
    bold: bool | None = None
    hidden: bool | None = None
    preformatted: bool | None = None
    list_level: int | None = None

    def over(self, other: Look) -> Look:
        """Return this look, with what it leaves unsaid taken from *other*."""
        return Look(
            other.fill if self.fill is None else self.fill,
            other.bold if self.bold is None else self.bold,
            other.hidden if self.hidden is None else self.hidden,
            other.preformatted if self.preformatted is None else self.preformatted,
            other.list_level if self.list_level is None else self.list_level,
        )


PLAIN = Look()


def look_of(declarations: str) -> Look:
    """Return what the declarations of a `style` attribute or a rule say.

    Example:
        >>> look = look_of("background:#FFC000; font-weight:700")
        >>> look.fill, look.bold, look.hidden
        ('FFC000', True, None)
    """
    fill: str | None = None
    bold = hidden = preformatted = None
    level = None
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip().lower()
        if name in {"background", "background-color"}:
            fill = css_colour(value) or ""
        elif name == "font-weight":
            bold = value.startswith("bold") or (value[:3].isdecimal() and int(value[:3]) >= 600)
        elif name == "display":
            hidden = value.startswith("none")
        elif (name == "visibility" and value.startswith(("hidden", "collapse"))) or (
            name == "mso-hide" and value.startswith("all")
        ):
            hidden = True
        elif name == "white-space":
            preformatted = value.startswith("pre")
        elif name == "mso-list" and (found := _WORD_LIST.search(value)):
            level = int(found[1])
    return Look(fill, bold, hidden, preformatted, level)


class StyleSheet:
    """The rules of a document for tags, classes and both (`td`, `.xl65`, `td.xl65`); others are passed by."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}

    def add(self, text: str) -> None:
        """Take in the text of a `<style>` element."""
        for selectors, declarations in _RULE.findall(_COMMENTS.sub(" ", text)):
            look = look_of(declarations)
            if look == PLAIN:
                continue
            for selector in selectors.lower().split(","):
                if _SELECTOR.fullmatch(name := selector.strip()):
                    self._looks[name] = look.over(self._looks.get(name, PLAIN))

    def look(self, tag: str, classes: str, style: str) -> Look:
        """Return how an element looks by itself, without what it inherits."""
        if not self._looks and not style:
            return PLAIN
        look = look_of(style) if style else PLAIN
        for name in reversed(classes.lower().split()):
            look = look.over(self._looks.get(f"{tag}.{name}", PLAIN)).over(self._looks.get(f".{name}", PLAIN))
        return look.over(self._looks.get(tag, PLAIN))
