"""A Postgres server that crashes under a run, or has no room left for it."""

from __future__ import annotations

import re
import resource
from collections.abc import Iterator

import pytest

from tests.support.crash_driver import Moment
from tests.support.crashes import Shop, ended, go_on, hanging, hung, stopped, until
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


def test_a_server_that_crashes(shop: Shop, server: OwnServer) -> None:
    shop.database = Database("postgres", server.dsn)
    shop.run()
    # What the server has said is written must be: its records of batches go to the disk at once.
    shop.database.execute("ALTER SYSTEM SET synchronous_commit = on", "SELECT pg_reload_conf()")
    with hanging(shop.database, "NEW.id % 100 = 50"):
        process = shop.start(*("--batch-size", 100, "--jobs", 3, "--mode", "truncate_then_insert"))
        until(lambda: len(hung(shop.database)) == 3)
        server.crash_and_restart()
        result = ended(process)
        assert result.code == 1
        record = shop.record()
        assert record.status == "failed"
        assert re.search(r"entity items, batch \d \(rows .*\): Postgres: ", str(record.error))
        assert len(re.findall("ERROR|WARN", result.err)) == 1, result.err
        assert shop.noted() == shop.count() == 700
    shop.resume("--jobs", 2)
    shop.assert_whole()


@pytest.mark.slow
def test_a_server_without_room(shop: Shop, server: OwnServer) -> None:
    shop.database = Database("postgres", server.dsn)
    shop.scale = 300
    writing = Moment("sdgen.runs.workers:Crew.work", "before", 1, "SIGSTOP")
    process = shop.start("--batch-size", 20_000, "--jobs", 1, moment=writing)
    stopped(process)
    for (pid,) in shop.database.query(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'sdgen'"
    ):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (ROOM, ROOM))
    go_on(process)
    assert ended(process).code == 1
    record = shop.record()
    assert re.search(r"entity items, batch \d+ .*could not extend file", str(record.error))
    assert 0 < shop.noted() == shop.count() == record.rows_written < record.rows_requested
    shop.resume()
    shop.assert_whole()
