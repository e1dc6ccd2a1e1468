"""Loops are found in linear time, the shortest of each knot is named, and order does not matter."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from hytecore.index.loops import loops

_nodes = st.sampled_from([f"n{number}" for number in range(8)])
_graphs = st.dictionaries(_nodes, st.lists(_nodes, max_size=4), max_size=8)


@given(_graphs)
def test_each_knot_gives_one_real_shortest_loop(successors: dict[str, list[str]]) -> None:
    """Each strongly connected group gives one loop of edges that exist, as short as networkx knows of."""
    graph: networkx.DiGraph[str] = networkx.DiGraph(
        (a, b) for a, following in successors.items() for b in following if b in successors
    )
    knots = [
        group
        for group in networkx.strongly_connected_components(graph)
        if len(group) > 1 or graph.has_edge(*(list(group) * 2))
    ]

    found = loops(successors)

    assert len(found) == len(knots)
    for loop in found:
        assert all(graph.has_edge(a, b) for a, b in zip(loop, [*loop[1:], loop[0]], strict=True))
        knot = next(group for group in knots if loop[0] in group)
        assert len(loop) == min(len(cycle) for cycle in networkx.simple_cycles(graph.subgraph(knot)))


@given(_graphs)
def test_order_does_not_matter(successors: dict[str, list[str]]) -> None:
    """The same graph written in another order has the same loops."""
    backwards = {node: list(reversed(following)) for node, following in reversed(successors.items())}

    assert loops(successors) == loops(backwards)


def test_long_chain_needs_no_recursion() -> None:
    """A chain of fifty thousand goals, closed at its end, is one loop."""
    count = 50_000
    chain = {f"n{number:05}": [f"n{(number + 1) % count:05}"] for number in range(count)}

    assert [len(loop) for loop in loops({**chain, "alone": []})] == [count]
