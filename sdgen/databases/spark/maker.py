"""What Spark tells of itself as a maker, before it is started."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.folders.file_maker import FileMaker
from sdgen.databases.rates import Rates
from sdgen.databases.spark import installed
from sdgen.databases.spark.masters import master_problem
from sdgen.errors import TargetError

if TYPE_CHECKING:
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.databases.descriptor import Database
    from sdgen.databases.folders.file_maker import FileMakerSession
    from sdgen.databases.folders.manifest import FileOptions
    from sdgen.planning.request import SparkMaster

_FOR_FILES: Sequence[str] = ()
_FOR_COLUMNS = ("numpy", "pyarrow")


class SparkFiles(FileMaker):
    """Spark: on the cores of this machine, or on a cluster."""

    kind = "spark"
    title = "Spark"
    kinds: ClassVar[frozenset[str]] = frozenset({"parquet", "csv", "jsonl"})
    makes_columns = True
    rates = Rates(row=100, cell=15, factor=1.2, job=0.8, seconds=(5.0, 30.0))

    @property
    def install(self) -> str | None:
        """What is missing, and what to do: neither pyspark nor Spark is started to know it."""
        return _missing(_FOR_FILES)

    @property
    def columns_install(self) -> str | None:
        """As ``install``, to compute rows for databases: they come as Arrow."""
        return _missing(_FOR_COLUMNS)

    def options_problem(self, kind: str, options: FileOptions) -> str | None:
        """Returns why it writes no files so: for texts, zstd needs Hadoop's own library."""
        if options.compression == "zstd" and kind != "parquet":
            return f"Spark compresses {kind} files with gzip or not at all (got zstd). Choose one"
        return None

    def folders(self, usual: Database) -> Database | None:
        """Returns a kind of folders as it is on the file systems of Hadoop."""
        if not isinstance(usual, FolderDatabase):
            return None
        from sdgen.databases.spark.folders import on_hadoop

        return on_hadoop(usual)

    def master_problem(self, master: SparkMaster) -> str | None:
        """Returns why it cannot compute there, as far as is known before it is started."""
        return master_problem(master)

    def open(self, master: SparkMaster) -> FileMakerSession:
        """Starts Spark, or uses the one that this process has."""
        if self.install is not None:
            raise TargetError(f"Spark cannot be started. {self.install}")
        from sdgen.databases.spark.session import SparkFilesSession

        return SparkFilesSession(master)

    def open_maker(self, master: SparkMaster, beside: GivesColumns | None = None) -> GivesColumns:
        """Starts Spark, or uses the one that this process has, for one worker."""
        if self.columns_install is not None:
            raise TargetError(f"Spark cannot be started. {self.columns_install}")
        from sdgen.databases.spark.columns import SparkColumns

        return SparkColumns(master, beside if isinstance(beside, SparkColumns) else None)


def _missing(modules: Sequence[str]) -> str | None:
    return "; ".join(installed.problems(modules)) or None
