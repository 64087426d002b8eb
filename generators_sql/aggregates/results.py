"""What is computed of many rows: its type, where it lies, and how it fills a column."""

from __future__ import annotations

from abc import abstractmethod
from fractions import Fraction

from sqlglot import exp

from dialects.cells import Cell
from generators_sql.analysis.named_columns import scope_of
from generators_sql.expressions.column_cells import places_in, stored
from generators_sql.expressions.compiling import Checked, check_expression
from generators_sql.expressions.ranges import BITS_64, Range
from generators_sql.expressions.scope import Known, Typed
from generators_sql.expressions.types import TIMES, Kind, Type
from generators_sql.spi import ColumnFacts, Exact, Row, Span
from sdgen.column_types import MOST_DIGITS, ColumnType, DataType
from sdgen.frozen import frozen

_NAME = '"result"'


@frozen
class Result:
    """A value that is computed of many rows.

    Args:
        type: its type. Decimals are whole numbers of units, times microseconds since 1970.
        range: where such a number lies; None if that is not known.
        null: why it can be NULL, None if it cannot.
        is_sure: whether the database stops where it is beyond 64 bits.
    """

    type: Type
    range: Range | None
    null: str | None = None
    is_sure: bool = True

    def checked(self, target: DataType) -> Checked:
        """Returns what is known of it as the value of a column of that type."""
        known = Known(self.data_type, self.null is not None, range=self.range)
        return check_expression(_NAME, {_NAME.strip('"'): known}, target=target)

    @property
    def data_type(self) -> DataType:
        """The type of a column that holds it."""
        if self.type.kind is Kind.DECIMAL:
            return DataType(ColumnType.DECIMAL, precision=MOST_DIGITS, scale=self.type.scale)
        return DataType(self.type.stored)

    @property
    def span(self) -> Span | None:
        """Between which numbers it lies, None if that is not known."""
        if self.range is None:
            return None
        unit = 10**self.type.scale
        return Fraction(self.range.low, unit), Fraction(self.range.high, unit)

    def typed(self, node: exp.Expression) -> Typed:
        """Returns it as a part of an expression."""
        ticks = self.type.kind in TIMES
        lies = None if self.range is None else self.range & BITS_64
        beyond = not self.is_sure and (self.range is None or self.range not in BITS_64)
        return Typed(node, self.type, self.null, ticks=ticks, range=lies, overflows=beyond)

    def cell(self, row: Row, node: exp.Expression, text: str) -> Cell:
        """Returns it as the cell of a row.

        Args:
            row: the row.
            node: the value.
            text: how it is computed, for comments in the SQL.
        """
        return stored(scope_of(row, (), text), self.typed(node), row.column.type)


class OfRows(Exact):
    """A value that is computed of many rows."""

    @abstractmethod
    def result(self, column: ColumnFacts) -> Result | None:
        """Returns what is known of the value; None if something is wrong."""

    def span(self, column: ColumnFacts) -> Span | None:
        result = self.result(column)
        return None if result is None else result.span

    def places(self, column: ColumnFacts) -> int | None:
        result = self.result(column)
        if column.type.scale is None or result is None:
            return column.type.scale
        return places_in(result.type, column.type)

    def limits(self, column: ColumnFacts) -> tuple[str, ...]:
        """Returns what its values may go beyond, as far as can be told; see ``Checked``."""
        result = self.result(column)
        return () if result is None else result.checked(column.type).limits
