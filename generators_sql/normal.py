"""normal: the bell curve."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.math.continuous_distributions import DECIMALS_TEXT, ROUNDED, Curve, Limits
from generators_sql.math.normal_curve import (
    CUT_REACH,
    REACH,
    normal_between,
    share_below,
    standard_normal,
)
from generators_sql.math.rounding import SMALLEST, Decimals
from generators_sql.spi import ColumnFacts, ParamProblem, Row


class Normal(Curve):
    """Normally distributed numbers (Gauss), up to 6.56 standard deviations from the mean.

    Made by the Box-Muller transform (Annals of Mathematical Statistics 29, 1958) of two draws.
    Integer columns get the nearest integer.

    With min or max the curve is cut: no number is made beyond, and those between keep their
    proportions, so mean and std are those of the uncut curve. Such numbers are made by the inverse
    of the distribution (algorithm AS 241, Applied Statistics 37, 1988).
    """

    type = "normal"
    determinism = ROUNDED.format("ln and cos")
    example = """\
- name: temperature
  type: float
  generator: { type: normal, params: { mean: 22.5, std: 3, decimals: 2 } }
"""

    mean: float = Field(description="Mean of the distribution.")
    std: float = Field(ge=0, description="Standard deviation, 0 or more.")
    min: float | None = Field(default=None, description="Smallest value. Default: none.")
    max: float | None = Field(default=None, description="Largest value. Default: none.")
    decimals: Decimals | None = Field(default=None, description=DECIMALS_TEXT)

    def asked(self) -> tuple[float | None, float | None, int | None]:
        return self.min, self.max, self.decimals

    def ends(self) -> tuple[float, float]:
        reach = REACH if self.min is None and self.max is None else CUT_REACH
        return self.mean - reach * self.std, self.mean + reach * self.std

    def chance(self, limits: Limits) -> float:
        if self.std == 0:
            return float(limits.low <= self.mean <= limits.high)
        low, high = self._from_mean(limits)
        if low + high > 0:
            low, high = -high, -low
        return share_below(high) - share_below(low)

    def number(self, row: Row, limits: Limits) -> exp.Expression:
        dialect = row.dialect
        if limits == Limits() or self.std == 0:
            number = standard_normal(row)
        else:
            number = normal_between(row, *self._from_mean(limits))
        spread = x.mul(dialect.double(self.std), number)
        return x.add(dialect.double(self.mean), spread)

    def _from_mean(self, limits: Limits) -> tuple[float, float]:
        return (limits.low - self.mean) / self.std, (limits.high - self.mean) / self.std

    def summary(self) -> str:
        return f"mean {self.mean:g}, std {self.std:g}{self.cut_text()}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if 0 < self.std < SMALLEST:
            yield ParamProblem("std", f"must be 0 or at least {SMALLEST:g} (got {self.std:g})")
        else:
            yield from super().problems(column)
