"""Problem: something in a file that is not as the format says, kept until a rule words it."""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import Factory

from hytecore.frozen import frozen
from hytecore.location import Location

Path: TypeAlias = tuple[str | int, ...]
"""The keys and positions that lead from the top of a document to a value: `("measures", 3, "schedule")`."""


@frozen
class Problem:
    """One fault in a file.

    Attributes:
        kind: The name of the rule that words it, such as `unreadable-value`.
        path: Where the value stands.
        data: What the message is filled in with.
        place: Where it is, where the path alone does not tell (a duplicate key, a fault of syntax, a cell of a
            document): line and column, or a place in a document.
    """

    kind: str
    path: Path
    data: dict[str, Any] = Factory(dict)
    place: tuple[int, int] | Location | None = None
