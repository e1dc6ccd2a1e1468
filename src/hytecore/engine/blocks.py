"""Blocks of packs: the `x-…` parts of a plan file, read by the classes that the packs declare for them.

A block is read with the same care as the rest of a plan file: a value that does not fit, a key that is not known and a
field that is missing are problems with a place, and become the same findings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from hytecore.model import shapes
from hytecore.model.absence import Unreadable
from hytecore.read.faults import Fault, add_steps
from hytecore.read.readers import reader_of
from hytecore.read.reading import Reading
from hytecore.syntax.problem import Problem


def with_blocks(reading: Reading, classes: Mapping[str, type]) -> Reading:
    """Return *reading* with each block of which the class is known as an object of that class.

    A block that could not be read at all stays as it stands, and the problem is told.

    Example:
        >>> import attrs
        >>> from hytecore.model.plan import Plan
        >>> @attrs.frozen
        ... class Seal:
        ...     colour: str | None = shapes.field(shapes.Choice(("red", "green")), "The colour of the seal.")
        >>> plan = Plan(id="p", title="P", blocks=(("x-seal", {"colour": "red"}), ("x-other", 1)))
        >>> with_blocks(Reading(None, plan), {"x-seal": Seal}).plan.blocks
        (('x-seal', Seal(colour='red')), ('x-other', 1))
    """
    plan = reading.plan
    if plan is None or not any(_is_plain(value, classes.get(name)) for name, value in plan.blocks):
        return reading
    faults: list[Fault] = []
    blocks: list[tuple[str, Any]] = []
    for name, value in plan.blocks:
        cls = classes.get(name)
        if cls is None or not _is_plain(value, cls):
            blocks.append((name, value))
            continue
        before = len(faults)
        block = reader_of(shapes.Record(cls))(value, faults)
        add_steps(faults, before, (name,))
        blocks.append((name, value if isinstance(block, Unreadable) else block))
    problems = [Problem(kind, tuple(reversed(steps)), data) for kind, steps, data in faults]
    return evolve(reading, plan=evolve(plan, blocks=tuple(blocks)), problems=(*reading.problems, *problems))


def _is_plain(value: Any, cls: type | None) -> bool:
    return cls is not None and not isinstance(value, cls)
