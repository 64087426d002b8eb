"""Whole numbers as cells of number columns."""

from __future__ import annotations

from sqlglot import exp

from dialects import Dialect
from dialects import expressions as x
from sdgen.column_types import FLOATS, INTEGER_RANGE, INTEGERS, DataType

_EXACT = 2**53  # doubles hold every whole number up to here


def whole_as_column(
    dialect: Dialect, node: exp.Expression, column_type: DataType
) -> exp.Expression:
    """Returns a 64-bit integer as a value of a number column."""
    if column_type.kind in FLOATS:
        return dialect.to_double(node)
    if column_type.scale is not None:
        return dialect.decimal(x.times(node, 10**column_type.scale), column_type.scale)
    return node


def whole_problem(value: int, column_type: DataType) -> str | None:
    """Returns why a number column cannot hold a whole number, or None."""
    if column_type.precision is not None:
        most = 10 ** (column_type.precision - (column_type.scale or 0)) - 1
    elif column_type.kind in INTEGERS:
        most = INTEGER_RANGE[column_type.kind][1]
    else:
        most = _EXACT
    if value <= most:
        return None
    return (
        f"numbers up to {value} do not fit {column_type}, which holds {most}. "
        "Use a larger type or smaller numbers"
    )
