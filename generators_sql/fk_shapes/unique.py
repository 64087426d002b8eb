"""unique: one to one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.family import Family, Layout, TellingShape, once_named
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import ColumnFacts, Row


class Unique(TellingShape):
    """One to one: no two rows point to the same parent, so there must be no more rows than
    parents. Without `rows` the entity gets one row for each parent.
    """

    type: Literal["unique"] = Field(description="`unique`.")
    scattered: bool = Field(
        default=True,
        description="Whether parents are used in random order, or the first row points to the "
        "first.",
    )

    of_new_rows: ClassVar[bool] = True

    @property
    def keeps_parents(self) -> bool:
        return not self.scattered

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        number = x.plus(row.number, -row.column.first)
        if self.scattered:
            number = row.permuted(x.paren(number), parents.some)
        return x.plus(number, parents.first)

    def summary(self) -> str:
        return "of a row of its own"

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        rows = column.rows - column.first
        if rows > parents.count:
            added = " added" if column.first else ""
            yield (
                f"{rows} rows{added} cannot point to different rows of {entity}, of which there "
                f"are {parents.count}{added}. Use at most {parents.count} rows, or leave rows out"
            )

    def most_children(self, column: ColumnFacts, parents: Eligible) -> int | None:
        return 1

    def fewest_children(self, column: ColumnFacts, parents: Eligible) -> int:
        return int(column.rows - column.first == parents.count)

    def child_number(self, row: Row, parents: Eligible) -> exp.Expression:
        return x.int64(0)

    def rows(self, column: ColumnFacts, parents: Eligible) -> int | None:
        return parents.count

    def layout(self) -> Layout | None:
        return Layout.IN_TURN if self.scattered else Layout.SIDE_BY_SIDE

    def family(
        self, row: Row, column: ColumnFacts, parents: Eligible, parent: exp.Expression
    ) -> Family:
        rows = column.rows - column.first
        place = x.plus(parent, -parents.first)
        if self.scattered:
            place = row.unpermuted(x.paren(place), parents.some)
        place = once_named(row, "place", place, "which of all rows may point to the parent")
        count: exp.Expression = x.int64(1)
        if rows < parents.some:
            is_there = exp.LT(this=x.own(place), expression=x.integer(rows))
            count = x.case((is_there, x.int64(1)), otherwise=x.int64(0))
            count = row.named("children", count, "whether one points to it")
        number = x.plus(place, column.first)
        number = once_named(row, "child", number, "the row that points to it")
        if self.scattered:
            return Family(count, lambda there: x.add(number, there))
        end = x.int64(column.rows)
        first = row.named("first_child", x.least(number, end), "row of its first child")
        return Family(count, lambda there: x.add(number, there), first)
