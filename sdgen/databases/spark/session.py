"""Spark, started by this process: its sessions, one for each worker."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlglot import exp

from dialects.spark import Spark
from sdgen.column_types import DataType
from sdgen.databases.folders.file_maker import FileMakerSession, FilesSQL
from sdgen.databases.folders.manifest import FileOptions
from sdgen.databases.spark.formats import format_of
from sdgen.databases.spark.hadoop_files import HadoopFiles
from sdgen.databases.spark.masters import at_work_elsewhere
from sdgen.databases.spark.partitions import SparkPartitions
from sdgen.databases.spark.refusals import quietly, refusing, said
from sdgen.databases.spark.worker import SparkWorker
from sdgen.errors import TargetError
from sdgen.planning.request import SparkMaster

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_OPTIONS = {
    "spark.app.name": "sdgen",
    "spark.ui.showConsoleProgress": "false",  # sdgen shows its own
    "spark.log.level": "ERROR",  # failures are told by sdgen
}
_LOCAL = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}
"""For what computes on this machine alone, which nobody else has to reach."""


class SparkFilesSession(FileMakerSession):
    """Spark with one application; that of this process, where there is one.

    Args:
        master: where it computes: by default as Spark's own settings say, else on this machine.

    Raises:
        TargetError: it cannot be started, or is at work with another master.
    """

    dialect: Spark

    def __init__(self, master: SparkMaster) -> None:
        self.dialect = Spark()
        # Else pyspark would take Ctrl-C over, which it does in the main thread.
        with ThreadPoolExecutor(1, "sdgen-spark") as beside:
            self._session, self._is_ours = beside.submit(_started, master).result()
        self._group = f"sdgen-{uuid4()}"
        self._providing = threading.Lock()

    @property
    def at_once(self) -> int:
        """The cores that Spark has, on all its machines."""
        with refusing():
            return int(self._session.sparkContext.defaultParallelism)

    @contextmanager
    def worker(self) -> Iterator[SparkWorker]:
        """Gives a session of a catalog of its own."""
        with refusing():
            worker = SparkWorker(
                self._session.newSession(), self.dialect, self._group, self._providing
            )
        try:
            yield worker
        finally:
            worker.close()

    @property
    def version(self) -> str:
        """The version of Spark."""
        return str(self._session.version)

    def files(self, root: str) -> HadoopFiles:
        """Returns what reaches a folder on a file system of Hadoop. Raises TargetError."""
        return HadoopFiles(root, self._session)

    def files_query(
        self,
        kind: str,
        query: exp.Select,
        columns: Mapping[str, DataType],
        nullable: Collection[str],
        options: FileOptions,
    ) -> FilesSQL:
        """Returns the queries of rows as files have them."""
        made, folders = format_of(kind, options), options.partition_by
        return SparkPartitions(self.dialect, made, columns, nullable, folders).files_sql(query)

    def suffix(self, kind: str, options: FileOptions) -> str:
        """Returns the suffix of files, with that of their compression."""
        return format_of(kind, options).suffix

    def cancel(self) -> None:
        """Stops the jobs of all workers; where Java has died there are none."""
        with suppress(TargetError), refusing():
            self._session.sparkContext.cancelJobGroup(self._group)

    def close(self) -> None:
        """Stops Spark, where it was started for this."""
        if not self._is_ours:
            return
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # that Java has died, which is told by then
                with refusing():
                    self._session.stop()
        except TargetError:
            _forget()


def _forget() -> None:
    """Has the next session start Java again, instead of asking one that has died."""
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    SparkContext._gateway = SparkContext._jvm = None
    SparkSession._instantiatedSession = SparkSession._activeSession = None


def _started(master: SparkMaster) -> tuple[SparkSession, bool]:
    """Returns a session, and whether Spark was started for it."""
    with warnings.catch_warnings():
        # It is not used; and whoever imports it next is told.
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas")
        return _session(master)


def _session(master: SparkMaster) -> tuple[SparkSession, bool]:
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    there = SparkContext._active_spark_context
    if there is not None:
        if problem := at_work_elsewhere(master):
            raise TargetError(problem)
        return SparkSession(there), False
    builder = SparkSession.builder
    options = dict(_OPTIONS)
    url = master.chosen
    if url is not None:
        options["spark.master"] = url
        options |= _LOCAL if url.startswith("local") else {}
    for name, value in options.items():
        builder = builder.config(name, value)
    try:
        with quietly():
            return builder.getOrCreate(), True
    except Exception as error:  # whatever keeps Java from starting
        is_far = url is not None and not url.startswith("local")
        raise TargetError(
            f"Spark cannot be started: {_reason(error)}" + f". Does Spark answer at {url}?" * is_far
        ) from error


def _reason(error: Exception) -> str:
    if getattr(error, "getCondition", lambda: None)() == "JAVA_GATEWAY_EXITED":
        return "Java has ended at once. What it wrote to standard error says why"
    return said(error)
