"""A Postgres server that is suddenly out of reach, or its client: nobody waits for the other."""

from __future__ import annotations

import subprocess
import sys
import threading

import psycopg
import pytest

from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.errors import TargetError
from tests.support.crashes import PATIENCE, until
from tests.support.gated_proxy import gated_proxy


def test_cancelling_a_statement_whose_server_does_not_answer(
    postgres_dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection is cut, as the server cannot be told to stop it."""
    monkeypatch.setattr("sdgen.databases.postgres.engine._CANCEL_TIMEOUT_SECONDS", 1)
    with psycopg.connect(postgres_dsn) as connection:
        host, port = connection.info.hostaddr or connection.info.host, connection.info.port
    failures: list[Exception] = []
    with gated_proxy(host, port) as gate:
        dsn = psycopg.conninfo.make_conninfo(
            postgres_dsn, host="127.0.0.1", hostaddr="127.0.0.1", port=gate.port
        )
        engine = PostgresEngine(dsn, None)

        def wait() -> None:
            try:
                engine.query("SELECT 1 FROM pg_sleep(0.1)")
            except TargetError as error:
                failures.append(error)

        gate.shut()
        thread = threading.Thread(target=wait)
        thread.start()
        assert gate.held.wait(PATIENCE), "it asks"
        assert thread.is_alive(), "its answer does not get through"
        engine.cancel()
        thread.join(PATIENCE)
        assert not thread.is_alive()
        assert failures
        engine.cancel()  # of a connection that is gone: nothing to do
        engine.close()


def test_a_server_that_is_gone_is_noticed(postgres_dsn: str) -> None:
    """By keepalives of minutes, not hours; what the DSN says wins."""
    own = psycopg.conninfo.make_conninfo(postgres_dsn, keepalives_idle=77)
    for dsn, idle in ((postgres_dsn, "30"), (own, "77")):
        with PostgresEngine(dsn, None) as engine:
            found = engine._connection.info.get_parameters()
        assert found["keepalives_idle"] == idle
        assert found["tcp_user_timeout"] == "90000"


def test_the_statement_of_a_process_that_was_killed_ends(postgres_dsn: str) -> None:
    """Else resuming would wait until it has made all rows of its batch, which are then dropped."""
    waits = "SELECT 1 FROM pg_sleep(600)"
    code = (
        "from sdgen.databases.postgres.engine import PostgresEngine\n"
        f"PostgresEngine({postgres_dsn!r}, None).query({waits!r})"
    )
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:

        def at_it() -> bool:
            found = connection.execute("SELECT 1 FROM pg_stat_activity WHERE query = %s", [waits])
            return bool(found.fetchall())

        process = subprocess.Popen([sys.executable, "-c", code])
        until(at_it)
        process.kill()
        process.wait()
        until(lambda: not at_it())
