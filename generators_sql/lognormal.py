"""lognormal: what grows by factors."""

from __future__ import annotations

import math

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
from generators_sql.math.rounding import Decimals
from generators_sql.spi import Row


class Lognormal(Curve):
    """Positive numbers whose logarithm is normally distributed: incomes, prices, durations.

    Half of them are below the median. 68 of 100 lie between median / e^sigma and
    median · e^sigma, so sigma 0.7 is about a factor of 2. The mean is median · e^(sigma² / 2).
    Integer columns get the nearest integer.

    With min or max the curve is cut: no number is made beyond, and those between keep their
    proportions.
    """

    type = "lognormal"
    is_positive = True
    determinism = ROUNDED.format("ln, cos and exp")
    example = """\
- name: income
  type: decimal(10,2)
  generator: { type: lognormal, params: { median: 31000, sigma: 0.6, max: 500000 } }
"""

    median: float = Field(ge=1e-100, description="Median of the distribution, at least 1e-100.")
    sigma: float = Field(
        ge=1e-6, le=50, description="Standard deviation of the natural logarithm, 1e-6 … 50."
    )
    min: float | None = Field(default=None, description="Smallest value. Default: none.")
    max: float | None = Field(default=None, description="Largest value. Default: none.")
    decimals: Decimals | None = Field(default=None, description=DECIMALS_TEXT)

    def asked(self) -> tuple[float | None, float | None, int | None]:
        return self.min, self.max, self.decimals

    def ends(self) -> tuple[float, float]:
        reach = REACH if self.min is None and self.max is None else CUT_REACH
        return 0.0, self.median * math.exp(reach * self.sigma)

    def chance(self, limits: Limits) -> float:
        low, high = self._from_median(limits)
        if low + high > 0:
            low, high = -high, -low
        return share_below(high) - share_below(low)

    def number(self, row: Row, limits: Limits) -> exp.Expression:
        dialect = row.dialect
        if limits == Limits():
            number = standard_normal(row)
        else:
            number = normal_between(row, *self._from_median(limits))
        factor = x.exponential(x.mul(dialect.double(self.sigma), number))
        return x.mul(dialect.double(self.median), factor)

    def _from_median(self, limits: Limits) -> tuple[float, float]:
        """Returns the ends in standard deviations of the logarithm."""
        low, high = (
            math.log(end / self.median) / self.sigma if end > 0 else -math.inf
            for end in (limits.low, limits.high)
        )
        return low, high

    def summary(self) -> str:
        return f"median {self.median:g}, sigma {self.sigma:g}{self.cut_text()}"
