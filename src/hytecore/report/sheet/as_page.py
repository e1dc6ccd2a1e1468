"""The sheet as a page of HTML: one page of A4 when printed, two columns on a screen, one on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.report.frame import framed
from hytecore.report.matrix.drawing import INK, QUIET
from hytecore.report.page.markup import escaped
from hytecore.report.sheet.fitting import GAP, LEADING, MARGIN, Fitted, Shown, fitted
from hytecore.report.sheet.sheet import Sheet
from hytecore.report.sheet.telling import heading_of, heads, note_of, opening
from hytecore.words.sheet import sheet_word

STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ font: 1rem/{LEADING} Arial, "Liberation Sans", Helvetica, sans-serif; color: {INK}; background: #fff;
  margin: 1.5rem auto; max-width: 64rem; padding: 0 1rem; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.6rem; line-height: 1.2; margin: 0 0 .3rem; }}
p {{ margin: .3rem 0; }}
p.about {{ color: {QUIET}; }}
div.lists {{ columns: 2; column-gap: 2.5rem; margin-top: .8rem; }}
section {{ border-top: 2px solid #1f4e6b; padding-top: .25rem; margin-bottom: .9rem; }}
h2 {{ font-size: 1.05rem; line-height: 1.25; margin: 0 0 .15rem; break-after: avoid; }}
ul {{ margin: 0; padding-left: 1.1rem; }}
li {{ break-inside: avoid; margin: .1rem 0; }}
li.more {{ list-style: none; font-weight: bold; break-before: avoid; }}
@media (max-width: 40rem) {{ div.lists {{ columns: 1; }} }}
@page {{ size: A4; margin: {MARGIN}mm; }}
@media print {{ body {{ font-size: @SIZE@pt; margin: 0; max-width: none; padding: 0; }} p {{ margin: 2pt 0; }}
  h1 {{ font-size: 18pt; }} div.lists {{ column-gap: {GAP}mm; margin-top: 6pt; }}
  h2 {{ font-size: 1.15em; margin: 0 0 1pt; }}
  section {{ border-top-width: 1pt; padding-top: 2pt; margin-bottom: 7pt; }} ul {{ padding-left: 14pt; }}
  li {{ margin: 0 0 1pt; }} }}
"""


def render(sheet: Sheet) -> str:
    """Return the page."""
    page = fitted(sheet)
    title, about = heads(sheet)
    return framed(title, sheet.language, STYLE.replace("@SIZE@", f"{page.size:g}"), _body(sheet, page, title, about))


def _body(sheet: Sheet, page: Fitted, title: str, about: str) -> Iterator[str]:
    yield f"<h1>{escaped(title)}</h1>"
    yield f'<p class="about">{escaped(about)}</p>'
    yield from (f"<p>{escaped(line)}</p>" for line in opening(sheet))
    if page.is_cut:
        yield f"<p>{escaped(sheet_word('cut', sheet.language))}</p>"
    yield '<div class="lists">'
    yield from _lists(page.shown, sheet.language)
    yield "</div>"


def _lists(shown: Sequence[Shown], language: str) -> Iterator[str]:
    for each in shown:
        yield f"<section><h2>{escaped(heading_of(each.listing, language))}</h2>"
        note = note_of(each.listing, language)
        if note:
            yield f"<p>{escaped(note)}</p>"
        if each.listing.entries:
            yield "<ul>"
            yield from (f"<li>{escaped(item)}</li>" for item in each.items)
            if each.more:
                yield f'<li class="more">{escaped(sheet_word("more", language, n=each.more))}</li>'
            yield "</ul>"
        yield "</section>"
