"""How many rows there are to choose from where rows are of one group, such as a tenant."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.sharing import Sharing
from sdgen.scenario.table_names import TableName

MOST_CHILDREN = 50
"""Rows that one row has in a table where that is not known otherwise."""


def least_of_group(
    graph: Graph, rows: Mapping[TableName, int], sharing: Sharing, pointer: Pointer
) -> int:
    """Returns how many rows of a group a foreign key can choose from, in whatever run: a third.

    Args:
        graph: all tables.
        rows: filled table → its rows, about.
        sharing: what agrees in the rows of the foreign key's table.
        pointer: the foreign key.
    """
    sizes = [MOST_CHILDREN]
    for there in sharing.within.get(pointer.column, {}):
        root, _ = graph.root(pointer.parent, there)
        groups = rows.get(root, 1)
        sizes.append(rows.get(pointer.parent, groups) // max(groups * 3, 1))
    return max(min(sizes), 1)
