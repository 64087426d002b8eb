"""zipf: ranks, the first ones far more often than the rest."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.rank_choice import zipf_rank
from generators_sql.math.whole_numbers import whole_as_column, whole_problem
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span
from sdgen.column_types import NUMBERS

_MOST = 10**12


class Zipf(Exact):
    """Ranks from 1 to n by Zipf's law: rank k comes in proportion to 1 / k^exponent.

    With exponent 1, rank 1 comes twice as often as rank 2 and ten times as often as rank 10: words
    of a text, views of pages, sales of products. The chances of ranks above 1,000 are shared
    evenly by blocks of ranks, each 1 % longer than the one before.
    """

    type = "zipf"
    column_types = NUMBERS
    example = """\
- name: page_rank
  type: int
  generator: { type: zipf, params: { n: 10000, exponent: 1.1 } }
"""

    n: int = Field(ge=1, le=_MOST, description="Last rank, 1 … 10^12.")
    exponent: float = Field(
        default=1.0,
        ge=0,
        le=20,
        description="How steep, 0 … 20; 0 makes all ranks equally likely.",
    )

    def cell(self, row: Row) -> Cell:
        rank = x.plus(zipf_rank(row, self.n, self.exponent), 1)
        return whole_as_column(row.dialect, rank, row.column.type)

    def places(self, column: ColumnFacts) -> int:
        return 0

    def summary(self) -> str:
        return f"rank 1 to {self.n}, exponent {self.exponent:g}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "low ranks repeat. Use sequence or unique_int"

    def span(self, column: ColumnFacts) -> Span | None:
        return Fraction(1), Fraction(self.n)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if problem := whole_problem(self.n, column.type):
            yield ParamProblem("n", problem)
