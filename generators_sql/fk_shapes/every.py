"""every: all parents equally often."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.spi import ColumnFacts, Row
from sdgen.seeding import LOW_MASK


class Every(Shape):
    """All parents have the same number of children, or one more: rows go round by round through
    all of them.
    """

    type: Literal["every"] = Field(description="`every`.")
    scattered: bool = Field(
        default=True,
        description="Whether each round has an order of its own, or all have that of the rows.",
    )

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        place: exp.Expression = exp.Paren(this=x.mod(row.number, x.integer(parents.some)))
        if self.scattered:
            turn = x.bit_and(self.child_number(row, parents), LOW_MASK)
            turn = row.named("round", turn, "which round through the parents it is")
            place = row.permuted(place, parents.some, tweak=turn)
        return x.plus(place, parents.first)

    def summary(self) -> str:
        return "of all rows in turn"

    def most_children(self, column: ColumnFacts, parents: Eligible) -> int | None:
        return -(-column.rows // parents.some)

    def fewest_children(self, column: ColumnFacts, parents: Eligible) -> int:
        return column.rows // parents.some

    def child_number(self, row: Row, parents: Eligible) -> exp.Expression:
        return x.paren(x.int_div(row.number, x.integer(parents.some)))
