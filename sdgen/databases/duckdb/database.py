"""What DuckDB tells of itself: a file, or a database in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

from sdgen.column_types import DataType
from sdgen.databases.descriptor import FileDatabase
from sdgen.errors import TargetError

if TYPE_CHECKING:
    from sdgen.databases.engine import Engine


class DuckDBDatabase(FileDatabase):
    """DuckDB files: a path, or ``duckdb:///relative`` / ``duckdb:////absolute``."""

    kind = "duckdb"
    title = "DuckDB"
    client = "duckdb"
    schemes: ClassVar[tuple[str, ...]] = ("duckdb",)
    suffixes: ClassVar[tuple[str, ...]] = (".duckdb", ".ddb")
    memory_dsn: ClassVar[str | None] = ":memory:"
    has_schemas = True
    waits_for_locks = False
    example = "data/demo.duckdb"
    forms = "a DuckDB file (shop.duckdb, shop.ddb or duckdb:///any/path)"
    documented_forms = "the path of a DuckDB file"
    other_forms = "for a file of any name"
    writes_parquet = True
    default_jobs = "the cores of this machine for DuckDB and files, 8 at most"

    @property
    def is_installed(self) -> bool:
        """Whether the package is there."""
        return find_spec("duckdb") is not None

    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a database file, made with its folder where there is none."""
        with installed():
            from sdgen.databases.duckdb.engine import DuckDBEngine

        return DuckDBEngine(str(self.file(dsn) or dsn), schema)

    def write_parquet(
        self,
        columns: Sequence[tuple[str, DataType]],
        rows: Iterable[Sequence[str | None]],
        file: Path,
    ) -> None:
        """Writes rows to a Parquet file."""
        with installed():
            from sdgen.databases.duckdb.parquet import write_parquet

        write_parquet(columns, rows, file)

    def file(self, dsn: str) -> Path | None:
        """Returns the file; None for a database in memory."""
        if dsn == self.memory_dsn:
            return None
        scheme, sign, path = dsn.partition("://")
        if sign and scheme.lower() in self.schemes:
            dsn = unquote(path).removeprefix("/")
        return Path(dsn).expanduser()


@contextmanager
def installed() -> Iterator[None]:
    """Raises TargetError where what is imported inside is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in ("duckdb", "_duckdb"):
            raise
        raise TargetError(
            "DuckDB is not installed. Install it with: pip install 'sdgen[duckdb]'"
        ) from error
