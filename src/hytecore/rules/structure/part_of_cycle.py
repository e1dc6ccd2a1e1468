"""Actors that are part of each other.

Then nobody can tell which organisation stands behind a unit, and so whether two organisations lead one activity.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.loops import loops
from hytecore.index.plan_index import PlanIndex

rule = Rule(
    code="HYT109",
    name="part-of-cycle",
    severity="error",
    source=Source("hytecore plan format 1", "actors, field part_of: the organisation an actor belongs to"),
    looks_at="actors",
    reads=("part_of",),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each loop of actors."""
    actors = index.actors
    above = {actor.id: [actor.part_of] for actor in actors.values() if isinstance(actor.part_of, str)}
    for loop in loops(above):
        first, *others = (actors[identity] for identity in loop)
        parts = [Part("in_loop", actor) for actor in others]
        data = {"loop": (first, *others)} if others else {}
        yield Hit("loop" if others else "itself", first, ("part_of",), data, parts, cause=("loop", " ".join(loop)))
