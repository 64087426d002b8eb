"""Statistics of DuckDB tables."""

from __future__ import annotations

from typing import Any

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.databases.catalog import Rows
from sdgen.databases.statistics.counting import CountingStatistics
from sdgen.databases.statistics.found import WantedColumn
from sdgen.scenario.table_names import TableName


class DuckDBStatistics(CountingStatistics):
    """What aggregate queries tell.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        dialect: prints names.
    """

    shown = "CAST(value AS VARCHAR), CAST(n AS BIGINT), CAST(rows AS BIGINT), is_common"
    divided = "//"
    size = "strlen(CAST({0} AS VARCHAR))"

    def __init__(self, rows: Rows, dialect: Dialect) -> None:
        super().__init__(rows)
        self._dialect = dialect

    def quoted(self, name: str) -> str:
        """Returns a name as SQL."""
        return self._dialect.render(x.ident(name))

    def quoted_table(self, name: TableName) -> str:
        """Returns the name of a table as SQL."""
        return self._dialect.render(x.table(name.name, name.schema))

    def condition(self, column: WantedColumn) -> tuple[str, list[Any]]:
        """Returns which values of a column are counted, as SQL and its parameters."""
        if column.listed is None:
            return "TRUE", []
        own = self.quoted(column.name)
        return f"list_contains($1, CAST({own} AS VARCHAR))", [[*column.listed]]
