"""Ctrl-C and SIGTERM at any phase: ended soon, nothing left on the server, resumable."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from tests.runs.test_finishing_crashes import JOIN, held_at_keys
from tests.runs.test_locks import holding
from tests.support.cli import ROOT, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import (
    KEYS,
    Shop,
    active,
    ended,
    go_on,
    hanging,
    hung,
    is_written_to,
    stopped,
    until,
)
from tests.support.databases import Database
from tests.support.keyed_shop import KEYED_ENTITIES, assert_whole, stored_keys

SOON = 30.0
"""Seconds in which a signal ends what would go on for ten minutes; a machine may be busy."""
TRUNCATE = ("--mode", "truncate_then_insert")


def assert_ends(process: subprocess.Popen[str], number: signal.Signals, said: str) -> str:
    """Assert that a signal ends a process soon, which has told what it waits for."""
    process.send_signal(number)
    began = time.monotonic()
    result = ended(process)
    assert time.monotonic() - began < SOON
    assert result.code == 1
    assert said in result.err
    return result.err


def assert_nothing_left(database: Database) -> None:
    """Assert that the server is at nothing of sdgen's, and holds no temporary table of it."""
    if database.like == "postgres":
        until(lambda: active(database) == 0)
        sql = "SELECT relname FROM pg_class WHERE relpersistence = 't'"
        until(lambda: database.query(sql) == [])


def test_sigterm_during_a_long_batch(shop: Shop, database: Database) -> None:
    """It is told how long the batch may go on, and gets no longer."""
    shop.run()
    with hanging(database, "NEW.id = 350"):
        process = shop.start(*TRUNCATE, "--batch-size", 100, "--jobs", 1, moment=Moment(grace=1))
        until(lambda: hung(database) if database.like == "postgres" else is_written_to(database))
        until(lambda: shop.record().rows_written == 1000)
        said = assert_ends(process, signal.SIGTERM, "in 1 s at the latest; once more stops at once")
        assert "stopping after entity items, batch 4 (rows 300 … 399): 100 rows" in said
        assert_nothing_left(database)
    record = shop.record()
    assert (record.status, record.rows_written) == ("cancelled", 1000)
    shop.resume()
    shop.assert_whole()


def test_sigterm_while_a_key_is_built(shop: Shop, postgres_database: Database) -> None:
    write_scenario(shop.folder / "shop.yaml", *KEYED_ENTITIES, **KEYS)
    shop.run()
    whole = stored_keys(postgres_database)
    postgres_database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    with held_at_keys(shop, grace=1) as process:
        said = assert_ends(process, signal.SIGTERM, "in 1 s at the latest")
        assert 'of table "public.items"' in said
        assert_nothing_left(postgres_database)
    shop.resume()
    assert_whole(shop, whole)


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_between_two_keys(shop: Shop, database: Database, number: signal.Signals) -> None:
    write_scenario(shop.folder / "shop.yaml", *KEYED_ENTITIES, **KEYS)
    shop.run()
    whole = stored_keys(database)
    moment = Moment(JOIN, "before", 3, "SIGSTOP", told=True)
    process = shop.start(*TRUNCATE, "--jobs", 1, moment=moment)
    stopped(process)
    process.send_signal(number)
    go_on(process)
    result = ended(process)
    assert result.code == 1
    assert shop.record().status == "cancelled"
    assert_nothing_left(database)
    shop.resume()
    assert_whole(shop, whole)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_while_verify_reads(
    shop: Shop, postgres_database: Database, number: signal.Signals
) -> None:
    shop.run()
    with holding(postgres_database, "LOCK TABLE items"):
        process = shop.process("run", "verify", shop.record().id, *shop.target)
        until(lambda: active(postgres_database))
        said = assert_ends(process, number, "interrupted")
        assert "Traceback" not in said
        assert_nothing_left(postgres_database)


ENDLESS = """
import sys
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.errors import TargetError
from sdgen.runs.stopping.signals import stopped_by_signals

with SQLiteEngine(":memory:") as engine, stopped_by_signals(engine.cancel) as switch:
    print("begun", flush=True)
    try:
        engine.query("WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) "
                     "SELECT max(n) FROM c")
    except TargetError:
        sys.stderr.write(switch.reason)
        sys.exit(1)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_while_sqlite_is_at_a_statement(number: signal.Signals) -> None:
    """The main thread is, which Python could not interrupt."""
    words = [sys.executable, "-c", ENDLESS]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdout=pipe, stderr=pipe, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            assert_ends(process, number, "interrupted")
        finally:
            process.kill()
