"""The networkx graph holds every entity and reference, and its exports keep every name."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import networkx
import pytest

from hytecore.index.plan_index import PlanIndex
from hytecore.read.reading import read_data
from hytecore.report.graph_formats import as_dot, as_graphml, as_mermaid

DATA = {
    "hytecore": 1,
    "plan": {"id": "p", "title": "P", "owner": "a"},
    "actors": [{"id": "a", "name": 'Keusote: "unit"'}, {"id": "b", "name": "B", "part_of": "a"}],
    "goals": [
        {"id": "g", "title": "Top", "indicators": ["i"]},
        {"id": "s", "title": "Sub", "serves": ["g", {"plan": "q", "goal": "x"}], "owner": "nobody"},
    ],
    "measures": [
        {
            "id": "m",
            "title": "M\x0b\\ \n<b>",
            "goals": ["s"],
            "responsibilities": [{"actor": "a", "role": "lead"}, {"actor": "a", "role": "support"}],
        }
    ],
    "indicators": [{"id": "i", "name": "I"}],
}
EDGES = [
    ("actor:b", "actor:a", "part_of"),
    ("goal:g", "indicator:i", "measured_by"),
    ("goal:s", "goal:g", "serves"),
    ("goal:s", "unresolved:nobody", "owned_by"),
    ("measure:m", "actor:a", "lead"),
    ("measure:m", "actor:a", "support"),
    ("measure:m", "goal:s", "serves"),
    ("plan:p", "actor:a", "owned_by"),
]


@pytest.fixture
def graph() -> networkx.MultiDiGraph[str]:
    """Return the graph of the plan above."""
    plan = read_data(DATA).plan
    assert plan is not None
    return PlanIndex(plan).graph()


def test_graph_has_typed_nodes_and_edges(graph: networkx.MultiDiGraph[str]) -> None:
    """Every entity is a node, every reference an edge; what is missing is a node of its own kind."""
    assert sorted(graph.edges(keys=True)) == EDGES
    assert graph.nodes["goal:s"]["entity"].title == "Sub"
    assert {node: data["kind"] for node, data in graph.nodes(data=True)} == {
        "plan:p": "plan",
        "actor:a": "actor",
        "actor:b": "actor",
        "goal:g": "goal",
        "goal:s": "goal",
        "measure:m": "measure",
        "indicator:i": "indicator",
        "unresolved:nobody": "unresolved",
    }


def test_graphml_is_read_back(graph: networkx.MultiDiGraph[str]) -> None:
    """Another program gets the same nodes and edges; characters that XML cannot hold are replaced."""
    again = networkx.parse_graphml(as_graphml(graph), force_multigraph=True)

    assert sorted(again.nodes) == sorted(graph.nodes)
    assert sorted((source, target, data["relation"]) for source, target, data in again.edges(data=True)) == EDGES
    assert again.nodes["actor:a"]["label"] == 'Keusote: "unit"'
    ET.fromstring(as_graphml(graph))


def test_dot_and_mermaid_quote_what_users_write(graph: networkx.MultiDiGraph[str]) -> None:
    """A colon, a quotation mark, a backslash or a tag in a name stays in the name."""
    dot, mermaid = as_dot(graph), as_mermaid(graph)

    assert '  "actor:a" [label="Keusote: \\"unit\\"", shape=component];' in dot.splitlines()
    assert '  "measure:m" -> "actor:a" [label="lead"];' in dot.splitlines()
    assert "&lt;b&gt;" in mermaid
    assert '{{"Keusote: #quot;unit#quot;"}}' in mermaid
    assert len(mermaid.splitlines()) == 1 + len(graph.nodes) + len(EDGES)
