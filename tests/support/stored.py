"""What a database has stored, to the byte."""

from __future__ import annotations

from collections.abc import Sequence

from tests.support.databases import Database
from tests.support.runs import quoted

Stored = dict[str, list[str]]
"""Table → its rows, sorted. The same bytes are the same text, and other ones are another."""


def stored_in(database: Database) -> Stored:
    """Return the rows of every table, in SQLite with the type of each cell."""
    if database.kind == "sqlite":
        return {
            name: _rows(database, _every_cell(database, name)) for name in sorted(database.tables())
        }
    tables = database.query(
        "SELECT relname FROM pg_class "
        "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"
    )
    return {
        name: _rows(database, f"SELECT t::text FROM public.{quoted(name)} AS t")
        for (name,) in tables
    }


def differing(one: Stored, other: Stored) -> Sequence[str]:
    """Return the tables that are stored differently."""
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


def _rows(database: Database, query: str) -> list[str]:
    return sorted(str(row) for row in database.query(query))


def _every_cell(database: Database, table: str) -> str:
    name = table.replace("'", "''")
    columns = database.query(f"SELECT name FROM pragma_table_info('{name}')")
    cells = (f"typeof({quoted(column)}), quote({quoted(column)})" for (column,) in columns)
    return f"SELECT {', '.join(cells)} FROM {quoted(table)}"
