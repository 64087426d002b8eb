"""A Postgres server that crashes under a run, or has no room left for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.support.crashes import Shop, ended, hanging, hung, until
from tests.support.databases import Database
from tests.support.postgres import PostgresUnavailableError, ServerPool
from tests.support.postgres.own import OwnServer, own_server

ROOM = 20_000_000
"""Bytes of a full disk; files of the server's log have 16 MB."""


@pytest.fixture
def server(postgres_servers: ServerPool) -> Iterator[OwnServer]:
    """A server of this test's own."""
    try:
        with own_server(postgres_servers.discovery) as server:
            yield server
    except PostgresUnavailableError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize(
    ("durable", "maker"),
    [
        ("on", "target"),
        pytest.param("off", "target", marks=pytest.mark.slow),
        pytest.param("on", "duckdb", marks=pytest.mark.slow),
    ],
)
def test_a_server_that_crashes(shop: Shop, server: OwnServer, durable: str, maker: str) -> None:
    """Where it may lose what it has said is committed, the ledger still knows what is there."""
    shop.database = Database("postgres", server.dsn)
    shop.run()
    shop.database.execute(f"ALTER DATABASE postgres SET synchronous_commit = {durable}")
    with hanging(shop.database, "NEW.id % 100 = 50"):
        words = ("--batch-size", 100, "--jobs", 3, "--mode", "truncate_then_insert")
        process = shop.start(*words, "--maker", maker)
        until(lambda: len(hung(shop.database)) == 3)
        server.crash_and_restart()
        result = ended(process)
        assert result.code == 1
        record = shop.record()
        assert record.status == "failed"
        assert re.search(r"entity items, batch \d \(rows .*\): Postgres: ", str(record.error))
        told = re.sub(".*trigger hang.*", "", result.err)  # the one that makes it hang
        assert len(re.findall("ERROR|WARN", told)) == 1, result.err
        assert record.rows_written == 700
        assert shop.noted() == shop.count()
        assert shop.count() == 700 or durable == "off"
    shop.resume("--jobs", 2)
    shop.assert_whole()


@pytest.mark.slow
def test_a_server_without_room(shop: Shop, server: OwnServer) -> None:
    shop.database = Database("postgres", server.dsn)
    shop.scale = 300
    server.crash_and_restart(file_size=ROOM)
    assert ended(shop.start("--batch-size", 20_000, "--jobs", 2)).code == 1
    record = shop.record()
    assert re.search(r"entity items, batch \d+ .*could not extend file", str(record.error))
    assert 0 < shop.noted() == shop.count() == record.rows_written < record.rows_requested
    server.crash_and_restart()
    shop.resume()
    shop.assert_whole()
