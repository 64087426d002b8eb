"""What a database tells of its tables to those who do not know them yet."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping

from sdgen.column_types import DataType
from sdgen.databases.statistics.found import StatisticsReader
from sdgen.databases.stored_tables import StoredColumn
from sdgen.scenario.table_names import TableName


class Survey(ABC):
    """Lists the tables of a database, for a scenario that is made from them."""

    @abstractmethod
    def own_tables(self, schemas: Collection[str]) -> Mapping[TableName, Mapping[str, str]]:
        """Returns the tables that hold rows of their own, with what comments say of each.

        No views, no partitions. What is said about a table is under an empty name, the rest under
        the names of its columns.

        Args:
            schemas: the schemas that they are in; of no meaning where there are none.
        """

    @abstractmethod
    def scenario_type(self, stored: StoredColumn) -> DataType:
        """Returns the type of a scenario whose cells an existing column holds."""

    @property
    @abstractmethod
    def statistics(self) -> StatisticsReader:
        """What tells how many rows tables have, and how their values are spread."""

    def named_by_triggers(
        self, names: Collection[TableName], asked: Collection[TableName]
    ) -> frozenset[TableName] | None:
        """Returns those of some tables that triggers may read or change when others get rows.

        It is None, any of them, where the code of triggers does not tell, or nobody reads it.

        Args:
            names: the tables that get rows.
            asked: the tables to look for.
        """
        return None
