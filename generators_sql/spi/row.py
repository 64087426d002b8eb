"""What a row offers to a generator: draws, sibling cells, parents, look-ups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from sqlglot import exp

from dialects import Dialect
from dialects.cells import Cell
from generators_sql.spi.column_facts import ColumnFacts
from generators_sql.spi.computed import Computed, ComputedQuery
from generators_sql.spi.dictionary import Dictionary, RowMaker
from generators_sql.spi.draws import Draws
from sdgen.column_types import DataType


class EntityRow(Protocol):
    """One row of one entity: the row being written, or one that it points to."""

    @property
    def number(self) -> exp.Expression:
        """The 0-based row number, a 64-bit integer."""

    def value(self, column: str) -> exp.Expression:
        """Returns the cell of that column, of that column's type."""

    def cell(self, column: str) -> Cell:
        """Returns the cell of that column, with the integer behind it if available."""

    def exact(self, column: str) -> exp.Expression | None:
        """Returns a decimal's units or a time's microseconds since 1970; None if not available."""

    def type_of(self, column: str) -> DataType:
        """Returns the type of that column."""

    def via(self, column: str) -> EntityRow:
        """Returns the row that a column of this row, a foreign key, points to.

        If that column's cell is NULL, the row is meaningless.
        """

    def rows_above(self, column: str, most: int) -> Sequence[EntityRow]:
        """Returns the ancestors of this row in a tree, the parent first.

        If there are fewer, the root is repeated.

        Args:
            column: a column that points to rows of its own entity; NULL in roots.
            most: how many to return.
        """

    def child_number(self, column: str) -> exp.Expression:
        """Returns the 0-based number of this row among those with the same parent by a column."""

    def drawn(self, column: str) -> exp.Expression:
        """Returns the number of what a column filled by a ``SharedDraw`` has drawn."""


class Row(EntityRow, Draws, Protocol):
    """The row being written, as seen from the column whose cell a generator makes."""

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""

    @property
    def column(self) -> ColumnFacts:
        """The column whose cell is being written."""

    def draws_of(self, entity: str, column: str, what: str) -> Row:
        """Returns a row without a particular number, for draws and bijections of another column.

        Args:
            entity: the entity of the column.
            column: the column.
            what: what they are for; names made for it are separate from others.
        """

    def named(self, what: str, value: exp.Expression, comment: str) -> exp.Expression:
        """Returns a column that holds a value, so that it is computed once if it is used often.

        Args:
            what: short name of the value, unique among this generator's own.
            value: the value.
            comment: what it is, for readers of the SQL.
        """

    def seen_from(self, column: str) -> Row:
        """Returns this row as the generator of another of its columns sees it.

        Draws and named values are that column's, so what both compute is computed once.
        """

    def part(self, name: str, column_type: DataType) -> Row:
        """Returns this row for a generator that makes a part of the cell.

        Args:
            name: which part; its streams differ from those of other parts and of the whole.
            column_type: the type of the part.
        """

    def parent(self, entity: str, number: exp.Expression | None = None) -> EntityRow:
        """Returns the row of an entity that this column points to.

        Args:
            entity: name of the entity.
            number: its row number. Default: drawn, every row equally likely (streams 0 and 1).
        """

    def by_run(self, make: Callable[[Row], exp.Expression]) -> exp.Expression:
        """Returns a value that depends on row counts, as they were when the row was made.

        Where a run goes on with what earlier ones have made, there were fewer rows when theirs
        were made; of a row that another one points to it is not known here whose it is.

        Args:
            make: returns the value for a row, using nothing of the row counts but those of
                ``row.column`` and its dataset.
        """

    def pool(self, dictionary: Dictionary, stream: int = 0) -> exp.Expression:
        """Returns an entry of the dictionary at a drawn index, every entry equally likely."""

    def entry(self, dictionary: Dictionary, number: exp.Expression) -> exp.Expression:
        """Returns the entry of the dictionary at an index, an integer expression."""

    def key_seed(self, stream: str) -> int:
        """Returns the seed, in [0, 2^64), of what Python makes for this column."""

    def made_once(self, what: str, make: Callable[[], Dictionary]) -> Dictionary:
        """Returns the dictionary that ``make`` returns, called once for this column in a plan.

        Args:
            what: name of the dictionary among this column's own.
            make: depends on nothing but the plan and the column.
        """

    def computed(self, query: ComputedQuery) -> Computed:
        """Returns the look-up table of what a query finds, computed once on each connection.

        That may take as long as making all rows of the query.
        """

    def made(self, maker: RowMaker) -> exp.Expression:
        """Returns the cell that Python makes for this row; see ``Generator.in_python``."""
