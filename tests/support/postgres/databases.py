"""Databases of a running PostgreSQL server, made for a test and thrown away."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from psycopg import sql
from psycopg.pq import TransactionStatus

from tests.support.postgres.model import PostgresServer
from tests.support.postgres.urls import as_url

_sessions: dict[str, psycopg.Connection] = {}
"""By a server's URL, the session that makes databases: each new one has to read all catalogs."""

_templates: dict[PostgresServer, str] = {}
"""The database of a server that new ones are copies of."""

_kept: dict[str, psycopg.Connection | None] = {}
"""By the URL of a test's database, a session that tests have looked at it with."""


@contextmanager
def fresh_database(server: PostgresServer) -> Iterator[str]:
    """Yield the URL of a new, empty database of the server; drop it afterwards.

    Whoever is still connected to it then is thrown out.
    """
    if server not in _templates:
        # The first session of a database reads all catalogs, and stores what it has read in a file
        # beside them. Copies have it, too.
        _templates[server] = _create(server, "template0")
        psycopg.connect(as_url(server.dsn, dbname=_templates[server])).close()
        _disconnect_all(server, _templates[server])
    name = _create(server, _templates[server])
    dsn = as_url(server.dsn, dbname=name)
    _kept[dsn] = None
    try:
        yield dsn
    finally:
        if (session := _kept.pop(dsn)) is not None:
            session.close()
        _drop(server, name)


@contextmanager
def session_of(dsn: str) -> Iterator[psycopg.Connection]:
    """Yields a session that commits each statement, as if it were a new one.

    In a database that ``fresh_database`` made, it may be one that tests have had before.
    """
    session = _kept.get(dsn)
    if session is not None:
        _kept[dsn] = None  # another thread gets one of its own
        try:
            session.execute("DISCARD ALL")
        except psycopg.OperationalError:  # a test has ended it
            session.close()
    if session is None or session.closed:
        session = psycopg.connect(dsn, autocommit=True, prepare_threshold=None)
    try:
        yield session
    except BaseException:
        session.close()
        raise
    is_idle = session.info.transaction_status is TransactionStatus.IDLE
    if is_idle and _kept.get(dsn, session) is None:
        _kept[dsn] = session
    else:
        session.close()


def forget_session(dsn: str) -> None:
    """Has the next ``session_of`` be a new one: it has the settings of its role and database."""
    if (session := _kept.get(dsn)) is not None:
        _kept[dsn] = None
        session.close()


def close_sessions() -> None:
    """Ends the sessions that have made databases, and removes what they were copies of."""
    while _templates:
        with suppress(psycopg.Error):  # a server may be gone
            _drop(*_templates.popitem())
    while _sessions:
        _sessions.popitem()[1].close()


def _create(server: PostgresServer, template: str) -> str:
    name = f"sdgen_test_{uuid.uuid4().hex[:12]}"
    create = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    if server.major >= 15:
        # Faster than writing the copy to the log; older servers know nothing else.
        create = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
    _execute(server, create.format(sql.Identifier(name), sql.Identifier(template)))
    return name


def _drop(server: PostgresServer, name: str) -> None:
    _disconnect_all(server, name)
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    _execute(server, drop.format(sql.Identifier(name)))


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
