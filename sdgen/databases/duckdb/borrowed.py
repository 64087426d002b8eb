"""A connection to DuckDB that its owner lends: runs work on cursors of it, which leave it alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.duckdb import DuckDB
from dialects.duckdb_session import SESSION
from sdgen.databases.borrowing import BorrowedConnection
from sdgen.databases.duckdb.connecting import MEMORY, check_version, refused
from sdgen.databases.duckdb.engine import DuckDBEngine
from sdgen.databases.engine import Engine
from sdgen.errors import TargetError

_OF_ALL = "disabled_optimizers"  # the one setting that cursors do not have for themselves
_OF_CURSORS = {
    **{name: value for name, value in SESSION.items() if name != _OF_ALL},
    "python_enable_replacements": "false",
}
_WHERE = """
SELECT database_name, path FROM duckdb_databases() WHERE database_name = current_database()
"""
_TRANSACTION = "SELECT txid_current()"  # outside of a transaction each query has its own


class _Connection(BorrowedConnection):
    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        ((self._name, path),) = connection.execute(_WHERE).fetchall()
        self.file = Path(path) if path else None
        self.dsn = path or MEMORY

    def engine(self, schema: str | None) -> Engine:
        """Returns an engine on a cursor of the connection."""
        return _BorrowedEngine(self._connection, self._name, self.dsn, schema)


class _BorrowedEngine(DuckDBEngine):
    """An engine on a cursor of somebody else's connection: a transaction and settings of its own.

    Args:
        connection: the connection.
        name: the database that it uses, of those that are attached.
        path: the file of that, or ``:memory:``.
        schema: of the tables; None for the usual one.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, name: str, path: str, schema: str | None
    ) -> None:
        self._lent, self._name = connection, name
        super().__init__(path, schema)

    def _connected(self) -> duckdb.DuckDBPyConnection:
        cursor = self._lent.cursor()
        place = x.table(DuckDB().default_schema, self._name)
        cursor.execute(DuckDB().render(exp.Use(this=place)))
        for name, value in _OF_CURSORS.items():
            cursor.execute(f"SET SESSION {name} = '{value}'")
        return cursor

    def default_jobs(self) -> int:
        """Returns 1: its owner waits for it in one thread."""
        return 1


@contextmanager
def borrowed(
    connection: duckdb.DuckDBPyConnection, *, in_transaction: bool | None
) -> Iterator[BorrowedConnection]:
    """Borrows a connection for the block.

    Args:
        connection: the connection.
        in_transaction: see ``Database.borrow``. True is refused: an error could not take back our
            part of a transaction alone, since DuckDB has no savepoints.

    Raises:
        TargetError: it cannot be used.
    """
    check_version()
    if in_transaction:
        raise TargetError(
            "DuckDB has no savepoints, so an error could not take back a fill and leave the rest "
            "of your transaction. Fill without in_transaction"
        )
    try:
        if len({connection.execute(_TRANSACTION).fetchone() for _ in range(2)}) == 1:
            raise TargetError(
                "the connection has a transaction open, and DuckDB lets nobody else see its "
                "tables. Commit or roll it back first"
            )
        lent = _Connection(connection)
        before = _settled(connection)
    except duckdb.Error as error:
        raise _unusable(error) from error
    try:
        yield lent
    finally:
        with suppress(duckdb.Error):  # its owner has closed it meanwhile
            _set_for_all(connection, before)


def _settled(connection: duckdb.DuckDBPyConnection) -> str:
    """Sets what a database has for all of its connections, and returns what it had."""
    found = connection.execute(f"SELECT current_setting('{_OF_ALL}')").fetchone()
    before = str(found[0]) if found else ""
    _set_for_all(connection, SESSION[_OF_ALL])
    return before


def _set_for_all(connection: duckdb.DuckDBPyConnection, value: str) -> None:
    literal = DuckDB().render(x.text(value))
    connection.execute(f"SET GLOBAL {_OF_ALL} = {literal}")


def _unusable(error: duckdb.Error) -> TargetError:
    said = str(error)
    if isinstance(error, duckdb.ConnectionException) or "closed" in said:
        return TargetError("the connection is closed. Open it again")
    if "configuration has been locked" in said:
        return TargetError(
            "the connection's settings are locked (lock_configuration), and a run needs some of "
            "its own. Open it without that, or give the path of the file"
        )
    if "aborted" in said:
        return TargetError("the connection's transaction has failed. Roll it back first")
    return refused(error)
