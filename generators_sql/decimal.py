"""decimal: numbers with a fixed number of places, all equally likely."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal as Number
from fractions import Fraction

from pydantic import Field

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span
from sdgen.column_types import DECIMALS, MOST_DIGITS, DataType
from sdgen.values import coerce


class Decimal(Exact):
    """Decimal numbers from min to max, both included, every one of them equally likely.

    A decimal(8,2) column from 0.05 to 0.10 gets 0.05, 0.06, … 0.10. They are counted in integers,
    so nothing is rounded.
    """

    type = "decimal"
    column_types = DECIMALS
    example = """\
- name: price
  type: decimal(8,2)
  generator: { type: decimal, params: { min: 0.99, max: 499.99 } }
"""

    min: float = Field(description="Smallest value; no more decimals than the column has.")
    max: float = Field(description="Largest value; at least min.")

    def cell(self, row: Row) -> Cell:
        column_type = row.column.type
        scale = column_type.scale or 0
        low, high = _units(self.min, column_type), _units(self.max, column_type)
        if low == high:
            return Cell(row.dialect.literal(Number(low).scaleb(-scale), column_type.kind))
        return row.dialect.decimal(x.plus(row.below(high - low + 1), low), scale)

    def summary(self) -> str:
        return f"{self.min:g} to {self.max:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "values repeat. Use unique_int, or sequence in a bigint column"

    def span(self, column: ColumnFacts) -> Span | None:
        return Fraction(self.min), Fraction(self.max)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        for param, value in (("min", self.min), ("max", self.max)):
            try:
                coerce(value, column.type)
            except ValueError as error:
                yield ParamProblem(
                    param, f"{error}. Use a number with fewer digits, or a larger type"
                )
                return
        scale = column.type.scale or 0
        for param, value in (("min", self.min), ("max", self.max)):
            if scale > MOST_DIGITS or abs(_units(value, column.type)) >= 10**MOST_DIGITS:
                yield ParamProblem(
                    param,
                    f"numbers up to {value:g} with {scale} decimals have more than the "
                    f"{MOST_DIGITS} digits that every engine keeps. Use uniform_float with "
                    "decimals, or a type with fewer decimals",
                )
                return
        if self.min > self.max:
            yield ParamProblem(
                "min", f"must not be above max (got min {self.min}, max {self.max}). Swap them"
            )


def _units(value: float, column_type: DataType) -> int:
    """Returns how many units of its last place a number has that fits the column."""
    number = coerce(value, column_type)
    return int(number.scaleb(column_type.scale or 0)) if isinstance(number, Number) else 0
