"""Children of each parent, as many as it draws for itself; the database adds them up."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from functools import lru_cache

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.math.count_distributions import DIGITS, Counts
from generators_sql.math.weighted_choice import Weights, weighted
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    Computed,
    ComputedQuery,
    EntryColumn,
    Row,
)
from sdgen.column_types import ColumnType, DataType
from sdgen.frozen import frozen

_PARENT, _COUNT, _PLACE = "parent", "children", "place"
_WHOLE = EntryColumn(ColumnType.BIGINT)


@frozen
class ChildCounts:
    """How many children a parent may have, and how often.

    Args:
        first: the fewest.
        last: the most.
        weights: how often each number comes; None for all equally often.
    """

    first: int
    last: int
    weights: Weights | None = None

    @classmethod
    def of(cls, further: Counts, first: int, last: int) -> ChildCounts:
        """Returns ``first`` and further children, of a distribution from 0 on, up to ``last``."""
        values = further.weights.values[: last - first - further.first + 1]
        return cls(first + further.first, first + further.first + len(values) - 1, Weights(values))

    @property
    def mean(self) -> float:
        """How many a parent has on average."""
        if self.weights is None:
            return (self.first + self.last) / 2
        total = sum(self.weights.values)
        return self.first + sum(n * each for n, each in enumerate(self.weights.values)) / total

    def drawn(self, row: Row) -> exp.Expression:
        """Returns how many children the parent has whose row number is the row's."""
        part = row.part(_COUNT, DataType(ColumnType.BIGINT))
        if self.weights is not None:
            return x.plus(weighted(part, self.weights), self.first)
        if self.first == self.last:
            return x.int64(self.first)
        return x.plus(part.below(self.last - self.first + 1), self.first)

    def total(self, rows: AllRows, column: ColumnFacts, parents: Eligible) -> exp.Select:
        """Returns the query of how many children all parents have together.

        Args:
            rows: all rows.
            column: the foreign key.
            parents: the rows it may point to.
        """
        total = x.coalesce(x.call(exp.Sum, x.col(_COUNT)), x.integer(0))
        each = self._of_parents(rows, column, parents).subquery("each_parent")
        return exp.select(x.as_int64(total)).from_(each)

    def table(self, row: Row, parents: Eligible, total: int) -> Computed:
        """Returns the look-up table of all children, side by side: parent, number among siblings.

        Args:
            row: a row seen from the foreign key.
            parents: the rows it may point to.
            total: how many children they have together.
        """
        column = row.column

        def query(rows: AllRows) -> exp.Query:
            return _side_by_side(self._of_parents(rows, column, parents))

        return row.computed(ComputedQuery("child", (_WHOLE, _WHOLE), max(1, total), query))

    def _of_parents(self, rows: AllRows, column: ColumnFacts, parents: Eligible) -> exp.Select:
        """Returns the query of each parent's number, and how many children it has."""
        first, end = parents.first, parents.first + parents.count
        return rows.of(
            column.entity, column.name, lambda row: {_COUNT: self.drawn(row)}, (first, end)
        )


def _side_by_side(parents: exp.Select) -> exp.Select:
    """Returns the query of all children in order of their parents: number, parent, and place."""
    so_far = windows.sum_so_far(x.col(_COUNT), [x.col(NUMBER)])
    first = exp.select(
        x.alias(x.sub(so_far, x.col(_COUNT)), NUMBER),
        x.alias(x.col(NUMBER), _PARENT),
        x.alias(x.int64(0), _PLACE),
        x.col(_COUNT),
    ).from_(parents.subquery("parents"))
    names = (NUMBER, _PARENT, _PLACE)
    some = exp.GT(this=x.col(_COUNT), expression=x.integer(0))
    firsts = (
        exp.select(*map(x.col, names), x.col(_COUNT)).from_(first.subquery("first")).where(some)
    )
    further = exp.select(
        x.plus(x.col(NUMBER), 1), x.col(_PARENT), x.plus(x.col(_PLACE), 1), x.col(_COUNT)
    ).from_("child")
    further = further.where(exp.LT(this=x.plus(x.col(_PLACE), 1), expression=x.col(_COUNT)))
    every = exp.union(firsts, further, distinct=False)
    # SQLite stores entries where their numbers belong.
    query = exp.select(*map(x.col, names)).from_("child").order_by(x.col(NUMBER))
    return query.with_("child", as_=every, recursive=True)


@lru_cache(maxsize=32)
def zipf_counts(first: int, last: int, exponent: float) -> ChildCounts:
    """Returns counts whose chances are in proportion to 1 / rank^exponent, the first of rank 1."""
    with localcontext(Context(prec=DIGITS)):
        power = -Decimal(repr(exponent))
        ranks = range(1, last - first + 2)
        return ChildCounts(first, last, Weights.of([Decimal(rank) ** power for rank in ranks]))
