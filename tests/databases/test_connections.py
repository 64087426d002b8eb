"""Connections to Postgres: fewer than asked for, to several hosts, without rights."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.support.crashes import Shop
from tests.support.databases import Database
from tests.support.pooler import NoPoolerError, pooler
from tests.support.postgres.urls import as_url


@contextmanager
def role(database: Database, options: str, *grants: str) -> Iterator[str]:
    """Give the DSN of a new role."""
    name = f"test_{secrets.token_hex(4)}"
    with psycopg.connect(database.dsn, autocommit=True) as admin:
        admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'x' {options}".encode())
        try:
            for grant in grants:
                admin.execute(f"GRANT {grant} TO {name}".encode())
            yield as_url(database.dsn, user=name, password="x")
        finally:
            admin.execute(f"DROP OWNED BY {name}; DROP ROLE {name}".encode())


def test_fewer_than_asked_for(shop: Shop, postgres_database: Database) -> None:
    with role(postgres_database, "CONNECTION LIMIT 2", "ALL ON SCHEMA public") as dsn:
        shop.database = replace(postgres_database, dsn=dsn)
        result = shop.here(*shop._start_words("--jobs", 8, "--batch-size", 50))
        assert result.code == 0, result.err
        assert result.err.count("continuing with 2 of 8 connections: ") == 1
        assert "too many connections for role" in result.err
        shop.database = postgres_database
        shop.assert_whole()


def test_several_hosts(shop: Shop, postgres_database: Database) -> None:
    server = urlsplit(postgres_database.dsn)
    login = f"{server.username}:{server.password}"
    hosts = f"127.0.0.1:1,{server.hostname}:{server.port}"
    url = f"postgresql://{login}@{hosts}{server.path}?target_session_attrs=read-write"
    words = (
        f"host=127.0.0.1,{server.hostname} port=1,{server.port} dbname={server.path[1:]} "
        f"user={server.username} password={server.password}"
    )
    for dsn in (url, words):
        shop.database = replace(postgres_database, dsn=dsn)
        shop.run("--mode", "truncate_then_insert")
        shop.assert_whole()


@pytest.mark.parametrize("hosts", ["h:1,h:x", "h:65536", "h:1:2"])
def test_ports_that_are_none(shop: Shop, postgres_database: Database, hosts: str) -> None:
    shop.database = replace(postgres_database, dsn=f"postgresql://u:p@{hosts}/d")
    result = shop.here(*shop._start_words(), code=2)
    assert "its port is not a number" in result.err


def test_a_pooler_with_one_session(
    shop: Shop, postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sdgen.databases.postgres.engine._SESSION_SECONDS", 2.0)
    try:
        with pooler(postgres_database.dsn, size=1) as dsn:
            shop.database = replace(postgres_database, dsn=dsn)
            result = shop.here(*shop._start_words(), code=1)
            assert "the connection pooler has no second server session" in result.err
            assert "Nothing was written" in result.err
    except NoPoolerError as error:
        pytest.skip(str(error))
