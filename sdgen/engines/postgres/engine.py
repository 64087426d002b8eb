"""PostgreSQL through psycopg 3."""

from __future__ import annotations

import ipaddress
import os
import re
import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from typing import Any

import psycopg
from psycopg import pq
from sqlglot import exp

from dialects import expressions as x
from dialects import get_dialect
from sdgen.engines.base import Engine
from sdgen.engines.postgres.catalog import PostgresCatalog
from sdgen.engines.postgres.loaders import register_loaders
from sdgen.errors import ConstraintError, OutOfRangeError, TargetError
from sdgen.scenario.dsn import HIDDEN, passwords_of, redact
from sdgen.values import Value

_CONNECT_TIMEOUT_SECONDS = 10
_CANCEL_TIMEOUT_SECONDS = 5
# A server that is no longer there is found out within two minutes, not after the two hours that
# the system waits as it comes: https://www.postgresql.org/docs/current/libpq-connect.html
_KEEP_ALIVE = {
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 6,
    "tcp_user_timeout": 90_000,
}
_MOST_JOBS = 8
_RIGHTS = (
    ". A run's role needs USAGE and CREATE on the schema (for the ledger too), SELECT and INSERT "
    "on tables that exist, SELECT and UPDATE on the sequences of columns it writes, TRUNCATE to "
    "empty tables; run verify needs TEMPORARY on the database"
)

# Just-in-time compilation costs about 0.1 s for each statement of six columns, and saves about a
# quarter of the time of each row, if it inlines: level at 300,000 rows, but of forty columns only
# beyond 500,000 (docs/benchmarks.md). The planner's own estimate (jit_above_cost) does not tell
# the one from the other, so we do.
_ROWS_WORTH_COMPILING = 300_000
_MORE_FOR_A_COLUMN = 12_000
# The settings hold for all that the INSERT sets off, too: the query by which each row's foreign key
# is checked, those of a user's trigger, of a function in a CHECK. Compiling one takes 10 ms, and it
# would be compiled for each row. So only what is estimated to cost as much as a large INSERT may
# be: one of 300,000 rows costs from 60,000 up (four cheap columns), a query by key less than 10. A
# query that is as dear takes longer than its compiling, whoever asks it.
_COST_WORTH_COMPILING = "20000"
_SETTINGS = {
    "jit": "off",
    "jit_above_cost": _COST_WORTH_COMPILING,
    "jit_inline_above_cost": _COST_WORTH_COMPILING,
    "jit_optimize_above_cost": _COST_WORTH_COMPILING,
}
# Has the server give up a statement whose client has died: a resumed run has to wait for it.
_LOOK_FOR_CLIENT = "client_connection_check_interval"
_SET_THOSE_KNOWN = b"""
SELECT set_config(wanted.name, wanted.value, false)
FROM unnest($1::text[], $2::text[]) AS wanted (name, value) JOIN pg_settings USING (name)
"""


def parameters_of(dsn: str) -> dict[str, str]:
    """Returns the connection parameters that a DSN names, as libpq itself reads it.

    Raises:
        TargetError: libpq cannot read it; nothing of it is shown.
    """
    try:
        found = psycopg.conninfo.conninfo_to_dict(dsn)
    except (psycopg.Error, ValueError):
        raise TargetError("not a Postgres dsn") from None
    return {key: str(value) for key, value in found.items()}


def open_postgres(dsn: str, schema: str | None) -> PostgresEngine:
    """Returns a connection to a Postgres database."""
    return PostgresEngine(dsn, schema)


class PostgresEngine(Engine):
    """A connection to one Postgres database, its tables in one schema."""

    kind = "postgres"
    cells_per_batch = 80_000_000
    rows_per_batch = 2_500_000

    def __init__(self, dsn: str, schema: str | None) -> None:
        dialect = get_dialect("postgres")
        super().__init__(dialect, schema or dialect.default_schema)
        self._secrets = passwords_of(dsn)
        try:
            defaults = {
                "connect_timeout": _CONNECT_TIMEOUT_SECONDS,
                "application_name": "sdgen",
                **_KEEP_ALIVE,
            }
            given = psycopg.conninfo.conninfo_to_dict(dsn)
            self._secrets |= {str(given["password"])} if given.get("password") else set()
            self._connection = psycopg.connect(
                dsn,
                autocommit=True,
                prepare_threshold=None,  # batches are few, and poolers in between may not keep them
                cursor_factory=psycopg.RawCursor,  # $1: a % in our SQL is the modulo operator
                **{key: value for key, value in defaults.items() if key not in given},  # type: ignore[arg-type]
            )
            register_loaders(self._connection)
            # A batch has to see who has taken its run over, however old its transaction is.
            self._connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
            # An existing TIMESTAMPTZ column reads our timestamps as UTC.
            self._connection.execute(b"SET TIMEZONE = 'UTC'")
            self._connection.execute(_SET_THOSE_KNOWN, [list(_SETTINGS), list(_SETTINGS.values())])
            with suppress(psycopg.errors.InvalidParameterValue):  # servers that cannot look
                self._connection.execute(_SET_THOSE_KNOWN, [[_LOOK_FOR_CLIENT], ["2s"]])
        except psycopg.Error as error:
            raise TargetError(
                f"cannot connect to Postgres ({redact(dsn)}): {self._clean(error)}. "
                "Check host, port, database, user and password"
            ) from error

    @cached_property
    def catalog(self) -> PostgresCatalog:
        """What the database holds."""
        return PostgresCatalog(lambda sql, parameters=(): self._do(sql, parameters).fetchall())

    def close(self) -> None:
        """Ends the connection."""
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
            with suppress(OSError, psycopg.Error):  # it may have ended meanwhile
                cut = socket.socket(fileno=os.dup(self._connection.fileno()))
                with closing(cut):
                    cut.shutdown(socket.SHUT_RDWR)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error."""
        try:
            with self._connection.transaction():
                yield
        except psycopg.Error as error:
            raise self._refused(error) from error

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

    def lock_out_writers(self, table: exp.Table) -> None:
        """Waits for the transactions of others that have written to the table.

        SHARE ROW EXCLUSIVE conflicts with the lock of every INSERT and with itself:
        https://www.postgresql.org/docs/current/explicit-locking.html
        """
        self._do(f"LOCK TABLE {self.dialect.render(table)} IN SHARE ROW EXCLUSIVE MODE")

    def lock_as_writer(self, table: exp.Table) -> None:
        """Takes the lock of an INSERT, which does not conflict with itself."""
        self._do(f"LOCK TABLE {self.dialect.render(table)} IN ROW EXCLUSIVE MODE")

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

    def _fill(self, name: str, rows: Iterable[tuple[int, Value]]) -> None:
        table = self.dialect.render(x.table(name))
        try:
            with self._connection.cursor() as cursor:
                with cursor.copy(f"COPY {table} FROM STDIN".encode()) as copy:
                    for row in rows:
                        copy.write_row(row)
                cursor.execute(f"ANALYZE {table}".encode())
        except psycopg.Error as error:
            raise self._refused(error) from error

    def _do(self, sql: str, parameters: Sequence[object] = ()) -> psycopg.Cursor[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql.encode(), parameters or None)
        except psycopg.Error as error:
            raise self._refused(error) from error

    def _refused(self, error: psycopg.Error) -> TargetError:
        kind: type[TargetError] = TargetError
        if isinstance(error, psycopg.errors.NumericValueOutOfRange):
            kind = OutOfRangeError
        elif isinstance(error, psycopg.IntegrityError):
            kind = ConstraintError
        text = f"Postgres: {self._clean(error)}"
        if isinstance(error, psycopg.errors.InsufficientPrivilege):
            text += _RIGHTS
        return kind(text)

    def _clean(self, error: psycopg.Error) -> str:
        """Returns the server's message on one line, without any password."""
        # What libpq says itself has further lines that begin with a tab: its guesses at the cause.
        said = [line for line in str(error).splitlines() if not line.startswith("\t")]
        message = error.diag.message_primary or "; ".join(said)
        details = [message, error.diag.message_detail, error.diag.message_hint]
        text = ". ".join(" ".join(part.split()).rstrip(".") for part in details if part)
        for secret in self._secrets:
            # Whole words only: a short password must not show by the gaps it leaves.
            text = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", HIDDEN, text)
        return redact(text)
