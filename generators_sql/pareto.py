"""pareto: few have the most."""

from __future__ import annotations

import math

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.math.continuous_distributions import DECIMALS_TEXT, ROUNDED, Curve, Limits
from generators_sql.math.rounding import Decimals
from generators_sql.spi import Row

_FARTHEST = 21.5  # ln(2^31): a draw gets no farther, in logarithms


class Pareto(Curve):
    """Numbers by Pareto's law: a share of (min / x)^alpha of them lies above x.

    Sizes of cities, wealth, files: most are near min, a few are huge. With alpha 1.16 the largest
    fifth has four fifths of the sum; the smaller alpha, the wilder. They reach min · 2^(31 / alpha)
    unless max cuts them. Integer columns get the nearest integer.
    """

    type = "pareto"
    determinism = ROUNDED.format("ln and exp")
    example = """\
- name: city_size
  type: int
  generator: { type: pareto, params: { min: 1000, alpha: 1.16, max: 20000000 } }
"""

    min: float = Field(
        ge=1e-100, description="Smallest value, where the distribution starts; at least 1e-100."
    )
    alpha: float = Field(ge=0.01, le=1000, description="How steep, 0.01 … 1000.")
    max: float | None = Field(
        default=None,
        description="Largest value. The distribution is truncated there: smaller values keep their "
        "proportions. Default: not truncated.",
    )
    decimals: Decimals | None = Field(default=None, description=DECIMALS_TEXT)

    def asked(self) -> tuple[float | None, float | None, int | None]:
        return self.min, self.max, self.decimals

    def ends(self) -> tuple[float, float]:
        try:
            return self.min, self.min * math.exp(_FARTHEST / self.alpha)
        except OverflowError:
            return self.min, math.inf

    def chance(self, limits: Limits) -> float:
        return -math.expm1(-self.alpha * math.log(limits.high / self._from(limits)))

    def number(self, row: Row, limits: Limits) -> exp.Expression:
        dialect = row.dialect
        # What is left of the curve above any number has the shape of the whole curve.
        share = x.mul(row.unit(), dialect.double(self.chance(limits)))
        rest = x.sub(dialect.double(1.0), share)  # at least 2^-31: a draw is below 1 - 2^-31
        growth = x.float_div(x.ln(rest), dialect.double(-self.alpha))
        return x.mul(dialect.double(self._from(limits)), x.exponential(growth))

    def _from(self, limits: Limits) -> float:
        """Returns where numbers start that are not rounded to below min."""
        return max(self.min, limits.low)

    def summary(self) -> str:
        return f"alpha {self.alpha:g}{self.cut_text()}"
