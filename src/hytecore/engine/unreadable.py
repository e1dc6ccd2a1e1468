"""What could not be read in the plans of a run: by plan, by entity, by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from hytecore.engine.rule import Hit
from hytecore.read.reading import Reading
from hytecore.syntax.problem import Path

Spoiled: TypeAlias = Mapping[int, tuple[str, frozenset[str]]]
"""The section and the fields that could not be read, by the identity of the entity."""


def unreadable_fields(readings: Iterable[Reading]) -> dict[int, dict[int, tuple[str, frozenset[str]]]]:
    """Return, by plan and entity (their identities), the section and the fields that could not be read."""
    found: dict[int, dict[int, tuple[str, frozenset[str]]]] = {}
    for reading in readings:
        for problem in reading.problems:
            entity = reading.entity_at(problem.path)
            if entity is None or problem.kind == "unknown-field":
                # What stands under a misspelt key counts as not stated, at every level: the warning about the key
                # must not hide the error that follows from it.
                continue
            if entity is reading.plan:
                section, fields = "plan", _of_the_plan(problem.path)
            else:
                section, fields = reading.section_of(problem.path), problem.path[2:3]
            entities = found.setdefault(id(reading.plan), {})
            known = entities.get(id(entity), (section, frozenset()))[1]
            entities[id(entity)] = (section, known | {str(step) for step in fields})
    return found


def _of_the_plan(path: Path) -> tuple[str | int, ...]:
    """Return the field of the plan itself in which something is wrong; of a pack's block also `x-block.field`."""
    inner = path[1:] if path[:1] == ("plan",) else path
    is_block = bool(inner) and str(inner[0]).startswith("x-")
    return (inner[0], ".".join(map(str, inner[:2]))) if is_block else inner[:1]


def lost(unreadable: Spoiled) -> set[str]:
    """Return what could not be read in a plan: `measures.goals` for a field of some entity, `measures` for whole ones.

    This is what the `needs` of a rule are compared with.
    """
    return {
        field if section == "plan" else f"{section}.{field}"
        for section, fields in unreadable.values()
        for field in fields
    }


def told_without(hits: Iterable[Hit], needs: Iterable[str], unreadable: Mapping[int, Spoiled]) -> list[Hit]:
    """Return the hits on a workspace for which nothing of *needs* was lost in any of the plans they are about.

    What could not be read in one plan spoils nothing that is said of others.
    """
    spoiled = {plan for plan, entities in unreadable.items() if not lost(entities).isdisjoint(needs)}

    def is_spoiled(hit: Hit) -> bool:
        about = (hit.index, *(part.index for part in hit.related))
        return any(index is not None and id(index.plan) in spoiled for index in about)

    return [hit for hit in hits if not spoiled or not is_spoiled(hit)]
