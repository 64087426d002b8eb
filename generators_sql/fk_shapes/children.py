"""children: how many rows each parent has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.spi import ColumnFacts, Row
from sdgen.seeding import LOW_BITS

MOST = 1_000_000


@dataclass(frozen=True)
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


class Children(Shape):
    """Each parent has from `min` to `max` children, every number equally likely. Parents are taken
    two by two: one draw decides how many of min + max children belong to the first of the two. So
    it is known without counting whose child a row is, and also how many rows there are: leave out
    the entity's `rows`. It also means that parents 1 and 2, 3 and 4 and so on have exactly min +
    max children together: where one has many, its neighbour has few.
    """

    type: Literal["children"] = Field(description="`children`.")
    min: int = Field(ge=0, le=MOST, description="Fewest children, 0 … 10^6.")
    max: int = Field(ge=1, le=MOST, description="Most children, 1 … 10^6.")
    scattered: bool = Field(
        default=False,
        description="Whether the children of one parent lie anywhere among the rows, or side by "
        "side.",
    )

    of_new_rows: ClassVar[bool] = True

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min must not be above max (got {self.min} and {self.max})")
        return self

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        number = self._number(row, parents)
        if self.min == self.max:
            return x.plus(x.int_div(number, x.integer(self.max)), parents.first)
        place = self._place(row, number, parents)
        which = x.case((place.of_the_first, x.integer(0)), otherwise=x.integer(1))
        return x.plus(x.add(x.times(place.pair, 2), which), parents.first)

    def child_number(self, row: Row, parents: Eligible) -> exp.Expression:
        number = self._number(row, parents)
        if self.min == self.max:
            return x.paren(x.mod(number, x.integer(self.max)))
        place = self._place(row, number, parents)
        of_second = x.sub(place.offset, place.first_has)
        return x.case((place.of_the_first, place.offset), otherwise=of_second)

    def _number(self, row: Row, parents: Eligible) -> exp.Expression:
        """Returns the number of a row among all children."""
        number = x.paren(x.plus(row.number, -row.column.first))
        return row.permuted(number, self.rows(parents.some)) if self.scattered else number

    def _place(self, row: Row, number: exp.Expression, parents: Eligible) -> _Place:
        both = self.min + self.max
        pairs, alone = divmod(parents.some, 2)
        pair = row.named("pair", x.int_div(number, x.integer(both)), "pair of parents")
        offset = row.named("offset", x.mod(number, x.integer(both)), "child of the pair")
        key = x.plus(pair, parents.first)  # pairs of later runs are other ones
        draw = row.draw_of(key, parents.first + pairs + 1, "children")
        drawn = x.times(draw, self.max - self.min + 1)
        first_has = x.plus(x.shift_right(drawn, LOW_BITS), self.min)
        if alone:  # the last parent has no other; the rows end with its children
            last = exp.EQ(this=x.own(pair), expression=x.integer(pairs))
            first_has = x.case((last, x.integer(both)), otherwise=first_has)
        named = row.named("first_has", first_has, "children of the first of the pair")
        return _Place(pair, offset, named)

    def summary(self) -> str:
        return f"of a row with {self.min} to {self.max} children"

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        rows, asked = self.rows(parents.count), column.rows - column.first
        if rows != asked:
            added = " added" if column.first else ""
            yield (
                f"{parents.count} rows of {entity}{added} with {self.min} to {self.max} children "
                f"each have {rows} together, so that {column.entity} needs as many (got {asked}). "
                "Leave its rows out"
            )

    def most_children(self, column: ColumnFacts, parents: Eligible) -> int | None:
        return self.max

    def rows(self, parents: int) -> int:
        # Two parents have min + max, one without another half of that, rounded up.
        return -(-parents * (self.min + self.max) // 2)
