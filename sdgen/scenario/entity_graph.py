"""Which entity points to which, and the order that follows."""

from __future__ import annotations

import graphlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from sdgen.scenario.models import Entity

Node = TypeVar("Node", bound=Hashable)


def parents_of(entities: Sequence[Entity]) -> dict[str, list[str]]:
    """Returns entity → the other entities its columns point to, both in scenario order."""
    graph: dict[str, list[str]] = {}
    for entity in entities:
        referenced = [
            reference.entity
            for column in entity.columns
            for reference in column.generator.params.references()
            if reference.entity != entity.name
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


def dependencies_first(
    start: Node, uses: Callable[[Node], Sequence[Node]], is_done: Callable[[Node], bool]
) -> dict[Node, int]:
    """Returns what a node depends on, each after what it depends on itself, and the node last.

    With each comes the length of the longest chain of dependencies that ends there, 1 for none.
    Nodes that depend on each other in a circle come in any order.

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

    Among entities that could come next, the one that stands first in the scenario does.
    """
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
