"""Spark on the files of a folder: a view for each table, of its session alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import ClassVar

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.spark_reading import SparkScan, row_hash
from sdgen.column_types import DataType, parse_column_type
from sdgen.compiling.look_ups import LookUps
from sdgen.databases.catalog import Catalog
from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.ledger_files import read_ledgers
from sdgen.databases.folders.manifest import FileOptions, FileTable, read_manifest
from sdgen.databases.folders.reading import ReadingEngine, cell_name
from sdgen.databases.spark.partitions import texts_of_folders
from sdgen.databases.spark.session import SparkFilesSession
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName


class SparkFolder(ReadingEngine):
    """What reads the files of a folder by Spark. It writes none; the maker does.

    Args:
        layout: the folder.
        kind: the kind of its files.
        session: Spark, which is closed with this.
    """

    kind = "spark"
    rows_per_batch: ClassVar[int] = 1_000_000
    cells_per_batch: ClassVar[int] = 20_000_000
    checks_foreign_keys = False

    def __init__(self, layout: Layout, kind: str, session: SparkFilesSession) -> None:
        super().__init__(session.dialect, None)
        self.layout, self._files, self._spark = layout, kind, session
        self.as_strings = kind != "parquet"
        self._tables: dict[str, FileTable] = {}
        self._open = ExitStack()
        self._open.callback(session.close)
        self._worker = self._open.enter_context(session.worker())

    def close(self) -> None:
        """Drops the views, and stops Spark where it was started for this."""
        self._open.close()

    @property
    def catalog(self) -> Catalog:
        """Has none: nobody else makes anything of these files."""
        raise TargetError(
            f"the files in {self.layout.place} are read by Spark, for counting and verifying alone"
        )

    @property
    def server_version(self) -> str:
        """The version of Spark."""
        return self._spark.version

    # -- files as tables ------------------------------------------------------------------------

    def look(self) -> None:
        """Makes a view of each table's files, of those of a run that has not finished too."""
        tables = dict(read_manifest(self.layout, self._files).tables)
        for ledger in read_ledgers(self.layout):
            tables = {**ledger.plans.tables, **tables}
        self._tables = tables
        by_name: dict[TableName, list[FileTable]] = {}
        for table in tables.values():
            by_name.setdefault(table.table, []).append(table)
        for name, sharing in by_name.items():
            queries = [self._rows_of(table) for table in sharing]
            query: exp.Expression = queries[0]
            for other in queries[1:]:
                query = exp.Union(this=query, expression=other, distinct=False)
            self._worker.show(name.name, self.dialect.render(query))

    def _rows_of(self, table: FileTable) -> exp.Select:
        """Returns the query of all rows in an entity's files, cells of their types."""
        types, nullable = _types(table), _nullable(table)
        cells = self._scan(table).cells(self.dialect, types, nullable)
        return exp.select(*cells).from_(x.table(self._scanned(table)))

    def _scanned(self, table: FileTable) -> str:
        """Returns the name of a view of an entity's files as they are."""
        scan, name = self._scan(table), f"sdgen_files_{table.entity}"
        schema = scan.schema(self.dialect, _types(table))
        suffix = self._spark.suffix(self._files, table.options)
        has_files = any(file.endswith(suffix) for file in self.layout.files(table.entity))
        folder = self.layout.store.uri(self.layout.entity(table.entity)) if has_files else None
        options = {**scan.options(), "pathGlobFilter": f"*{suffix}"}
        self._worker.scan(name, scan.source, schema, options, folder)
        return name

    def _scan(self, table: FileTable) -> SparkScan:
        said = table.options
        folders = texts_of_folders(said.partition_by)
        return SparkScan(self._files, said.delimiter, said.header, folders)

    def stored_rows(self, entity: str, columns: Sequence[str]) -> exp.Select:
        """Returns the query of all rows in an entity's files; see ``ReadingEngine``."""
        table = self._tables.get(entity)
        if table is None:
            raise TargetError(f"{self.layout.place} holds no files of {entity}")
        forms = self._scan(table).stored_forms(self.dialect, _types(table), _nullable(table))
        found = dict(zip(_types(table), forms, strict=True))
        cells = [
            x.alias(found.get(name, exp.Null()), cell_name(place))
            for place, name in enumerate(columns)
        ]
        return exp.select(*cells).from_(x.table(self._scanned(table)))

    def made_rows(
        self, entity: str, query: exp.Select, columns: Mapping[str, DataType], number: str
    ) -> exp.Select:
        """Returns the query of made rows; see ``ReadingEngine``."""
        scan = SparkScan(self._files)
        forms = scan.made_forms(self.dialect, columns)
        cells = [x.alias(form, cell_name(place)) for place, form in enumerate(forms)]
        return exp.select(*cells, x.col(number)).from_(x.subquery(query, "made"))

    def text_of(self, cell: exp.Expression) -> exp.Expression:
        """Returns the text of a cell; bytes as hexadecimal digits."""
        return self.dialect.as_text(cell)

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a hash of cells."""
        return row_hash(cells)

    # -- queries --------------------------------------------------------------------------------

    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Returns all rows of a query."""
        return list(self.each(sql, parameters))

    def each(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yields the rows of a query."""
        for row in self._worker.rows(sql, dict(parameters or {})):
            yield tuple(map(_cell, row))

    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Executes a statement."""
        self._worker.rows(sql, dict(parameters or {}))
        return -1

    def cancel(self) -> None:
        """Stops what Spark is at."""
        self._spark.cancel()

    def provide(self, look_ups: LookUps) -> None:
        """Leaves it to ``stage``."""

    def stage(self, look_ups: LookUps, first: int, end: int) -> None:
        """Makes the views of look-ups."""
        self._worker.provide(look_ups, first, end)

    def default_jobs(self) -> int:
        """Returns how many files are written at once."""
        return self._spark.at_once

    def suffix(self, options: FileOptions) -> str:
        """Returns the suffix of files, with that of their compression."""
        return self._spark.suffix(self._files, options)


def _types(table: FileTable) -> dict[str, DataType]:
    return {column.name: parse_column_type(column.type) for column in table.columns}


def _nullable(table: FileTable) -> set[str]:
    return {column.name for column in table.columns if column.nullable}


def _cell(value: object) -> object:
    if isinstance(value, bytearray):
        return bytes(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC)
    return value
