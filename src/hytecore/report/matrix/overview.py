"""All themes as one picture: a line for each theme and level, a column for each side, a sign where work is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hytecore.report.matrix import drawing
from hytecore.report.matrix.as_table import state_of
from hytecore.report.matrix.as_text import role_on
from hytecore.report.matrix.drawing import LEADING, QUIET, SHADES, WIDTH, block, box, sign
from hytecore.report.matrix.lettering import wrapped
from hytecore.words.matrix import matrix_word

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix, Row, Square

MARGIN, PAD, SIGN = 24.0, 6.0, 13.0
SIZE = 12.0
THEME, LEVEL, STATE = 250.0, 150.0, 210.0
STRONG = ("lead", "responsible")
"""The roles that are written in bold."""


def render(matrix: RoleMatrix) -> str:
    """Return the picture as SVG."""
    language = matrix.language
    parts: list[str] = []
    y = MARGIN
    title = matrix_word("title", language)
    for words, size, bold in ((title, 24.0, True), (" · ".join(matrix.titles), SIZE, False)):
        drawn, height = block(MARGIN, y, words, size, WIDTH - 2 * MARGIN, bold=bold)
        parts += drawn
        y += height + 4
    columns = _columns(matrix)
    state = matrix_word("state", language).capitalize()
    y = _line(
        parts, y + PAD, columns, ["", "", *(matrix_word(f"side.{side}", language) for side in matrix.sides), state]
    )
    for row in matrix.rows:
        y = _row(parts, y, columns, matrix, row)
    description = "; ".join(
        f"{row.title or matrix_word('no-theme', language)}, {matrix_word(f'level.{square.level}', language)}: "
        f"{matrix_word(f'state.{square.state}', language)}"
        for row in matrix.rows
        for square in row.squares
    )
    return drawing.document(parts, y + MARGIN, title, description, language)


def _columns(matrix: RoleMatrix) -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is: theme, level, the sides, the state."""
    side = (WIDTH - 2 * MARGIN - THEME - LEVEL - STATE) / len(matrix.sides)
    widths = [THEME, LEVEL, *(side for _ in matrix.sides), STATE]
    return [(MARGIN + sum(widths[:number]), width) for number, width in enumerate(widths)]


def _row(parts: list[str], y: float, columns: list[tuple[float, float]], matrix: RoleMatrix, row: Row) -> float:
    top, theme = y, row.title or matrix_word("no-theme", matrix.language)
    shades = ["#ffffff", "#ffffff", *(SHADES[side] for side in matrix.sides), "#ffffff"]
    for square in row.squares:
        roles = [square.role_of(side) for side in matrix.sides]
        texts = [
            "",
            matrix_word(f"level.{square.level}", matrix.language),
            *(role_on(square, side, matrix.language) for side in matrix.sides),
            state_of(square, matrix.language),
        ]
        bold = {2 + number for number, role in enumerate(roles) if role in STRONG}
        y = _line(parts, y, columns, texts, shades, bold=bold, square=square)
    drawn, height = block(MARGIN + PAD, top + PAD, theme, SIZE + 1, THEME - 2 * PAD, bold=True)
    parts += drawn
    y = max(y, top + height + 2 * PAD)
    parts.append(f'<path d="M{MARGIN} {y:.1f} H{WIDTH - MARGIN}" stroke="{QUIET}" stroke-width="0.7"/>')
    return y


def _line(
    parts: list[str],
    y: float,
    columns: list[tuple[float, float]],
    texts: list[str],
    shades: list[str] | None = None,
    *,
    bold: set[int] | None = None,
    square: Square | None = None,
) -> float:
    """Draw a line of cells; return where it ends."""
    heading = square is None
    strong = range(len(texts)) if heading else bold or set()
    room = [
        width - 2 * PAD - (SIGN + 4 if number == len(columns) - 1 else 0) for number, (_, width) in enumerate(columns)
    ]
    lines = [
        len(wrapped(words, SIZE, width, bold=number in strong))
        for number, (words, width) in enumerate(zip(texts, room, strict=True))
    ]
    high = max(1, *lines) * SIZE * LEADING + 2 * PAD
    for number, ((x, width), words) in enumerate(zip(columns, texts, strict=True)):
        if shades and number > 1:
            parts.append(box(x + 1, y + 1, width - 2, high - 2, fill=shades[number]))
        indent = SIGN + 4 if number == len(columns) - 1 and square is not None else 0
        if indent and square is not None:
            parts.append(sign(square.state, x + PAD, y + PAD, SIGN))
        drawn, _ = block(x + PAD + indent, y + PAD, words, SIZE, room[number], bold=number in strong)
        parts += drawn
    return y + high
