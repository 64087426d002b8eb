"""Rows that one database computes and another stores: what the two engines have to do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlglot import exp

from sdgen.closing import Closing
from sdgen.column_types import ColumnType, DataType
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from dialects import Dialect
    from sdgen.compiling.look_ups import LookUps, LookUpTable
    from sdgen.databases.columns import Rows

_MOST_DIGITS = 18
"""Of a decimal that 64 bits hold."""
_MOST_PLACES = 16
"""Of them behind the point, whose number is counted by fours."""


@frozen
class CopiedColumn:
    """A column of the rows that are handed over.

    Args:
        name: its name in the table.
        type: the type of its cells.
    """

    name: str
    type: DataType


def is_copied_as_text(data_type: DataType) -> bool:
    """Returns whether cells of a decimal type have more digits than are handed over as numbers."""
    if data_type.kind is not ColumnType.DECIMAL:
        return False
    return (data_type.precision or 0) > _MOST_DIGITS or (data_type.scale or 0) > _MOST_PLACES


class GivesColumns(Closing):
    """What computes rows, column by column, for a target that stores them. One worker's alone.

    Use as a context manager.

    Attributes:
        dialect: the dialect of its SQL.
        streamed: how many rows of a query come at a time; None where all come at once.
        any_thread: whether it may compute in another thread than it is used by otherwise.
    """

    dialect: Dialect
    streamed: int | None = None
    any_thread: bool = False

    def parts_for(self, jobs: int) -> int:
        """Returns into how many parts, computed at the same time, it splits the rows of a query.

        Args:
            jobs: how many workers there will be.
        """
        return 1

    @abstractmethod
    def provide(self, look_ups: LookUps) -> None:
        """Makes the look-up tables that are not there yet."""

    @abstractmethod
    def stage(self, look_ups: LookUps, first: int, end: int) -> None:
        """Puts into look-up tables what rows first … end-1 need, in place of what is there.

        Raises:
            RunError: Python made a value that does not fit its column.
        """

    @abstractmethod
    def take(self, table: LookUpTable, entries: Iterable[str]) -> None:
        """Makes a look-up table, for all workers, of what a target has given.

        Args:
            table: the table.
            entries: all its entries, some at a time; see ``entries_of``.

        Raises:
            RowsRefusedError: one of them is none of its type here.
        """

    @abstractmethod
    def columns(self, sql: str, parameters: Mapping[str, int]) -> Iterator[Rows]:
        """Yields the rows of a query; each time the ones before are let go.

        Args:
            sql: the query, its parameters marked as the dialect's ``parameter`` does. Its columns
                are of the types that the dialect gives those of a scenario.
            parameters: name → value.

        Raises:
            TargetError: the database refuses.
        """

    @abstractmethod
    def cancel(self) -> None:
        """Stops what is being computed, from another thread."""


class TakesColumns(ABC):
    """An engine that stores rows that come column by column, within its transaction."""

    @abstractmethod
    def entries_of(self, table: LookUpTable, first: int, end: int) -> str:
        """Returns entries of a look-up table by their numbers, as JSON: a list of lists of strings.

        Args:
            table: one that is on the connection.
            first: number of the first entry.
            end: one past the last, or past the end of the table.
        """

    @abstractmethod
    def can_copy(self, table: exp.Table, columns: Sequence[CopiedColumn]) -> bool:
        """Returns whether the rows that ``copy`` stores in a table are those of an INSERT.

        Args:
            table: the table.
            columns: those that rows bring along.
        """

    @abstractmethod
    def copy(
        self,
        table: exp.Table,
        columns: Sequence[CopiedColumn],
        rows: Iterable[Rows],
        *,
        in_thread: bool = False,
    ) -> int:
        """Stores rows and returns how many the database says it has written.

        Args:
            table: a table that can take them, see ``can_copy``.
            columns: its columns, in the order of the rows' cells.
            rows: the rows, some at a time.
            in_thread: whether they may be computed in a thread of their own.

        Raises:
            TargetError: the database refuses.
            OutOfRangeError: a number does not fit its column.
        """
