"""A connection to SQLite that its owner lends: used as ours are, and given back as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from dialects import get_dialect
from dialects import sql_nodes as x
from sdgen.databases.borrowing import BorrowedConnection, no_transaction, transaction_is_open
from sdgen.databases.engine import Engine
from sdgen.databases.sqlite.catalog import SQLiteCatalog
from sdgen.databases.sqlite.engine import (
    SQLiteEngine,
    check_library,
    functions_needed,
    refused,
)
from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import TargetError, listed
from sdgen.scenario.table_names import TableName

_SAVEPOINT = "sdgen_borrowed"
# Setting → its value in a connection of ours. They decide what is stored, or how it is told.
_SETTINGS = {
    "ignore_check_constraints": 0,
    "recursive_triggers": 0,
    "reverse_unordered_selects": 0,
    "count_changes": 0,
    "legacy_alter_table": 0,
}
_KEPT = ("cache_size", "temp.cache_size")
_IS_CASE_SENSITIVE = "SELECT NOT 'a' LIKE 'A'"  # PRAGMA case_sensitive_like cannot be read
_OWN_FUNCTIONS = "SELECT DISTINCT name FROM pragma_function_list WHERE builtin"
_ADDED_FUNCTIONS = "SELECT DISTINCT name FROM pragma_function_list WHERE NOT builtin"
_TEMPORARY = "SELECT name FROM temp.sqlite_master WHERE type = 'table'"
_LOCKED_IN = (
    "SQLite connections belong to the thread that opened them: fill in that thread, or open the "
    "connection with check_same_thread=False"
)


class _Connection(BorrowedConnection):
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        ((file,),) = connection.execute(
            "SELECT file FROM pragma_database_list WHERE name = 'main'"
        ).fetchall()
        self.file = Path(file) if file else None
        self.dsn = file or ":memory:"

    def engine(self, schema: str | None) -> Engine:
        """Returns an engine on the connection."""
        return _BorrowedEngine(self._connection)


class _BorrowedEngine(SQLiteEngine):
    """An engine on a connection of somebody else's."""

    one_thread = True

    def __init__(self, connection: sqlite3.Connection) -> None:
        Engine.__init__(self, get_dialect(self.kind), None)
        self._connection = connection
        ((self._usual_cache,),) = self._rows("PRAGMA cache_size")
        self._before = set(self._rows(_TEMPORARY))

    @cached_property
    def catalog(self) -> SQLiteCatalog:
        """What the file holds."""
        return _Catalog(self._rows, self.dialect)

    def close(self) -> None:
        """Drops the temporary tables that were made since it was opened."""
        with suppress(TargetError):
            for (name,) in set(self._rows(_TEMPORARY)) - self._before:
                table = self.dialect.render(x.table(name, "temp"))
                self._do(f"DROP TABLE {table}")


class _Catalog(SQLiteCatalog):
    """Finds no table where another one of its name would be meant."""

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those that exist. Raises TargetError where a name means another table."""
        found = super().tables(names)
        for (schema,) in self._rows("SELECT name FROM pragma_database_list WHERE name <> 'main'"):
            master = x.table("sqlite_master", schema)
            query = (
                f"SELECT name FROM {self._dialect.render(master)} "
                "WHERE lower(name) = lower(?) AND type IN ('table', 'view')"
            )
            hidden = [
                str(name)
                for name in names
                if (schema == "temp" or name not in found) and self._rows(query, [name.name])
            ]
            if hidden:
                raise TargetError(
                    f"the connection has {listed(hidden)} in {schema} too, and the SQL of a run "
                    "could refer to them instead of the main database's. Drop or detach it, or "
                    "give the path of the file"
                )
        return found


@contextmanager
def borrowed(
    connection: sqlite3.Connection, *, in_transaction: bool | None
) -> Iterator[BorrowedConnection]:
    """Borrows a connection for the block.

    Args:
        connection: the connection.
        in_transaction: see ``Database.borrow``.

    Raises:
        TargetError: it cannot be used.
    """
    check_library()
    with ExitStack() as stack:
        try:
            if in_transaction is None:
                in_transaction = connection.in_transaction
            if in_transaction:
                stack.enter_context(_within_transaction(connection))
            elif connection.in_transaction:
                raise _always_in_one(connection) or transaction_is_open()
            stack.enter_context(_as_ours(connection))
            _check_functions(connection)
            stack.enter_context(_with_settings(connection, in_transaction=in_transaction))
            stack.enter_context(_with_functions(connection))
            lent = _Connection(connection)
        except sqlite3.ProgrammingError as error:
            where = _LOCKED_IN if "thread" in str(error) else "Open it again"
            raise TargetError(f"the connection cannot be used: {error}. {where}") from error
        except sqlite3.Error as error:
            raise refused(error) from error
        yield lent


def _always_in_one(connection: sqlite3.Connection) -> TargetError | None:
    """Returns the error of a connection that has a transaction open at all times."""
    if getattr(connection, "autocommit", None) is not False:
        return None
    return TargetError(
        "the connection has autocommit=False, so a transaction is always open, and a run commits "
        "transactions of its own. Fill within it (in_transaction), or set its autocommit to True"
    )


def _check_functions(connection: sqlite3.Connection) -> None:
    """Raises TargetError where functions stand in place of those of SQLite."""
    if sqlite3.sqlite_version_info < (3, 37, 0):
        return  # it does not tell
    added = {name.lower() for (name,) in connection.execute(_ADDED_FUNCTIONS)}
    clean = sqlite3.connect(":memory:")
    try:
        own = {name.lower() for (name,) in clean.execute(_OWN_FUNCTIONS)}
    finally:
        clean.close()
    if replaced := sorted((added & own) - {"like"}):  # PRAGMA case_sensitive_like adds that one
        raise TargetError(
            f"the connection has functions that replace SQLite's own ({listed(replaced)}), and the "
            "SQL of a run would call them. Remove them, or give the path of the file"
        )


@contextmanager
def _as_ours(connection: sqlite3.Connection) -> Iterator[None]:
    """Has rows be tuples, strings be str, and no statement begin a transaction by itself."""
    factories = connection.row_factory, connection.text_factory
    level = connection.isolation_level
    connection.row_factory, connection.text_factory = None, str
    # Setting the level commits: within a transaction it stays, where it begins no other one.
    if not connection.in_transaction and level is not None:
        connection.isolation_level = None
    try:
        yield
    finally:
        connection.row_factory, connection.text_factory = factories
        if connection.isolation_level != level:
            connection.isolation_level = level


@contextmanager
def _within_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Makes what is done a part of the owner's transaction that an error takes back.

    Where none is open one is begun, as the driver does before the first row, for its owner to end.
    """
    begun = connection.in_transaction
    if not begun:
        if connection.isolation_level is None or getattr(connection, "autocommit", None) is True:
            raise no_transaction()
        connection.execute(f"BEGIN {connection.isolation_level}")
    connection.execute(f"SAVEPOINT {_SAVEPOINT}")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # after a full disk, say, SQLite has rolled back already
            connection.execute(f"ROLLBACK TO {_SAVEPOINT}")
            connection.execute(f"RELEASE {_SAVEPOINT}")
            if not begun:
                connection.execute("ROLLBACK")
        raise
    connection.execute(f"RELEASE {_SAVEPOINT}")


@contextmanager
def _with_settings(connection: sqlite3.Connection, *, in_transaction: bool) -> Iterator[None]:
    """Sets what a connection of ours has, and afterwards what it had."""
    # Keys are held against the rows when the transaction ends, or not at all, as in files that we
    # open: a batch may come before the one that it points to.
    keys = {"defer_foreign_keys": 1} if in_transaction else {"foreign_keys": 0}
    wanted = {**_SETTINGS, **keys}
    before = {name: _read(connection, name) for name in (*wanted, *_KEPT)}
    ((case,),) = connection.execute(_IS_CASE_SENSITIVE).fetchall()
    for name, value in wanted.items():
        _set(connection, name, value, before[name])
    if case:
        connection.execute("PRAGMA case_sensitive_like = 0").fetchall()
    try:
        yield
    finally:
        for name, value in before.items():
            if value is not None:
                connection.execute(f"PRAGMA {name} = {int(value)}").fetchall()
        if case:
            connection.execute("PRAGMA case_sensitive_like = 1").fetchall()


def _read(connection: sqlite3.Connection, name: str) -> Any:
    rows = connection.execute(f"PRAGMA {name}").fetchall()
    return rows[0][0] if rows else None


def _set(connection: sqlite3.Connection, name: str, value: int, before: int | None) -> None:
    if before is not None and before != value:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()


@contextmanager
def _with_functions(connection: sqlite3.Connection) -> Iterator[None]:
    """Gives it the functions that the SQL of runs needs, for the block."""
    added = []
    for name, arguments, function in functions_needed(connection):
        connection.create_function(name, arguments, function, deterministic=True)
        added.append((name, arguments))
    try:
        yield
    finally:
        for name, arguments in added:
            # The name stays and calls nothing. A statement of the owner's may be at work.
            with suppress(sqlite3.Error):
                connection.create_function(name, arguments, None)
