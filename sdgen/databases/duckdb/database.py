"""What DuckDB tells of itself: a file, or a database in memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

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
    default_jobs = "the cores of this machine for DuckDB, 8 at most"

    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a database file, made with its folder where there is none."""
        try:
            from sdgen.databases.duckdb.engine import DuckDBEngine
        except ModuleNotFoundError as error:
            if error.name not in ("duckdb", "_duckdb"):
                raise
            raise TargetError(
                "DuckDB is not installed. Install it with: pip install 'sdgen[duckdb]'"
            ) from error

        return DuckDBEngine(str(self.file(dsn) or dsn), schema)

    def file(self, dsn: str) -> Path | None:
        """Returns the file; None for a database in memory."""
        if dsn == self.memory_dsn:
            return None
        scheme, sign, path = dsn.partition("://")
        if sign and scheme.lower() in self.schemes:
            dsn = unquote(path).removeprefix("/")
        return Path(dsn).expanduser()
