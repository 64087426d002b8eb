"""What a DuckDB file holds, read from its table functions.

https://duckdb.org/docs/current/sql/meta/duckdb_table_functions
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.duckdb import DuckDB
from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.access import Access, Wanted
from sdgen.databases.catalog import Catalog
from sdgen.databases.checks.findings import Finding
from sdgen.databases.create_statements import collated_columns, generated_columns
from sdgen.databases.duckdb.fitting import is_readable, kind_of, misfit
from sdgen.databases.duckdb.keys import read_keys, read_references
from sdgen.databases.duckdb.sequences import read_sequences
from sdgen.databases.duckdb.stored_columns import stored_column
from sdgen.databases.duckdb.survey import DuckDBSurvey
from sdgen.databases.duckdb.table_names import Names, rows_about
from sdgen.databases.related_tables import Emptying, Partitioning
from sdgen.databases.stored_tables import (
    Filling,
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

_TABLES = "SELECT {}, comment, sql FROM duckdb_tables() WHERE {}"
_VIEWS = "SELECT {} FROM duckdb_views() WHERE {}"
_COLUMNS = """
SELECT {}, column_name, data_type, is_nullable, column_default FROM duckdb_columns()
WHERE {} ORDER BY column_index
"""
_CHECKS = """
SELECT {}, expression, constraint_column_names FROM duckdb_constraints()
WHERE {} AND constraint_type = 'CHECK' ORDER BY constraint_index
"""
_DEFINITIONS = "SELECT {}, sql FROM duckdb_tables() WHERE {} ORDER BY table_oid"
_INDEXES = "SELECT {}, sql FROM duckdb_indexes() WHERE {} AND sql IS NOT NULL"
_SIZE = "SELECT {}, estimated_size FROM duckdb_tables() WHERE {}"
_BEGINNING = """
SELECT schema_name, table_name FROM duckdb_tables()
WHERE database_name = current_database() AND NOT internal AND starts_with(table_name, $1)
ORDER BY 1, 2
"""
_ALL = """
SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = current_database()
UNION ALL
SELECT schema_name, view_name FROM duckdb_views()
WHERE database_name = current_database() AND NOT internal ORDER BY 1, 2
"""
_FILES = "SELECT path FROM duckdb_databases() WHERE database_name = current_database()"
_SCHEMAS = "SELECT schema_name FROM duckdb_schemas() WHERE database_name = current_database()"


class DuckDBCatalog(Catalog):
    """The catalog of one file."""

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""
        about = {name: (comment, sql) for name, comment, sql in self._about(_TABLES, names)}
        views = {name for (name,) in self._about(_VIEWS, names, "view_name")}
        generated = {name: generated_columns(sql) for name, (_, sql) in about.items()}
        columns: dict[TableName, list[StoredColumn]] = {}
        for name, column, kind, nullable, default in self._about(_COLUMNS, names):
            is_generated = column.lower() in generated.get(name, ())
            columns.setdefault(name, []).append(
                stored_column(
                    column, kind, nullable=nullable, default=default, is_generated=is_generated
                )
            )
        return {
            name: StoredTable(
                name,
                tuple(columns.get(name, ())),
                name in about,
                mark=_mark(about[name][0]) if name in about else "",
            )
            for name in names
            if name in about or name in views
        }

    def _about(
        self, sql: str, names: Collection[TableName], name: str = "table_name"
    ) -> Iterator[tuple[Any, ...]]:
        return rows_about(self._rows, sql, names, name)

    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of existing tables, under the names asked for."""
        collated = {name: collated_columns(sql) for name, _, sql in self._about(_TABLES, names)}
        return read_keys(self._rows, names, collated)

    def triggers(self, names: Collection[TableName]) -> dict[TableName, list[StoredTrigger]]:
        """Returns nothing: DuckDB has no triggers."""
        return {name: [] for name in names}

    def table_checks(self, names: Collection[TableName]) -> dict[TableName, list[StoredCheck]]:
        """Returns the CHECKs of existing tables; their names are made up by DuckDB."""
        found: dict[TableName, list[StoredCheck]] = {name: [] for name in names}
        collated = {name: collated_columns(sql) for name, _, sql in self._about(_TABLES, names)}
        for name, condition, columns in self._about(_CHECKS, names):
            exact = [each for each in columns if each.lower() not in collated[name]]
            found[name].append(
                StoredCheck(
                    "",
                    condition,
                    tuple(columns),
                    can_be_asked=len(exact) == len(columns),
                    exact=frozenset(exact),
                )
            )
        return found

    def fillings(self, names: Collection[TableName]) -> dict[TableName, dict[str, Filling]]:
        """Returns, for each column of existing tables that has one, its default or expression."""
        found: dict[TableName, dict[str, Filling]] = {name: {} for name in names}
        generated = {name: generated_columns(sql) for name, _, sql in self._about(_TABLES, names)}
        for name, column, _, _, text in self._about(_COLUMNS, names):
            if text is not None and name in generated:
                is_generated = column.lower() in generated[name]
                may_ask = "nextval(" not in text.lower()
                found[name][column] = Filling(text, is_generated, can_be_asked=may_ask)
        return found

    def kind_of(self, stored: StoredColumn, made: ColumnType) -> Kind | None:
        """Returns what cells of an existing column are compared as."""
        return kind_of(stored.base)

    def is_readable(self, stored: StoredColumn, data_type: DataType) -> bool:
        """Returns whether cells of a column can be read as a type without a loss."""
        return is_readable(stored, data_type)

    def sequences(self, tables: Sequence[TableName]) -> list[StoredSequence]:
        """Returns the sequences behind columns of existing tables, once for each such column."""
        defaults = (
            (name, column, kind, text)
            for name, column, kind, _, text in self._about(_COLUMNS, tables)
        )
        return read_sequences(self._rows, defaults)

    @property
    def survey(self) -> DuckDBSurvey:
        """What tells of all tables."""
        return DuckDBSurvey(self._rows, self._dialect)

    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables, of all schemas, whose names begin so."""
        return [TableName(name, schema) for schema, name in self._rows(_BEGINNING, [prefix])]

    def tables_like(self, names: Sequence[TableName]) -> list[TableName]:
        """Returns the tables and views that have one of these names, whatever its case."""
        wanted = {table.name.lower() for table in names}
        return [
            TableName(name, schema) for schema, name in self._rows(_ALL) if name.lower() in wanted
        ]

    def access(self, wanted: Wanted) -> Access:
        """Returns whether the file, and the folder for its log, may be written."""
        findings = [
            Finding(str(path), "is not writable. Check its permissions")
            for (name,) in self._rows(_FILES)
            if name
            for path in (Path(name), Path(name).parent)
            if not os.access(path, os.W_OK)
        ]
        return Access(tuple(findings))

    def partitionings(self, tables: Collection[TableName]) -> dict[TableName, Partitioning]:
        """Returns nothing: DuckDB has no partitions."""
        return {}

    def emptying(self, tables: Collection[TableName]) -> list[Emptying]:
        """Returns the tables whose rows point to rows of them."""
        emptied = Names(tables)
        return [
            Emptying(each.whole, each.table, inherits=False)
            for each in self.references_to(tables)
            if each.table not in emptied and self._has_pointing(each)
        ]

    def _has_pointing(self, reference: StoredReference) -> bool:
        table = x.table(reference.table.name, reference.table.schema)
        some = exp.select(x.integer(1)).from_(table).limit(1)
        for name in reference.columns:
            some = some.where(exp.Not(this=exp.Is(this=x.col(name), expression=exp.Null())))
        return bool(self._rows(self._dialect.render(some)))

    def references_to(self, tables: Collection[TableName]) -> list[StoredReference]:
        """Returns the foreign keys of all tables that point to some tables."""
        return read_references(self._rows, tables)

    def misfit(self, stored: StoredColumn, cells: CellFacts) -> str | None:
        """Returns what a stored type would do to some cells; see ``Catalog.misfit``."""
        return misfit(stored, cells, self._dialect.type_name(cells.type))

    def definitions(self, tables: Collection[TableName]) -> dict[TableName, list[str]]:
        """Returns the statements that make existing tables, those that others point to first."""
        found = {name: [sql] for name, sql in self._about(_DEFINITIONS, tables)}
        for name, sql in self._about(_INDEXES, tables):
            found[name].append(sql)
        return found

    def estimated_rows(self, table: TableName) -> int:
        """Returns how many rows a table has, deleted ones maybe among them; 0 without one."""
        return next((int(size) for _, size in self._about(_SIZE, [table])), 0)

    def missing_schemas(self, names: Collection[str]) -> list[str]:
        """Returns those of these schemas that do not exist, each once."""
        found = {name.lower() for (name,) in self._rows(_SCHEMAS)}
        return [name for name in dict.fromkeys(names) if name.lower() not in found]


def _mark(comment: str | None) -> str:
    """Returns the mark that a comment is; empty where it is none."""
    return comment if comment and comment.startswith(DuckDB.mark_prefix) else ""
