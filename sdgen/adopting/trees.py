"""The shape of a foreign key to the table itself."""

from __future__ import annotations

from sdgen.adopting.graph import Pointer
from sdgen.adopting.names.words import singular_words
from sdgen.adopting.shape import Shape
from sdgen.adopting.source import SourceTable

_MANAGER_WORDS = frozenset({"manager", "boss", "supervisor", "reports", "lead"})
_TEAM = 8
_ROOT_RATE = 0.2


def tree_of(table: SourceTable, pointer: Pointer, *, is_grouped: bool) -> Shape:
    """Returns how the rows of a table point to each other.

    Args:
        table: the table.
        pointer: what points to it.
        is_grouped: whether a row and the one that it points to agree in other columns.
    """
    if not table.by_name[pointer.column].nullable:
        return Shape(None, "any row of the table, possibly its own")
    if is_grouped:
        return Shape({"type": "tree", "root_rate": 0.5}, "a tree: points to an earlier row")
    if _MANAGER_WORDS.intersection(singular_words(pointer.column)):
        return Shape({"type": "tree", "children": _TEAM}, f"a tree, up to {_TEAM} below each")
    return Shape({"type": "tree", "root_rate": _ROOT_RATE}, "a tree: points to an earlier row")
