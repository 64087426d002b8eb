"""PostgreSQL through psycopg 3."""

from __future__ import annotations

import ipaddress
import os
import re
import socket
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from typing import Any

import psycopg
from psycopg import pq
from psycopg.types.string import TextLoader
from sqlglot import exp

from dialects import expressions as x
from dialects import get_dialect
from sdgen.column_types import FLOATS, TEXTS, ColumnType
from sdgen.engines.base import Engine, StoredColumn, StoredKey, StoredTable
from sdgen.errors import ConstraintError, OutOfRangeError, TargetError
from sdgen.scenario.dsn import HIDDEN, passwords_of, redact
from sdgen.scenario.table_names import TableName
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
    "on tables that exist, TRUNCATE to empty them; run verify needs TEMPORARY on the database"
)

# Just-in-time compilation costs about 0.1 s for each statement of six columns, and saves about a
# quarter of the time of each row, if it inlines: level at 300,000 rows, but of forty columns only
# beyond 500,000 (docs/benchmarks.md). The planner's own estimate (jit_above_cost) does not tell
# the one from the other, so we do.
_ROWS_WORTH_COMPILING = 300_000
_MORE_FOR_A_COLUMN = 12_000
_SETTINGS = {
    "jit": "off",
    "jit_above_cost": "0",
    "jit_inline_above_cost": "0",
    "jit_optimize_above_cost": "0",
}
# Has the server give up a statement whose client has died: a resumed run has to wait for it.
_LOOK_FOR_CLIENT = "client_connection_check_interval"
_SET_THOSE_KNOWN = b"""
SELECT set_config(wanted.name, wanted.value, false)
FROM unnest($1::text[], $2::text[]) AS wanted (name, value) JOIN pg_settings USING (name)
"""

# Which stored types (pg_type.typname) hold every value of a column type.
_TEXT_TYPES = frozenset({"text", "varchar", "bpchar", "citext"})
_FLOAT_TYPES = frozenset({"float8", "float4", "numeric"})
_ACCEPTED = {
    ColumnType.SMALLINT: frozenset({"int2", "int4", "int8", "numeric", "float8", "float4"}),
    ColumnType.INT: frozenset({"int4", "int8", "numeric", "float8"}),
    ColumnType.BIGINT: frozenset({"int8", "numeric"}),
    **dict.fromkeys(FLOATS, _FLOAT_TYPES),
    **dict.fromkeys(TEXTS, _TEXT_TYPES),
    ColumnType.BOOL: frozenset({"bool"}),
    ColumnType.DATE: frozenset({"date", "timestamp", "timestamptz"}) | _TEXT_TYPES,
    ColumnType.TIMESTAMP: frozenset({"timestamp", "timestamptz"}) | _TEXT_TYPES,
    ColumnType.TIMESTAMPTZ: frozenset({"timestamptz", "timestamp"}),
    ColumnType.UUID: frozenset({"uuid"}) | _TEXT_TYPES,
    ColumnType.DECIMAL: frozenset({"numeric", "float8"}),
    ColumnType.JSON: frozenset({"jsonb", "json"}),
    ColumnType.BYTES: frozenset({"bytea"}),
}

_TABLES = """
SELECT n.nspname, c.relname, c.relkind IN ('r', 'p', 'f'), a.attname, t.typname,
       format_type(a.atttypid, a.atttypmod), NOT a.attnotnull AND NOT t.typnotnull,
       a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL,
       a.attgenerated = '' AND a.attidentity <> 'a'
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_type AS t ON t.oid = a.atttypid
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
ORDER BY n.nspname, c.relname, a.attnum
"""
# Of unique indexes only those that hold for all rows, at once, over plain columns.
_KEYS = """
SELECT ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
             WHERE k.place <= i.indnkeyatts ORDER BY k.place),
       i.indisunique AND i.indimmediate, NULL, NULL, ARRAY[]::text[],
       (SELECT relname::text FROM pg_class WHERE oid = i.indexrelid),
       EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u'))
FROM pg_index AS i
WHERE i.indrelid = to_regclass($1) AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
UNION ALL
SELECT ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.number
             ORDER BY k.place),
       false, parent.relname::text, parent.nspname::text,
       ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = c.confrelid AND a.attnum = k.number
             ORDER BY k.place),
       c.conname::text, true
FROM pg_constraint AS c
JOIN (SELECT t.oid, t.relname, n.nspname FROM pg_class AS t
      JOIN pg_namespace AS n ON n.oid = t.relnamespace) AS parent ON parent.oid = c.confrelid
WHERE c.conrelid = to_regclass($1) AND c.contype = 'f'
"""
# A domain counts as the type it is made of.
_BASE_TYPES = """
WITH RECURSIVE base AS (
  SELECT oid, typname, typname AS domain, typbasetype FROM pg_type WHERE typtype = 'd'
  UNION ALL
  SELECT t.oid, t.typname, base.domain, t.typbasetype
  FROM base JOIN pg_type AS t ON t.oid = base.typbasetype
)
SELECT domain, typname FROM base WHERE typbasetype = 0
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
        self._types: dict[str, str] = {}
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
            for name in ("json", "jsonb"):  # as text: parsed, a JSON text has lost its quotes
                self._connection.adapters.register_loader(name, TextLoader)
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

    def stored_tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""
        base_types = {str(domain): str(base) for domain, base in self.query(_BASE_TYPES)}
        found: dict[TableName, StoredTable] = {}
        wanted = [[table.schema for table in names], [table.name for table in names]]
        for schema, name, *row in self._do(_TABLES, wanted).fetchall():
            table = TableName(name, schema)
            is_table, column, type_name, shown_type, nullable, default, writable = row
            known = found.setdefault(table, StoredTable(table, (), is_table))
            if column is None:
                continue  # a table without columns
            self._types[shown_type] = base_types.get(type_name, type_name)
            stored = StoredColumn(column, shown_type, nullable, default, writable)
            found[table] = StoredTable(table, (*known.columns, stored), is_table)
        return found

    def stored_keys(self, table: TableName) -> list[StoredKey]:
        """Returns the keys of an existing table."""
        found = self._do(_KEYS, [self.dialect.render(x.table(table.name, table.schema))]).fetchall()
        return [
            StoredKey(
                tuple(columns),
                is_unique,
                None if parent is None else TableName(parent, schema),
                tuple(references),
                *named,
            )
            for columns, is_unique, parent, schema, references, *named in found
        ]

    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables, of all schemas, whose names begin so."""
        return self._tables_where("c.relkind = 'r' AND starts_with(c.relname, $1)", prefix)

    def tables_like(self, names: Sequence[TableName]) -> list[TableName]:
        """Returns the tables and views that have one of these names, whatever its case or schema.

        Those that belong to the server itself or to a session are left out.
        """
        return self._tables_where(
            "c.relkind IN ('r', 'p', 'f', 'v', 'm') AND lower(c.relname) = ANY($1)",
            [table.name.lower() for table in names],
        )

    def _tables_where(self, condition: str, parameter: object) -> list[TableName]:
        rows = self._do(
            "SELECT c.relname, n.nspname FROM pg_class AS c "
            "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
            "WHERE n.nspname <> 'information_schema' AND NOT starts_with(n.nspname, 'pg_') "
            f"AND {condition} ORDER BY n.nspname, c.relname",
            [parameter],
        )
        return [TableName(name, schema) for name, schema in rows.fetchall()]

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

    def accepts(self, stored: StoredColumn, column_type: ColumnType) -> bool:
        """Returns whether the stored type holds every value of the column type."""
        return self._types.get(stored.type, stored.type) in _ACCEPTED[column_type]

    def check_schemas(self, names: Collection[str]) -> None:
        """Raises TargetError where one of these schemas does not exist."""
        query = "SELECT nspname FROM pg_namespace WHERE nspname = ANY($1)"
        found = {name for (name,) in self._do(query, [list(names)])}
        missing = [
            self.dialect.render(x.ident(name)) for name in dict.fromkeys(names) if name not in found
        ]
        if missing:
            said = "; ".join(
                f"schema {name} does not exist. Create it (CREATE SCHEMA {name}) or name another"
                for name in missing
            )
            raise TargetError(said)

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
