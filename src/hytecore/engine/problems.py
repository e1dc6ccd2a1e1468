"""Problems of a file → hits; what the rules about the document itself have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hytecore.engine.rule import Hit
from hytecore.location import Location
from hytecore.read.reading import Reading
from hytecore.syntax.problem import Problem
from hytecore.words.render import Term
from hytecore.words.terms import terms_of


def problems_of(reading: Reading, kind: str) -> Iterator[Problem]:
    """Yield the problems of one kind, in the order of the file."""
    return (problem for problem in reading.problems if problem.kind == kind)


def field_of(problem: Problem) -> Term:
    """Return the field in which the problem stands, as a term that has words."""
    names = [step for step in problem.path if isinstance(step, str)]
    in_section = len(names) == 1 and names[0] in terms_of("section")
    return Term("section" if in_section else "field", names[-1] if names else "hytecore")


def table_of(problem: Problem) -> str:
    """Return what tells the table of a document in which a problem stands from the others: its sheet or its number."""
    place = problem.place
    return str(place.sheet or place.table or "") if isinstance(place, Location) else ""


def hit_for(
    reading: Reading, problem: Problem, message: str, data: Mapping[str, Any], discriminator: str, **more: Any
) -> Hit:
    """Return the hit for a problem: its subject is the entity it stands in, or the plan."""
    entity = reading.entity_at(problem.path)
    inside = entity is not None and entity is not reading.plan
    path = problem.path[2:] if inside else problem.path[1:] if problem.path[:1] == ("plan",) else problem.path
    # Looked up here, where the whole path is known: a key that is unknown or missing tells no place by itself.
    place = problem.place or (reading.source.place(problem.path) if reading.source is not None else None)
    return Hit(message, entity, path, data, discriminator=discriminator, place=place, **more)
