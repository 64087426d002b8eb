"""What a database holds: its tables, columns and keys, and whether they can take a scenario's."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

from dialects import Dialect
from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.access import Access, Wanted
from sdgen.databases.related_tables import Emptying, Partitioning
from sdgen.databases.stored_enums import StoredEnum
from sdgen.databases.stored_tables import (
    Filling,
    StoredCheck,
    StoredColumn,
    StoredKey,
    StoredReference,
    StoredSequence,
    StoredTable,
    StoredTrigger,
)
from sdgen.planning.conditions import Kind
from sdgen.scenario.table_names import TableName

if TYPE_CHECKING:
    from sdgen.databases.survey import Survey

Rows = Callable[..., list[tuple[Any, ...]]]
"""Returns the rows of a query, given its text and its parameters."""


class Catalog(ABC):
    """Reads what a database holds. All methods raise TargetError where it refuses.

    Args:
        rows: asks the database.
        dialect: the database's.
    """

    def __init__(self, rows: Rows, dialect: Dialect) -> None:
        self._rows = rows
        self._dialect = dialect

    @abstractmethod
    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""

    @abstractmethod
    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of existing tables, under the names asked for."""

    @abstractmethod
    def triggers(self, names: Collection[TableName]) -> dict[TableName, list[StoredTrigger]]:
        """Returns the users' triggers and rules of existing tables that a run sets off."""

    def written_by_triggers(
        self, names: Collection[TableName], asked: Collection[TableName]
    ) -> frozenset[TableName] | None:
        """Returns those of some tables to which triggers may add rows when others get rows.

        It is None where the code of triggers does not tell. Where nobody reads that code, as in
        SQLite, there are none.

        Args:
            names: the tables that get rows.
            asked: the tables to look for.
        """
        return frozenset()

    @abstractmethod
    def table_checks(self, names: Collection[TableName]) -> dict[TableName, list[StoredCheck]]:
        """Returns the CHECKs that rows of existing tables are held against.

        Those of their columns, of their columns' domains and of their partitions as well.
        """

    @abstractmethod
    def fillings(self, names: Collection[TableName]) -> dict[TableName, dict[str, Filling]]:
        """Returns, for each column of existing tables that has one, its default or expression."""

    @abstractmethod
    def kind_of(self, stored: StoredColumn, made: ColumnType) -> Kind | None:
        """Returns what cells of an existing column are compared as; None where that is not known.

        Args:
            stored: the column.
            made: the type of the cells that it gets.
        """

    def is_readable(self, stored: StoredColumn, data_type: DataType) -> bool:
        """Returns whether cells of an existing column are, or convert to, cells of a type at all.

        Whether each value does is asked of the database; see ``Dialect.unreadable``.
        """
        return True

    def sequences(self, tables: Sequence[TableName]) -> list[StoredSequence]:
        """Returns the sequences behind columns of existing tables, once for each such column."""
        return []

    @property
    @abstractmethod
    def survey(self) -> Survey:
        """What tells of all tables, for a scenario that is made from them."""

    @abstractmethod
    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables, of all schemas, whose names begin so; no partitions."""

    @abstractmethod
    def tables_like(self, names: Sequence[TableName]) -> list[TableName]:
        """Returns the tables and views, of all schemas, that have one of these names.

        Args:
            names: upper and lower case do not count, nor does their schema.
        """

    @abstractmethod
    def access(self, wanted: Wanted) -> Access:
        """Returns what the connection's role may not do though a run wants to."""

    def may_fill(self, table: TableName, columns: Sequence[str], key: Sequence[str]) -> bool:
        """Returns whether the connection's role may update some columns of rows found by others."""
        return True

    @abstractmethod
    def partitionings(self, tables: Collection[TableName]) -> dict[TableName, Partitioning]:
        """Returns which rows go to some partition, for those of the tables that have or are one."""

    @abstractmethod
    def emptying(self, tables: Collection[TableName]) -> list[Emptying]:
        """Returns the other tables that emptying some tables together meets."""

    @abstractmethod
    def references_to(self, tables: Collection[TableName]) -> list[StoredReference]:
        """Returns the foreign keys of all tables that point to some tables."""

    @abstractmethod
    def misfit(self, stored: StoredColumn, cells: CellFacts) -> str | None:
        """Returns what an existing column would do to some cells, and what to do about it.

        It follows the column's type in a sentence: ``, which rounds …. Use …``. None where it
        holds every one of them as it is.
        """

    def enums(self, names: Collection[TableName]) -> dict[TableName, StoredEnum]:
        """Returns the types of those names that exist, enums or not.

        The names are those of types, which a schema has beside its tables.
        """
        return {}

    @abstractmethod
    def missing_schemas(self, names: Collection[str]) -> list[str]:
        """Returns those of these schemas that do not exist, each once."""
