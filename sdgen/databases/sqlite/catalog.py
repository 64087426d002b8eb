"""What an SQLite file holds, read from its schema table and pragmas."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from dialects.sqlite import SQLite
from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import NUMBERS, TEXTS, ColumnType
from sdgen.databases.access import Access, Wanted
from sdgen.databases.catalog import Catalog
from sdgen.databases.checks.findings import Finding
from sdgen.databases.create_statements import (
    checks_of,
    collated_columns,
    generated_columns,
    names_in,
    settles_conflicts,
    trigger_event,
)
from sdgen.databases.related_tables import Emptying, Partitioning
from sdgen.databases.sqlite.fitting import affinity, misfit
from sdgen.databases.sqlite.references import read_references
from sdgen.databases.stored_tables import (
    Filling,
    OwedKeys,
    StoredCheck,
    StoredColumn,
    StoredKey,
    StoredReference,
    StoredSequence,
    StoredTable,
    StoredTrigger,
)
from sdgen.planning.conditions import Kind
from sdgen.scenario.table_names import TableName

if TYPE_CHECKING:
    from sdgen.databases.survey import Survey

_TRIGGERS = """
SELECT name, sql FROM main.sqlite_master
WHERE type = 'trigger' AND lower(tbl_name) = lower(?) AND substr(name, 1, 6) <> 'sdgen_'
ORDER BY rowid
"""
_TIMES = {
    ColumnType.DATE: Kind.DATE,
    ColumnType.TIMESTAMP: Kind.TIMESTAMP,
    ColumnType.TIMESTAMPTZ: Kind.TIMESTAMPTZ,
}
_CREATED = "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND lower(name) = lower(?)"
_PRIMARY_KEY = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
_TABLE_LIST = (3, 37, 0)  # PRAGMA table_list came with STRICT tables
_MARKS = """
SELECT name, sql FROM main.sqlite_master
WHERE type = 'trigger' AND lower(tbl_name) = lower(?1) AND substr(name, 1, length(?2)) = ?2
"""
_SAID = re.compile(r"SELECT '([\w -]+)'")  # what a mark says


class SQLiteCatalog(Catalog):
    """The schema of one file."""

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""
        return {table: stored for table in names if (stored := self._table(table))}

    def _table(self, table: TableName) -> StoredTable | None:
        rows = self._rows(
            "SELECT type, sql FROM main.sqlite_master "
            "WHERE lower(name) = lower(?) AND type IN ('table', 'view')",
            [table.name],
        )
        if not rows:
            return None
        columns = self._rows("SELECT * FROM pragma_table_xinfo(?)", [table.name])
        without_row_id, is_strict = self._options(table)
        keys = [column for column in columns if column[5]]
        row_id = None
        if len(keys) == 1 and keys[0][2].upper() == "INTEGER" and not without_row_id:
            row_id = keys[0]
        stored = tuple(
            _stored_column(column, column is row_id, is_strict)
            for column in columns
            if column[6] != 1
        )
        marks = self._rows(_MARKS, [table.name, SQLite.mark_prefix])
        mark = marks[0][0] if marks else ""
        owed = [
            OwedKeys.of(name, said[1])
            for name, sql in self._rows(_MARKS, [table.name, SQLite.owed_prefix])
            if (said := _SAID.search(sql))
        ]
        return StoredTable(
            table,
            stored,
            rows[0][0] == "table",
            mark=mark,
            owed=owed[0] if owed else None,
            runs_code=bool(self._rows(_TRIGGERS, [table.name])),
            settles_conflicts=settles_conflicts(rows[0][1]),
        )

    def triggers(self, names: Collection[TableName]) -> dict[TableName, list[StoredTrigger]]:
        """Returns the users' triggers of existing tables that a run sets off."""
        found: dict[TableName, list[StoredTrigger]] = {}
        for table in names:
            events = (
                (name, *trigger_event(sql)) for name, sql in self._rows(_TRIGGERS, [table.name])
            )
            found[table] = [
                StoredTrigger(name, f"{timing} {event}", event == "DELETE")
                for name, timing, event in events
                if event in ("INSERT", "DELETE")
            ]
        return found

    def table_checks(self, names: Collection[TableName]) -> dict[TableName, list[StoredCheck]]:
        """Returns the CHECKs of existing tables, those of single columns as well."""
        return {table: list(self._checks(table)) for table in names}

    def _checks(self, table: TableName) -> Iterator[StoredCheck]:
        columns = self._rows("SELECT name FROM pragma_table_xinfo(?)", [table.name])
        for (sql,) in self._rows(_CREATED, [table.name]):
            collated = collated_columns(sql)
            for check in checks_of(sql):
                named = names_in(check.condition, [name for (name,) in columns])
                # Rows that are made apart are compared byte by byte.
                exact = frozenset(name for name in named if name.lower() not in collated)
                yield StoredCheck(
                    check.name,
                    check.condition,
                    tuple(named),
                    can_be_asked=len(exact) == len(named),
                    exact=exact,
                )

    def fillings(self, names: Collection[TableName]) -> dict[TableName, dict[str, Filling]]:
        """Returns, for each column of existing tables that has one, its default or expression."""
        return {table: self._fillings(table) for table in names}

    def _fillings(self, table: TableName) -> dict[str, Filling]:
        defaults = (
            "SELECT name, dflt_value FROM pragma_table_xinfo(?) WHERE dflt_value IS NOT NULL "
            "AND hidden = 0"
        )
        found = {name: Filling(text) for name, text in self._rows(defaults, [table.name])}
        hidden = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden IN (2, 3)"
        columns = [name for (name,) in self._rows(hidden, [table.name])]
        for (sql,) in self._rows(_CREATED, [table.name]) if columns else ():
            generated = generated_columns(sql)
            for name in columns:
                if name.lower() in generated:
                    found[name] = Filling(generated[name.lower()], is_generated=True)
        return found

    def kind_of(self, stored: StoredColumn, made: ColumnType) -> Kind | None:
        """Returns what cells of an existing column are compared as: by their own type, mostly."""
        if made in NUMBERS or made is ColumnType.BOOL:
            return Kind.NUMBER if stored.base != "TEXT" else None
        if made in TEXTS:
            return Kind.TEXT
        return _TIMES.get(made)

    def _options(self, table: TableName) -> tuple[bool, bool]:
        """Returns whether a table is WITHOUT ROWID, and whether it is STRICT."""
        if sqlite3.sqlite_version_info < _TABLE_LIST:
            index = "SELECT 1 FROM pragma_index_info(?)"  # has rows for such a table's name alone
            return bool(self._rows(index, [table.name])), False
        found = "SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'"
        rows = self._rows(found, [table.name])
        return (bool(rows[0][0]), bool(rows[0][1])) if rows else (False, False)

    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of existing tables, under the names asked for."""
        return {table: [*self._indexes(table), *self._foreign_keys(table)] for table in names}

    def _indexes(self, table: TableName) -> Iterator[StoredKey]:
        of_primary = (
            'SELECT i.name, i."unique", i.origin, i.partial, m.sql FROM pragma_index_list(?) AS i '
            "LEFT JOIN main.sqlite_master AS m ON m.type = 'index' AND m.name = i.name"
        )
        indexes = self._rows(of_primary, [table.name])
        if columns := self._rows(_PRIMARY_KEY, [table.name]):
            names = tuple(name for (name,) in columns)
            key = StoredKey(names, is_unique=True, is_constraint=True, is_primary=True)
            for index, _, origin, *_ in indexes:
                key = self._collated(key, index) if origin == "pk" else key
            yield key
        for index, is_unique, origin, partial, sql in indexes:
            if origin == "pk":
                continue
            columns = self._rows("SELECT name FROM pragma_index_info(?)", [index])
            names = tuple(name for (name,) in columns if name is not None)  # NULL: an expression
            signed = bool(sql) and SQLite.key_signature in sql and self._ascends(index)
            key = StoredKey(
                names, bool(is_unique), name=index, is_constraint=origin == "u", signed=signed
            )
            if partial or len(names) < len(columns):
                if is_unique:
                    yield _read_index(key, sql, all_columns=len(names) == len(columns))
                continue
            yield self._collated(key, index)

    def _ascends(self, index: str) -> bool:
        """Returns whether an index is in ascending order of all its columns."""
        descends = 'SELECT 1 FROM pragma_index_xinfo(?) WHERE key AND "desc"'
        return not self._rows(descends, [index])

    def _collated(self, key: StoredKey, index: str) -> StoredKey:
        """Returns a key with the collations of its index, where they are not byte by byte."""
        collations = "SELECT coll FROM pragma_index_xinfo(?) WHERE key"
        found = tuple(name or "BINARY" for (name,) in self._rows(collations, [index]))
        if set(found) <= {"BINARY"}:
            return key
        return replace(key, folds=True, collations=found)

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

    def sequences(self, tables: Sequence[TableName]) -> list[StoredSequence]:
        """Returns the counters of tables with AUTOINCREMENT."""
        if not self._table(TableName("sqlite_sequence")):  # made with the first of them
            return []
        from sdgen.databases.sqlite.counters import read_counters

        return read_counters(self._rows, tables)

    @property
    def survey(self) -> Survey:
        """What tells of all tables."""
        from sdgen.databases.sqlite.survey import SQLiteSurvey  # runs ask for no statistics

        return SQLiteSurvey(self._rows)

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

    def access(self, wanted: Wanted) -> Access:
        """Returns whether the file, and the folder for its journal, may be written."""
        files = "SELECT file FROM pragma_database_list WHERE name = 'main' AND file <> ''"
        findings = [
            Finding(str(path), "is not writable. Check its permissions")
            for (name,) in self._rows(files)
            for path in (Path(name), Path(name).parent)
            if not os.access(path, os.W_OK)
        ]
        return Access(tuple(findings))

    def partitionings(self, tables: Collection[TableName]) -> dict[TableName, Partitioning]:
        """Returns nothing: SQLite has no partitions."""
        return {}

    def emptying(self, tables: Collection[TableName]) -> list[Emptying]:
        """Returns the tables whose foreign keys point to them, which SQLite does not check here."""
        emptied = {table.name.lower(): table for table in tables}
        return [
            Emptying(emptied[parent], other, inherits=False, is_checked=False)
            for other in self.tables_beginning_with("")
            if other.name.lower() not in emptied
            for parent in dict.fromkeys(
                key.table.name.lower() for key in self._foreign_keys(other) if key.table
            )
            if parent in emptied
        ]

    def references_to(self, tables: Collection[TableName]) -> list[StoredReference]:
        """Returns the foreign keys that point to some tables."""
        return read_references(self._rows, tables)

    def misfit(self, stored: StoredColumn, cells: CellFacts) -> str | None:
        """Returns what a column would do to some cells; see ``Catalog.misfit``."""
        return misfit(stored, cells, self._dialect.type_name(cells.type))

    def missing_schemas(self, names: Collection[str]) -> list[str]:
        """Returns none: SQLite has no schemas."""
        return []


def _stored_column(row: tuple[object, ...], is_row_id: bool, is_strict: bool) -> StoredColumn:
    _, name, type_name, not_null, default, _, hidden = row
    return StoredColumn(
        name=str(name),
        type=str(type_name),
        nullable=not not_null,
        has_default=default is not None or is_row_id,
        writable=hidden not in (2, 3),
        is_row_id=is_row_id,
        is_numbered="random" in str(default or "").lower(),
        base=affinity(str(type_name)),
        is_strict=is_strict,
    )


def _read_index(key: StoredKey, sql: str, *, all_columns: bool) -> StoredKey:
    """Returns a key with what its CREATE INDEX says of expressions and of a condition.

    Args:
        key: the key, its plain columns known.
        sql: the statement.
        all_columns: whether it is of columns alone.
    """
    try:
        params = sqlglot.parse_one(sql, dialect="sqlite").find(exp.IndexParameters)
    except SqlglotError:
        params = None
    if params is None:
        return replace(key, expressions=(sql,))
    where = params.args.get("where")
    expressions = tuple(ordered.this.sql("sqlite") for ordered in params.args["columns"])
    named = {column.name for column in params.find_all(exp.Column)} - {*key.columns}
    return replace(
        key,
        expressions=() if all_columns else expressions,
        condition=where.this.sql("sqlite") if where else "",
        folds=bool(params.find(exp.Collate)),
        uses=tuple(sorted(named)),
    )
