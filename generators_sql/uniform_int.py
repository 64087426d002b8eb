"""uniform_int: whole numbers, all equally likely."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.whole_numbers import Whole, range_of, whole_as_column
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Span
from sdgen.column_types import INTEGER_RANGE, INTEGERS, ColumnType


class UniformInt(Whole):
    """Integers from min to max, both included, all equally likely.

    Any range of 64-bit integers will do. Each of n numbers has a chance of 1/n to within 2^-31;
    where n is above 2^30, to within 2^-30 of that chance itself.
    """

    type = "uniform_int"
    example = """\
- name: quantity
  type: int
  generator: { type: uniform_int, params: { min: 1, max: 12 } }
"""

    min: int = Field(description="Smallest value.")
    max: int = Field(description="Largest value; at least min.")

    def cell(self, row: Row) -> Cell:
        one = self.max == self.min
        value = x.integer(self.min) if one else row.between(self.min, self.max)
        return self._of_type(row, value)

    def value_count(self, column: ColumnFacts) -> int | None:
        return self.max - self.min + 1

    def numbered_value(self, row: Row, number: exp.Expression) -> exp.Expression:
        return self._of_type(row, x.plus(number, self.min)).node

    def _of_type(self, row: Row, value: exp.Expression) -> Cell:
        return whole_as_column(row.dialect, value, row.column.type)

    def summary(self) -> str:
        return f"{self.min} to {self.max}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "values repeat. Use sequence or unique_int"

    def span(self, column: ColumnFacts) -> Span | None:
        return Fraction(self.min), Fraction(self.max)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.min > self.max:
            yield ParamProblem(
                "min", f"must not be above max (got min {self.min}, max {self.max}). Swap them"
            )
        integer_type = column.kind if column.kind in INTEGERS else ColumnType.BIGINT
        low, high = INTEGER_RANGE[integer_type]
        if column.type.precision is not None:
            low, high = range_of(column.type)
        for param, value in (("min", self.min), ("max", self.max)):
            if not low <= value <= high:
                hint = "" if integer_type is ColumnType.BIGINT else " Use type bigint"
                named = integer_type if column.type.precision is None else column.type
                yield ParamProblem(
                    param, f"outside {named}'s range {low} … {high} (got {value}).{hint}"
                )
