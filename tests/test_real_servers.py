"""Servers as they are met: each way to rows, under each setting that has spoilt one."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import psycopg
import pytest

from tests.support.crash_driver import Moment
from tests.support.crashes import ROWS, Shop, killed
from tests.support.databases import Database
from tests.support.pooler import pooler
from tests.support.postgres import PostgresServer
from tests.support.postgres.urls import as_url

ENCODINGS = ("LATIN1", "EUC_JP", "SQL_ASCII")
SETTINGS = {
    "German dates": "datestyle = 'German'",
    "Kathmandu": "timezone = 'Asia/Kathmandu'",
    "backslashes": "standard_conforming_strings = off",
    "short statements": "statement_timeout = '2s'",
    "serializable": "default_transaction_isolation = serializable",
    "published": "",
    "two connections": "",
    "pgbouncer": "",
}
TRUNCATE = ("--mode", "truncate_then_insert")
SMALL = ("--batch-size", 100, "--jobs", 2)


@contextmanager
def met(server: PostgresServer, kind: str) -> Iterator[Database]:
    """Give an empty database that is met as its kind says."""
    name = f"sdgen_test_{secrets.token_hex(4)}"
    encoding = kind if kind in ENCODINGS else "UTF8"
    with psycopg.connect(server.dsn, autocommit=True) as admin, ExitStack() as stack:
        dsn = as_url(server.dsn, dbname=name)
        owner = ""
        if kind == "two connections":
            admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'x' CONNECTION LIMIT 2".encode())
            stack.callback(admin.execute, f"DROP ROLE {name}".encode())
            owner, dsn = f"OWNER {name}", as_url(dsn, user=name, password="x")
        create = f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'"
        admin.execute(f"{create} {owner}".encode())
        stack.callback(admin.execute, f"DROP DATABASE {name} WITH (FORCE)".encode())
        if setting := SETTINGS.get(kind):
            admin.execute(f"ALTER DATABASE {name} SET {setting}".encode())
        if kind == "published":
            with psycopg.connect(dsn, autocommit=True) as session:
                session.execute("SET client_min_messages = error")
                session.execute("CREATE PUBLICATION everything FOR ALL TABLES")
        if kind == "pgbouncer":
            dsn = stack.enter_context(pooler(dsn))
        yield Database("postgres", dsn)


def assert_verified(shop: Shop) -> None:
    """Assert that every row of the last run is as it was made."""
    shop.here("run", "verify", shop.record().id, *shop.target, code=0)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_an_encoding_has_not(
    shop: Shop, postgres_server: PostgresServer, encoding: str
) -> None:
    """The cities of the shop are those of the whole world."""
    with met(postgres_server, encoding) as database:
        shop.database = database
        words = shop._start_words(*SMALL)
        for result in (shop.here(*words), shop.here(*words, "--plan")):
            assert result.code == 1
            assert f"items.city: the database's encoding is {encoding}, in which " in result.err
        assert database.tables() == set()


@pytest.mark.slow
@pytest.mark.parametrize("kind", SETTINGS)
def test_every_way_to_rows(shop: Shop, postgres_server: PostgresServer, kind: str) -> None:
    with met(postgres_server, kind) as database:
        shop.database = database
        # Start, killed and resumed.
        moment = Moment("sdgen.runs.writing:BatchWriter.note", "after", 7, "SIGKILL")
        killed(shop.start(*SMALL, moment=moment))
        shop.resume("--jobs", 8)
        shop.assert_whole()
        assert_verified(shop)
        # Again, as a start and as a replay, killed and resumed too.
        killed(shop.start(*SMALL, *TRUNCATE, moment=moment))
        shop.resume()
        shop.assert_whole()
        shop.run(*SMALL, *TRUNCATE)
        shop.assert_whole()
        replayed = ("run", "replay", shop.record().id, *shop.target, *TRUNCATE)
        shop.here(*replayed, code=0)
        shop.assert_whole()
        assert_verified(shop)
        # Going on.
        shop.run(*SMALL, "--continue")
        assert_verified(shop)
        assert shop.count() == 2 * ROWS
