"""exponential: waiting times."""

from __future__ import annotations

import math

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.math.continuous_distributions import DECIMALS_TEXT, ROUNDED, Curve, Limits
from generators_sql.math.rounding import SMALLEST, Decimals
from generators_sql.spi import Row

_FARTHEST = 21.5  # ln(2^31): a draw gets no farther, in means


class Exponential(Curve):
    """Exponentially distributed numbers: times between events that happen at random.

    Small ones are the most likely ones: 63 of 100 are below the mean, 5 of 100 above three times
    the mean. They reach 21.5 times the mean. Integer columns get the nearest integer.
    """

    type = "exponential"
    determinism = ROUNDED.format("ln")
    example = """\
- name: wait_seconds
  type: double
  generator: { type: exponential, params: { mean: 40, max: 600, decimals: 1 } }
"""

    mean: float = Field(
        ge=SMALLEST,
        description="Mean distance above `min`, before `max` truncates the distribution.",
    )
    min: float = Field(default=0.0, description="Smallest value, where the distribution starts.")
    max: float | None = Field(
        default=None,
        description="Largest value. The distribution is truncated there: smaller values keep their "
        "proportions. Default: not truncated.",
    )
    decimals: Decimals | None = Field(default=None, description=DECIMALS_TEXT)

    def asked(self) -> tuple[float | None, float | None, int | None]:
        return self.min, self.max, self.decimals

    def ends(self) -> tuple[float, float]:
        return self.min, self.min + _FARTHEST * self.mean

    def chance(self, limits: Limits) -> float:
        return -math.expm1(-(limits.high - self._from(limits)) / self.mean)

    def number(self, row: Row, limits: Limits) -> exp.Expression:
        dialect, start = row.dialect, self._from(limits)
        # What is left of the curve above any number has the shape of the whole curve.
        share = x.mul(row.unit(), dialect.double(self.chance(limits)))
        rest = x.sub(dialect.double(1.0), share)  # at least 2^-31: a draw is below 1 - 2^-31
        above = x.mul(dialect.double(-self.mean), x.ln(rest))
        return x.add(dialect.double(start), above) if start else above

    def _from(self, limits: Limits) -> float:
        """Returns where numbers start that are not rounded to below min."""
        return max(self.min, limits.low)

    def summary(self) -> str:
        return f"mean {self.mean:g}{self.cut_text()}"
