"""The role matrix for a terminal: a line for each theme and level, then what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.edtf import When
from hytecore.report.matrix.as_table import state_of
from hytecore.report.paragraphs import Paragraph
from hytecore.words.matrix import matrix_word
from hytecore.words.render import in_words

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix, Row, Square

GAP = 2
MARKED = ("overlap", "unled", "gap", "seam", "absent")
"""The states that call for action."""


def paragraphs(matrix: RoleMatrix, width: int = 80) -> Iterator[Paragraph]:
    """Yield the matrix paragraph by paragraph, for lines of *width* characters."""
    language = matrix.language
    yield Paragraph(matrix_word("title", language), style="bold")
    day = in_words(When.parse(matrix.as_of), language)
    yield Paragraph(" · ".join((*matrix.titles, matrix_word("as_of", language, day=day))))
    if matrix.unread:
        yield Paragraph(matrix_word("unread", language, paths=", ".join(matrix.unread)), lead="!", style="yellow")
    columns = _columns(matrix)
    beside = sum(columns) + _longest_state(matrix) <= width
    stacked = sum(columns) - GAP > width
    yield Paragraph("")
    if not stacked:
        yield Paragraph(_headings(matrix, columns, beside=beside), style="verbatim")
    for row in matrix.rows:
        yield Paragraph(row.title or matrix_word("no-theme", language), style="bold")
        for square in row.squares:
            yield from _square(matrix, square, columns, beside=beside, stacked=stacked)
        yield from _findings(row)
    yield from _legend(matrix)


def role_on(square: Square, side: str, language: str) -> str:
    """Return the strongest role on *side*, and in how many measures it has it."""
    role = square.role_of(side)
    if role == "undecided":
        n = sum(work.zone == "undecided" for work in square.work)
    else:
        n = sum(any(each.role == role for each in work.roles_on(side)) for work in square.work)
    return matrix_word(f"role.{role}", language) + (f" ({n})" if n else "")


def _columns(matrix: RoleMatrix) -> list[int]:
    """Return the width of each column: the level, then the sides."""
    language = matrix.language
    levels = max(len(matrix_word(f"level.{level}", language)) for level in matrix.levels) + GAP
    squares = [square for row in matrix.rows for square in row.squares]
    sides = [
        max(len(text) for text in (_side(side, language), *(role_on(square, side, language) for square in squares)))
        for side in matrix.sides
    ]
    return [levels + GAP, *(side + GAP for side in sides)]


def _longest_state(matrix: RoleMatrix) -> int:
    states = {square.state for row in matrix.rows for square in row.squares}
    return max((len(matrix_word(f"state.{state}", matrix.language)) for state in states), default=0)


def _headings(matrix: RoleMatrix, columns: list[int], *, beside: bool) -> str:
    names = ["", *(_side(side, matrix.language) for side in matrix.sides)]
    state = matrix_word("state", matrix.language).capitalize() if beside else ""
    return "".join(name.ljust(column) for name, column in zip(names, columns, strict=True)) + state


def _square(
    matrix: RoleMatrix, square: Square, columns: list[int], *, beside: bool, stacked: bool
) -> Iterator[Paragraph]:
    language = matrix.language
    cells = [f"  {matrix_word(f'level.{square.level}', language)}"]
    cells += [role_on(square, side, language) for side in matrix.sides]
    line = "".join(cell.ljust(column) for cell, column in zip(cells, columns, strict=True))
    state = matrix_word(f"state.{square.state}", language)
    if stacked:  # too many sides for one line
        yield Paragraph(cells[0], style="verbatim")
        for side, role in zip(matrix.sides, cells[1:], strict=True):
            yield Paragraph(f"    {_side(side, language)}: {role}", style="verbatim")
    else:
        yield Paragraph((line + state if beside else line).rstrip(), style="verbatim")
    full = state_of(square, language)
    if not beside or full != state:
        yield Paragraph(full, lead="→", indent=4)
    if square.emphasis and square.emphasis != "undecided":
        yield Paragraph(matrix_word("emphasis", language, side=_side(square.emphasis, language)), lead="→", indent=4)


def _findings(row: Row) -> Iterator[Paragraph]:
    told: set[str] = set()
    for square in row.squares:
        for finding in square.findings:
            if finding.fingerprint not in told:
                told.add(finding.fingerprint)
                yield Paragraph(finding.message, lead=f"! {finding.code}", indent=2, style="yellow")


def _legend(matrix: RoleMatrix) -> Iterator[Paragraph]:
    used = {square.state for row in matrix.rows for square in row.squares}
    told = [state for state in (*MARKED, "undecided") if state in used]
    if told:
        yield Paragraph("")
        yield Paragraph(matrix_word("legend", matrix.language), style="bold")
    for state in told:
        meaning = matrix_word(f"means.{state}", matrix.language)
        yield Paragraph(f"{matrix_word(f'state.{state}', matrix.language)}: {meaning}", indent=2)


def _side(side: str, language: str) -> str:
    return matrix_word(f"side.{side}", language)
