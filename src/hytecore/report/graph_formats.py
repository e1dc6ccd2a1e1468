"""Graphs of a plan as GraphML, DOT and Mermaid, for other programs.

DOT and Mermaid are written here: pydot cuts a node called "Keusote: …" at its colon and so merges actors silently.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from hytecore.index.graph import flat

if TYPE_CHECKING:
    from networkx import MultiGraph

_DOT_SHAPES = {
    "plan": "folder",
    "priority": "house",
    "goal": "ellipse",
    "measure": "box",
    "indicator": "note",
    "actor": "component",
    "theme": "tab",
    "unresolved": "octagon",
}
_MERMAID_SHAPES = {"goal": ("([", "])"), "indicator": ("[/", "/]"), "actor": ("{{", "}}"), "unresolved": (">", "]")}
# XML 1.0 has no way to hold these, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_graphml(graph: MultiGraph[str]) -> str:
    """Return *graph* as GraphML."""
    import networkx

    plain = flat(graph)
    for _, data in plain.nodes(data=True):
        data.update({key: _in_xml(value) for key, value in data.items()})
    for _, _, data in plain.edges(data=True):
        data.update({key: _in_xml(value) for key, value in data.items()})
    buffer = BytesIO()
    networkx.write_graphml_xml(plain, buffer)
    return buffer.getvalue().decode("utf-8") + "\n"


def as_dot(graph: MultiGraph[str]) -> str:
    """Return *graph* in the DOT language of Graphviz."""
    kind, arrow = ("digraph", "->") if graph.is_directed() else ("graph", "--")
    lines = [f"{kind} plan {{", "  rankdir=LR;"]
    for node in sorted(graph.nodes):
        data = graph.nodes[node]
        shape = _DOT_SHAPES.get(data["kind"], "plaintext")
        lines.append(f"  {_dot(node)} [label={_dot(data['label'])}, shape={shape}];")
    lines.extend(
        f"  {_dot(source)} {arrow} {_dot(target)} [label={_dot(label)}];" for source, target, label in _edges(graph)
    )
    return "\n".join([*lines, "}"]) + "\n"


def as_mermaid(graph: MultiGraph[str]) -> str:
    """Return *graph* as a Mermaid flow chart."""
    arrow = "-->" if graph.is_directed() else "---"
    names = {node: f"n{number}" for number, node in enumerate(sorted(graph.nodes))}
    lines = ["flowchart LR"]
    for node in sorted(graph.nodes):
        data = graph.nodes[node]
        opening, closing = _MERMAID_SHAPES.get(data["kind"], ("[", "]"))
        lines.append(f"  {names[node]}{opening}{_mermaid(data['label'])}{closing}")
    lines.extend(f"  {names[source]} {arrow}|{label}| {names[target]}" for source, target, label in _edges(graph))
    return "\n".join(lines) + "\n"


def _edges(graph: MultiGraph[str]) -> list[tuple[str, str, str]]:
    """Return every edge with its label: the relation or, of actors that work together, in how many measures."""
    found = []
    for one, other, relation, data in graph.edges(keys=True, data=True):
        source, target = (one, other) if graph.is_directed() else sorted((one, other))
        found.append((source, target, str(data.get("measures", relation))))
    return sorted(found)


def _in_xml(value: str | int) -> str | int:
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _dot(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "")
    return f'"{escaped}"'


def _mermaid(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace('"', "#quot;").replace("<", "&lt;").replace(">", "&gt;")
    return '"' + " ".join(escaped.split()) + '"'
