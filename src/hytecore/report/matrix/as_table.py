"""The role matrix as a table: one line for each theme, level and side; for CSV and spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.words.matrix import matrix_word

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix, Row, Square

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that make a spreadsheet take a text for a formula."""


def header(matrix: RoleMatrix) -> list[str]:
    """Return the names of the columns."""
    language = matrix.language
    sides = [matrix_word(f"side.{side}", language) for side in matrix.sides]
    words = [matrix_word(key, language) for key in ("theme", "level")]
    return [*words, *sides, *(matrix_word(key, language) for key in ("state", "measures"))]


def lines(matrix: RoleMatrix) -> Iterator[list[str]]:
    """Yield a line for each theme and level: who has which role on each side, the state, and the measures."""
    for row in matrix.rows:
        for square in row.squares:
            yield _line(matrix, row, square)


def as_csv(matrix: RoleMatrix) -> str:
    """Return the table as CSV for spreadsheets in Finland: semicolons, and a mark that says it is UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(header(matrix))
    writer.writerows([neutral(cell) for cell in line] for line in lines(matrix))
    return "\ufeff" + buffer.getvalue()


def neutral(text: str) -> str:
    """Return *text* so that no spreadsheet takes it for a formula.

    Example:
        >>> neutral("=HYPERLINK(…)"), neutral("Savuton kunta")
        ("'=HYPERLINK(…)", 'Savuton kunta')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def names_on(square: Square, side: str, language: str) -> str:
    """Return who has which role on *side*: `johtaa: Liikuntapalvelut; tukee: Nuorisopalvelut`."""
    by_role: dict[str, list[str]] = {}
    for work in square.work:
        for each in work.roles_on(side):
            names = by_role.setdefault(each.role, [])
            if each.name not in names:
                names.append(each.name)
    if not by_role:
        return matrix_word(f"role.{square.role_of(side)}", language)
    told = sorted(by_role.items(), key=lambda entry: _RANK[entry[0]])
    return "; ".join(f"{matrix_word(f'role.{role}', language)}: {', '.join(sorted(names))}" for role, names in told)


_RANK = {"lead": 0, "responsible": 1, "support": 2, "partner": 3, "undecided": 4}


def state_of(square: Square, language: str) -> str:
    """Return the state of a square in words, with where it is agreed or why it is left."""
    told = matrix_word(f"state.{square.state}", language)
    if square.left and square.state != "left":
        told = f"{told}; {matrix_word('left-why', language, why=square.left)}"
    if square.state == "left" and square.left:
        return f"{told} ({square.left})"
    if square.state == "agreed" and square.agreed not in (None, "yes"):
        return f"{told} ({square.agreed})"
    return told


def _line(matrix: RoleMatrix, row: Row, square: Square) -> list[str]:
    language = matrix.language
    return [
        row.title or matrix_word("no-theme", language),
        matrix_word(f"level.{square.level}", language),
        *(names_on(square, side, language) for side in matrix.sides),
        state_of(square, language),
        "; ".join(work.title for work in square.work),
    ]
