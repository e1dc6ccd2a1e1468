"""The sheet for a terminal: every name in full."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.report.paragraphs import Paragraph
from hytecore.report.sheet.sheet import Sheet
from hytecore.report.sheet.telling import heading_of, heads, item_of, note_of, opening


def paragraphs(sheet: Sheet) -> Iterator[Paragraph]:
    """Yield the sheet paragraph by paragraph; nothing is cut."""
    title, about = heads(sheet)
    yield Paragraph(title, style="bold")
    yield Paragraph(about)
    yield from map(Paragraph, opening(sheet))
    for listing in (*sheet.listings, *sheet.changes):
        yield Paragraph("")
        yield Paragraph(heading_of(listing, sheet.language), style="bold")
        note = note_of(listing, sheet.language)
        if note:
            yield Paragraph(note, indent=2)
        for entry in listing.entries:
            yield Paragraph(item_of(entry, sheet.language), "-", 2)
