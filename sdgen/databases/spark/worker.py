"""What one worker has Spark do: make look-ups, and write files."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING

from py4j.protocol import Py4JError

from dialects.spark import Spark
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.look_ups.python_cells import PythonCells
from sdgen.compiling.statements import range_values
from sdgen.databases.folders.file_maker import FileWorker
from sdgen.databases.folders.file_store import FileStore
from sdgen.databases.folders.manifest import FileOptions
from sdgen.databases.spark.formats import format_of
from sdgen.databases.spark.refusals import refusing
from sdgen.errors import RunError

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import SparkSession

_TASKS = "spark.sql.leafNodeDefaultParallelism"


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
        for statement in dialect.script_prologue():
            session.sql(dialect.render(statement))

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
        with suppress(Py4JError, ConnectionError):
            self._session.table(f"global_temp.{shared}").unpersist()
            self._session.catalog.dropGlobalTempView(shared)

    def write(
        self,
        kind: str,
        sql: str,
        rows: tuple[int, int],
        files: int,
        store: FileStore,
        folder: PurePath,
        options: FileOptions,
    ) -> list[PurePath]:
        """Writes rows into files: Spark splits row numbers evenly, a task and a file for each."""
        with refusing():
            self._in_group()
            self._session.conf.set(_TASKS, str(files))
            made = self._session.sql(sql, args=dict(range_values(*rows)))
            format_ = format_of(kind, options)
            writer = made.write.format(format_.source).options(**format_.options())
            writer.save(store.uri(folder))
        found = [name for name in store.names(folder) or () if name.startswith("part-")]
        numbers = [int(name.split("-")[1]) for name in found]
        if numbers != [*range(files)]:
            raise RunError(f"Spark has written other files than {files}, one for each range")
        return [folder / name for name in found]

    def rows(self, sql: str, parameters: Mapping[str, int]) -> Sequence[Sequence[object]]:
        """Returns all rows of a query."""
        with refusing():
            self._in_group()
            return list(self._session.sql(sql, args=dict(parameters)).collect())

    def scan(
        self, name: str, source: str, schema: str, options: Mapping[str, str], folder: str | None
    ) -> None:
        """Makes a view of the files in a folder; where that is None, of no rows."""
        with refusing():
            reader = self._session.read.format(source).schema(schema).options(**options)
            read = (
                self._session.createDataFrame([], schema)
                if folder is None
                else (reader.load(folder))
            )
            read.createOrReplaceTempView(_quoted(name))

    def show(self, name: str, sql: str) -> None:
        """Makes a view of a query."""
        with refusing():
            self._session.sql(sql).createOrReplaceTempView(_quoted(name))

    def close(self) -> None:
        """Drops the views, and what is kept for them."""
        with suppress(Py4JError, ConnectionError):
            for name in self._provided:
                self._session.catalog.dropTempView(name)

    def _in_group(self) -> None:
        """Has the jobs of this thread be cancelled with those of the run."""
        self._session.sparkContext.setJobGroup(self._group, "sdgen", interruptOnCancel=True)


def _quoted(name: str) -> str:
    """Returns the name of a view, which pyspark reads as SQL."""
    return f"`{name.replace('`', '``')}`"
