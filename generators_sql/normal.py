"""normal: the bell curve."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import ColumnFacts, Generator, ParamProblem, Row
from generators_sql.bell import REACH, standard_normal
from generators_sql.decimals import (
    DEFAULT_DECIMALS,
    MAX_DECIMALS,
    SMALLEST,
    Decimals,
    as_column,
    places_of,
    reach_problems,
    rounded,
)
from sdgen.column_types import NUMBERS


class Normal(Generator):
    """Normally distributed numbers (Gauss), up to 6.56 standard deviations from the mean.

    Made by the Box-Muller transform (Annals of Mathematical Statistics 29, 1958) of two draws.
    Integer columns get the nearest whole number.
    """

    type = "normal"
    column_types = NUMBERS
    determinism = (
        "A pure function of seed, entity, column and row number. ln and cos may differ in the last "
        "bit between math libraries, so values are rounded to `decimals`."
    )
    example = """\
- name: temperature
  type: float
  generator: { type: normal, params: { mean: 22.5, std: 3, decimals: 2 } }
"""

    mean: float = Field(description="Mean of the distribution.")
    std: float = Field(ge=0, description="Standard deviation, 0 or more.")
    decimals: Decimals | None = Field(
        default=None,
        description=f"Round to that many places, 0 … {MAX_DECIMALS}. Default: {DEFAULT_DECIMALS}, "
        "fewer for huge numbers, the column's own for decimal columns, 0 for integer columns.",
    )

    @property
    def _magnitude(self) -> float:
        return abs(self.mean) + REACH * self.std

    def sql(self, row: Row) -> exp.Expression:
        dialect = row.dialect
        spread = x.mul(dialect.double(self.std), standard_normal(row, 0))
        value = rounded(
            dialect,
            x.add(dialect.double(self.mean), spread),
            places_of(row.column, self.decimals, self._magnitude),
        )
        return as_column(dialect, value, row.column.type)

    def summary(self) -> str:
        return f"mean {self.mean:g}, std {self.std:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "draws repeat. Use sequence or unique_int"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if 0 < self.std < SMALLEST:
            yield ParamProblem("std", f"must be 0 or at least {SMALLEST:g} (got {self.std:g})")
        what = "mean ± 7 std"
        yield from reach_problems(column, self.decimals, self._magnitude, what, ("mean", "std"))
