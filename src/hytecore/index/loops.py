"""Loops in a directed graph, in linear time and without recursion.

Not `networkx.find_cycle`: on an acyclic graph of 100 000 edges it took 57 seconds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping


def loops(successors: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return one shortest loop for each group of nodes that reach each other, sorted.

    A loop starts with its smallest node, so the order of the input does not matter.

    Example:
        >>> loops({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]})
        [['a', 'b', 'c']]
    """
    return sorted(_shortest(group, successors) for group in _knots(successors))


def _knots(successors: Mapping[str, Iterable[str]]) -> list[set[str]]:
    """Return the strongly connected groups of more than one node, or of a node that points to itself (Tarjan)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    on_stack: set[str] = set()
    stack: list[str] = []
    knots: list[set[str]] = []
    for root in _not_leaves(successors):
        if root in order:
            continue
        order[root] = low[root] = len(order)
        stack.append(root)
        on_stack.add(root)
        work = [(root, iter(successors[root]))]
        while work:
            node, rest = work[-1]
            for successor in rest:
                if successor not in successors:
                    continue
                if successor not in order:
                    order[successor] = low[successor] = len(order)
                    stack.append(successor)
                    on_stack.add(successor)
                    work.append((successor, iter(successors[successor])))
                    break
                if successor in on_stack:
                    low[node] = min(low[node], order[successor])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    group = {stack.pop()}
                    while node not in group:
                        group.add(stack.pop())
                    on_stack -= group
                    if len(group) > 1 or node in successors[node]:
                        knots.append(group)
    return knots


def _not_leaves(successors: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the nodes left when all that can be sorted topologically are taken away (Kahn)."""
    waiting: dict[str, int] = {}
    before: dict[str, list[str]] = {}
    for node, following in successors.items():
        count = 0
        for successor in following:
            if successor in successors:
                before.setdefault(successor, []).append(node)
                count += 1
        waiting[node] = count
    free = [node for node, count in waiting.items() if not count]
    for node in free:
        for predecessor in before.get(node, ()):
            waiting[predecessor] -= 1
            if not waiting[predecessor]:
                free.append(predecessor)
    return sorted(node for node, count in waiting.items() if count)


def _shortest(group: set[str], successors: Mapping[str, Iterable[str]]) -> list[str]:
    """Return a shortest loop through the smallest node of *group* that lies on one of the shortest length."""
    best: list[str] = []
    for start in sorted(group)[:50]:  # any member lies on some loop; a bound keeps a knot of thousands linear
        came: dict[str, str] = {}
        queue = deque([start])
        while queue and start not in came:
            node = queue.popleft()
            for successor in sorted(successors[node]):
                if successor in group and successor not in came:
                    came[successor] = node
                    queue.append(successor)
        loop = [start]
        while came[loop[-1]] != start:
            loop.append(came[loop[-1]])
        loop = [loop[0], *reversed(loop[1:])]
        if not best or len(loop) < len(best):
            best = loop
    first = best.index(min(best))
    return best[first:] + best[:first]
