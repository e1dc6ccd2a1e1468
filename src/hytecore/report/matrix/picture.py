"""The role matrix as a picture: a slide of one theme, an overview of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hytecore.report.matrix import overview, slide

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix


def render(matrix: RoleMatrix) -> str:
    """Return the matrix as SVG, one sheet of A4 on its side."""
    return slide.render(matrix, matrix.rows[0]) if len(matrix.rows) == 1 else overview.render(matrix)
