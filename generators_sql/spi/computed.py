"""Look-up tables that the database computes: what a cell takes from more rows than its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from sqlglot import exp

from dialects import Dialect
from generators_sql.spi.references import Reference
from sdgen.column_types import ColumnType, DataType
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from generators_sql.spi.column_facts import Dataset
    from generators_sql.spi.row import Row

NUMBER = "n"
"""The column of ``AllRows.of`` and ``AllRows.numbers`` that holds the number of a row."""


@frozen
class EntryColumn:
    """One value of each entry.

    Args:
        type: its type.
        nullable: whether it may be NULL.
        decimal: of a decimal, its type with its digits, where they are known.
    """

    type: ColumnType
    nullable: bool = False
    decimal: DataType | None = None

    @classmethod
    def of(cls, data_type: DataType, *, nullable: bool = False) -> EntryColumn:
        """Returns the column of values of a type."""
        is_decimal = data_type.kind is ColumnType.DECIMAL
        return cls(data_type.kind, nullable, data_type if is_decimal else None)


@frozen
class NumberRange:
    """The numbers from ``first`` up to ``end``, which does not belong to them.

    Args:
        first: a literal or a parameter.
        end: likewise.
        at_most: how many they are at most.
    """

    first: exp.Expression
    end: exp.Expression
    at_most: int


class AllRows(Protocol):
    """All rows of entities, for the query of a look-up table. All of them are computed, not read.

    Where an earlier run's rows are computed there are as many rows as it has seen.
    """

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""

    @property
    def dataset(self) -> Dataset:
        """The scenario as it was when the rows were made."""

    def of(
        self,
        entity: str,
        column: str,
        cells: Callable[[Row], Mapping[str, exp.Expression]],
        numbers: tuple[int, int] | NumberRange | None = None,
    ) -> exp.Select:
        """Returns the query of all rows of an entity: the column ``NUMBER``, and what is asked for.

        Args:
            entity: the entity.
            column: one of its columns, from which the rows are seen: their draws, their siblings.
            cells: returns name → what is wanted of each row.
            numbers: the first row number and one past the last, whether there are such rows or not;
                default: those of all rows.
        """

    def numbers(self, count: int | NumberRange) -> exp.Select:
        """Returns the query of the numbers 0 … count-1, or others: one column ``NUMBER``."""


class Computed(Protocol):
    """A look-up table that the database computes once on each connection."""

    def entry(self, number: exp.Expression, place: int = 0) -> exp.Expression:
        """Returns a value of the entry of a number.

        Args:
            number: an integer expression, 0 … entries-1, or NULL.
            place: which of the entry's values.
        """

    def found_by(self, values: Sequence[exp.Expression], place: int) -> exp.Expression:
        """Returns a value of the entry that begins with some values; NULL where there is none.

        It is for tables whose entries are found by values.

        Args:
            values: one for each that entries are found by, of their types.
            place: which of the entry's values.
        """

    def entry_above(self, number: exp.Expression) -> exp.Expression:
        """Returns the value, a 64-bit integer, of the entry of the next number above one.

        It is for tables whose numbers are any that differ, with one value each.

        Args:
            number: an integer expression, below the largest number.
        """


@frozen
class PartQuery:
    """How the entries of a range of numbers are computed from a range of rows, not from all.

    Args:
        rows: returns the query of what an entry is computed from: a column of the first row's
            number, and one of how many rows. Neither falls as the entry's number grows, but that
            those of entries without rows are those of the next one.
        query: returns what computes entries, as ``ComputedQuery.query`` does: all those of the
            first range, from the rows of the second one.
        most: returns how many rows so many entries next to each other are computed from at most.
    """

    rows: Callable[[AllRows, NumberRange], exp.Select]
    query: Callable[[AllRows, NumberRange, NumberRange], exp.Query]
    most: Callable[[int], int]


@frozen
class ComputedQuery:
    """What a look-up table holds, and how it is computed.

    Args:
        what: one word for it; with what it belongs to, and ``marks``, it stands for the content.
        columns: the values of each entry, at most 32.
        entries: how many there are; as many as that at most where they are found by values.
        query: returns what computes them: the column ``NUMBER``, 0 … entries-1, each number
            once; then the values in order. (Where entries are found by values the number is any;
            for ``entry_above`` the numbers are any that differ.)
        by_values: how many of the values entries are found by; 0: they are found by number.
        marks: what else the content depends on, of values with a faithful ``repr``.
        owner: what it belongs to, such as an entity and what several of its columns share; None
            for the column alone.
        part: how a range of entries is computed, where that does not take all rows. Rows that look
            up the entry of their own number then need no more than those of their batch.
    """

    what: str
    columns: Sequence[EntryColumn]
    entries: int
    query: Callable[[AllRows], exp.Query]
    by_values: int = 0
    marks: tuple[object, ...] = ()
    owner: tuple[str, ...] | None = None
    part: PartQuery | None = None


@frozen
class CountQuery:
    """A fact of a plan that has to be counted, before any row is made; see ``Generator.counts``.

    Args:
        what: names it among those of its column (``Dataset.counted``).
        entities: those whose rows the query goes through. How many they are has to be known.
        cells: columns whose cells it looks at; how they are made has to be known likewise.
        query: returns what counts: one row of one integer, at least 0.
    """

    what: str
    entities: Sequence[str]
    cells: Sequence[Reference]
    query: Callable[[AllRows], exp.Select]
