"""The keys of DuckDB tables: constraints, indexes and foreign keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects.duckdb import DuckDB
from sdgen.databases.catalog import Rows
from sdgen.databases.duckdb.table_names import Names, rows_about
from sdgen.databases.stored_tables import StoredKey, StoredReference
from sdgen.scenario.table_names import TableName

_CONSTRAINTS = """
SELECT {}, constraint_type, constraint_column_names, referenced_table, referenced_column_names
FROM duckdb_constraints()
WHERE {} AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY') ORDER BY constraint_index
"""
_INDEXES = """
SELECT {}, index_name, is_unique, comment, sql FROM duckdb_indexes()
WHERE {} AND NOT is_primary ORDER BY index_oid
"""
_REFERENCES = """
SELECT schema_name, table_name, constraint_column_names, referenced_table, referenced_column_names
FROM duckdb_constraints()
WHERE database_name = current_database() AND constraint_type = 'FOREIGN KEY'
ORDER BY schema_name, table_name, constraint_index
"""


def read_keys(
    rows: Rows, names: Collection[TableName], collated: Mapping[TableName, Collection[str]]
) -> dict[TableName, list[StoredKey]]:
    """Returns the keys of existing tables, under the names asked for.

    Args:
        rows: asks the database.
        names: the tables.
        collated: table → its columns, in lower case, that are not compared byte by byte.
    """
    found: dict[TableName, list[StoredKey]] = {name: [] for name in names}
    asked = Names(names)
    for name, kind, columns, parent, others in rows_about(rows, _CONSTRAINTS, names):
        if kind == "FOREIGN KEY":
            # Foreign keys stay within a schema.
            there = asked.asked(name.schema or "main", parent) or TableName(parent, name.schema)
            key = StoredKey(tuple(columns), False, there, tuple(others), is_constraint=True)
        else:
            is_primary = kind == "PRIMARY KEY"
            key = StoredKey(tuple(columns), True, is_constraint=True, is_primary=is_primary)
        found[name].append(_as_made(key, collated.get(name, ())))
    for name, index, is_unique, comment, sql in rows_about(rows, _INDEXES, names):
        key = StoredKey((), is_unique, name=index, signed=comment == DuckDB.key_signature)
        key = _read_index(key, sql)
        if is_unique or not key.expressions:
            found[name].append(_as_made(key, collated.get(name, ())))
    return found


def _as_made(key: StoredKey, collated: Collection[str]) -> StoredKey:
    """Returns a key with whether it compares otherwise, and that it is never made again.

    Its table's own keys are held while rows are there, and an index that is dropped has no mark.
    """
    folds = any(name.lower() in collated for name in (*key.columns, *key.uses))
    return replace(key, folds=folds, can_be_made_again=False)


def _read_index(key: StoredKey, sql: str) -> StoredKey:
    """Returns a key with what its CREATE INDEX says of columns and expressions."""
    try:
        params = sqlglot.parse_one(sql, dialect="duckdb").find(exp.IndexParameters)
    except SqlglotError:
        params = None
    if params is None:
        return replace(key, expressions=(sql,))
    cells = [ordered.this for ordered in params.args["columns"]]
    plain = tuple(cell.name for cell in cells if isinstance(cell, exp.Column))
    if len(plain) == len(cells):
        return replace(key, columns=plain)
    named = {column.name for column in params.find_all(exp.Column)} - {*plain}
    return replace(
        key,
        columns=plain,
        expressions=tuple(cell.sql("duckdb") for cell in cells),
        uses=tuple(sorted(named)),
    )


def read_references(rows: Rows, tables: Collection[TableName]) -> list[StoredReference]:
    """Returns the foreign keys of all tables that point to some tables."""
    asked, found = Names(tables), []
    for schema, name, columns, parent, others in rows(_REFERENCES):
        there = asked.asked(schema, parent)
        if there is not None:
            child = TableName(name, schema)
            found.append(
                StoredReference("", child, tuple(columns), there, tuple(others), "", whole=there)
            )
    return found
