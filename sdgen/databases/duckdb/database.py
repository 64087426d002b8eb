"""What DuckDB tells of itself: a file, or a database in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from sdgen.databases.descriptor import FileDatabase
from sdgen.databases.rates import Rates
from sdgen.errors import TargetError, shown

if TYPE_CHECKING:
    from sdgen.column_types import DataType
    from sdgen.databases.borrowing import BorrowedConnection
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.databases.engine import Engine


class DuckDBDatabase(FileDatabase):
    """DuckDB files: a path, or ``duckdb:///relative`` / ``duckdb:////absolute``."""

    kind = "duckdb"
    connections = ("duckdb", "DuckDBPyConnection")
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
    rates = Rates(row=200, cell=20, factor=0.4, key=100)
    makes_columns = True
    maker_modules = ("sdgen.databases.duckdb.making",)

    @property
    def missing_driver(self) -> str | None:
        """Why DuckDB cannot be used; None where it can."""
        from sdgen.databases.duckdb.package import missing_duckdb

        return missing_duckdb()

    def dsn_problems(self, dsn: str) -> Iterator[str]:
        """Yields what keeps a DSN from being the path of a file for DuckDB."""
        yield from super().dsn_problems(dsn)
        if "${" not in dsn and "?" in str(self.file(dsn) or ""):
            yield f"has a ? in the path, where DuckDB reads options (got {shown(dsn)}). Rename it"

    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a database file, made with its folder where there is none."""
        with installed():
            from sdgen.databases.duckdb.engine import DuckDBEngine

        return DuckDBEngine(str(self.file(dsn) or dsn), schema)

    def borrow(
        self, connection: Any, *, in_transaction: bool | None
    ) -> AbstractContextManager[BorrowedConnection]:
        """Returns what borrows a connection; see ``Database.borrow``."""
        from sdgen.databases.duckdb.borrowed import borrowed

        return borrowed(connection, in_transaction=in_transaction)

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

    @property
    def install(self) -> str | None:
        """What installs DuckDB and numpy; neither is imported to know it."""
        from sdgen.databases.duckdb.package import INSTALL

        there = all(find_spec(module) for module in ("duckdb", "numpy"))
        return None if there else INSTALL

    def open_maker(self, beside: GivesColumns | None = None) -> GivesColumns:
        """Returns a connection to a database in memory: one of its own, or another's."""
        if self.install is not None:
            raise TargetError(f"DuckDB and numpy are needed. Install them with: {self.install}")
        from sdgen.databases.duckdb.making import DuckDBMaker

        return DuckDBMaker(beside if isinstance(beside, DuckDBMaker) else None)


@contextmanager
def installed() -> Iterator[None]:
    """Raises TargetError where what is imported inside is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in ("duckdb", "_duckdb"):
            raise
        from sdgen.databases.duckdb.package import NOT_INSTALLED

        raise TargetError(NOT_INSTALLED) from error
