"""Rounding to a number of decimals, the same on every engine."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from sqlglot import exp

from dialects import Dialect
from dialects import expressions as x
from sdgen.column_types import INTEGERS, ColumnType

MAX_DECIMALS = 15
EXACT = 2.0**53  # doubles hold every whole number up to here
SMALLEST = 1e-300  # what draws are multiplied by: smaller ones underflow, an error in Postgres

Decimals = Annotated[int, Field(ge=0, le=MAX_DECIMALS)]


def fits(magnitude: float, decimals: int) -> bool:
    """Returns whether numbers up to ``magnitude`` can be rounded exactly to ``decimals``."""
    return magnitude * 10.0**decimals < EXACT


def rounded(dialect: Dialect, node: exp.Expression, decimals: int) -> exp.Expression:
    """Returns a double rounded half up to ``decimals`` (0 … 15) places.

    ``floor(v · 10^d + 0.5) / 10^d``: the division is correctly rounded, so the result is the double
    nearest to the decimal, and prints with at most ``decimals`` places. Engines' own ``round``
    differ (Postgres has it for numeric only, SQLite goes through text).
    """
    half = dialect.double(0.5)
    if decimals == 0:
        return dialect.floor(x.add(node, half))
    scale = dialect.double(10.0**decimals)
    return x.div(dialect.floor(x.add(x.mul(node, scale), half)), scale)


def as_column(dialect: Dialect, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
    """Returns a double as a value of a float column or, if whole, of an integer column."""
    return dialect.whole(node) if column_type in INTEGERS else node
