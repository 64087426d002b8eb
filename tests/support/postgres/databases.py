"""Databases of a running PostgreSQL server, made for a test and thrown away."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

from tests.support.postgres.model import PostgresServer
from tests.support.postgres.urls import as_url

_sessions: dict[str, psycopg.Connection] = {}
"""By a server's URL, the session that makes databases: each new one has to read all catalogs."""


@contextmanager
def fresh_database(server: PostgresServer) -> Iterator[str]:
    """Yield the URL of a new, empty database of the server; drop it afterwards.

    Whoever is still connected to it then is thrown out.
    """
    name = f"sdgen_test_{uuid.uuid4().hex[:12]}"
    create = sql.SQL("CREATE DATABASE {} TEMPLATE template0")
    if server.major >= 15:
        # Faster than writing the copy to the log; older servers know nothing else.
        create = sql.SQL("CREATE DATABASE {} TEMPLATE template0 STRATEGY FILE_COPY")
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    _execute(server, create.format(sql.Identifier(name)))
    try:
        yield as_url(server.dsn, dbname=name)
    finally:
        _disconnect_all(server, name)
        _execute(server, drop.format(sql.Identifier(name)))


def close_sessions() -> None:
    """Ends the sessions that have made databases."""
    while _sessions:
        _sessions.popitem()[1].close()


def _disconnect_all(server: PostgresServer, database: str) -> None:
    """Throw everybody out of the database and give them a moment to leave.

    DROP DATABASE would do it too, but sleeps for 100 ms whenever a session is still on its way
    out, as the one a test has just closed often is.
    """
    leaving = sql.SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s")
    for _attempt in range(25):
        if not _execute(server, leaving, [database]).rowcount:
            return
        time.sleep(0.002)


def _execute(
    server: PostgresServer, query: sql.SQL | sql.Composed, parameters: Sequence[Any] = ()
) -> psycopg.Cursor:
    """Execute a statement in the server's session; in a new one where a test has ended it."""
    session = _sessions.get(server.dsn)
    if session is not None:
        try:
            return session.execute(query, parameters or None)
        except psycopg.OperationalError:
            if not session.closed:
                raise
    _sessions[server.dsn] = psycopg.connect(server.dsn, autocommit=True)
    return _sessions[server.dsn].execute(query, parameters or None)
