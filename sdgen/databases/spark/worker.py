"""What one worker has Spark do: make look-ups, and write files."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from dialects.duckdb_files import FILE_NAME
from dialects.spark import Spark
from dialects.spark_files import SparkFormat
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.look_ups.python_cells import PythonCells
from sdgen.compiling.statements import range_values
from sdgen.databases.folders.file_maker import FilesSQL, FileWorker, WrittenFile
from sdgen.databases.folders.file_store import FileStore
from sdgen.databases.folders.manifest import FileOptions
from sdgen.databases.folders.partitions import check_amount
from sdgen.databases.spark.formats import format_of
from sdgen.databases.spark.partitions import folder_of_file, key_names
from sdgen.databases.spark.refusals import refusing
from sdgen.errors import RunError, TargetError

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import SparkSession

_TASKS = "spark.sql.leafNodeDefaultParallelism"
_SHUFFLED = "spark.sql.shuffle.partitions"
_OF_TASK = re.compile(r"part-(\d+)-")
_ROWS_LOOKED_AT = 20_000


class SparkWorker(FileWorker):
    """A session of Spark, with views of its own.

    Args:
        session: the session.
        dialect: Spark's.
        group: the group of its jobs, by which they are cancelled.
        providing: held while look-ups are made: they are kept for the sessions of all workers.
    """

    def __init__(
        self, session: SparkSession, dialect: Spark, group: str, providing: threading.Lock
    ) -> None:
        self._session, self._dialect, self._group = session, dialect, group
        self._providing = providing
        self._provided: set[str] = set()
        self._checked: set[FilesSQL] = set()
        for statement in dialect.script_prologue():
            session.sql(dialect.render(statement))
        context = session.sparkContext
        if context.master.startswith("local") and session.conf.get(_SHUFFLED, None) is None:
            # Spark's default is 200 tasks for each look-up, more than its rows on one machine.
            session.conf.set(_SHUFFLED, str(context.defaultParallelism))

    def provide(self, look_ups: LookUps, first: int, end: int) -> None:
        """Makes the views of look-ups."""
        self.make(look_ups)
        self.stage(look_ups, first, end)

    def make(self, look_ups: LookUps) -> None:
        """Makes the views that are not there yet, but for those of cells that Python makes."""
        with self._providing, refusing():
            self._in_group()
            for table in look_ups:
                if not isinstance(table, PythonCells) and table.name not in self._provided:
                    for statement in table.in_script(self._dialect):
                        self._session.sql(statement)
                    self._provided.add(table.name)

    def stage(self, look_ups: LookUps, first: int, end: int) -> None:
        """Makes the views of cells that Python makes for rows first … end-1."""
        for table in look_ups:
            if isinstance(table, PythonCells):
                for statement in table.view_of_range(self._dialect, first, end):
                    self.execute(statement)

    def execute(self, sql: str) -> None:
        """Executes a statement."""
        with refusing():
            self._in_group()
            self._session.sql(sql)

    def arrow(self, sql: str, parameters: Mapping[str, int], tasks: int) -> pyarrow.Table:
        """Returns the rows of a query, which that many tasks compute."""
        with refusing():
            self._in_group()
            self._session.conf.set(_TASKS, str(tasks))
            return self._session.sql(sql, args=dict(parameters)).toArrow()

    def keep(self, rows: pyarrow.Table, name: str, sql: str, shared: str) -> None:
        """Keeps what a query finds in some rows as a view of all sessions.

        Args:
            rows: the rows.
            name: what they are called in the query.
            sql: the query.
            shared: the name of the view.
        """
        with refusing():
            self._in_group()
            self._session.createDataFrame(rows).createOrReplaceTempView(name)
            kept = self._session.sql(sql).persist()
            kept.createOrReplaceGlobalTempView(shared)
            kept.count()  # computes and keeps them, or fails
            self._session.catalog.dropTempView(name)

    def forget(self, shared: str) -> None:
        """Drops such a view, and what is kept for it."""
        with suppress(TargetError), refusing():
            self._session.table(f"global_temp.{shared}").unpersist()
            self._session.catalog.dropGlobalTempView(shared)

    def write(
        self,
        kind: str,
        sql: FilesSQL,
        ranges: Sequence[tuple[int, int]],
        store: FileStore,
        folder: PurePath,
        options: FileOptions,
    ) -> list[WrittenFile]:
        """Writes rows into files: Spark splits row numbers evenly, a task for each range."""
        format_ = format_of(kind, options)
        self._check_values(sql, ranges)
        if not sql.one_by_one:
            return self._write(format_, sql, ranges, store, folder)
        places = [folder / str(number) for number, _ in enumerate(ranges)]
        with ThreadPoolExecutor(len(ranges), "sdgen-files") as pool:
            some = pool.map(
                lambda rows, place: self._write(format_, sql, [rows], store, place), ranges, places
            )
            return [file for files in some for file in files]

    def _write(
        self,
        format_: SparkFormat,
        sql: FilesSQL,
        ranges: Sequence[tuple[int, int]],
        store: FileStore,
        folder: PurePath,
    ) -> list[WrittenFile]:
        with refusing():
            self._in_group()
            self._session.conf.set(_TASKS, str(len(ranges)))
            rows = ranges[0][0], ranges[-1][1]
            made = self._session.sql(sql.text, args=dict(range_values(*rows)))
            writer = made.write.format(format_.source).options(**format_.options())
            writer = writer.option("maxRecordsPerFile", "0")  # a task writes one file of a folder
            writer.partitionBy(*key_names(sql.partition_by)).save(store.uri(folder))
        tasks = {
            name: int(found[1])
            for name in store.sizes(folder)
            if (found := _OF_TASK.match(PurePosixPath(name).name))
        }
        if {*tasks.values()} != {*range(len(ranges))}:
            raise RunError(f"Spark has written other files than those of {len(ranges)} ranges")
        written = [
            WrittenFile(folder / name, ranges[number], folder_of_file(name, sql.partition_by))
            for name, number in tasks.items()
        ]
        if len({(file.rows, file.folder) for file in written}) < len(written):
            raise RunError("Spark has written several files of one range of rows")
        return written

    def _check_values(self, sql: FilesSQL, ranges: Sequence[tuple[int, int]]) -> None:
        """Raises TargetError before Spark makes far more folders than there may be."""
        if not sql.partition_by or sql in self._checked:
            return
        first, end = ranges[0][0], ranges[-1][1]
        some = range_values(first, min(end, first + _ROWS_LOOKED_AT))
        ((count,),) = self.rows(sql.count_values, some)
        check_amount(sql.partition_by, int(str(count)))
        self._checked.add(sql)

    def rows(self, sql: str, parameters: Mapping[str, int]) -> Sequence[Sequence[object]]:
        """Returns all rows of a query."""
        with refusing():
            self._in_group()
            return list(self._session.sql(sql, args=dict(parameters)).collect())

    def scan(
        self, name: str, source: str, schema: str, options: Mapping[str, str], folder: str | None
    ) -> None:
        """Makes a view of the files in a folder; where that is None, of no rows.

        Its last column, ``FILE_NAME``, is the URI of a row's file.
        """
        from pyspark.sql.functions import lit

        with refusing():
            if folder is None:
                read = self._session.createDataFrame([], schema)
                file = lit("")
            else:
                reader = self._session.read.format(source).schema(schema).options(**options)
                read = reader.load(folder)
                file = read.metadataColumn("_metadata").getField("file_path")
            read = read.select("*", file.alias(FILE_NAME))
            read.createOrReplaceTempView(_quoted(name))

    def show(self, name: str, sql: str) -> None:
        """Makes a view of a query."""
        with refusing():
            self._session.sql(sql).createOrReplaceTempView(_quoted(name))

    def close(self) -> None:
        """Drops the views, and what is kept for them."""
        with suppress(TargetError), refusing():
            for name in self._provided:
                self._session.catalog.dropTempView(name)

    def _in_group(self) -> None:
        """Has the jobs of this thread be cancelled with those of the run."""
        self._session.sparkContext.setJobGroup(self._group, "sdgen", interruptOnCancel=True)


def _quoted(name: str) -> str:
    """Returns the name of a view, which pyspark reads as SQL."""
    return f"`{name.replace('`', '``')}`"
