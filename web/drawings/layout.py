"""Where boxes and the lines between them go: layers from left to right, nothing across a box.

Boxes stand in layers, those that are pointed to left of those that point (Sugiyama, Tagawa and Toda
1981). A line that passes a layer has a *lane* of its own there, which takes room like a box. The
order within a layer follows the average position of the neighbours; the heights are those that
make lines straightest (least squares with gaps kept, by pooling adjacent violators).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sdgen.frozen import frozen
from sdgen.scenario.entity_graph import cycles_of

CHANNEL = 72.0
"""Room between layers, in pixels: the lines bend there."""
GAP = 28.0
"""Room between boxes of a layer."""
LANE = 2.0
_SWEEPS = 12


@frozen
class Box:
    """A box to be placed, its size in pixels."""

    name: str
    width: float
    height: float


@frozen
class Link:
    """A line from one box to another, or to itself.

    Args:
        child: name of the box that points.
        child_y: where the line leaves it, from its top.
        parent: name of the box pointed to.
        parent_y: where the line ends, from its top.
    """

    child: str
    child_y: float
    parent: str
    parent_y: float


@frozen
class Placed:
    """A box where it is; as wide as the widest of its layer."""

    x: float
    y: float
    width: float
    height: float


@frozen
class Route:
    """The way of a link: pairs of points joined by curves, and the pairs joined by straight lines.

    The first point is at the child's left edge, the last at the parent's right edge; the other way
    round where the parent is to the right. Where ``loops``, both are at the same box's left edge.
    """

    points: tuple[tuple[float, float], ...]
    loops: bool = False


@frozen
class Layout:
    """All boxes by name, the routes in the order of the links, and the size of it all."""

    boxes: dict[str, Placed]
    routes: tuple[Route, ...]
    width: float
    height: float


@dataclass(eq=False)
class _Item:
    """A box, or a lane, in its layer; ``near`` are (own offset, neighbour, its offset)."""

    name: str
    height: float
    layer: int
    y: float = 0.0
    left: list[tuple[float, _Item, float]] = field(default_factory=list)
    right: list[tuple[float, _Item, float]] = field(default_factory=list)


def lay_out(boxes: Sequence[Box], links: Sequence[Link]) -> Layout:
    """Returns where everything goes.

    Args:
        boxes: each after the ones it points to, as far as they do not point to each other.
        links: between them.
    """
    # Lines that would lead to the right are laid out the other way round, and turned at the end.
    turned = _turned(boxes, links)
    links = [
        Link(link.parent, link.parent_y, link.child, link.child_y) if turns else link
        for link, turns in zip(links, turned, strict=True)
    ]
    levels = _levels(boxes, links)
    items = {box.name: _Item(box.name, box.height, levels[box.name]) for box in boxes}
    layers: list[list[_Item]] = [[] for _ in range(max(levels.values(), default=-1) + 1)]
    for item in items.values():
        layers[item.layer].append(item)
    lanes: dict[tuple[str, float, int], _Item] = {}
    ways = [_way(link, items, layers, lanes) for link in links]
    _order(layers)
    _lift(layers)

    top = min((item.y for layer in layers for item in layer), default=0.0)
    widths = [
        max((box.width for box in boxes if levels[box.name] == number), default=0.0)
        for number in range(len(layers))
    ]
    loops = any(link.child == link.parent and levels[link.child] == 0 for link in links)
    lefts = [CHANNEL / 2 if loops else 0.0]
    for width in widths:
        lefts.append(lefts[-1] + width + CHANNEL)
    placed = {
        box.name: Placed(
            lefts[levels[box.name]],
            items[box.name].y - top,
            widths[levels[box.name]],
            box.height,
        )
        for box in boxes
    }
    routes = tuple(
        _route(link, way, placed, [*zip(lefts, widths, strict=False)], top)
        for link, way in zip(links, ways, strict=True)
    )
    routes = tuple(
        Route(route.points[::-1]) if turns else route
        for route, turns in zip(routes, turned, strict=True)
    )
    bottom = max((item.y + item.height for layer in layers for item in layer), default=0.0)
    return Layout(placed, routes, max(lefts[-1] - CHANNEL, 0.0), bottom - top)


def _turned(boxes: Sequence[Box], links: Sequence[Link]) -> list[bool]:
    """Returns which links lead, within a cycle of boxes, to one that stands after theirs."""
    pointed_to: dict[str, list[str]] = {box.name: [] for box in boxes}
    for link in links:
        pointed_to[link.child].append(link.parent)
    place = {name: at for cycle in cycles_of(pointed_to) for at, name in enumerate(cycle)}
    within = {name: cycle[0] for cycle in cycles_of(pointed_to) for name in cycle}
    return [
        link.child in within
        and within[link.child] == within.get(link.parent)
        and place[link.parent] > place[link.child]
        for link in links
    ]


def _levels(boxes: Sequence[Box], links: Sequence[Link]) -> dict[str, int]:
    """Returns box → layer: right of all it points to, and no farther left than it needs to be."""
    levels: dict[str, int] = {}
    for box in boxes:
        parents = {link.parent for link in links if link.child == box.name} - {box.name}
        levels[box.name] = 1 + max((levels.get(parent, -1) for parent in parents), default=-1)
    pointing = {link.child for link in links if link.child != link.parent}
    for box in boxes:
        children = {link.child for link in links if link.parent == box.name} - {box.name}
        if box.name not in pointing and children:
            levels[box.name] = max(0, min(levels[child] for child in children) - 1)
    return levels


def _way(
    link: Link,
    items: dict[str, _Item],
    layers: list[list[_Item]],
    lanes: dict[tuple[str, float, int], _Item],
) -> list[_Item]:
    """Adds the lanes that a link needs, and returns them from its child to its parent.

    Links to the same place of a box share their lanes.
    """
    child, parent = items[link.child], items[link.parent]
    if child is parent:
        return []
    way = []
    near, near_y = parent, link.parent_y
    for layer in range(parent.layer + 1, child.layer):
        place = (link.parent, link.parent_y, layer)
        if place not in lanes:
            lane = _Item(f"{link.parent} → {layer}", LANE, layer)
            lanes[place] = lane
            layers[layer].append(lane)
            _join(lane, LANE / 2, near, near_y)
        near, near_y = lanes[place], LANE / 2
        way.append(near)
    _join(child, link.child_y, near, near_y)
    return way[::-1]


def _join(right: _Item, right_y: float, left: _Item, left_y: float) -> None:
    right.left.append((right_y, left, left_y))
    left.right.append((left_y, right, right_y))


def _order(layers: list[list[_Item]]) -> None:
    """Sorts each layer so that few lines cross."""
    for sweep in range(_SWEEPS):
        rightwards = sweep % 2 == 0
        for layer in layers if rightwards else reversed(layers):
            keys = {}
            for position, item in enumerate(layer):
                near = item.left if rightwards else item.right
                places = [_place(layers, other) + offset / 1e4 for _, other, offset in near]
                keys[item] = sum(places) / len(places) if places else float(position)
            layer.sort(key=keys.__getitem__)


def _place(layers: list[list[_Item]], item: _Item) -> float:
    return float(layers[item.layer].index(item))


def _lift(layers: list[list[_Item]]) -> None:
    """Gives each item its height: first one below the other, then where lines are straightest."""
    for layer in layers:
        _settle(layer, [0.0] * len(layer))
    for sweep in range(_SWEEPS):
        for layer in layers if sweep % 2 == 0 else reversed(layers):
            wished = []
            for item in layer:
                near = [*item.left, *item.right]
                places = [other.y + theirs - own for own, other, theirs in near]
                wished.append(sum(places) / len(places) if places else item.y)
            _settle(layer, wished)


def _settle(layer: list[_Item], wished: list[float]) -> None:
    """Sets the heights nearest to those wished that keep the order and the gaps."""
    above = 0.0
    pools: list[tuple[float, int]] = []  # mean of (wish minus all that stands above), how many
    offsets = []
    for item, wish in zip(layer, wished, strict=True):
        offsets.append(above)
        mean, size = wish - above, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean, size = (mean * size + other * others) / (size + others), size + others
        pools.append((mean, size))
        above += item.height + GAP
    settled = [mean for mean, size in pools for _ in range(size)]
    for item, mean, offset in zip(layer, settled, offsets, strict=True):
        item.y = mean + offset


def _route(
    link: Link,
    way: list[_Item],
    placed: dict[str, Placed],
    columns: list[tuple[float, float]],
    top: float,
) -> Route:
    child, parent = placed[link.child], placed[link.parent]
    start = (child.x, child.y + link.child_y)
    if link.child == link.parent:
        return Route((start, (parent.x, parent.y + link.parent_y)), loops=True)
    points = [start]
    for lane in way:
        left, width = columns[lane.layer]
        y = lane.y + LANE / 2 - top
        points += [(left + width, y), (left, y)]
    return Route((*points, (parent.x + parent.width, parent.y + link.parent_y)))
