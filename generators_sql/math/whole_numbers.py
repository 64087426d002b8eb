"""Whole numbers as cells of number columns."""

from __future__ import annotations

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.spi import ColumnFacts, Exact
from sdgen.column_types import (
    FLOATS,
    INTEGER_RANGE,
    INTEGERS,
    NUMBERS,
    TEXTS,
    ColumnType,
    DataType,
)

_EXACT = 2**53  # doubles hold every whole number up to here


class Whole(Exact):
    """Whole numbers; in text columns they are written out."""

    column_types = NUMBERS | TEXTS
    natural = ColumnType.BIGINT

    def places(self, column: ColumnFacts) -> int:
        return 0

    def longest(self, column: ColumnFacts) -> int | None:
        span = self.span(column) if column.kind in TEXTS else None
        return None if span is None else max(len(str(int(end))) for end in span)

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of a number is a different number"


def whole_as_column(dialect: Dialect, node: exp.Expression, column_type: DataType) -> Cell:
    """Returns a 64-bit integer as a value of a number or text column."""
    if column_type.kind in TEXTS:
        return Cell(dialect.convert(node, ColumnType.BIGINT, column_type.kind))
    if column_type.kind in FLOATS:
        return Cell(dialect.to_double(node))
    scale = column_type.counted(0).scale
    if scale is not None:
        return dialect.decimal(x.times(node, 10**scale), scale)
    return Cell(node)


def range_of(column_type: DataType) -> tuple[int, int]:
    """Returns the smallest and largest whole number that a column holds exactly.

    Text columns take those of 64 bits; whether a varchar is long enough is told elsewhere.
    """
    if column_type.kind in INTEGERS:
        return INTEGER_RANGE[column_type.kind]
    if column_type.kind in TEXTS:
        return INTEGER_RANGE[ColumnType.BIGINT]
    if column_type.precision is None:
        return -_EXACT, _EXACT
    counted = column_type.counted(0)
    most = 10 ** ((counted.precision or 0) - (counted.scale or 0)) - 1
    return -most, most


def whole_problem(value: int, column_type: DataType) -> str | None:
    """Returns why a number column cannot hold a whole number, or None."""
    most = range_of(column_type)[1]
    if value <= most:
        return None
    return (
        f"numbers up to {value} do not fit {column_type}, which holds {most}. "
        f"Use {larger(column_type)}smaller numbers"
    )


def larger(column_type: DataType) -> str:
    """Returns what advice begins with where a larger type would help, empty if none would."""
    return "" if column_type.is_wide else "a larger type or "
