"""In which order tables lose their rows, such that their foreign keys hold at any moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def removal_groups(
    names: Sequence[str], parents: Mapping[str, Sequence[str]]
) -> list[tuple[str, ...]]:
    """Returns entities in groups, children first; those of a group lose their rows together.

    A group has more than one where tables point to each other in a cycle.

    Args:
        names: the entities in the order of writing.
        parents: entity → those that its table points to.
    """
    reached = {name: _reached(name, parents) for name in names}
    groups: list[tuple[str, ...]] = []
    for name in names:
        if not any(name in group for group in groups):
            groups.append(
                tuple(
                    other
                    for other in names
                    if other == name or (other in reached[name] and name in reached[other])
                )
            )
    ordered: list[tuple[str, ...]] = []
    left = list(reversed(groups))
    while left:
        free = next(
            group
            for group in left
            if not any(group[0] in reached[other[0]] for other in left if other is not group)
        )
        left.remove(free)
        ordered.append(free)
    return ordered


def _reached(name: str, parents: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    left = list(parents.get(name, ()))
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left += parents.get(each, ())
    return frozenset(found)
