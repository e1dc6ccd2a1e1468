"""Paragraphs: text laid out for a terminal, with styles that can be left away.

A report is a list of paragraphs. Printed plainly it is wrapped text; on a terminal the same lines get their colours
from rich. Nothing is said by colour alone.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from hytecore.frozen import frozen

_blanks = re.compile(r"[ \t\r\n\f\v]+").sub
"""What is one blank between words; a no-break space, as in 1 900, stays one."""


@frozen
class Paragraph:
    """One paragraph.

    Attributes:
        text: The words; line breaks in them are folded.
        lead: What stands before the text on the first line; further lines are then indented by two more.
        indent: How far the whole paragraph is indented.
        style: The style of the lead, or of the text where there is no lead; a style of rich, or `verbatim` for text
            whose lines stand as they are.
    """

    text: str
    lead: str = ""
    indent: int = 0
    style: str = ""


def lines(paragraphs: Iterable[Paragraph], width: int) -> Iterable[tuple[str, str, str]]:
    """Yield each line as three parts: indentation, styled lead with its style's name in front, and the rest.

    Yields:
        `(style, styled, rest)`: the styled part of the line, indentation included, and what follows it.
    """
    for paragraph in paragraphs:
        pad = " " * paragraph.indent
        if paragraph.style == "verbatim":
            yield from (("", "", pad + line) for line in paragraph.text.splitlines())
            continue
        lead = f"{pad}{paragraph.lead} " if paragraph.lead else pad
        hanging = f"{pad}  " if paragraph.lead else pad
        wrapped = textwrap.wrap(
            _blanks(" ", paragraph.text).strip(" "),
            width,
            initial_indent=lead,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for number, line in enumerate(wrapped or [lead.rstrip()]):
            if paragraph.lead and number == 0:
                yield paragraph.style, line[: len(lead)], line[len(lead) :]
            elif paragraph.lead:
                yield "", "", line
            else:
                yield paragraph.style, line, ""


def as_plain(paragraphs: Iterable[Paragraph], width: int = 80) -> str:
    """Return the paragraphs as wrapped text without any style."""
    return "".join(f"{styled}{rest}".rstrip() + "\n" for _, styled, rest in lines(paragraphs, width))
