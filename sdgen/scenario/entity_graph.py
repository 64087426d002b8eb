"""Which entity points to which, and the order that follows."""

from __future__ import annotations

import graphlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from sdgen.scenario.models import Entity

Node = TypeVar("Node", bound=Hashable)


def parents_of(entities: Sequence[Entity]) -> dict[str, list[str]]:
    """Returns entity → the others of them its columns point to, both in scenario order."""
    graph: dict[str, list[str]] = {}
    names = {entity.name for entity in entities}
    for entity in entities:
        referenced = [
            reference.entity
            for column in entity.columns
            for reference in column.generator.params.references()
            if reference.entity != entity.name and reference.entity in names
        ]
        graph[entity.name] = list(dict.fromkeys(referenced))
    return graph


def find_cycle(graph: Mapping[Node, Sequence[Node]]) -> list[Node] | None:
    """Returns one cycle as ``[a, b, …, a]`` in the direction of the references, or None."""
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return list(reversed(error.args[1]))
    return None


def find_cycles(graph: Mapping[Node, Sequence[Node]]) -> list[list[Node]]:
    """Returns a cycle of each group of nodes that reach each other, as ``find_cycle`` does."""
    first = find_cycle(graph)
    if first is None:
        return []
    alone = [[node] for node, others in graph.items() if node in others]
    found, seen = [first], {*first}
    for group in (*cycles_of(graph), *alone):
        if seen.isdisjoint(group):
            within = {node: [each for each in graph[node] if each in group] for node in group}
            found.append(find_cycle(within) or [])
            seen.update(group)
    return found


def dependencies_first(
    start: Node, uses: Callable[[Node], Sequence[Node]], is_done: Callable[[Node], bool]
) -> dict[Node, int]:
    """Returns what a node depends on, each after what it depends on itself, and the node last.

    With each comes the length of the longest chain of dependencies that ends there, 1 for none.
    Nodes that depend on each other in a cycle come in any order.

    Args:
        start: the node.
        uses: node → what it directly depends on.
        is_done: whether a node is to be passed over, with all that it depends on.
    """
    lengths: dict[Node, int] = {}
    entered: set[Node] = set()
    left = [start]
    while left:
        node = left[-1]
        if node not in entered:
            entered.add(node)
            left += [
                each for each in reversed(uses(node)) if each not in entered and not is_done(each)
            ]
            continue
        left.pop()
        if node not in lengths:
            lengths[node] = 1 + max((lengths.get(each, 0) for each in uses(node)), default=0)
    return lengths


def parents_first(graph: Mapping[str, Sequence[str]]) -> list[str]:
    """Returns the entities so ordered that each comes after the ones it points to.

    Among entities that could come next, the one that stands first in the scenario does. Of those
    that point to each other in a cycle it comes before the others.
    """
    graph = without_cycles(graph)
    position = {name: index for index, name in enumerate(graph)}
    sorter = graphlib.TopologicalSorter(graph)
    sorter.prepare()
    order: list[str] = []
    ready: list[str] = []
    while sorter.is_active():
        ready = sorted([*ready, *sorter.get_ready()], key=position.__getitem__)
        order.append(ready.pop(0))
        sorter.done(order[-1])
    return order


def without_cycles(graph: Mapping[Node, Sequence[Node]]) -> dict[Node, list[Node]]:
    """Returns the graph without the references by which nodes point to each other in a cycle.

    Of each cycle the node that stands first no longer points to the others.
    """
    left = {node: list(others) for node, others in graph.items()}
    while cycles := cycles_of(left):
        for cycle in cycles:
            first = cycle[0]
            left[first] = [node for node in left[first] if node not in cycle]
    return left


def cycles_of(graph: Mapping[Node, Sequence[Node]]) -> list[list[Node]]:
    """Returns the largest groups of nodes that all reach each other, in the order of the graph.

    A node alone is none. Tarjan's algorithm (1972), without calls within calls.
    """
    number: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    open_nodes: dict[Node, None] = {}
    groups: list[set[Node]] = []
    for root in graph:
        if root in number:
            continue
        work = [(root, iter(graph[root]))]
        number[root] = lowest[root] = len(number)
        open_nodes[root] = None
        while work:
            node, others = work[-1]
            for other in others:
                if other not in number:
                    number[other] = lowest[other] = len(number)
                    open_nodes[other] = None
                    work.append((other, iter(graph.get(other, ()))))
                    break
                if other in open_nodes:
                    lowest[node] = min(lowest[node], number[other])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == number[node]:
                    group = {node}
                    while (last := open_nodes.popitem()[0]) != node:
                        group.add(last)
                    groups.append(group)
    found = [[node for node in graph if node in group] for group in groups if len(group) > 1]
    position = {node: place for place, node in enumerate(graph)}
    return sorted(found, key=lambda cycle: position[cycle[0]])
