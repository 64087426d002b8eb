"""children: how many rows each parent has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.child_counts import ChildCounts, zipf_counts
from generators_sql.fk_shapes.family import Family, Layout, TellingShape, once_named
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.math.count_distributions import MOST_COUNTS, geometric_counts, poisson_counts
from generators_sql.spi import AllRows, ColumnFacts, Computed, CountQuery, Row
from sdgen.frozen import frozen
from sdgen.seeding import LOW_BITS

MOST = 1_000_000
MOST_MEAN = 500
_COUNTED = "children of all rows"


@frozen
class _Place:
    """Where a row stands among the children of its pair of parents.

    Attributes:
        pair: number of the pair.
        offset: number of the row in the pair.
        first_has: how many children the first of the pair has.
    """

    pair: exp.Expression
    offset: exp.Expression
    first_has: exp.Expression

    @property
    def of_the_first(self) -> exp.Expression:
        """Whether the row is a child of the first."""
        return exp.LT(this=x.own(self.offset), expression=x.own(self.first_has))


class Children(TellingShape):
    """Each parent has from `min` to `max` children. This decides the number of rows, so leave out
    the entity's `rows`. `counts` is the distribution of the number of children.

    The default is `paired`: every number is equally likely. Parents are taken in pairs, and one
    draw divides min + max children between the two, so that no look-up table is needed to find a
    row's parent. So parents 1 and 2, 3 and 4 and so on have
    exactly min + max children together: if one has many, its neighbour has few, and sums over
    many parents hardly vary.

    With all other `counts` each parent's number is drawn independently. The numbers are added up
    when a run is planned, and the database first computes a look-up table with the parent of each
    row. With `uniform` every number is equally likely. `poisson` adds to `min` the number of
    independent random events, with an average of `mean` in all. `geometric` adds to `min` a number
    of which larger values are ever less likely, again with an average of `mean` in all. With
    `zipf` the probability of the k-th number is proportional to 1 / k^exponent: most parents have
    `min`, and a few very many.
    """

    type: Literal["children"] = Field(description="`children`.")
    min: int = Field(
        default=0, ge=0, le=MOST, description="Minimum number of children, 0 … 10^6. Default: 0."
    )
    max: int | None = Field(
        default=None,
        ge=1,
        le=MOST,
        description="Maximum number of children, 1 … 10^6; for `zipf`, up to 19,999 more than "
        "`min`. Optional with a `mean`.",
    )
    counts: Literal["paired", "uniform", "poisson", "geometric", "zipf"] = Field(
        default="paired", description="How often each number of children occurs; see above."
    )
    mean: float | None = Field(
        default=None,
        gt=0,
        le=MOST_MEAN,
        description="Average number of children, between `min` and `max`, at most 500; for "
        "`poisson` and `geometric`. A `max` truncates the distribution, which lowers the mean.",
    )
    exponent: float = Field(
        default=1.5, gt=0, le=20, description="How steep `zipf` is, above 0, at most 20."
    )
    scattered: bool = Field(
        default=False,
        description="Whether the children of a parent are scattered among the rows, or adjacent.",
    )

    of_new_rows: ClassVar[bool] = True

    @model_validator(mode="after")
    def _check(self) -> Self:
        by_mean = self.counts in ("poisson", "geometric")
        if by_mean and self.mean is None:
            raise ValueError(f"counts: {self.counts} needs a mean. Add e.g. mean: 3")
        if not by_mean and self.mean is not None:
            raise ValueError(f"counts: {self.counts} takes no mean. Use poisson, or remove it")
        if not by_mean and self.max is None:
            raise ValueError(f"counts: {self.counts} needs a max. Add e.g. max: 10")
        if self.max is not None and self.min > self.max:
            raise ValueError(f"min must not be above max (got {self.min} and {self.max})")
        if self.counts == "zipf" and self._last - self.min >= MOST_COUNTS:
            raise ValueError(
                f"counts: zipf takes up to {MOST_COUNTS} numbers (got {self.min} … {self.max})"
            )
        if self.mean is not None and not self.min < self.mean < self._last:
            raise ValueError(
                f"mean must be above min and below max (got {self.mean:g}, {self._each})"
            )
        return self

    @property
    def _last(self) -> int:
        return self.max if self.max is not None else MOST

    @property
    def _both(self) -> int:
        """How many children a pair of parents has."""
        return self.min + self._last

    @property
    def _drawn(self) -> ChildCounts:
        """How many children parents draw; not where they are paired."""
        if self.counts == "uniform":
            return ChildCounts(self.min, self._last)
        if self.counts == "zipf":
            return zipf_counts(self.min, self._last, self.exponent)
        made = poisson_counts if self.counts == "poisson" else geometric_counts
        return ChildCounts.of(made((self.mean or 0.0) - self.min), self.min, self._last)

    @property
    def keeps_parents(self) -> bool:
        # The last of an odd number of parents gets a partner where there are further ones.
        return not self.scattered and (self.counts != "paired" or self.min == self.max)

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        number = self._number(row, parents)
        if self.counts != "paired":
            return self._table(row, parents).entry(number)
        if self.min == self.max:
            return x.plus(x.int_div(number, x.integer(self.min)), parents.first)
        place = self._place(row, number, parents)
        which = x.case((place.of_the_first, x.integer(0)), otherwise=x.integer(1))
        return x.plus(x.add(x.times(place.pair, 2), which), parents.first)

    def child_number(self, row: Row, parents: Eligible) -> exp.Expression:
        number = self._number(row, parents)
        if self.counts != "paired":
            return self._table(row, parents).entry(number, 1)
        if self.min == self.max:
            return x.paren(x.mod(number, x.integer(self.min)))
        place = self._place(row, number, parents)
        of_second = x.sub(place.offset, place.first_has)
        return x.case((place.of_the_first, place.offset), otherwise=of_second)

    def _number(self, row: Row, parents: Eligible) -> exp.Expression:
        """Returns the number of a row among all children."""
        number = x.paren(x.plus(row.number, -row.column.first))
        if not self.scattered:
            return number
        return row.permuted(number, max(1, self.rows(row.column, parents)))

    def _table(self, row: Row, parents: Eligible) -> Computed:
        return self._drawn.table(row, parents, self.rows(row.column, parents))

    def _place(self, row: Row, number: exp.Expression, parents: Eligible) -> _Place:
        both = self._both
        pair = row.named("pair", x.int_div(number, x.integer(both)), "pair of parents")
        offset = row.named("offset", x.mod(number, x.integer(both)), "child of the pair")
        # The last parent may have no other; the rows end with its children.
        first_has = self._first_has(row, pair, parents, self._both)
        named = row.named("first_has", first_has, "children of the first of the pair")
        return _Place(pair, offset, named)

    def _first_has(
        self, row: Row, pair: exp.Expression, parents: Eligible, alone_has: int
    ) -> exp.Expression:
        """Returns how many children the first of a pair of parents has; the last may be alone."""
        pairs, alone = divmod(parents.some, 2)
        key = x.plus(pair, parents.first)  # pairs of later runs are other ones
        draw = row.draw_of(key, parents.first + pairs + 1, "children")
        drawn = x.times(draw, self._last - self.min + 1)
        first_has = x.plus(x.shift_right(drawn, LOW_BITS), self.min)
        if alone:
            last = exp.EQ(this=x.own(pair), expression=x.integer(pairs))
            first_has = x.case((last, x.integer(alone_has)), otherwise=first_has)
        return first_has

    def layout(self) -> Layout | None:
        if self.counts != "paired":
            return None
        return Layout.ANYWHERE if self.scattered else Layout.SIDE_BY_SIDE

    def is_told(self, column: ColumnFacts, parents: Eligible) -> bool:
        return self.rows(column, parents) == column.rows - column.first

    def family(
        self, row: Row, column: ColumnFacts, parents: Eligible, parent: exp.Expression
    ) -> Family:
        place = x.plus(parent, -parents.first)
        if self.min == self.max:
            count: exp.Expression = x.int64(self.min)
            first = x.times(place, self.min)
        else:
            place = once_named(row, "place", place, "place among the parents")
            pair = row.named("pair", x.int_div(place, x.integer(2)), "pair of parents")
            first_has = x.paren(self._first_has(row, pair, parents, -(-self._both // 2)))
            of_first = exp.EQ(this=x.paren(x.mod(place, x.integer(2))), expression=x.integer(0))
            second_has = x.sub(x.integer(self._both), first_has)
            count = x.case((of_first, first_has), otherwise=second_has)
            count = row.named("children", count, "children of the parent")
            before = x.case((of_first, x.integer(0)), otherwise=first_has)
            first = x.add(x.times(pair, self._both), before)
        if self.scattered:
            first = row.named("first_child", first, "number of its first child among all")
            total = max(1, self.rows(column, parents))

            def child(place: exp.Expression) -> exp.Expression:
                number: exp.Expression = x.paren(x.add(first, place))
                if total > 1:  # of one number the bijection says 0, and so of NULL
                    number = row.unpermuted(number, total)
                return x.plus(number, column.first)

            return Family(count, child)
        first = row.named("first_child", x.plus(first, column.first), "row of its first child")
        return Family(count, lambda place: x.add(first, place), first)

    def summary(self) -> str:
        drawn = "" if self.counts == "paired" else f", {self.counts}"
        return f"of a row with {self._each} children{drawn}"

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        rows, asked = self.rows(column, parents), column.rows - column.first
        if rows != asked and self._is_known(column):
            added = " added" if column.first else ""
            yield (
                f"{parents.count} rows of {entity}{added} with {self._each} children each have "
                f"{rows} together, so {column.entity} needs exactly that many (got {asked}). Leave "
                "its rows out"
            )

    @property
    def _each(self) -> str:
        return f"{self.min} or more" if self.max is None else f"{self.min} to {self.max}"

    def fewest_children(self, column: ColumnFacts, parents: Eligible) -> int:
        return self.min

    def most_children(self, column: ColumnFacts, parents: Eligible) -> int | None:
        return self._last if self.counts == "paired" else self._drawn.last

    def rows(self, column: ColumnFacts, parents: Eligible) -> int:
        if self.counts == "paired":
            # Two parents have min + max, one without another half of that, rounded up.
            return -(-parents.count * self._both // 2)
        if not self._is_known(column):
            return round(parents.count * self._drawn.mean)
        return column.dataset.counted(column.entity, column.name, _COUNTED) or 0

    def _is_known(self, column: ColumnFacts) -> bool:
        """Returns whether it is known how many rows there are, and not only guessed."""
        name = (column.entity, column.name, _COUNTED)
        return self.counts == "paired" or column.dataset.counted(*name) is not None

    def counts_for(
        self, column: ColumnFacts, entity: str, parents: Callable[[ColumnFacts], Eligible]
    ) -> tuple[CountQuery, ...]:
        if self.counts == "paired":
            return ()

        def total(rows: AllRows) -> exp.Select:
            then = rows.dataset.column(column.entity, column.name) or column
            return self._drawn.total(rows, then, parents(then))

        return (CountQuery(_COUNTED, (entity,), (), total),)
