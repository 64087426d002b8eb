"""Decimals where a literal of many digits would be a double: a string, cast to its own type."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import ColumnType, DataType

_MOST_DIGITS = 38
"""Of a DECIMAL in DuckDB (https://duckdb.org/docs/stable/sql/data_types/numeric) and in Spark
(https://spark.apache.org/docs/latest/sql-ref-datatypes.html)."""


def decimal_of_text(value: Decimal, type_name: Callable[[DataType], str]) -> exp.Expression:
    """Returns a decimal whose type follows from its digits.

    Args:
        value: the number.
        type_name: says what the database calls a type.
    """
    whole, _, places = f"{abs(value):f}".partition(".")
    scale = len(places.rstrip("0"))
    digits = min(len(whole) + scale, _MOST_DIGITS)
    kind = DataType(ColumnType.DECIMAL, precision=digits, scale=scale)
    return x.cast(x.text(f"{value:f}"), type_name(kind))
