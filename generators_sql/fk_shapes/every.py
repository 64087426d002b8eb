"""every: all parents equally often."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.family import Family, Layout, TellingShape, once_named
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import ColumnFacts, Row
from sdgen.seeding import LOW_MASK


class Every(TellingShape):
    """All parents have the same number of children, or one more: rows go through all parents in
    rounds.
    """

    type: Literal["every"] = Field(description="`every`.")
    scattered: bool = Field(
        default=True,
        description="Whether each round visits the parents in its own random order, or all in row "
        "order.",
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

    def layout(self) -> Layout | None:
        return Layout.IN_TURN

    def family(
        self, row: Row, column: ColumnFacts, parents: Eligible, parent: exp.Expression
    ) -> Family:
        some = parents.some
        rounds, more = divmod(column.rows, some)
        place = x.plus(parent, -parents.first)
        place = once_named(row, "place", place, "place among the parents")
        count: exp.Expression = x.int64(rounds)
        if more:  # those that come first in a last round have one more
            last = self._unscattered(row, place, some, x.int64(rounds & LOW_MASK))
            is_there = exp.LT(this=x.own(last), expression=x.integer(more))
            count = x.case((is_there, x.int64(rounds + 1)), otherwise=count)
            count = row.named("children", count, "children of the parent")

        def child(number: exp.Expression) -> exp.Expression:
            number = row.named("round", number, "the round of a child")
            turn = x.paren(x.bit_and(number, LOW_MASK))
            return x.add(x.times(number, some), self._unscattered(row, place, some, turn))

        return Family(count, child)

    def _unscattered(
        self, row: Row, place: exp.Expression, some: int, turn: exp.Expression
    ) -> exp.Expression:
        """Returns which row of a round points to the parent of a place."""
        return row.unpermuted(place, some, tweak=turn) if self.scattered else place
