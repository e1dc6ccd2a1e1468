"""Two entities of one kind with one id, or two plans that are checked together.

Whoever refers to the id may mean either of them. For all other rules the one that sorts first stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import Entity, kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.plan import Plan
from hytecore.model.shapes import written_fields
from hytecore.words.render import Term

rule = Rule(
    code="HYT003",
    name="duplicate-id",
    severity="error",
    source=Source("hytecore plan format 1", "ids are unique for each kind of entity"),
    looks_at="ids",
    scope="workspace",
)

_SECTIONS = ("priorities", "actors", "themes", "needs", "goals", "measures", "indicators", "practices", "claims")
"""The sections whose entities have ids of their own."""


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are entities with ids, the plans included."""
    return range(len(workspace) + sum(len(getattr(index.plan, name)) for index in workspace for name in _SECTIONS))


def check(workspace: Workspace, options: Options) -> Iterator[Hit]:
    """Yield each id that several entities of one kind have."""
    plans = {id(index.plan): index for index in workspace}
    for same in _with_one_id([index.plan for index in workspace]):
        yield _hit("plans", same, [plans[id(plan)] for plan in same])
    for index in workspace:
        for name in _SECTIONS:
            entities = getattr(index.plan, name)
            if len(getattr(index, name)) == len(entities):
                continue  # as many ids as entities
            for same in _with_one_id(entities):
                yield _hit("entities", same, [index] * len(same))


def _with_one_id(entities: Sequence[Entity]) -> Iterator[list[Entity]]:
    """Yield the groups of entities with one id, each in an order that does not depend on that of the file."""
    groups: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.id:  # type: ignore[union-attr]  # only sections whose entities have ids; an empty one is a finding of its own
            groups.setdefault(entity.id, []).append(entity)  # type: ignore[union-attr]  # as above
    yield from (sorted(same, key=_order) for same in groups.values() if len(same) > 1)


def _order(entity: Entity) -> str:
    """Return what the index sorts by, too; of a plan the header and the sizes, since a plan written out is long."""
    if not isinstance(entity, Plan):
        return repr(entity)
    header = (getattr(entity, name) for name, written in written_fields(Plan).values() if written.in_header)
    return repr((*header, *(len(getattr(entity, name)) for name in _SECTIONS)))


def _hit(message: str, same: list[Entity], indexes: list[PlanIndex]) -> Hit:
    first = same[0]
    data = {"id": first.id, "kind": Term("kind", kind_of(first)), "n": len(same), "names": tuple(same)}  # type: ignore[union-attr]  # as above
    related = [Part("duplicate", entity, index) for entity, index in zip(same[1:], indexes[1:], strict=True)]
    return Hit(message, first, ("id",), data, related, index=indexes[0])
