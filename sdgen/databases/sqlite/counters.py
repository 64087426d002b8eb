"""The counters of SQLite tables with AUTOINCREMENT: https://www.sqlite.org/autoinc.html

They stand in ``sqlite_sequence``, and move by themselves with the rows; only ahead of them not.
"""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.databases.catalog import Rows
from sdgen.databases.create_statements import tokens
from sdgen.databases.stored_tables import StoredSequence
from sdgen.scenario.table_names import TableName

_TABLES = "SELECT name, sql FROM main.sqlite_master WHERE type = 'table' AND lower(name) = lower(?)"
_KEY = "SELECT name FROM pragma_table_xinfo(?) WHERE pk > 0"


def read_counters(rows: Rows, tables: Sequence[TableName]) -> list[StoredSequence]:
    """Returns the counters of existing tables, named as their tables are.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        tables: the tables.
    """
    found = []
    for table in tables:
        for name, sql in rows(_TABLES, [table.name]):
            if any(token.word == "AUTOINCREMENT" for token in tokens(sql)):
                ((column,),) = rows(_KEY, [name])
                found.append(StoredSequence(TableName(name), table, column, table))
    return found
