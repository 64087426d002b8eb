"""What an SQLite file holds, read from its schema table and pragmas."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType
from sdgen.engines.catalog import Catalog, StoredColumn, StoredKey, StoredTable
from sdgen.scenario.table_names import TableName


class SQLiteCatalog(Catalog):
    """The schema of one file.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    def __init__(self, rows: Callable[..., list[tuple[Any, ...]]]) -> None:
        self._rows = rows

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""
        found = {}
        for table in names:
            name = table.name
            rows = self._rows(
                "SELECT type FROM main.sqlite_master "
                "WHERE lower(name) = lower(?) AND type IN ('table', 'view')",
                [name],
            )
            if rows:
                columns = self._rows("SELECT * FROM pragma_table_xinfo(?)", [name])
                keys = [column for column in columns if column[5]]
                row_id = keys[0] if len(keys) == 1 and keys[0][2].upper() == "INTEGER" else None
                found[table] = StoredTable(
                    table,
                    tuple(
                        _stored_column(column, column is row_id)
                        for column in columns
                        if column[6] != 1
                    ),
                    rows[0][0] == "table",
                )
        return found

    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of existing tables, under the names asked for."""
        return {table: [*self._indexes(table), *self._foreign_keys(table)] for table in names}

    def _indexes(self, table: TableName) -> Iterator[StoredKey]:
        primary = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
        if columns := self._rows(primary, [table.name]):
            folds = any(
                self._folds(index)
                for index, origin in self._rows(
                    "SELECT name, origin FROM pragma_index_list(?)", [table.name]
                )
                if origin == "pk"
            )
            yield StoredKey(
                tuple(name for (name,) in columns), is_unique=True, is_constraint=True, folds=folds
            )
        indexes = (
            'SELECT i.name, i."unique", i.origin, i.partial, m.sql FROM pragma_index_list(?) AS i '
            "LEFT JOIN main.sqlite_master AS m ON m.type = 'index' AND m.name = i.name "
            "WHERE i.origin <> 'pk'"
        )
        for index, is_unique, origin, partial, sql in self._rows(indexes, [table.name]):
            columns = self._rows("SELECT name FROM pragma_index_info(?)", [index])
            names = tuple(name for (name,) in columns if name is not None)  # NULL: an expression
            expressions: tuple[str, ...] = ()
            condition = ""
            if partial or len(names) < len(columns):
                if not is_unique:
                    continue
                expressions, condition = _read_index(sql)
                if len(names) == len(columns):
                    expressions = ()
            yield StoredKey(
                names,
                bool(is_unique),
                name=index,
                is_constraint=origin == "u",
                expressions=expressions,
                condition=condition,
                folds=self._folds(index),
            )

    def _folds(self, index: str) -> bool:
        """Returns whether an index compares some column otherwise than byte by byte."""
        folding = "SELECT 1 FROM pragma_index_xinfo(?) WHERE key AND coll <> 'BINARY'"
        return bool(self._rows(folding, [index]))

    def _foreign_keys(self, table: TableName) -> list[StoredKey]:
        foreign: dict[int, StoredKey] = {}
        for number, parent, column, other in self._rows(
            'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq',
            [table.name],
        ):
            before = foreign.get(number, StoredKey((), table=TableName(parent)))
            # Without a column it is the primary key.
            others = (*before.references, *([other] if other is not None else ()))
            foreign[number] = StoredKey((*before.columns, column), False, before.table, others)
        return list(foreign.values())

    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables whose names begin so."""
        rows = self._rows(
            "SELECT name FROM main.sqlite_master "
            "WHERE type = 'table' AND substr(name, 1, length(?1)) = ?1",
            [prefix],
        )
        return [TableName(name) for (name,) in rows]

    def tables_like(self, names: Sequence[TableName]) -> list[TableName]:
        """Returns the tables and views that have one of these names, whatever its case."""
        wanted = {table.name.lower() for table in names}
        rows = self._rows("SELECT name FROM main.sqlite_master WHERE type IN ('table', 'view')")
        return [TableName(name) for (name,) in rows if name.lower() in wanted]

    def accepts(self, stored: StoredColumn, column_type: ColumnType) -> bool:
        """Returns whether a value of the type stays as it is under the column's affinity.

        Rules of https://www.sqlite.org/datatype3.html#determination_of_column_affinity.
        """
        affinity = _affinity(stored.type)
        if column_type is ColumnType.BYTES:
            return True
        if column_type is ColumnType.DECIMAL:
            return affinity in ("NUMERIC", "REAL", "BLOB")
        if column_type is ColumnType.JSON:
            return affinity in ("TEXT", "BLOB")  # a JSON number would become a number
        if column_type in INTEGERS or column_type is ColumnType.BOOL:
            return affinity in ("INTEGER", "NUMERIC", "BLOB")
        if column_type in FLOATS:
            return affinity in ("REAL", "NUMERIC", "BLOB")
        if column_type in TEXTS:
            return affinity in ("TEXT", "BLOB")
        return affinity in ("TEXT", "NUMERIC", "BLOB")  # dates and uuids never look like numbers

    def check_schemas(self, names: Collection[str]) -> None:
        """Does nothing: SQLite has no schemas."""


def _stored_column(row: tuple[object, ...], is_row_id: bool) -> StoredColumn:
    _, name, type_name, not_null, default, _, hidden = row
    return StoredColumn(
        name=str(name),
        type=str(type_name),
        nullable=not not_null,
        has_default=default is not None or is_row_id,
        writable=hidden not in (2, 3),
        is_row_id=is_row_id,
    )


def _read_index(sql: str) -> tuple[tuple[str, ...], str]:
    """Returns what an index is of, and the condition of its rows, from its CREATE INDEX."""
    try:
        params = sqlglot.parse_one(sql, dialect="sqlite").find(exp.IndexParameters)
    except SqlglotError:
        params = None
    if params is None:
        return (sql,), ""
    where = params.args.get("where")
    return (
        tuple(ordered.this.sql("sqlite") for ordered in params.args["columns"]),
        where.this.sql("sqlite") if where else "",
    )


def _affinity(type_name: str) -> str:
    upper = type_name.upper()
    if "INT" in upper:
        return "INTEGER"
    if any(part in upper for part in ("CHAR", "CLOB", "TEXT")):
        return "TEXT"
    if "BLOB" in upper or not upper:
        return "BLOB"
    if any(part in upper for part in ("REAL", "FLOA", "DOUB")):
        return "REAL"
    return "NUMERIC"
