"""What a row is among others that are put in order: window functions."""

from __future__ import annotations

from collections.abc import Iterable

from sqlglot import exp

from dialects import sql_nodes as x


def place(order: Iterable[exp.Expression], within: Iterable[exp.Expression] = ()) -> exp.Expression:
    """Returns the 0-based place of a row in an order, among all rows or those alike.

    Args:
        order: by what rows are put in order.
        within: what rows have in common that are counted together.
    """
    position = exp.Window(
        this=exp.RowNumber(),
        partition_by=list(within),
        order=exp.Order(expressions=list(order)),
    )
    return x.sub(position, x.integer(1))


def sum_so_far(value: exp.Expression, order: Iterable[exp.Expression]) -> exp.Expression:
    """Returns the sum of a value up to this row and those in the same place, a 64-bit integer."""
    return x.as_int64(
        exp.Window(this=exp.Sum(this=value), order=exp.Order(expressions=list(order)))
    )
