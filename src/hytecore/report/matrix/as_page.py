"""The role matrix as a page of HTML: a table to be read aloud, what the rules say, and a picture of each theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.edtf import When
from hytecore.report.frame import framed
from hytecore.report.matrix import slide
from hytecore.report.matrix.as_table import names_on, state_of
from hytecore.report.matrix.as_text import MARKED
from hytecore.report.matrix.drawing import INK, QUIET, SHADES, sign
from hytecore.report.page.markup import escaped
from hytecore.words.matrix import matrix_word
from hytecore.words.render import in_words

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix, Row, Square

STYLE = f"""
body {{ font: 1rem/1.4 Arial, "Liberation Sans", Helvetica, sans-serif; color: {INK}; background: #fff;
  margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; }}
h1 {{ margin: 0; }}
p.plans {{ color: {QUIET}; margin-top: .25rem; }}
div.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border: 1px solid #8a949e; padding: .4rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; min-width: 7rem; hyphens: auto; }}
th[scope="row"] {{ min-width: 10rem; overflow-wrap: normal; }}
li, p {{ overflow-wrap: anywhere; }}
thead th {{ background: #1f4e6b; color: #fff; }}
tbody th {{ background: #eef2f5; }}
td.municipality {{ background: {SHADES["municipality"]}; }}
td.wellbeing_county {{ background: {SHADES["wellbeing_county"]}; }}
td.ngo {{ background: {SHADES["ngo"]}; }}
td.other {{ background: {SHADES["other"]}; }}
td.marked {{ font-weight: bold; border: 2px solid {INK}; }}
svg {{ max-width: 100%; height: auto; border: 1px solid #8a949e; }}
svg.sign {{ width: 1rem; height: 1rem; border: 0; vertical-align: -.15rem; margin-right: .3rem; }}
section {{ break-inside: avoid; }}
@page {{ size: A4 landscape; margin: 12mm; }}
@media print {{ body {{ margin: 0; max-width: none; padding: 0; font-size: 9pt; }}
  thead {{ display: table-header-group; }} tr {{ break-inside: avoid; }} section.picture {{ break-before: page; }}
  section.picture h2 {{ display: none; }} section.picture svg {{ border: 0; max-height: 182mm; }} }}
"""


def render(matrix: RoleMatrix) -> str:
    """Return the page; it needs no other file, runs no program and loads nothing."""
    language = matrix.language
    title = matrix_word("title", language)
    day = matrix_word("as_of", language, day=in_words(When.parse(matrix.as_of), language))
    body = (
        f"<h1>{escaped(title)}</h1>",
        f'<p class="plans">{escaped(" · ".join((*matrix.titles, day)))}</p>',
        *_unread(matrix),
        *table(matrix),
        *_findings(matrix),
        *_pictures(matrix),
    )
    return framed(title, language, STYLE, body)


def _unread(matrix: RoleMatrix) -> Iterator[str]:
    if matrix.unread:
        told = matrix_word("unread", matrix.language, paths=", ".join(matrix.unread))
        yield f"<p><strong>{escaped(told)}</strong></p>"


def table(matrix: RoleMatrix, caption: str = "") -> Iterator[str]:
    """Yield the table of themes and levels, in a frame of its own that scrolls sideways; it may have a caption."""
    language = matrix.language
    heads = [matrix_word(key, language).capitalize() for key in ("theme", "level")]
    heads += [matrix_word(f"side.{side}", language) for side in matrix.sides]
    heads += [matrix_word(key, language).capitalize() for key in ("state", "measures")]
    label = escaped(caption or matrix_word("title", language))
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{label}">'
    yield "<table>"
    if caption:
        yield f"<caption>{label}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{escaped(head)}</th>' for head in heads) + "</tr></thead>"
    for row in matrix.rows:
        yield "<tbody>"
        for number, square in enumerate(row.squares):
            yield "<tr>" + "".join(_cells(matrix, row, square, first=not number)) + "</tr>"
        yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _cells(matrix: RoleMatrix, row: Row, square: Square, *, first: bool) -> Iterator[str]:
    language = matrix.language
    if first:
        name = escaped(row.title or matrix_word("no-theme", language))
        yield f'<th scope="rowgroup" rowspan="{len(row.squares)}">{name}</th>'
    yield f'<th scope="row">{escaped(matrix_word(f"level.{square.level}", language))}</th>'
    for side in matrix.sides:
        here = f" ({matrix_word('emphasis-here', language)})" if square.emphasis == side else ""
        yield f'<td class="{side}">{escaped(names_on(square, side, language) + here)}</td>'
    shape = sign(square.state, 1, 1, 14)
    drawn = f'<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>' if shape else ""
    marked = ' class="marked"' if square.state in MARKED else ""
    yield f"<td{marked}>{drawn}{escaped(state_of(square, language))}</td>"
    yield f"<td>{escaped('; '.join(work.title for work in square.work)) or '–'}</td>"


def _findings(matrix: RoleMatrix) -> Iterator[str]:
    found = {
        finding.fingerprint: finding for row in matrix.rows for square in row.squares for finding in square.findings
    }
    if found:
        yield f"<section><h2>{escaped(matrix_word('findings', matrix.language))}</h2>"
        yield "<ul>"
        for finding in found.values():
            yield f"<li>{escaped(finding.message)} <strong>{escaped(finding.fix)}</strong> ({finding.code})</li>"
        yield "</ul></section>"


def _pictures(matrix: RoleMatrix) -> Iterator[str]:
    for number, row in enumerate(matrix.rows):
        if any(square.work for square in row.squares):
            heading = escaped(f"{row.title or matrix_word('no-theme', matrix.language)}")
            yield f'<section class="picture"><h2>{heading}</h2>'
            yield slide.render(matrix, row, f"p{number}-")
            yield "</section>"
