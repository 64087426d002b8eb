"""The kinds of folders that DuckDB writes: Parquet, CSV and JSON Lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from sdgen.databases.duckdb.database import installed
from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.rates import Rates

if TYPE_CHECKING:
    from sdgen.databases.duckdb.folders.engine import DuckDBFolder
    from sdgen.databases.folders.engine import FolderEngine


class _DuckDBFolders(FolderDatabase):
    """Folders that DuckDB writes and reads."""

    client = "duckdb"
    default_jobs = "the cores of this machine for DuckDB and files, 8 at most"
    rates = Rates(row=100, cell=15, factor=0.3, job=0.8)

    @property
    def dialect(self) -> str:
        """DuckDB's."""
        return "duckdb"

    @property
    def missing_driver(self) -> str | None:
        """Why DuckDB cannot be used; None where it can."""
        from sdgen.databases.duckdb.package import missing_duckdb

        return missing_duckdb()

    def open_reader(self, dsn: str) -> FolderEngine:
        """Returns a connection that uses all cores."""
        return self._engine(dsn, threads=None)

    def open_writer(self, dsn: str) -> FolderEngine:
        """Returns a connection that keeps one core busy: each worker has one."""
        return self._engine(dsn, threads=1)

    def _engine(self, dsn: str, *, threads: int | None) -> DuckDBFolder:
        with installed():
            from sdgen.databases.duckdb.folders.engine import DuckDBFolder

        folder = self.file(dsn)
        if folder is None:
            raise AssertionError("a folder has a path")
        return DuckDBFolder(folder.absolute(), self.kind, threads)


class ParquetFolder(_DuckDBFolders):
    """Folders of Parquet files."""

    kind = "parquet"
    title = "Parquet"
    can_be_joined = False
    schemes: ClassVar[tuple[str, ...]] = ("parquet",)
    compressions: ClassVar[Sequence[str]] = ("zstd", "snappy", "gzip", "lz4", "none")
    example = "parquet:out"
    forms = "a folder of Parquet files (parquet:out)"
    documented_forms = "`parquet:` and a folder"
    other_forms = "for a folder"


class CsvFolder(_DuckDBFolders):
    """Folders of CSV files."""

    kind = "csv"
    title = "CSV"
    options: ClassVar[frozenset[str]] = frozenset({*FolderDatabase.options, "delimiter", "header"})
    schemes: ClassVar[tuple[str, ...]] = ("csv",)
    compressions: ClassVar[Sequence[str]] = ("none", "gzip", "zstd")
    example = "csv:out"
    forms = "one of CSV (csv:out)"
    documented_forms = "`csv:` and a folder"
    other_forms = "for a folder"


class JsonlFolder(_DuckDBFolders):
    """Folders of JSON Lines files."""

    kind = "jsonl"
    title = "JSON Lines"
    schemes: ClassVar[tuple[str, ...]] = ("jsonl",)
    compressions: ClassVar[Sequence[str]] = ("none", "gzip", "zstd")
    example = "jsonl:out"
    forms = "one of JSON Lines (jsonl:out)"
    documented_forms = "`jsonl:` and a folder"
    other_forms = "for a folder"
