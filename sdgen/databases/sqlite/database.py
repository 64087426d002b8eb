"""What SQLite tells of itself: a file, or a database in memory."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from sdgen.databases.descriptor import FileDatabase
from sdgen.databases.rates import Rates

if TYPE_CHECKING:
    from sdgen.databases.borrowing import BorrowedConnection
    from sdgen.databases.declared_tables import DeclaredTables
    from sdgen.databases.engine import Engine


class SQLiteDatabase(FileDatabase):
    """SQLite files: a path, or ``sqlite:///relative`` / ``sqlite:////absolute``."""

    kind = "sqlite"
    connections = ("sqlite3", "Connection")
    title = "SQLite"
    client = "sqlite3"
    schemes: ClassVar[tuple[str, ...]] = ("sqlite",)
    suffixes: ClassVar[tuple[str, ...]] = (".sqlite", ".sqlite3", ".db")
    memory_dsn: ClassVar[str | None] = ":memory:"
    has_schemas = False
    waits_for_locks = False
    example = "data/demo.sqlite"
    forms = "an SQLite file (shop.sqlite, shop.sqlite3, shop.db or sqlite:///any/path)"
    documented_forms = "the path of an SQLite file"
    other_forms = "for a file of any name"
    default_jobs = "1 for SQLite"
    rates = Rates(row=100, cell=40, factor=0.7, key=300)

    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a database file, made with its folder where there is none."""
        from sdgen.databases.sqlite.engine import SQLiteEngine

        return SQLiteEngine(str(self.file(dsn) or dsn))

    def borrow(
        self, connection: Any, *, in_transaction: bool | None
    ) -> AbstractContextManager[BorrowedConnection]:
        """Returns what borrows a connection; see ``Database.borrow``."""
        from sdgen.databases.sqlite.borrowed import borrowed

        return borrowed(connection, in_transaction=in_transaction)

    def declared_tables(self, text: str, folder: Path) -> DeclaredTables:
        """Returns the tables of a file of DDL, which a database of its own has executed."""
        from sdgen.databases.sqlite.ddl import tables_of

        return tables_of(text, folder / "declared.sqlite")
