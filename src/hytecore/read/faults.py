"""Faults: problems in the making.

A fault carries the steps of its path from the inside out: every level that sees new faults adds its own step, so
nothing is paid for paths where nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from hytecore.model.absence import Unreadable

Fault: TypeAlias = tuple[str, list[str | int], dict[str, Any]]
"""Kind, path from the inside out, and data."""
Reader: TypeAlias = Callable[[Any, list[Fault]], Any]
"""A function that takes a plain value and returns what the model holds; what is wrong it adds to the faults."""


def unreadable(faults: list[Fault], value: Any, expected: str, **data: Any) -> Unreadable:
    """Report that *value* is not what was *expected*, and return what stands for it in the model."""
    faults.append(("unreadable-value", [], {"value": _shown(value), "expected": expected, **data}))
    return Unreadable(value)


def _shown(value: Any) -> str:
    """Return *value* as its author would recognise it, cut to a line."""
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, dict):
        text = "{" + ", ".join(f"{key}: …" for key in value) + "}"
    elif isinstance(value, list):
        text = "[" + ", ".join(_shown(item) for item in value[:3]) + (", …]" if len(value) > 3 else "]")
    else:
        text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def unknown_field(faults: list[Fault], key: Any, known: Any) -> None:
    """Report a key that the format does not know, with the nearest that it does.

    Data that other programs have read may hold keys that are no texts.
    """
    from hytecore.nearest import nearest

    key = str(key)
    faults.append(("unknown-field", [], {"field": key, "nearest": nearest(key, known)}))


def add_steps(faults: list[Fault], before: int, steps: tuple[str | int, ...]) -> None:
    """Lengthen the paths of the faults added since there were *before* of them."""
    for fault in faults[before:]:
        fault[1].extend(steps)
