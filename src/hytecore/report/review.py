"""How a document was understood, part by part, for the one who looks the conversion over."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.documents.document import Table, Text
from hytecore.read.document_file import DocumentSource
from hytecore.report.paragraphs import Paragraph
from hytecore.words.interface import say
from hytecore.words.places import place_in_words
from hytecore.words.render import quoted
from hytecore.words.terms import term, terms_of
from hytecore.write.annotated import shortened

_STYLES = {"certain": "", "likely": "cyan", "possible": "yellow", "not understood": "bold red"}


def review(source: DocumentSource, language: str) -> Iterator[Paragraph]:
    """Yield what each part of a document was understood as and how surely, then what was not understood."""
    yield Paragraph(say("review-heading", language), style="bold")
    for each in source.understood.reviewed:
        place = place_in_words(each.location, language)
        told = f"{_what(each.what, language)}: {each.value}" if each.value else _what(each.what, language)
        yield Paragraph(
            f"{quoted(shortened(each.text), language)} → {told} ({_sure(each.sure, language)})",
            "",
            2,
            _STYLES[each.sure],
        )
        yield Paragraph(place, indent=4, style="dim")
    left = source.understood.left
    if left:
        yield Paragraph("")
        yield Paragraph(f"{say('left-heading', language)} ({len(left)})", style="bold")
    for block in left:
        yield Paragraph(left_in_words(block, language), indent=2)


def left_in_words(block: Text | Table, language: str) -> str:
    """Return a text or table in which nothing was found, with its place, in one line."""
    if isinstance(block, Text):
        words = quoted(shortened(block.text), language)
    else:
        first = next((cell.text for cell in block.cells if cell.text.strip()), "")
        size = say("review-table", language, height=block.height, width=block.width)
        words = f"{size}: {quoted(shortened(first, 60), language)}"
    return f"{words} – {place_in_words(block.location, language)}"


def _what(what: str, language: str) -> str:
    return term("kind", what, language) if what in terms_of("kind") else term("field", what, language)


def _sure(sure: str, language: str) -> str:
    return say("review-not-understood", language) if sure == "not understood" else term("confidence", sure, language)
