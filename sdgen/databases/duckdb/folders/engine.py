"""DuckDB on the files of a folder: a view for each entity, and COPY into new files."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import ClassVar

import duckdb
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.duckdb_files import FILE_PARAMETER, FORMATS, FileFormat
from sdgen.column_types import DataType, parse_column_type
from sdgen.databases.duckdb.catalog import DuckDBCatalog
from sdgen.databases.duckdb.connecting import MEMORY, connect_to_folder, is_recent
from sdgen.databases.duckdb.engine import DuckDBEngine
from sdgen.databases.duckdb.folders.partitions import Partitions, group_values
from sdgen.databases.folders.engine import CopySQL, FolderEngine
from sdgen.databases.folders.layout import Layout, as_glob
from sdgen.databases.folders.ledger_files import read_ledgers
from sdgen.databases.folders.manifest import FileOptions, FileTable, read_manifest
from sdgen.databases.folders.partitions import check_amount, check_spelled, partition_folder
from sdgen.databases.stored_tables import StoredTable
from sdgen.scenario.table_names import TableName


class FolderCatalog(DuckDBCatalog):
    """The catalog of views that stand for the files of entities."""

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that there are files of."""
        found = super().tables(names)
        return {name: replace(table, is_table=True) for name, table in found.items()}


class DuckDBFolder(DuckDBEngine, FolderEngine):
    """A connection to a database in memory, for the files of a folder.

    Args:
        root: the folder, an absolute path; it need not be there.
        kind: the kind of its files.
        threads: how many cores it uses; None for all.
    """

    checks_foreign_keys = False
    locks_by_inserting: ClassVar[bool] = True

    def __init__(self, root: Path, kind: str, threads: int | None) -> None:
        self.layout = Layout(root)
        self._root, self._files, self._threads = root, kind, threads
        self.as_strings = FORMATS[kind].as_strings
        name = f"spill-{os.getpid()}-{secrets.token_hex(4)}"
        self._spill = Path(self.layout.state / name)
        super().__init__(MEMORY, None)

    def _connected(self) -> duckdb.DuckDBPyConnection:
        return connect_to_folder(self._root, self._spill, self._threads)

    def close(self) -> None:
        """Ends the connection, and removes what it has put beside the files."""
        super().close()
        shutil.rmtree(self._spill, ignore_errors=True)

    @cached_property
    def catalog(self) -> FolderCatalog:
        """What the folder holds."""
        return FolderCatalog(self._rows, self.dialect)

    def look(self) -> None:
        """Makes a view of each entity's files, of those of a run that has not finished too."""
        tables = dict(read_manifest(self.layout, self._files).tables)
        for ledger in read_ledgers(self.layout):
            tables = {**ledger.plans.tables, **tables}
        by_name: dict[TableName, list[FileTable]] = {}
        for table in tables.values():
            by_name.setdefault(table.table, []).append(table)
        for name, sharing in by_name.items():
            self._show(name, sharing)

    def _show(self, name: TableName, sharing: Sequence[FileTable]) -> None:
        queries = [query for table in sharing for query in self._queries(table)]
        query: exp.Query = queries[0]
        for other in queries[1:]:
            query = exp.Union(this=query, expression=other, distinct=False)
        if name.schema:
            schema = exp.Create(this=exp.Table(db=x.ident(name.schema)), kind="SCHEMA", exists=True)
            self.execute(schema)
        view = x.table(name.name, name.schema)
        self.execute(exp.Create(this=view, kind="VIEW", replace=True, expression=query))

    def _queries(self, table: FileTable) -> Iterator[exp.Select]:
        """Yields the query of all rows in an entity's files."""
        types = {column.name: parse_column_type(column.type) for column in table.columns}
        if not any(True for _ in self.layout.files(table.entity)):
            nothing = [
                x.alias(x.cast(exp.Null(), self.dialect.type_name(data_type)), name)
                for name, data_type in types.items()
            ]
            yield exp.select(*nothing).where(exp.false())
            return
        format_ = self._format(table.options)
        paths = [f"{as_glob(self.layout.entity(table.entity))}/**/*{format_.whole_suffix}"]
        nullable = {column.name for column in table.columns if column.nullable}
        folders = table.options.partition_by
        partitions = Partitions(self.dialect, format_, types, nullable, folders)
        yield partitions.rows(paths)

    def suffix(self, options: FileOptions) -> str:
        """Returns the suffix of files, with that of their compression."""
        return self._format(options).whole_suffix

    def copy_sql(
        self,
        query: exp.Select,
        columns: Mapping[str, DataType],
        nullable: Collection[str],
        options: FileOptions,
    ) -> CopySQL:
        """Returns the COPY of a query, each cell as the format writes it."""
        format_ = self._format(options)
        folders = options.partition_by
        # Of enums, 1.5 writes bounds beyond what a file has.
        partitions = Partitions(self.dialect, format_, columns, nullable, folders, is_recent())
        return partitions.copy_sql(query)

    def copy(self, sql: CopySQL, rows: Mapping[str, int], file: Path) -> int:
        """Writes the rows of a range into a file, or one in each folder."""
        if not sql.partition_by:
            return self._copied(sql, rows, file)
        self._rows(sql.hold, rows)
        groups = self._rows(sql.groups)
        check_amount(sql.partition_by, len(groups))
        folders = [partition_folder(sql.partition_by, values) for values in groups]
        for folder in folders:
            (file.parent / folder).mkdir(parents=True, exist_ok=True)
        check_spelled(file.parent, folders, os.listdir)
        return sum(
            self._copied(sql, group_values(values), file.parent / folder / file.name)
            for values, folder in zip(groups, folders, strict=True)
        )

    def _copied(self, sql: CopySQL, values: Mapping[str, object], file: Path) -> int:
        ((count,),) = self._rows(sql.copy, {**values, FILE_PARAMETER: str(file)})
        return int(count)

    def _format(self, options: FileOptions) -> FileFormat:
        return FORMATS[self._files](options.compression, options.delimiter, options.header)
