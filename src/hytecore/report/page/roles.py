"""Who does what: the role matrix theme by theme, and measure by measure where no theme is stated."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from hytecore.report.matrix.as_page import table
from hytecore.report.matrix.as_table import names_on, state_of
from hytecore.report.matrix.as_text import MARKED
from hytecore.report.matrix.drawing import sign
from hytecore.report.matrix.role_matrix import RoleMatrix, Square, Work, role_matrix
from hytecore.report.page.contents import Contents
from hytecore.report.page.markup import escaped, in_tongue, short
from hytecore.words.matrix import matrix_word
from hytecore.words.page import page_word


def render(contents: Contents) -> Iterator[str]:
    """Yield the section."""
    language = contents.language
    yield f'<section id="roles"><h2>{escaped(page_word("roles", language))}</h2>'
    matrix = role_matrix(contents.report)
    themed = [row for row in matrix.rows if row.ids]
    loose = [(square, work) for row in matrix.rows if not row.ids for square in row.squares for work in square.work]
    if not themed and not loose:
        yield f"<p>{escaped(page_word('roles-none', language))}</p>"
    yield '<div class="matrix">'
    if themed:
        yield from table(evolve(matrix, rows=tuple(themed)), page_word("roles-themes", language))
    if loose:
        yield from _by_measure(contents, matrix, loose)
    yield "</div></section>"


def _by_measure(contents: Contents, matrix: RoleMatrix, loose: list[tuple[Square, Work]]) -> Iterator[str]:
    language = contents.language
    caption = escaped(page_word("roles-measures", language))
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>'
    heads = [page_word("measure", language)]
    heads += [matrix_word(f"side.{side}", language) for side in matrix.sides]
    heads += [matrix_word("state", language).capitalize()]
    yield "<thead><tr>" + "".join(f'<th scope="col">{escaped(head)}</th>' for head in heads) + "</tr></thead><tbody>"
    for square, work in loose:
        alone = Square(square.level, (work,), None, work.agreed, None, _state(work), ())
        plan = contents.indexes.get(work.plan)
        title = in_tongue(escaped(short(work.title)), plan.plan.language if plan else language, language)
        yield f'<tr><th scope="row">{title}</th>'
        for side in matrix.sides:
            yield f'<td class="{side}">{escaped(names_on(alone, side, language))}</td>'
        marked = ' class="marked"' if alone.state in MARKED else ""
        shape = sign(alone.state, 1, 1, 14)
        drawn = f'<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>' if shape else ""
        yield f"<td{marked}>{drawn}{escaped(state_of(alone, language))}</td></tr>"
    yield "</tbody></table></div>"


def _state(work: Work) -> str:
    """Return the state of one measure in the words of the matrix."""
    if work.states:
        return work.states[0]
    if work.zone in ("undecided", "left"):
        return work.zone
    return "agreed" if work.agreed not in (None, "no", "undecided") else "held"
