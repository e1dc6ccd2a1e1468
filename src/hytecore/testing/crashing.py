"""A rule's `check` that always crashes, for examples and tests of what becomes of such a rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.engine.rule import Hit


def check(index: Any, options: Any) -> Iterator[Hit]:
    """Raise where others yield."""
    # The line of the next statement stands in the example of HYT901.

    raise RuntimeError("made to crash")
    yield
