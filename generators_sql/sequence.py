"""sequence: start, start + step, start + 2 step …"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.whole_numbers import Whole, range_of, whole_as_column
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Span


class Sequence(Whole):
    """Whole numbers that count up (or down) with the row number: the usual primary key."""

    type = "sequence"
    determinism = "start + row number · step; no draw, the seed does not matter."
    example = """\
- name: id
  type: bigint
  generator: { type: sequence, params: { start: 1000 } }
"""

    start: int = Field(default=1, description="Value of the first row.")
    step: int = Field(default=1, description="Added for each further row; not 0, may be negative.")

    def cell(self, row: Row) -> Cell:
        value = x.plus(x.times(row.number, self.step), self.start)
        return whole_as_column(row.dialect, value, row.column.type)

    def summary(self) -> str:
        return f"from {self.start}, step {self.step}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return None  # start + i · step, step not 0, within 64 bits

    def span(self, column: ColumnFacts) -> Span | None:
        last = self.start + (column.rows - 1) * self.step
        return Fraction(min(self.start, last)), Fraction(max(self.start, last))

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.step == 0:
            yield ParamProblem("step", "must not be 0. For one value in every row use const")
        low, high = range_of(column.type)
        last = self.start + (column.rows - 1) * self.step
        for param, value in (("start", self.start), ("step", last)):
            if not low <= value <= high:
                yield ParamProblem(
                    param,
                    f"value {value} is outside {column.type}'s range {low} … {high} "
                    f"({column.rows} rows). Use type bigint or a smaller start or step",
                )
                break
        else:
            if (column.rows - 1) * abs(self.step) >= 2**63:
                yield ParamProblem(
                    "step",
                    f"{column.rows} rows of step {self.step} span 2^63 or more, beyond what SQL "
                    "multiplies exactly. Use a smaller step",
                )
