"""Folders on the file systems of Hadoop: ``parquet:s3a://bucket/folder``, ``csv:hdfs://…``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, cast

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.errors import TargetError

if TYPE_CHECKING:
    from sdgen.databases.folders.engine import FolderEngine
    from sdgen.databases.folders.layout import Layout
    from sdgen.databases.spark.session import SparkFilesSession
    from sdgen.planning.request import SparkMaster

WRITER = "spark"


class _HadoopFolders(FolderDatabase):
    """A kind of folders, written and read by Spark."""

    client = "spark-sql"
    written_by = WRITER

    def file(self, dsn: str) -> Path | None:
        """Returns nothing: there is no path of this machine."""
        return None

    def columns_problem(self, nullable: Sequence[bool]) -> str | None:
        """Returns why Spark would not read all rows of CSV: it skips empty lines."""
        if self.kind != "csv" or [*nullable] != [True]:
            return None
        return (
            "are a single nullable one. A NULL in it is an empty line of CSV, which Spark skips. "
            "Add a column, or write parquet: or jsonl:"
        )

    def is_there(self, file: Path) -> bool:
        """Returns whether a folder is there."""
        raise AssertionError("it is not a path")

    @contextmanager
    def layout(self, dsn: str, master: SparkMaster | None = None) -> Iterator[Layout]:
        """Gives the paths of a folder, and what its files are reached by; see above."""
        with _session(master) as session:
            yield _layout(self._folder(dsn), session)

    def open_reader(self, dsn: str) -> FolderEngine:
        """Returns a connection by a session of Spark's, which ends with it."""
        from sdgen.databases.spark.folder_engine import SparkFolder

        session = _session()
        try:
            return SparkFolder(_layout(self._folder(dsn), session), self.kind, session)
        except BaseException:
            session.close()
            raise

    def open_writer(self, dsn: str) -> FolderEngine:
        """Has no such connection: its files are written by the maker."""
        folder = self._folder(dsn)
        raise TargetError(f"files at {folder} are written by Spark. Use `maker` {WRITER}")


@cache
def on_hadoop(usual: FolderDatabase) -> FolderDatabase:
    """Returns a kind of folders as it is on the file systems of Hadoop."""
    kind = type(f"Hadoop{type(usual).__name__}", (_HadoopFolders, type(usual)), {})
    return cast(FolderDatabase, kind())


def _session(master: SparkMaster | None = None) -> SparkFilesSession:
    from sdgen.databases.spark.maker import SparkFiles
    from sdgen.planning.request import SparkMaster

    return cast("SparkFilesSession", SparkFiles().open(master or SparkMaster()))


def _layout(root: str, session: SparkFilesSession) -> Layout:
    from sdgen.databases.folders.layout import Layout

    return Layout(PurePosixPath("/"), session.files(root))
