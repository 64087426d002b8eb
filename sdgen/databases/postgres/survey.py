"""The tables of Postgres schemas that hold rows of their own, and what comments say of them."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.column_types import DataType
from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.scenario_types import scenario_type
from sdgen.databases.postgres.statistics import PostgresStatistics
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.postgres.trigger_reach import named_by_triggers
from sdgen.databases.stored_tables import StoredColumn
from sdgen.databases.survey import Survey
from sdgen.scenario.table_names import TableName

_TABLES = """
SELECT c.relname, n.nspname
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = ANY($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND NOT EXISTS (SELECT FROM pg_depend AS d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
"""
_COMMENTS = """
SELECT n.nspname, c.relname, COALESCE(a.attname::text, ''), d.description
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_description AS d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""


class PostgresSurvey(Survey):
    """The tables of one database.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def own_tables(self, schemas: Collection[str]) -> dict[TableName, dict[str, str]]:
        """Returns the tables of some schemas: no partitions, none that extensions have made."""
        found: dict[TableName, dict[str, str]] = {
            TableName(name, schema): {} for name, schema in self._rows(_TABLES, [[*schemas]])
        }
        for schema, name, column, text in rows_about(self._rows, _COMMENTS, list(found)):
            found[TableName(name, schema)][column] = text
        return found

    def scenario_type(self, stored: StoredColumn) -> DataType:
        """Returns the type of a scenario whose cells a column holds."""
        return scenario_type(stored)

    @property
    def statistics(self) -> PostgresStatistics:
        """What tells how many rows tables have, and how their values are spread."""
        return PostgresStatistics(self._rows)

    def named_by_triggers(
        self, names: Collection[TableName], asked: Collection[TableName]
    ) -> frozenset[TableName] | None:
        """Returns those of some tables that triggers may read or change; None for any."""
        return named_by_triggers(self._rows, names, asked)
