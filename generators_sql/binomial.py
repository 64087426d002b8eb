"""binomial: how many of n tries succeed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from pydantic import Field

from dialects.cells import Cell
from generators_sql.math.count_distributions import MOST_COUNTS, REACH, Counts, counts_around
from generators_sql.math.whole_numbers import whole_problem
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span
from sdgen.column_types import NUMBERS


class Binomial(Exact):
    """Counts by the binomial distribution: how many of n tries succeed, each with chance p.

    Counts that come less than 2^-40 times as often as the most frequent one are not made.
    """

    type = "binomial"
    column_types = NUMBERS
    example = """\
- name: heads
  type: int
  generator: { type: binomial, params: { n: 10, p: 0.5 } }
"""

    n: int = Field(ge=0, le=10**12, description="Number of trials, 0 … 10^12.")
    p: float = Field(ge=0, le=1, description="Probability that a trial succeeds, 0 … 1.")

    def cell(self, row: Row) -> Cell:
        return binomial_counts(self.n, self.p).cell(row)

    def places(self, column: ColumnFacts) -> int:
        return 0

    def summary(self) -> str:
        return f"{self.n} trials with probability {self.p:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "counts repeat. Use sequence or unique_int"

    def span(self, column: ColumnFacts) -> Span | None:
        return Fraction(0), Fraction(self.n)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        std = math.sqrt(self.n * self.p * (1 - self.p))
        if 2 * REACH * std > MOST_COUNTS:
            yield ParamProblem(
                "n",
                f"has a standard deviation of {std:g}, too wide to compute (got {self.n}). Use "
                f"normal with mean {self.n * self.p:g} and std {std:g}, which is almost identical",
            )
        elif problem := whole_problem(binomial_counts(self.n, self.p).last, column.type):
            yield ParamProblem("n", problem)


@lru_cache(maxsize=32)
def binomial_counts(n: int, p: float) -> Counts:
    """Returns the counts of up to 20,000 different ones, with their chances.

    Args:
        n: tries, 0 or more.
        p: chance of success, 0 … 1.
    """
    exact = Decimal(repr(p))
    mode = min(n, int((n + 1) * exact))
    fails = 1 - exact
    # chance of k+1 = chance of k · (n-k) / (k+1) · p / (1-p)
    return counts_around(
        mode,
        up=lambda number: (n - number) * exact / ((number + 1) * fails) if fails else Decimal(0),
        down=lambda number: number * fails / ((n - number + 1) * exact) if exact else Decimal(0),
    )
