"""unique_int: whole numbers in random order, every one of them once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.whole_numbers import Whole, larger, range_of, whole_as_column
from generators_sql.patterns.numbering import MOST_UNIQUE, numbered, too_few
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Span


class UniqueInt(Whole):
    """Integers from min to max in random order, no two rows the same: a permutation.

    Where a number lands is computed from the row number alone (a keyed bijection of min … max), so
    nothing is remembered or tried twice, and rows that are added later get new numbers. There have
    to be as many numbers as rows. Of a wide range few are used: order numbers, voucher codes.
    """

    type = "unique_int"
    example = """\
- name: order_number
  type: int
  primary_key: true
  generator: { type: unique_int, params: { min: 100000, max: 999999 } }
"""

    min: int = Field(description="Smallest number.")
    max: int = Field(description="Largest number; max - min is below 2^61.")

    def cell(self, row: Row) -> Cell:
        number = x.plus(numbered(row, self._size, unique=True), self.min)
        return whole_as_column(row.dialect, number, row.column.type)

    @property
    def _size(self) -> int:
        return self.max - self.min + 1

    def summary(self) -> str:
        return f"{self.min} to {self.max}, each once"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return None  # a bijection of more numbers than rows

    def span(self, column: ColumnFacts) -> Span | None:
        return Fraction(self.min), Fraction(self.max)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.min > self.max:
            yield ParamProblem(
                "min", f"must not be above max (got min {self.min}, max {self.max}). Swap them"
            )
        elif self._size > MOST_UNIQUE:
            yield ParamProblem(
                "max",
                f"max - min must be below 2^61 (got {self.max - self.min}). Narrow the range",
            )
        else:
            hint = f"Use a max of at least {self.min + column.rows - 1}, or fewer rows"
            yield from too_few(column, self._size, "numbers", hint, "max")
        low, high = range_of(column.type)
        for param, value in (("min", self.min), ("max", self.max)):
            if not low <= value <= high:
                yield ParamProblem(
                    param,
                    f"outside {column.type}'s range {low} … {high} (got {value}). "
                    f"Use {larger(column.type)}a narrower range",
                )
