"""Databases of a running PostgreSQL server, made for a test and thrown away."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from tests.support.postgres.model import PostgresServer
from tests.support.postgres.urls import as_url


@contextmanager
def fresh_database(server: PostgresServer) -> Iterator[str]:
    """Yield the URL of a new, empty database of the server; drop it afterwards.

    Whoever is still connected to it then is thrown out.
    """
    name = f"sdgen_test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server.dsn, autocommit=True) as admin:
        create = sql.SQL("CREATE DATABASE {} TEMPLATE template0")
        if server.major >= 15:
            # Faster than writing the copy to the log; older servers know nothing else.
            create = sql.SQL("CREATE DATABASE {} TEMPLATE template0 STRATEGY FILE_COPY")
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        admin.execute(create.format(sql.Identifier(name)))
        try:
            yield as_url(server.dsn, dbname=name)
        finally:
            _disconnect_all(admin, name)
            admin.execute(drop.format(sql.Identifier(name)))


def _disconnect_all(admin: psycopg.Connection, database: str) -> None:
    """Throw everybody out of the database and give them a moment to leave.

    DROP DATABASE would do it too, but sleeps for 100 ms whenever a session is still on its way
    out, as the one a test has just closed often is.
    """
    leaving = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    for _attempt in range(25):
        if not admin.execute(leaving, [database]).fetchall():
            return
        time.sleep(0.002)
