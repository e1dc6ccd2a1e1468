"""The role matrix as plain data, schema `hytecore-matrix/1`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix, Square, Work

SCHEMA = "hytecore-matrix/1"


def render(matrix: RoleMatrix) -> str:
    """Return the matrix as JSON."""
    return json.dumps(matrix_data(matrix), ensure_ascii=False, indent=1) + "\n"


def matrix_data(matrix: RoleMatrix) -> dict[str, Any]:
    """Return the matrix as plain data.

    Example:
        >>> from hytecore import Plan, check
        >>> from hytecore.report.matrix.role_matrix import role_matrix
        >>> matrix_data(role_matrix(check(Plan(id="p", title="P"))))["themes"]
        []
    """
    return {
        "schema": SCHEMA,
        "as_of": matrix.as_of,
        "language": matrix.language,
        "plans": list(matrix.titles),
        "unread": list(matrix.unread),
        "levels": list(matrix.levels),
        "sides": list(matrix.sides),
        "themes": [
            {
                "id": row.id or None,
                "ids": list(row.ids),
                "title": row.title,
                "squares": [_square(square, matrix.sides) for square in row.squares],
            }
            for row in matrix.rows
        ],
    }


def _square(square: Square, sides: tuple[str, ...]) -> dict[str, Any]:
    return {
        "level": square.level,
        "state": square.state,
        "emphasis": square.emphasis,
        "agreed": square.agreed,
        "left": square.left,
        "roles": {side: square.role_of(side) for side in sides},
        "measures": [_work(work) for work in square.work],
        "findings": [
            {"code": finding.code, "message": finding.message, "fingerprint": finding.fingerprint}
            for finding in square.findings
        ],
    }


def _work(work: Work) -> dict[str, Any]:
    return {
        "plan": work.plan,
        "id": work.id,
        "title": work.title,
        "zone": work.zone,
        "agreed": work.agreed,
        "states": list(work.states),
        "actors": [{"name": each.name, "side": each.side, "role": each.role} for each in work.participants],
    }
