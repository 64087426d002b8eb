"""zipf and pareto: a few parents have most of the children."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.group import PRIMES, Group
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.math.rank_choice import pareto_rank, zipf_rank
from generators_sql.math.ranks_of_groups import Law, rank_below
from generators_sql.spi import Row


class _Skewed(Shape):
    finds_any: ClassVar[bool] = True
    is_drawn: ClassVar[bool] = True

    scattered: bool = Field(
        default=True,
        description="Whether the popular parents are scattered among the rows, or come first.",
    )

    @abstractmethod
    def rank(self, row: Row, n: int) -> exp.Expression:
        """Returns the rank of the parent, 0 … n-1, the most popular first."""

    @abstractmethod
    def law(self) -> Law:
        """Returns the name of the law and how steep it is; see ``rank_below``."""

    def why_not_within(self) -> str | None:
        return None

    def place(self, row: Row, group: Group) -> exp.Expression:
        rank = rank_below(row, group.count, group.most, self.law())
        if not self.scattered:
            return rank
        # A prime number above the count: different ranks come to different places.
        return x.mod(x.paren(x.times(x.paren(x.plus(rank, 1)), PRIMES[0])), group.count)

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        rank = self.rank(row, parents.some)
        if self.scattered:
            rank = row.permuted(rank, parents.some)
        return x.plus(rank, parents.first)


class Zipf(_Skewed):
    """Zipf's law: the parent of rank k has children in proportion to 1 / k^exponent. With
    exponent 1 the first has twice as many as the second and ten times as many as the tenth. Of
    10,000 parents the first has 10 % of all children with exponent 1, 3.7 % with 0.8, 0.5 % with
    0.5 and 39 % with 1.5. If no parent should stand out that much, use an exponent of 0.5 to 0.8.
    """

    type: Literal["zipf"] = Field(description="`zipf`.")
    exponent: float = Field(
        default=1.0,
        ge=0,
        le=20,
        description="How steep, 0 … 20; 0 makes all parents equally likely.",
    )

    def rank(self, row: Row, n: int) -> exp.Expression:
        return zipf_rank(row, n, self.exponent)

    def law(self) -> Law:
        return "zipf", self.exponent

    def summary(self) -> str:
        return f"of a row drawn by Zipf's law, exponent {self.exponent:g}"


class Pareto(_Skewed):
    """Pareto's law: the most popular share p of the parents has a share p^(1 - 1/alpha) of the
    children. With alpha 1.16 a fifth of the parents has four fifths of them, but of 10,000 parents
    the first alone has 28 %; with alpha 1.5 it has 4.6 %, with 2 1 % and with 3 0.2 % (a fifth of
    the parents then has 58 %, 45 % and 34 %). If no parent should stand out that much, use an
    alpha of 1.5 to 3.
    """

    type: Literal["pareto"] = Field(description="`pareto`.")
    alpha: float = Field(
        default=1.16,
        gt=1,
        le=1000,
        description="How even the distribution is, above 1, at most 1000: the smaller, the fewer "
        "parents get nearly all rows.",
    )

    def rank(self, row: Row, n: int) -> exp.Expression:
        return pareto_rank(row, n, self.alpha)

    def law(self) -> Law:
        return "pareto", self.alpha

    def summary(self) -> str:
        return f"of a row drawn by Pareto's law, alpha {self.alpha:g}"
