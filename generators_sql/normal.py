"""normal: the bell curve."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import ColumnFacts, Generator, ParamProblem, Row
from generators_sql.bell import REACH, standard_normal
from generators_sql.decimals import (
    MAX_DECIMALS,
    SMALLEST,
    Decimals,
    as_column,
    fits,
    places_problem,
    rounded,
)
from sdgen.column_types import INTEGER_RANGE, INTEGERS, NUMBERS

_DEFAULT_DECIMALS = 6


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
        description=f"Round to that many places, 0 … {MAX_DECIMALS}. Default: {_DEFAULT_DECIMALS}, "
        "fewer for huge numbers, the column's own for decimal columns, 0 for integer columns.",
    )

    @property
    def _magnitude(self) -> float:
        return abs(self.mean) + REACH * self.std

    def _places(self, column: ColumnFacts) -> int:
        if column.kind in INTEGERS:
            return 0
        if self.decimals is not None:
            return self.decimals
        if column.type.scale is not None:
            return column.type.scale
        places = _DEFAULT_DECIMALS
        while places and not fits(self._magnitude, places):
            places -= 1
        return places

    def sql(self, row: Row) -> exp.Expression:
        dialect = row.dialect
        spread = x.mul(dialect.double(self.std), standard_normal(row))
        value = rounded(dialect, x.add(dialect.double(self.mean), spread), self._places(row.column))
        return as_column(dialect, value, row.column.type)

    def summary(self) -> str:
        return f"mean {self.mean:g}, std {self.std:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "draws repeat. Use sequence or unique_int"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if 0 < self.std < SMALLEST:
            yield ParamProblem("std", f"must be 0 or at least {SMALLEST:g} (got {self.std:g})")
        if column.kind in INTEGERS:
            low, high = INTEGER_RANGE[column.kind]
            reach = min(high, -low, 2**53)
            if self._magnitude > reach:
                yield ParamProblem(
                    "mean",
                    f"mean ± 7 std goes beyond ±{reach}, what {column.type} can hold exactly. "
                    "Use type bigint or double, or a smaller mean or std",
                )
            if self.decimals:
                yield ParamProblem(
                    "decimals", f"{column.type} columns have none (got {self.decimals}). Remove it"
                )
        elif problem := places_problem(self.decimals, self._magnitude, column.type):
            yield ParamProblem("decimals" if self.decimals else "std", problem)
        elif not fits(self._magnitude, self.decimals or 0):
            yield ParamProblem(
                "decimals",
                f"numbers up to {self._magnitude:g} (mean ± 7 std) have no room for "
                f"{self.decimals or 0} decimals in a double. Use fewer decimals or a smaller std",
            )
