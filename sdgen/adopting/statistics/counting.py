"""How many rows tables get by statistics: as many times fewer as the largest one."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.adopting.graph import Graph
from sdgen.adopting.row_counts import FEWEST
from sdgen.adopting.statistics.known import Statistics
from sdgen.scenario.table_names import TableName

_DIGITS = 3
_LOOKED_UP = 1_000
"""Rows that a look-up table keeps at most, however few the others get."""


def scaled_rows(
    graph: Graph, statistics: Statistics, largest: int, usual: Mapping[TableName, int]
) -> dict[TableName, int]:
    """Returns filled table → how many rows it gets, about.

    Small tables keep a few rows, look-up tables all that they have.

    Args:
        graph: the tables.
        statistics: what is known of them.
        largest: rows of the table that gets the most.
        usual: what tables get of which nothing is known, or that are empty.
    """
    known = {name: each.rows for name in graph.filled if (each := statistics.of(name))}
    most = max(known.values(), default=0)
    counts = dict(usual)
    for name, rows in known.items() if most else ():
        if rows == 0:
            counts[name] = min(FEWEST, usual[name])
        elif graph.is_look_up(name) and rows <= _LOOKED_UP:
            counts[name] = min(rows, largest)
        else:
            counts[name] = max(_rounded(rows * largest / most), min(rows, FEWEST, largest))
    return counts


def _rounded(rows: float) -> int:
    whole = round(rows)
    unit: int = 10 ** max(len(str(whole)) - _DIGITS, 0)
    return round(whole / unit) * unit
