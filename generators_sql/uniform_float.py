"""uniform_float: real numbers, all equally likely."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pydantic import Field

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.expressions.doubles import grain_of_number
from generators_sql.math.rounding import (
    MAX_DECIMALS,
    SMALLEST,
    Decimals,
    as_column,
    fits,
    places_problem,
    rounded,
    rounded_ends,
)
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span
from sdgen.column_types import DECIMALS, FLOATS, ColumnType
from sdgen.singles import BEYOND


class UniformFloat(Exact):
    """Real numbers between min and max, all equally likely, with 53 random bits."""

    type = "uniform_float"
    column_types = FLOATS | DECIMALS
    determinism = (
        "A pure function of seed, entity, column and row number; only + - * / of doubles, so "
        "bit-identical on every engine."
    )
    example = """\
- name: price
  type: double
  generator: { type: uniform_float, params: { min: 1, max: 500, decimals: 2 } }
"""

    min: float = Field(description="Smallest value.")
    max: float = Field(description="Upper end; reached only by rounding. At least min.")
    decimals: Decimals | None = Field(
        default=None,
        description=f"Round to this many decimals, 0 … {MAX_DECIMALS}. Default: none, the column's "
        "own for decimal columns.",
    )

    def cell(self, row: Row) -> Cell:
        dialect = row.dialect
        value = dialect.double(self.min)
        if self.max > self.min:
            value = x.mul(row.unit(), dialect.double(self.max - self.min))
            if self.min != 0:
                value = x.add(dialect.double(self.min), value)
        places = self.places(row.column)
        if places is None:
            return Cell(value)
        return as_column(dialect, rounded(dialect, value, places), row.column.type.counted(places))

    def places(self, column: ColumnFacts) -> int | None:
        return column.type.scale if self.decimals is None else self.decimals

    def summary(self) -> str:
        places = "" if self.decimals is None else f", to {10.0**-self.decimals:g}"
        return f"{self.min:g} to {self.max:g}{places}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "values may repeat. Use sequence or unique_int"

    def span(self, column: ColumnFacts) -> Span | None:
        return rounded_ends(column, self.min, self.max, self.places(column))

    def grain(self, column: ColumnFacts) -> int | None:
        if self.decimals is not None or not math.isfinite(self.max - self.min):
            return None
        # min + unit · width, and units are multiples of 2^-53.
        return max(grain_of_number(self.min), 53 + grain_of_number(self.max - self.min))

    def is_short(self, column: ColumnFacts) -> bool:
        return self.decimals is not None and fits(10 * self._magnitude, self.decimals)

    @property
    def _magnitude(self) -> float:
        return max(abs(self.min), abs(self.max))

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.min > self.max:
            yield ParamProblem(
                "min", f"must not be above max (got min {self.min}, max {self.max}). Swap them"
            )
        elif not math.isfinite(self.max - self.min):
            yield ParamProblem("max", "max - min is beyond double precision. Narrow the range")
        elif 0 < self.max - self.min < SMALLEST:
            yield ParamProblem(
                "max", f"max - min must be 0 or at least {SMALLEST:g}. Widen the range or use const"
            )
        if column.kind is ColumnType.REAL:
            for param, value in (("min", self.min), ("max", self.max)):
                if abs(value) >= BEYOND:
                    yield ParamProblem(
                        param, f"outside real's range ±3.4e+38 (got {value:g}). Use type double"
                    )
        magnitude = self._magnitude
        if problem := places_problem(self.decimals, self.min, self.max, column.type):
            yield ParamProblem("decimals" if self.decimals else "max", problem)
            return
        if self.decimals is not None and not fits(magnitude, self.decimals):
            yield ParamProblem(
                "decimals",
                f"numbers up to {magnitude:g} have no room for {self.decimals} decimals in a "
                "double. Use fewer decimals",
            )
