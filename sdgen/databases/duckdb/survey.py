"""The tables of a DuckDB file, and what comments say of them."""

from __future__ import annotations

from collections.abc import Collection

from dialects import Dialect
from sdgen.column_types import DataType
from sdgen.databases.catalog import Rows
from sdgen.databases.duckdb.scenario_types import scenario_type
from sdgen.databases.duckdb.statistics import DuckDBStatistics
from sdgen.databases.duckdb.table_names import folded
from sdgen.databases.stored_tables import StoredColumn
from sdgen.databases.survey import Survey
from sdgen.scenario.table_names import TableName

_TABLES = """
SELECT table_name, schema_name, comment FROM duckdb_tables()
WHERE database_name = current_database() AND NOT internal AND NOT temporary ORDER BY table_oid
"""
_COMMENTS = """
SELECT table_name, schema_name, column_name, comment FROM duckdb_columns()
WHERE database_name = current_database() AND NOT internal AND comment IS NOT NULL
"""


class DuckDBSurvey(Survey):
    """The tables of one file.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        dialect: prints names.
    """

    def __init__(self, rows: Rows, dialect: Dialect) -> None:
        self._rows, self._dialect = rows, dialect

    def own_tables(self, schemas: Collection[str]) -> dict[TableName, dict[str, str]]:
        """Returns the tables of some schemas in the order in which they were made."""
        wanted = {folded(schema) for schema in schemas}
        found = {
            TableName(name, schema): {"": comment} if comment else {}
            for name, schema, comment in self._rows(_TABLES)
            if folded(schema) in wanted
        }
        for name, schema, column, comment in self._rows(_COMMENTS):
            if TableName(name, schema) in found:
                found[TableName(name, schema)][column] = comment
        return found

    def scenario_type(self, stored: StoredColumn) -> DataType:
        """Returns the type of a scenario whose cells a column holds."""
        return scenario_type(stored)

    @property
    def statistics(self) -> DuckDBStatistics:
        """What tells how many rows tables have, and how their values are spread."""
        return DuckDBStatistics(self._rows, self._dialect)
