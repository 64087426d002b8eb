"""Runs through pgbouncer in transaction mode, which hands each transaction to another session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

import psycopg
import pytest

from sdgen.databases.postgres.engine import PostgresEngine
from tests.support.cli import ROOT
from tests.support.crash_driver import Moment
from tests.support.crashes import ROWS, Shop, ended, killed
from tests.support.databases import Database
from tests.support.pooler import NoPoolerError, pooler

SESSIONS = 3
TRUNCATE = ("--mode", "truncate_then_insert", "--batch-size", 100)


@pytest.fixture
def pooled(shop: Shop, postgres_database: Database) -> Iterator[Shop]:
    """The shop, its database reached through a pooler."""
    try:
        with pooler(postgres_database.dsn, size=SESSIONS) as dsn:
            shop.database = replace(postgres_database, dsn=dsn)
            yield shop
    except NoPoolerError as error:
        pytest.skip(str(error))


def assert_sessions_are_clean(pooled: Database, direct: Database) -> None:
    """Assert that no session of the pooler has anything left of ours."""
    temporary = "SELECT relname FROM pg_class WHERE relpersistence = 't' AND relkind = 'r'"
    assert direct.query(temporary) == []
    settings = "SELECT name, setting FROM pg_settings WHERE source = 'session' ORDER BY name"
    with ExitStack() as stack:
        pids = set()
        for _ in range(SESSIONS):
            session = stack.enter_context(psycopg.connect(pooled.dsn))
            pids |= set(session.execute("SELECT pg_backend_pid()").fetchall())
            found: dict[str, str] = dict(session.execute(settings).fetchall())
            # What pgbouncer itself keeps in step with its clients.
            kept = {"client_encoding", "application_name", "DateStyle", "TimeZone"}
            assert set(found) <= kept | {"standard_conforming_strings"}, found
        assert len(pids) == SESSIONS


def test_runs_again_and_again(pooled: Shop, postgres_database: Database) -> None:
    pooled.run("--jobs", 3, "--batch-size", 100)
    for _ in range(2):
        pooled.run("--jobs", 3, *TRUNCATE)
        pooled.assert_whole()
        verified = pooled.here("run", "verify", pooled.record().id, *pooled.target, code=0)
        assert "no" not in re.findall(r"\w+$", verified.out, re.M)
    assert_sessions_are_clean(pooled.database, postgres_database)


@pytest.mark.slow
def test_a_shipped_scenario_again(pooled: Shop, postgres_database: Database) -> None:
    """It has dictionaries, pools and parents to look up, checks, and keys that are there again."""
    start = ("run", "start", "--scenario", ROOT / "scenarios" / "finance_demo.yaml")
    words = (*start, "--profile", "demo", *pooled.target)
    pooled.here(*words, code=0)
    pooled.here(*words, *TRUNCATE[:2], code=0)
    pooled.here("run", "verify", pooled.record().id, *pooled.target, code=0)
    assert_sessions_are_clean(pooled.database, postgres_database)


def test_a_killed_run_is_resumed(pooled: Shop, postgres_database: Database) -> None:
    pooled.run()
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 7, "SIGKILL")
    killed(pooled.start("--jobs", 1, *TRUNCATE, moment=moment))
    pooled.resume("--jobs", 3)
    pooled.assert_whole()
    assert_sessions_are_clean(pooled.database, postgres_database)


def test_a_run_is_stopped(pooled: Shop, postgres_database: Database) -> None:
    pooled.run()
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 5, "SIGTERM")
    result = ended(pooled.start("--jobs", 1, *TRUNCATE, moment=moment))
    assert result.code == 1
    assert pooled.record().rows_written < ROWS
    pooled.resume()
    pooled.assert_whole()


def test_it_is_told(pooled: Shop) -> None:
    result = pooled.here(*pooled._start_words())
    assert "there is a connection pooler in front of the server" in result.err
    with PostgresEngine(pooled.database.dsn, None) as engine:
        assert not engine.keeps_session
        for name, value in (("statement_timeout", "0"), ("TimeZone", "UTC"), ("jit", "off")):
            assert engine.query(f"SHOW {name}") == [(value,)]
