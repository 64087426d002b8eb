"""where: a condition on the cells of the parent's rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.analysis.row_conditions import condition_on_row, condition_problems
from generators_sql.expressions.parser import columns_of
from generators_sql.fk_shapes.copied_cells import CopiedCells
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    ComputedQuery,
    CountQuery,
    EntryColumn,
    ParamProblem,
    Reference,
    Row,
)
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen

_HOLDS, _ROW = "holds", "row_number"
_NUMBER = "row_number"  # what an expression says that looks at more than cells


@frozen
class Condition:
    """The rows of a parent that are pointed to are those that satisfy a condition.

    They are numbered in their own order: shapes choose among these numbers, of which there are as
    many as were counted. Rows that later runs add come behind them.

    Args:
        target: the column pointed to.
        text: the condition, an expression over the columns of its entity.
    """

    target: Reference
    text: str

    def __str__(self) -> str:
        return " ".join(self.text.split())

    @property
    def cells(self) -> tuple[Reference, ...]:
        """The columns it looks at."""
        return tuple(Reference(self.target.entity, name) for name in columns_of(self.text))

    @property
    def count(self) -> CountQuery:
        """How many rows satisfy it."""
        what = f"rows of {self.target.entity} where {self.text}"
        return CountQuery(what, (self.target.entity,), self.cells, self._count)

    def is_counted(self, column: ColumnFacts) -> bool:
        """Returns whether it is known how many rows satisfy it."""
        counted = column.dataset.counted(column.entity, column.name, self.count.what)
        return counted is not None

    def within(self, rows: Eligible, column: ColumnFacts) -> Eligible:
        """Returns the numbers of those of some rows that satisfy it; all where nobody counts.

        Args:
            rows: the rows, up to the last.
            column: the foreign key.
        """
        dataset, name = column.dataset, (column.entity, column.name, self.count.what)
        end = dataset.counted(*name)
        if end is None:
            return rows
        first = dataset.counted_before(*name) if rows.first else 0
        return replace(rows, first=first, count=end - first)

    def located(self, row: Row, number: exp.Expression) -> exp.Expression:
        """Returns the row number of the row of a number.

        Args:
            row: a row seen from the foreign key.
            number: the number among the rows that satisfy it, a column.
        """
        entries = self.within(Eligible(0, 0), row.column).some
        looked = EntryColumn(ColumnType.BIGINT)
        query = ComputedQuery("where", (looked,), entries, self._rows, marks=(self.text,))
        return row.computed(query).entry(number)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what is wrong with it, as a param ``where`` of the foreign key."""
        facts = column.dataset.column(self.target.entity, self.target.column)
        if facts is None:
            return  # told of as a reference
        for cell in self.cells:
            if message := column.dataset.no_column(cell.entity, cell.column):
                yield ParamProblem("where", message)
        yield from condition_problems(facts, "where", self.text)

    def none_of(self, rows: Eligible) -> str:
        """Returns that none of some rows satisfies it, and what to do."""
        added = " added" if rows.first else ""
        return (
            f"none of the {rows.count} rows{added} of {self.target.entity} satisfies {self}. Use a "
            "condition that some rows satisfy, or more rows"
        )

    def holds(self, row: Row) -> exp.Expression:
        """Returns 1 where a row of the entity satisfies it, else 0."""
        return x.case((condition_on_row(row, self.text), x.integer(1)), otherwise=x.integer(0))

    def _count(self, rows: AllRows) -> exp.Select:
        names = columns_of(self.text) if _NUMBER not in self.text.lower() else ()
        copied = CopiedCells.of(rows.dataset, self.target.entity, names)
        if copied is not None:
            return copied.count(rows, self.text)
        return exp.select(exp.Count(this=exp.Star())).from_(self._satisfying(rows))

    def _rows(self, rows: AllRows) -> exp.Select:
        place = windows.place([x.col(NUMBER)])
        return exp.select(x.alias(place, NUMBER), x.alias(x.col(NUMBER), _ROW)).from_(
            self._satisfying(rows)
        )

    def _satisfying(self, rows: AllRows) -> exp.Subquery:
        def holds(row: Row) -> dict[str, exp.Expression]:
            return {_HOLDS: self.holds(row)}

        every = x.subquery(rows.of(self.target.entity, self.target.column, holds), "every_row")
        holding = exp.EQ(this=x.col(_HOLDS), expression=x.integer(1))
        return x.subquery(exp.select(x.col(NUMBER)).where(holding).from_(every), "satisfying")
