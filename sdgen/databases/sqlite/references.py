"""The foreign keys of SQLite that point to some tables, and where its rows stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.catalog import Rows
from sdgen.databases.stored_tables import StoredReference
from sdgen.scenario.table_names import TableName

_FOREIGN_KEYS = """
SELECT m.name, f.id, f."table", f."from", f."to", f.on_delete
FROM main.sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
WHERE m.type = 'table' ORDER BY m.name, f.id, f.seq
"""
_PRIMARY_KEY = "SELECT name FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk"
_HARMLESS = ("NO ACTION", "RESTRICT")
_ROW_ID_NAMES = ("rowid", "_rowid_", "oid")
# The affinity of row ids: an index of any other is of no use to look for them. A key's string has a
# letter before it, so that it is never taken for a number.
_AFFINITY = "INTEGER"


def read_references(rows: Rows, tables: Collection[TableName]) -> list[StoredReference]:
    """Returns the foreign keys that point to some tables, whether or not they are checked.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        tables: existing tables.
    """
    asked = {table.name.lower(): table for table in tables}
    found: dict[tuple[str, int], StoredReference] = {}
    for child, number, parent, column, other, on_delete in rows(_FOREIGN_KEYS):
        if parent.lower() not in asked:
            continue
        before = found.get((child, number))
        columns = (*(before.columns if before else ()), column)
        others = (*(before.references if before else ()), *([other] if other is not None else ()))
        found[child, number] = StoredReference(
            *("", TableName(child), columns, asked[parent.lower()], others),
            "" if on_delete in _HARMLESS else on_delete,
            whole=asked[parent.lower()],
        )
    return [
        each
        if each.references
        else replace(
            each,
            references=tuple(name for (name,) in rows(_PRIMARY_KEY, [each.parent.name])),
        )
        for each in found.values()
    ]


def read_row_places(rows: Rows, table: TableName) -> RowPlaces:
    """Returns where the rows of a table stand: by its row id, else by its primary key.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        table: an existing table.
    """
    columns = [
        name.lower() for (name,) in rows("SELECT name FROM pragma_table_xinfo(?)", [table.name])
    ]
    free = [name for name in _ROW_ID_NAMES if name not in columns]
    keys = [name for (name,) in rows(_PRIMARY_KEY, [table.name])]
    # It has rows for the name of a table WITHOUT ROWID alone.
    if not free or rows("SELECT 1 FROM pragma_index_info(?)", [table.name]):
        return RowPlaces((_AFFINITY,), lambda alias: [_key(keys, alias)], are_global=False)
    return RowPlaces((_AFFINITY,), lambda alias: [x.col(free[0], alias)], are_global=False)


def _key(columns: Sequence[str], alias: str) -> exp.Expression:
    """Returns the cells of a key as one string that has a literal of each."""
    quoted = [x.func("QUOTE", x.col(name, alias)) for name in columns]
    parts = [quoted[0], *(part for cell in quoted[1:] for part in (x.text(","), cell))]
    return x.concat(x.text("k"), *parts)
