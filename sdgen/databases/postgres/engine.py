"""PostgreSQL through psycopg 3."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import pq
from sqlglot import exp

from dialects import get_dialect
from dialects import sql_nodes as x
from dialects.postgres import json_row_hash
from sdgen.compiling.look_ups import LookUpTable
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.access import HiddenRows
from sdgen.databases.column_copies import CopiedColumn, TakesColumns
from sdgen.databases.engine import BrokenConstraint, Engine
from sdgen.databases.postgres.catalog import PostgresCatalog
from sdgen.databases.postgres.connecting import Connection, Server
from sdgen.databases.postgres.copying.entries import entries_query
from sdgen.databases.postgres.cutting import cut, cut_after
from sdgen.databases.postgres.estimates import KnownRows
from sdgen.databases.postgres.heirs import dialect_of
from sdgen.databases.postgres.locks import blockers, can_lock, claim, holders
from sdgen.databases.postgres.policies import read_hidden
from sdgen.databases.postgres.references import ROW_PLACES
from sdgen.databases.postgres.settings import settle
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName
from sdgen.values import Value

if TYPE_CHECKING:
    from sdgen.databases.columns import Rows

_CANCEL_TIMEOUT_SECONDS = 5
_HAS_RECORD_HASH = 140_000
"""The version from which on servers have ``hash_record_extended``."""
_MOST_JOBS = 8
_SESSION_SECONDS = 10.0  # until a pooler has given us a session of the server

# Just-in-time compilation costs about 0.1 s for each statement of six columns, and saves about a
# quarter of the time of each row, if it inlines: level at 300,000 rows, but of forty columns only
# beyond 500,000 (docs/benchmarks.md). The planner's own estimate (jit_above_cost) does not tell
# the one from the other, so we do.
_ROWS_WORTH_COMPILING, _MORE_FOR_A_COLUMN = 300_000, 12_000


class PostgresEngine(KnownRows, Engine, TakesColumns):
    """A connection to one Postgres database, its tables in one schema."""

    kind = "postgres"
    cells_per_batch = 80_000_000
    rows_per_batch = 2_500_000

    def __init__(self, dsn: str, schema: str | None, *, reads_only: bool = False) -> None:
        dialect = get_dialect(self.kind)
        super().__init__(dialect, schema or dialect.default_schema)
        self._server = Server(dsn)
        self._connection = self._server.connect()
        self._claiming: Connection | None = None
        self._lockable: dict[str, bool] = {}  # table → whether LOCK TABLE may be used
        try:
            self._settings = settle(self._connection, reads_only=reads_only)
        except (psycopg.Error, TargetError) as error:
            self._connection.close()
            raise self._server.unreachable(error) from error
        self.keeps_session = not self._settings.for_transactions
        self.reads_only, self.why_not_write = reads_only, self._settings.why_not_write
        self.dialect = dialect_of(self._settings.parents)

    @cached_property
    def catalog(self) -> PostgresCatalog:
        """What the database holds."""
        return PostgresCatalog(self._rows, self.dialect)

    def close(self) -> None:
        """Ends the connection."""
        if self._claiming is not None:
            self._claiming.close()
        self._connection.close()

    @property
    def server_version(self) -> str:
        """The server's version, such as ``15.18``."""
        return self._connection.info.parameter_status("server_version") or "unknown"

    def cancel(self) -> None:
        """Stops the statement that is running on the server, from another thread.

        Where the server is out of reach the connection is cut: who waits for its answer waits no
        longer. What it was at is committed or not; the ledger tells.
        """
        if self._connection.info.status is not pq.ConnStatus.OK:
            return
        try:
            self._connection.cancel_safe(timeout=_CANCEL_TIMEOUT_SECONDS)
        except psycopg.Error:
            cut(self._connection)

    @property
    def notices(self) -> Sequence[str]:
        """What users should know of the connection."""
        return self._settings.notices

    @property
    def encoding(self) -> str | None:
        """The database's encoding, such as ``LATIN1``; None for UTF8."""
        return None if self._settings.encoding == "UTF8" else self._settings.encoding

    @property
    def has_code_points(self) -> bool:
        """Whether CHR and ASCII mean Unicode's numbers, all there are in the encoding."""
        return self._settings.encoding in ("UTF8", "LATIN1")

    def unstorable(self, characters: str) -> str:
        """Returns the characters that the server cannot convert to the database's encoding."""
        if self.encoding is None or self._converts(characters):
            return ""
        return "".join(each for each in characters if not self._converts(each))

    def _converts(self, text: str) -> bool:
        if self.encoding == "SQL_ASCII":  # has no conversions, and would store our bytes
            return text.isascii()
        try:
            self._do("SELECT convert($1, 'UTF8', getdatabaseencoding())", [text.encode()])
        except TargetError:
            return False
        return True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error."""
        outermost = self._connection.info.transaction_status is pq.TransactionStatus.IDLE
        try:
            with self._connection.transaction():
                if outermost and self._settings.for_transactions:
                    self._settings.apply(self._connection)
                yield
        except psycopg.Error as error:
            raise self._server.refused(error) from error
        finally:
            if outermost and not self.keeps_session:
                self._provided.clear()  # gone with the transaction

    def hidden_rows(
        self, tables: Collection[TableName], *, removing: bool = False, updating: bool = False
    ) -> dict[TableName, HiddenRows]:
        """Returns the tables of which policies hide rows, or keep them as they are."""
        return read_hidden(self._rows, tables, "r" + removing * "d" + updating * "w")

    def row_places(self, table: TableName) -> RowPlaces:
        """Returns the system columns that say where a row stands."""
        return ROW_PLACES

    def check_constraints_now(self) -> None:
        """Checks the constraints that are deferred."""
        self._do("SET CONSTRAINTS ALL IMMEDIATE")

    def broken_constraint(self, error: TargetError) -> BrokenConstraint:
        """Returns which constraint a row breaks: the server names it, or the column."""
        cause: BaseException | None = error
        while cause is not None and not isinstance(cause, psycopg.Error):
            cause = cause.__cause__
        if cause is None:
            return BrokenConstraint()
        said = cause.diag
        column, of = said.column_name, said.table_name
        table = TableName(of, said.schema_name) if of else None
        return BrokenConstraint(said.constraint_name or "", (column,) if column else (), table)

    def expect_rows(self, rows: int, columns: int, into: exp.Table | None = None) -> None:
        """Switches just-in-time compilation on where there are rows enough to pay for it."""
        if rows >= _ROWS_WORTH_COMPILING + _MORE_FOR_A_COLUMN * columns:
            self._do("SET LOCAL jit = on")

    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Executes one statement and returns how many rows it wrote."""
        return self._do(sql, list((parameters or {}).values())).rowcount

    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Returns all rows of a query."""
        return self._do(sql, list((parameters or {}).values())).fetchall()

    def each(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yields the rows of a query as the server sends them; until the last one it is busy."""
        with self.transaction(), self._connection.cursor() as cursor:
            yield from cursor.stream(sql.encode(), list((parameters or {}).values()) or None)

    def claim(self, tables: Sequence[TableName], run_id: str) -> list[str]:
        """Claims tables by advisory locks of the session.

        A pooler's sessions are nobody's: there a transaction of its own holds them, on a connection
        of its own. It has no snapshot, so it keeps nothing from being cleaned up.
        """
        if self.keeps_session:
            return claim(self._rows, tables, run_id, for_transaction=False)
        if self._claiming is not None:
            self._claiming.close()
        connection = self._claiming = self._server.connect()

        def rows(sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
            return connection.execute(sql.encode(), parameters or None).fetchall()

        connection.autocommit, connection.read_only = False, False
        try:
            # A pooler with one session would have us wait for ourselves. This transaction holds
            # one, so the claim is had only where there is another one.
            with self.transaction(), cut_after(connection, _SESSION_SECONDS):
                self._do("SELECT 1")
                self._settings.apply(connection)
                return claim(rows, tables, run_id, for_transaction=True)
        except TargetError as error:
            connection.close()
            raise TargetError(
                "the connection pooler has no second server session free, which a run needs to "
                f"claim its tables ({error}). Give its pool two or more, or connect to the server "
                "itself"
            ) from error

    def lock_holders(self, tables: Sequence[TableName], writing: bool) -> list[str]:
        """Returns who holds locks on tables."""
        return holders(self._rows, tables, writing)

    @property
    def session_number(self) -> int | None:
        """The server process; a pooler's says nothing."""
        return self._connection.info.backend_pid if self.keeps_session else None

    def blockers(self, sessions: Sequence[int]) -> dict[int, str]:
        """Returns whom statements wait for, on locks of rows too."""
        return blockers(self._rows, sessions)

    def limit_lock_waits(self, seconds: float | None) -> None:
        """Sets lock_timeout for the transaction."""
        self._do(f"SET LOCAL lock_timeout = {round(1000 * (seconds or 0))}")

    def lock_out_writers(self, table: exp.Table) -> None:
        """Waits for the transactions of others that have written to the table.

        SHARE ROW EXCLUSIVE conflicts with the lock of every INSERT and with itself:
        https://www.postgresql.org/docs/current/explicit-locking.html
        """
        self._do(f"LOCK TABLE {self.dialect.render(table)} IN SHARE ROW EXCLUSIVE MODE")

    def lock_out_all(self, table: exp.Table) -> None:
        """Takes the lock of what changes the table itself, as DROP INDEX does."""
        self._do(f"LOCK TABLE {self.dialect.render(table)} IN ACCESS EXCLUSIVE MODE")

    def lock_as_writer(self, table: exp.Table) -> None:
        """Takes the lock of an INSERT, which does not conflict with itself.

        LOCK TABLE wants a right to the whole table, and none of the foreign ones. Otherwise the
        lock is left to the INSERT.
        """
        name = self.dialect.render(table)
        if name not in self._lockable:
            self._lockable[name] = can_lock(self._rows, name)
        if self._lockable[name]:
            self._do(f"LOCK TABLE {name} IN ROW EXCLUSIVE MODE")

    def keep_temporary_tables_on_disk(self) -> None:
        """Does nothing: the server has them."""

    def default_jobs(self) -> int:
        """Returns the cores of a server on this machine, else what the server grants one query.

        SQL does not tell how many cores a server has. ``max_parallel_workers_per_gather`` is how
        many processes its administrator lets one query have beside its own, 2 as it comes.
        """
        address = self._connection.info.hostaddr
        if not address or ipaddress.ip_address(address).is_loopback:
            return max(1, min(os.cpu_count() or 1, _MOST_JOBS))
        ((granted,),) = self.query("SHOW max_parallel_workers_per_gather")
        return max(1, min(1 + int(str(granted)), _MOST_JOBS))

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a hash of cells that the server has."""
        if self._connection.info.server_version >= _HAS_RECORD_HASH:
            return super().row_hash(cells)
        return json_row_hash(cells)

    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        table = self.dialect.render(x.table(name))
        try:
            with self._connection.cursor() as cursor:
                with cursor.copy(f"COPY {table} FROM STDIN".encode()) as copy:
                    for entry in entries:
                        copy.write_row(entry)
                cursor.execute(f"ANALYZE {table}".encode())
        except psycopg.Error as error:
            raise self._server.refused(error) from error

    def can_copy(self, table: exp.Table, columns: Sequence[CopiedColumn]) -> bool:
        """Returns whether a table receives cells as they are sent, and nothing has a say in it."""
        from sdgen.databases.postgres.copying.tables import read_forms  # numpy is an extra's

        return read_forms(self._rows, table, columns) is not None

    def copy(
        self,
        table: exp.Table,
        columns: Sequence[CopiedColumn],
        rows: Iterable[Rows],
        *,
        in_thread: bool = False,
    ) -> int:
        """Stores rows by a binary COPY."""
        from sdgen.databases.postgres.copying.tables import copy_rows

        try:
            return copy_rows(self._connection, self._rows, table, columns, rows, in_thread)
        except psycopg.Error as error:
            raise self._server.refused(error) from error

    def entries_of(self, table: LookUpTable, first: int, end: int) -> str:
        """Returns entries of a look-up table as JSON, which the server writes."""
        ((entries,),) = self.query(*entries_query(table, self.dialect, first, end))
        return str(entries)

    def _rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._do(sql, parameters).fetchall()

    def _do(self, sql: str, parameters: Sequence[object] = ()) -> psycopg.Cursor[tuple[Any, ...]]:
        if self._is_bare:
            with self.transaction():
                return self._do(sql, parameters)
        try:
            return self._connection.execute(sql.encode(), parameters or None)
        except psycopg.Error as error:
            raise self._server.refused(error) from error

    @property
    def _is_bare(self) -> bool:
        """Whether a statement would be executed without our settings."""
        status = self._connection.info.transaction_status
        return self._settings.for_transactions and status is pq.TransactionStatus.IDLE
