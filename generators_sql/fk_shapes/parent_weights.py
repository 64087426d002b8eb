"""A weight of each parent that an expression over its cells says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.expressions.compiling import check_expression, compile_expression
from generators_sql.expressions.parser import columns_of
from generators_sql.expressions.types import Kind
from generators_sql.fk_shapes.parent_rows import ParentRows
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    ComputedQuery,
    CountQuery,
    EntryColumn,
    Reference,
    Row,
)
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen
from sdgen.seeding import LOW_BITS, LOW_MASK

MOST_TOTAL = 2**61
"""Of all weights, in units of their last digit."""

_WEIGHT, _PARENT = "weight", "parent"


@frozen
class ParentWeights:
    """Weights of all parents, in units of the last digit they may have.

    They lie side by side on a line, those of a parent from where those before it end. A row draws a
    point of the line, and the parent is the one whose weight it lies in.

    Args:
        text: the expression.
    """

    text: str

    def __str__(self) -> str:
        return " ".join(self.text.split())

    def cells(self, target: Reference) -> tuple[Reference, ...]:
        """Returns the columns that it looks at."""
        return tuple(Reference(target.entity, name) for name in columns_of(self.text))

    def problems(self, column: ColumnFacts, target: Reference) -> Iterator[str]:
        """Yields what is wrong with the expression."""
        facts = column.dataset.column(target.entity, target.column)
        if facts is None:
            return  # told of as a reference
        for cell in self.cells(target):
            if message := column.dataset.no_column(cell.entity, cell.column):
                yield f"weight: {message}"
        checked = check_expression(self.text, known_columns(facts, columns_of(self.text)))
        for message in checked.problems:
            yield f"weight: {message}"
        if checked.type is not None and checked.type.kind not in (Kind.INT, Kind.DECIMAL):
            yield (
                f"weight: expected an integer or decimal (got {checked.type}). Use CAST(… AS "
                "decimal(9,3)), or another expression"
            )

    def why_no_total(self, column: ColumnFacts, entity: str) -> str | None:
        """Returns what is wrong with the weights as they were added up, None for nothing."""
        total = self._total_of(column)
        if total is None:
            return None
        if total < 0:
            rows = f"{-total} row{'' if total == -1 else 's'} of {entity}"
            return (
                f"weight: NULL or below 0 in {rows} that may be pointed to. Use an expression that "
                "is 0 or more, with COALESCE where a column can be NULL"
            )
        if total > MOST_TOTAL:
            return "weight: the weights add up to more than 2^61. Use smaller ones"
        if not total and column.rows > column.first:
            return f"weight: 0 in all rows of {entity}. Use an expression that is above 0 in some"
        return None

    def count(
        self, column: ColumnFacts, entity: str, parents: Callable[[ColumnFacts], Eligible]
    ) -> CountQuery:
        """Returns the query of all weights together; minus the number of those that are wrong."""

        def total(rows: AllRows) -> exp.Select:
            then = rows.dataset.column(column.entity, column.name) or column
            fits = exp.GTE(this=x.col(_WEIGHT), expression=x.integer(0))
            wrong = x.call(exp.Sum, x.case((fits, x.integer(0)), otherwise=x.integer(1)))
            some = exp.GT(this=wrong, expression=x.integer(0))
            # Sums of both halves stay within 64 bits.
            high = x.call(exp.Sum, x.shift_right(x.col(_WEIGHT), LOW_BITS))
            low = x.call(exp.Sum, x.bit_and(x.col(_WEIGHT), LOW_MASK))
            much = exp.GT(this=high, expression=x.integer(MOST_TOTAL >> LOW_BITS))
            together = x.add(x.times(high.copy(), 1 << LOW_BITS), low)
            found = x.case(
                (some, exp.Neg(this=wrong.copy())),
                (much, x.int64(2 * MOST_TOTAL)),
                otherwise=together,
            )
            each = self._of_parents(rows, parents(then)).subquery("each_parent")
            return exp.select(x.coalesce(found, x.integer(0))).from_(each)

        target = _source(parents(column)).target
        return CountQuery(self._what, (entity,), self.cells(target), total)

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        """Returns the number of the parent that a row draws."""

        def query(rows: AllRows) -> exp.Query:
            end = windows.sum_so_far(x.col(_WEIGHT), [x.col(NUMBER, "each_parent")])
            each = self._of_parents(rows, parents).subquery("each_parent")
            some = exp.GT(this=x.col(_WEIGHT), expression=x.integer(0))
            number = x.alias(x.col(NUMBER, "each_parent"), _PARENT)
            return exp.select(x.alias(end, NUMBER), number).from_(each).where(some)

        total = max(1, self._total_of(row.column) or 1)
        point = row.named("point", row.below(total), "a point on the line of all weights")
        looked = EntryColumn(ColumnType.BIGINT)
        marks = (self.text, parents.first)
        wanted = ComputedQuery("weight", (looked,), parents.some, query, marks=marks)
        return row.computed(wanted).entry_above(point)

    @property
    def _what(self) -> str:
        return f"weights by {self.text}"

    def _total_of(self, column: ColumnFacts) -> int | None:
        return column.dataset.counted(column.entity, column.name, self._what)

    def _of_parents(self, rows: AllRows, parents: Eligible) -> exp.Select:
        def weight(row: Row) -> dict[str, exp.Expression]:
            scope = scope_of(row, columns_of(self.text), self.text)
            return {_WEIGHT: x.as_int64(compile_expression(self.text, scope).node)}

        first, end = parents.first, parents.first + parents.count
        return _source(parents).numbered(rows, weight, first, end)


def _source(parents: Eligible) -> ParentRows:
    if parents.source is None:
        raise TypeError("nobody says which rows they are")
    return parents.source
