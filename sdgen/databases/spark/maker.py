"""What Spark tells of itself as a maker, before it is started."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.folders.file_maker import FileMaker
from sdgen.databases.rates import Rates
from sdgen.errors import TargetError

if TYPE_CHECKING:
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.databases.descriptor import Database
    from sdgen.databases.folders.file_maker import FileMakerSession
    from sdgen.databases.folders.manifest import FileOptions
    from sdgen.planning.request import SparkMaster

_OLDEST = 4
_PACKAGE = f"pyspark {_OLDEST} or newer: pip install 'sdgen[spark]'"
_FOR_FILES: Sequence[str] = ()
_FOR_COLUMNS = ("numpy", "pyarrow")
_JAVA = "Java 17 or newer, and put it on PATH or in JAVA_HOME"


class SparkFiles(FileMaker):
    """Spark: on the cores of this machine, or on a cluster."""

    kind = "spark"
    title = "Spark"
    kinds: ClassVar[frozenset[str]] = frozenset({"parquet", "csv", "jsonl"})
    makes_columns = True
    rates = Rates(row=100, cell=15, factor=1.2, job=0.8, seconds=(5.0, 30.0))

    @property
    def install(self) -> str | None:
        """What has to be installed; neither pyspark nor Java is started to know it."""
        return _missing(_FOR_FILES)

    @property
    def columns_install(self) -> str | None:
        """What has to be installed to compute rows for databases: they come as Arrow."""
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
    has_packages = _has_package() and all(find_spec(module) for module in modules)
    missing = [] if has_packages else [_PACKAGE]
    missing += [] if _java() else [_JAVA]
    return f"Install {'; and '.join(missing)}" if missing else None


def _has_package() -> bool:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return int(version("pyspark").partition(".")[0]) >= _OLDEST
    except (PackageNotFoundError, ValueError):
        return False


def _java() -> str | None:
    """Returns the program that pyspark would start Java by; None where there is none."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which(str(Path(home) / "bin" / "java")) if home else shutil.which("java")
