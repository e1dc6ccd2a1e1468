"""The sheet as a Word document of one page: headings to go by, lists in two columns."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.report.sheet.fitting import GAP, MARGIN, Fitted, fitted
from hytecore.report.sheet.sheet import Sheet
from hytecore.report.sheet.telling import heading_of, heads, note_of, opening
from hytecore.words.sheet import sheet_word
from hytecore.write.ooxml import Layout, Strong, bullet, heading, package, paragraph, section_break


def render(sheet: Sheet) -> bytes:
    """Return the document."""
    title, about = heads(sheet)
    page = fitted(sheet)
    layout = Layout(title, sheet.language, margin=MARGIN, columns=2, gap=GAP, size=page.size)
    return package(_body(sheet, page, layout, about), layout)


def _body(sheet: Sheet, page: Fitted, layout: Layout, about: str) -> Iterator[str]:
    language = sheet.language
    yield heading(layout.title, 0)
    yield paragraph(about, style="Quiet")
    yield from (paragraph(line, style="Tight") for line in opening(sheet))
    if page.is_cut:
        yield paragraph(sheet_word("cut", language), style="Tight")
    yield section_break(layout)
    for each in page.shown:
        yield heading(heading_of(each.listing, language))
        note = note_of(each.listing, language)
        if note:
            yield paragraph(note, style="Tight")
        yield from map(bullet, each.items)
        if each.more:
            yield paragraph(Strong(sheet_word("more", language, n=each.more)), style="Tight")
