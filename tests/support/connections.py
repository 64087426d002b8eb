"""Open connections as users have them: settings of their own, and all of that to be compared."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

import psycopg
from psycopg.rows import dict_row, tuple_row
from psycopg.types.string import TextLoader

from tests.support.databases import Database

Connection = Any
"""Of either driver."""

_SQLITE = (
    *("foreign_keys", "defer_foreign_keys", "recursive_triggers", "reverse_unordered_selects"),
    *("cache_size", "temp_store", "ignore_check_constraints"),
)


class _Strange(TextLoader):
    """What a user may have registered for every string."""

    def load(self, data: Any) -> str:
        return "strange"


def can_lend(database: Database) -> bool:
    """Returns whether sdgen takes open connections of the database's kind."""
    return database.like in ("sqlite", "postgres")


def plain(database: Database) -> Connection:
    """Returns a connection as the driver opens it."""
    if database.like == "sqlite":
        return sqlite3.connect(database.dsn)
    return psycopg.connect(database.dsn)


def odd(database: Database) -> Connection:
    """Returns a connection whose settings would change rows, or how they are read."""
    if database.like == "sqlite":
        connection = sqlite3.connect(
            database.dsn, detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES
        )
        connection.row_factory, connection.text_factory = sqlite3.Row, bytes
        for name in ("foreign_keys", "recursive_triggers", "reverse_unordered_selects"):
            connection.execute(f"PRAGMA {name} = 1")
        connection.execute("PRAGMA case_sensitive_like = 1")
        connection.execute("CREATE TEMP TABLE mine AS SELECT 'Ä' AS a")
        connection.commit()
        return connection
    opened = psycopg.connect(
        database.dsn, row_factory=dict_row, client_encoding="LATIN1", prepare_threshold=0
    )
    opened.adapters.register_loader("text", _Strange)
    opened.adapters.register_loader("int8", TextLoader)
    for setting in (
        *("timezone = 'Asia/Kathmandu'", "datestyle = 'German, DMY'", "bytea_output = 'escape'"),
        *("extra_float_digits = -5", "search_path = 'pg_catalog'", "statement_timeout = '9min'"),
        *("intervalstyle = 'iso_8601'", "standard_conforming_strings = off"),
    ):
        opened.execute(f"SET {setting}".encode())
    opened.execute("CREATE TEMP TABLE mine AS SELECT 'Ä' AS a")
    opened.commit()
    return opened


def state_of(connection: Connection) -> Sequence[object]:
    """Returns all that a fill could leave changed on a connection, but for rows of tables."""
    if isinstance(connection, sqlite3.Connection):
        return _state_of_sqlite(connection)
    asked: Callable[[bytes], Any] = psycopg.Cursor(connection, row_factory=tuple_row).execute
    before = connection.info.transaction_status
    state = [
        frozenset(asked(sql).fetchall())
        for sql in (
            b"SELECT name, setting FROM pg_settings WHERE name !~ '^transaction|[.]'",
            b"SELECT relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()",
            b"SELECT classid, objid FROM pg_locks WHERE locktype = 'advisory'",
        )
    ]
    if before is psycopg.pq.TransactionStatus.IDLE:
        connection.rollback()
    attributes = ("autocommit", "isolation_level", "read_only", "row_factory", "cursor_factory")
    return [*state, *(getattr(connection, name) for name in attributes), connection.pgconn.socket]


def assert_state(connection: Connection, wanted: Sequence[object]) -> None:
    """Asserts that a connection is as ``state_of`` has found it before."""
    for now, before in zip(state_of(connection), wanted, strict=True):
        if isinstance(now, frozenset) and isinstance(before, frozenset):
            assert now ^ before == frozenset()
        assert now == before


def _state_of_sqlite(connection: sqlite3.Connection) -> Sequence[object]:
    factories = connection.row_factory, connection.text_factory
    connection.row_factory, connection.text_factory = None, str
    queries = [f"PRAGMA {name}" for name in _SQLITE]
    queries += ["SELECT 'a' LIKE 'A'", "SELECT name FROM temp.sqlite_master"]
    added = "SELECT DISTINCT name FROM pragma_function_list WHERE NOT builtin"
    queries += [f"{added} AND substr(name, 1, 6) <> 'sdgen_'"]  # names of functions stay
    state = [sorted(connection.execute(query).fetchall()) for query in queries]
    connection.row_factory, connection.text_factory = factories
    level, begun = connection.isolation_level, connection.in_transaction
    return [*state, factories, level, begun, getattr(connection, "autocommit", None)]
