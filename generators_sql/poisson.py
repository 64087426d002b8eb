"""poisson: how often something happens."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from dialects.cells import Cell
from generators_sql.math.count_distributions import poisson_counts
from generators_sql.math.whole_numbers import whole_problem
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span
from sdgen.column_types import NUMBERS

_MOST = 10**6


class Poisson(Exact):
    """Counts by Poisson's distribution: how often something happens that happens `mean` times
    on average, such as calls an hour.

    Counts that come less than 2^-40 times as often as the most frequent one are not made.
    """

    type = "poisson"
    column_types = NUMBERS
    example = """\
- name: items
  type: int
  generator: { type: poisson, params: { mean: 2.5 } }
"""

    mean: float = Field(ge=0, description="Mean (and variance), 0 … 1,000,000.")

    def cell(self, row: Row) -> Cell:
        return poisson_counts(self.mean).cell(row)

    def places(self, column: ColumnFacts) -> int:
        return 0

    def summary(self) -> str:
        return f"mean {self.mean:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "counts repeat. Use sequence or unique_int"

    def span(self, column: ColumnFacts) -> Span | None:
        if self.mean > _MOST:
            return None
        return Fraction(0), Fraction(poisson_counts(self.mean).last)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.mean > _MOST:
            yield ParamProblem(
                "mean",
                f"must be at most {_MOST} (got {self.mean:g}). Use normal with std "
                f"{math.sqrt(self.mean):g}, which is almost identical",
            )
        elif problem := whole_problem(poisson_counts(self.mean).last, column.type):
            yield ParamProblem("mean", problem)
