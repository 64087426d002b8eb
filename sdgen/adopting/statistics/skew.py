"""How the rows of a table are spread over those they point to, by what is known of both."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.shape import Shape, Shapes
from sdgen.adopting.sharing import Sharing
from sdgen.adopting.statistics.known import Statistics
from sdgen.databases.statistics.found import ColumnStatistics
from sdgen.scenario.table_names import TableName

_STEEPEST = 3.0
_BY_CHANCE = 4.0
"""Standard deviations by which the most common row is above the mean if all are equally likely."""
_LONGEST_TAIL = 3.0
_EXACT = 1_000  # ranks whose shares are added up one by one
_ALL = 0.97
_MOST_MEAN = 500.0


def with_skew(
    name: TableName,
    shapes: Shapes,
    pointers: Mapping[str, Pointer],
    statistics: Statistics,
    rows: Mapping[TableName, int],
    looked_for: frozenset[str],
) -> Shapes:
    """Returns the shapes of a table's foreign keys as far as statistics tell more.

    Args:
        name: the table.
        shapes: what else decides them.
        pointers: what its columns point to.
        statistics: what is known of the tables.
        rows: table → the rows that it gets by statistics.
        looked_for: columns whose shape others rely on, which keep it.
    """
    table = statistics.of(name)
    if table is None:
        return shapes
    of = dict(shapes.of)
    decided = shapes.rows
    for column, shape in shapes.of.items():
        known, pointer = table.columns.get(column), pointers.get(column)
        if known is None or pointer is None or column in looked_for:
            continue
        parents = statistics.of(pointer.parent)
        count = 0 if parents is None else parents.rows
        if not count or pointer.parent == name:
            continue
        values = table.rows * (1 - known.null_share)
        if _is_popular(shape):
            of[column] = _popular(known, count, values) or shape
        elif (
            column == shapes.decided_by
            and pointer.parent in rows
            and not _is_paired(shapes, column)
        ):
            mean = rows[name] / rows[pointer.parent]
            if made := _children(shape, pointer, known, mean, values / count, count):
                of[column], decided = made, rows[name]
    return replace(shapes, of=of, rows=decided)


def looked_for_in(
    graph: Graph, sharing: Mapping[TableName, Sharing]
) -> Mapping[TableName, frozenset[str]]:
    """Returns table → its columns by which other tables choose rows of a group.

    Those rows are found by a formula, which not all shapes have.
    """
    found: dict[TableName, set[str]] = {}
    waiting = [
        (pointer.parent, there)
        for name, each in sharing.items()
        for column, equal in each.within.items()
        if (pointer := graph.pointer(name, column))
        for there in equal
    ]
    while waiting:
        name, column = waiting.pop()
        if column in found.setdefault(name, set()):
            continue
        found[name].add(column)
        copy = sharing[name].copies.get(column) if name in sharing else None
        pointer = graph.pointer(name, copy.via) if copy else None
        if copy and pointer:
            waiting += [(name, copy.via), (pointer.parent, copy.column)]
    return {name: frozenset(columns) for name, columns in found.items()}


def _is_popular(shape: Shape) -> bool:
    """Returns whether rows are drawn, some more often than others or not."""
    said = shape.distribution
    return said is None or (isinstance(said, Mapping) and said["type"] == "zipf")


def _is_paired(shapes: Shapes, column: str) -> bool:
    """Returns whether another column tells apart the rows of one row pointed to by this one."""
    return any(
        isinstance(each.distribution, Mapping) and each.distribution.get("per") == column
        for each in shapes.of.values()
    )


def _popular(known: ColumnStatistics, count: int, values: float) -> Shape | None:
    """Returns the shape of a key of which the most common value is known, if it is."""
    if known.distinct is None:
        return None
    top = known.top_share
    by_chance = 1 / count + _BY_CHANCE * math.sqrt(1 / (count * max(values, 1)))
    if top is None or top <= by_chance:
        return Shape(None, f"any row; statistics: {known.distinct:,} of {count:,} are pointed to")
    exponent = round(exponent_of(top, count), 2)
    said = f"statistics: the most popular of {count:,} has {_percent(top)}"
    return Shape({"type": "zipf", "exponent": exponent}, said)


def exponent_of(top: float, count: int) -> float:
    """Returns the exponent of Zipf's law by which the first of some ranks has a share.

    Args:
        top: the share, above 0.
        count: how many ranks, 1 or more.
    """
    low, high = 0.0, _STEEPEST
    for _ in range(40):
        middle = (low + high) / 2
        if 1 / _harmonic(count, middle) < top:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _harmonic(count: int, exponent: float) -> float:
    """Returns 1 + 2^-exponent + … + count^-exponent, about."""
    exact = min(count, _EXACT)
    total: float = sum(float(rank) ** -exponent for rank in range(1, exact + 1))
    if count == exact:
        return total
    # The rest as an integral, half a rank around each.
    low, high = exact + 0.5, count + 0.5
    if abs(exponent - 1) < 1e-9:
        return total + math.log(high / low)
    power = 1 - exponent
    return total + float(high**power - low**power) / power


def _children(
    shape: Shape,
    pointer: Pointer,
    known: ColumnStatistics,
    mean: float,
    of_source: float,
    count: int,
) -> Shape | None:
    """Returns how many rows each row pointed to has, if that is known."""
    said = shape.distribution
    if not isinstance(said, Mapping) or said["type"] != "children" or known.distinct is None:
        return None
    if not 0 < mean <= _MOST_MEAN:
        return None
    least = 1 if mean >= 1 and known.distinct >= _ALL * count else 0
    is_long = known.top_share is not None and known.top_share * count > _LONGEST_TAIL
    distribution: dict[str, object] = {
        "type": "children",
        "min": least,
        "counts": "geometric" if is_long else "poisson",
        "mean": round(mean, 2) or mean,
    }
    reason = f"they belong to it; statistics: {of_source:.3g} for each of {pointer.parent.name}"
    return Shape(distribution, reason)


def _percent(share: float) -> str:
    return f"{100 * share:.2g} %"
