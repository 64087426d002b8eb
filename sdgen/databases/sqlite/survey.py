"""The tables of an SQLite file that hold rows of their own."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.column_types import DataType
from sdgen.databases.catalog import Rows
from sdgen.databases.sqlite.scenario_types import scenario_type
from sdgen.databases.sqlite.statistics import SQLiteStatistics
from sdgen.databases.stored_tables import StoredColumn
from sdgen.databases.survey import Survey
from sdgen.scenario.table_names import TableName

# A virtual table keeps its rows in tables named after it (docs_content, docs_idx, …).
_TABLES = """
SELECT name FROM main.sqlite_master AS m
WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' AND sql NOT LIKE 'CREATE VIRTUAL%'
  AND NOT EXISTS (SELECT 1 FROM main.sqlite_master AS v
                  WHERE v.type = 'table' AND v.sql LIKE 'CREATE VIRTUAL%'
                    AND substr(m.name, 1, length(v.name) + 1) = v.name || '_')
ORDER BY rowid
"""


class SQLiteSurvey(Survey):
    """The tables of one file.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def own_tables(self, schemas: Collection[str]) -> dict[TableName, dict[str, str]]:
        """Returns the tables in the order in which they were made; no virtual ones."""
        return {TableName(name): {} for (name,) in self._rows(_TABLES)}

    def scenario_type(self, stored: StoredColumn) -> DataType:
        """Returns the type of a scenario whose cells a column holds."""
        return scenario_type(stored)

    @property
    def statistics(self) -> SQLiteStatistics:
        """What tells how many rows tables have, and how their values are spread."""
        return SQLiteStatistics(self._rows)
