"""How many rows each table gets: the largest as many as asked for, others by their place."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.adopting.graph import Graph
from sdgen.adopting.names.words import singular_words
from sdgen.adopting.source import SourceTable
from sdgen.scenario.table_names import TableName

LARGEST = 1_000
"""Rows of the largest table where nobody says how many."""
LOOK_UP_ROWS = 12
FEWEST = 5
_DEEPEST = 6
_STEPS = {"plain": 2, "lines": 3}
LINE_WORDS = frozenset(
    {"item", "line", "detail", "entry", "row", "part", "position", "event", "log", "message"}
)
"""Last words of tables whose rows belong to a row of another one."""


def row_counts(graph: Graph, largest: int) -> dict[TableName, int]:
    """Returns filled table → how many rows it gets, about.

    A table gets two or three times as many as the largest one that it points to; look-up tables get
    a few.

    Args:
        graph: the tables.
        largest: rows of the table that gets the most.
    """
    weights: dict[TableName, int] = {}
    for name in sorted(graph.filled, key=graph.depth):
        weights[name] = _weight(graph, graph.tables[name], weights)
    most = max(weights.values(), default=1)
    return {
        name: min(LOOK_UP_ROWS, largest)
        if graph.is_look_up(name)
        else max(_rounded(largest * weight / most), min(FEWEST, largest))
        for name, weight in weights.items()
    }


def _weight(graph: Graph, table: SourceTable, weights: Mapping[TableName, int]) -> int:
    pointers = [
        each
        for each in graph.pointers[table.name]
        if each.parent != table.name and not graph.is_look_up(each.parent)
    ]
    above = [weights[each.parent] for each in pointers if each.parent in weights]
    if any(table.is_unique((each.column, *each.links)) for each in pointers):
        return max(above, default=1)
    if not pointers:
        return 1
    words = singular_words(table.name.name)[-1:]
    step = _STEPS["lines" if LINE_WORDS.intersection(words) else "plain"]
    return int(min(max(above, default=1) * step, 2**_DEEPEST * 4))


def _rounded(rows: float) -> int:
    """Returns a number of rows of two digits, such as 4,200."""
    whole = max(round(rows), 1)
    unit: int = 10 ** max(len(str(whole)) - 2, 0)
    return round(whole / unit) * unit
