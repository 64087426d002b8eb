"""How DuckDB compares the names of schemas and tables: without the case of ASCII letters."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator
from typing import Any

from sdgen.databases.catalog import Rows
from sdgen.scenario.table_names import TableName

_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def folded(name: str) -> str:
    """Returns a name as DuckDB compares it."""
    return name.translate(_LOWER)


class Names:
    """Tables, to be found by what the catalog calls them.

    Args:
        names: their names as they are asked for.
    """

    def __init__(self, names: Collection[TableName]) -> None:
        self._names = {(folded(name.schema or "main"), folded(name.name)): name for name in names}

    def asked(self, schema: str, name: str) -> TableName | None:
        """Returns the name under which a table was asked for; None where it was not."""
        return self._names.get((folded(schema), folded(name)))

    def __contains__(self, table: TableName) -> bool:
        return self.asked(table.schema or "main", table.name) is not None


def rows_about(
    rows: Rows, sql: str, names: Collection[TableName], column: str = "table_name"
) -> Iterator[tuple[Any, ...]]:
    """Yields the rows of a query about some tables, each with the name asked for.

    Args:
        rows: asks the database.
        sql: the query, with braces for the table's name among its columns, and for a condition.
        names: the tables.
        column: what the queried function calls a table's name.
    """
    if not names:
        return
    asked = Names(names)
    condition = (
        "database_name = current_database() AND NOT internal "
        f"AND list_contains($1, lower({column}))"
    )
    if "duckdb_constraints" in sql or "duckdb_indexes" in sql:
        condition = condition.replace("NOT internal AND ", "")
    listed = [*{name.name.lower() for name in names}]
    for schema, name, *row in rows(sql.format(f"schema_name, {column}", condition), [listed]):
        found = asked.asked(schema, name)
        if found is not None:
            yield (found, *row)
