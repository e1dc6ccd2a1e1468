"""The plan as a networkx graph, for developers; networkx is imported only here, and only when asked for.

Nodes are named `kind:id` and carry `kind`, `id`, `label` and `entity`, the object of the plan. Edges point from who
refers to what is referred to; their key and attribute `relation` is one of `RELATIONS`. A reference to an id that is
not there leads to a node of kind `unresolved`, so the graph is always complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.index.kinds import SECTIONS, Entity, id_of, kind_of, text_of
from hytecore.index.references import reference_fields
from hytecore.model.measure import Measure
from hytecore.model.text import in_language

if TYPE_CHECKING:
    from networkx import MultiDiGraph, MultiGraph

    from hytecore.index.plan_index import PlanIndex

RELATIONS: dict[tuple[str, str], str] = {
    ("goal", "serves"): "serves",
    ("goal", "owner"): "owned_by",
    ("goal", "theme"): "about",
    ("goal", "answers"): "answers",
    ("goal", "assigned_to"): "assigned_to",
    ("goal", "indicators"): "measured_by",
    ("measure", "goals"): "serves",
    ("measure", "theme"): "about",
    ("measure", "indicators"): "measured_by",
    ("measure", "practice"): "follows",
    ("actor", "part_of"): "part_of",
    ("actor", "chair"): "chaired_by",
    ("actor", "members"): "has_member",
    ("priority", "part_of"): "part_of",
    ("need", "themes"): "about",
    ("cell", "theme"): "about",
    ("plan", "owner"): "owned_by",
}
"""The relation that a field stands for; a responsibility's relation is its role (`lead`, `support`, …)."""

PLAN_NODE = "plan:{}"


def plan_graph(index: PlanIndex) -> MultiDiGraph[str]:
    """Return the plan as a directed graph with typed nodes and edges.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.goal import Goal
        >>> from hytecore.model.plan import Plan
        >>> graph = PlanIndex(Plan(id="p", title="P", goals=(Goal(id="g", title="G", owner="a"),))).graph()
        >>> sorted(graph.edges(keys=True))
        [('goal:g', 'unresolved:a', 'owned_by')]
    """
    import networkx

    graph: MultiDiGraph[str] = networkx.MultiDiGraph(plan=index.plan.id)
    language = index.plan.language
    entities: list[Entity] = [index.plan]
    for section in SECTIONS.values():
        if section != "suppressions":
            entities.extend(getattr(index.plan, section))
    for entity in entities:
        kind = kind_of(entity)
        label = " ".join(in_language(text_of(entity), language).split())
        graph.add_node(node_of(kind, id_of(entity)), kind=kind, id=id_of(entity), label=label, entity=entity)
    for entity in entities:
        source = node_of(kind_of(entity), id_of(entity))
        for relation, kinds, identity in _relations(entity):
            kind = next((kind for kind in kinds if identity in index.known(kind)), "unresolved")
            target = node_of(kind, identity)
            if target not in graph:
                graph.add_node(target, kind=kind, id=identity, label=identity, entity=None)
            graph.add_edge(source, target, key=relation, relation=relation)
    return graph


def node_of(kind: str, identity: str) -> str:
    """Return the name of the node of an entity."""
    return f"{kind}:{identity}"


def _relations(entity: Entity) -> Iterator[tuple[str, tuple[str, ...], str]]:
    cls: type = type(entity)
    for field in reference_fields(cls):
        if isinstance(entity, Measure) and field.name == "responsibilities":
            for responsibility in entity.responsibilities:
                yield responsibility.role, field.kinds, responsibility.actor
            continue
        relation = RELATIONS.get((kind_of(entity), field.name), field.name)
        for _, identity in field.follow(entity):
            yield relation, field.kinds, identity


def flat(graph: MultiGraph[str]) -> MultiGraph[str]:
    """Return a copy of *graph* whose attributes are strings and whole numbers, as GraphML wants them."""
    import networkx

    plain: MultiGraph[str] = networkx.MultiDiGraph() if graph.is_directed() else networkx.MultiGraph()
    for node, data in graph.nodes(data=True):
        plain.add_node(node, **{key: _plain(value) for key, value in data.items() if key != "entity"})
    for source, target, key, data in graph.edges(keys=True, data=True):
        plain.add_edge(source, target, key=key, **{name: _plain(value) for name, value in data.items()})
    return plain


def _plain(value: object) -> str | int:
    return value if isinstance(value, int) else str(value)
