"""A connection to Postgres that its owner lends: used as ours are, and given back as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import Any

import psycopg
from psycopg import pq

from dialects import sql_nodes as x
from sdgen.databases.borrowing import BorrowedConnection, no_transaction, transaction_is_open
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.connecting import Connection, Server
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.postgres.heirs import dialect_of
from sdgen.databases.postgres.loaders import register_loaders
from sdgen.databases.postgres.locks import claim, release
from sdgen.databases.postgres.settings import Settings, look_up
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName

_VALUES = b"""
SELECT wanted.name, pg_catalog.current_setting(wanted.name, true)
FROM pg_catalog.unnest($1::pg_catalog.text[]) AS wanted (name)
"""
_TEMPORARY = """
SELECT relname::text FROM pg_class
WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r'
"""


class _SharedConnection(psycopg.Connection[tuple[Any, ...]]):
    """A second face of an open connection: rows, types and cursors as ours, not as its owner's."""

    def __del__(self, *args: Any) -> None:
        """Says nothing: its owner closes it."""


class _Connection(BorrowedConnection):
    def __init__(
        self, connection: Connection, server: Server, settings: Settings, *, in_transaction: bool
    ) -> None:
        self._connection, self._server = connection, server
        # In the owner's transaction they are set once, else in each of ours, and never for good.
        self._settings = replace(settings, for_transactions=not in_transaction)
        self._in_transaction = in_transaction
        self.dsn = connection.info.dsn

    def engine(self, schema: str | None) -> Engine:
        """Returns an engine on the connection."""
        return _BorrowedEngine(
            *(self._connection, self._server, self._settings, schema),
            in_transaction=self._in_transaction,
        )


class _BorrowedEngine(PostgresEngine):
    """An engine on a connection of somebody else's."""

    def __init__(
        self,
        connection: Connection,
        server: Server,
        settings: Settings,
        schema: str | None,
        *,
        in_transaction: bool,
    ) -> None:
        dialect = dialect_of(settings.parents)
        Engine.__init__(self, dialect, schema or dialect.default_schema)
        self._connection, self._server, self._settings = connection, server, settings
        self._claiming = None
        self._claimed: list[tuple[Sequence[TableName], str]] = []
        self._lockable: dict[str, bool] = {}
        self._in_transaction = in_transaction
        self._depth = 0  # of our own transactions
        # Elsewhere temporary tables would be left behind: they end with each transaction.
        self.keeps_session = in_transaction
        self._before = set(self._rows(_TEMPORARY))

    def close(self) -> None:
        """Takes off what lasts longer than a transaction of ours."""
        with suppress(TargetError):  # where one has failed it has all gone with it
            for tables, run_id in self._claimed:
                release(self._rows, tables, run_id)
            for (name,) in set(self._rows(_TEMPORARY)) - self._before:
                table = self.dialect.render(x.table(name, "pg_temp"))
                self._do(f"DROP TABLE {table}")

    def claim(self, tables: Sequence[TableName], run_id: str) -> list[str]:
        """Claims tables until the owner's transaction ends, or else until it is closed."""
        holders = claim(self._rows, tables, run_id, for_transaction=self._in_transaction)
        if not self._in_transaction:
            self._claimed.append((tables, run_id))
        return holders

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error."""
        self._depth += 1
        try:
            with super().transaction():
                yield
        finally:
            self._depth -= 1

    @property
    def _is_bare(self) -> bool:
        # A statement that fails by itself would spoil the owner's transaction.
        return super()._is_bare or (self._in_transaction and self._depth == 0)

    @property
    def session_number(self) -> int | None:
        """None: nobody looks on by another connection."""
        return None

    def default_jobs(self) -> int:
        """Returns 1: there is one connection."""
        return 1


@contextmanager
def borrowed(
    connection: psycopg.Connection[Any], *, in_transaction: bool | None
) -> Iterator[BorrowedConnection]:
    """Borrows a connection for the block.

    Args:
        connection: the connection.
        in_transaction: see ``Database.borrow``.

    Raises:
        TargetError: it cannot be used.
    """
    _check_usable(connection)
    server = Server(connection.info.dsn)
    is_idle = connection.info.transaction_status is pq.TransactionStatus.IDLE
    if in_transaction is None:
        in_transaction = not is_idle
    if not in_transaction and not is_idle:
        raise transaction_is_open()
    if in_transaction and is_idle and connection.autocommit:
        raise no_transaction()
    with ExitStack() as stack:
        try:
            if in_transaction:
                stack.enter_context(_begun(connection, is_idle=is_idle))
            shared = stack.enter_context(_shared(connection))
            with ExitStack() as all_done:
                all_done.enter_context(shared.transaction())
                settings = look_up(shared)
                if in_transaction:
                    all_done.enter_context(_applied(shared, settings))
                    stack.enter_context(all_done.pop_all())
        except psycopg.Error as error:
            raise server.refused(error) from error
        yield _Connection(shared, server, settings, in_transaction=in_transaction)


def _check_usable(connection: psycopg.Connection[Any]) -> None:
    """Raises TargetError where nothing can be asked by a connection."""
    if connection.closed or connection.broken:
        raise TargetError("the connection is closed. Open it again")
    if connection.pgconn.pipeline_status != pq.PipelineStatus.OFF:
        raise TargetError("the connection is in pipeline mode. Leave that first")
    status = connection.info.transaction_status
    if status is pq.TransactionStatus.INERROR:
        raise TargetError("the connection's transaction has failed. Roll it back first")
    if status is pq.TransactionStatus.ACTIVE:
        raise TargetError("the connection is executing a statement. Wait for its end")


@contextmanager
def _begun(connection: psycopg.Connection[Any], *, is_idle: bool) -> Iterator[None]:
    """Begins the owner's transaction where none is open, as the driver would; for it to end."""
    if is_idle:
        connection.execute("SELECT 1")
    try:
        yield
    except BaseException:
        if is_idle:
            connection.rollback()
        raise


@contextmanager
def _shared(connection: psycopg.Connection[Any]) -> Iterator[Connection]:
    """Gives another face of a connection."""
    handlers = connection.pgconn.notice_handler, connection.pgconn.notify_handler
    shared = _SharedConnection(connection.pgconn)
    connection.pgconn.notify_handler = handlers[1]  # notifications are the owner's
    try:
        shared.prepare_threshold = None
        shared.cursor_factory = psycopg.RawCursor
        if connection.info.transaction_status is pq.TransactionStatus.IDLE:
            shared.autocommit = True
            # BEGIN says so in words, whatever the role's defaults are.
            shared.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
            shared.read_only, shared.deferrable = False, False
        register_loaders(shared)
        yield shared
    finally:
        connection.pgconn.notice_handler, connection.pgconn.notify_handler = handlers


@contextmanager
def _applied(connection: Connection, settings: Settings) -> Iterator[None]:
    """Has settings in the owner's transaction, and afterwards those that it had.

    An error rolls the transaction back to where it began, which takes them off.
    """
    names = list(settings.values)
    before = {
        name: value
        for name, value in connection.execute(_VALUES, [names]).fetchall()
        if value is not None
    }
    replace(settings, for_transactions=True).apply(connection)
    yield
    replace(settings, values=before, for_transactions=True).apply(connection)
