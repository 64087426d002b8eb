"""Trees whose rows point only to those of the earlier ones that satisfy a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.fk_shapes.group import Group
from generators_sql.fk_shapes.shape import Shape
from generators_sql.spi import NUMBER, AllRows, ComputedQuery, EntryColumn, Row
from sdgen.column_types import ColumnType

if TYPE_CHECKING:
    from generators_sql.fk_shapes.condition import Condition

_HOLDS, _BEFORE = "holds", "before"


def parent_where(row: Row, tree: Shape, condition: Condition) -> exp.Expression:
    """Returns the row number of the parent, NULL of a root.

    The rows that satisfy the condition are a tree of the shape. Any other row has its place where
    the next one of them has: behind all that come before it. Where there are none it is a root.
    """

    def query(rows: AllRows) -> exp.Query:
        def holds(each: Row) -> dict[str, exp.Expression]:
            return {_HOLDS: condition.holds(each)}

        every = rows.of(row.column.entity, row.column.name, holds)
        so_far = windows.sum_so_far(x.col(_HOLDS), [x.col(NUMBER)])
        before = exp.select(x.col(NUMBER), x.alias(x.sub(so_far, x.col(_HOLDS)), _BEFORE))
        return before.order_by(x.col(NUMBER)).from_(x.subquery(every, "every"))

    columns, marks = (EntryColumn(ColumnType.BIGINT),), (condition.text,)
    table = row.computed(ComputedQuery(_BEFORE, columns, row.column.rows, query, marks=marks))

    def own_place() -> exp.Expression:
        what = f"how many earlier rows satisfy {condition}"
        return row.named("own_place", table.entry(row.number), what)

    place = tree.place(row, Group(x.int64(0), row.column.rows, own_place))
    return condition.located(row, row.named("among", place, f"which row where {condition}"))
