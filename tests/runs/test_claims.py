"""Two runs at once into the same tables: the second one says who is at them, and ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace

import psutil
import psycopg
import pytest

from sdgen.store.processes import ProcessIdentity
from sdgen.store.start_times import _by_psutil, started_of
from tests.support.cli import Result, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import Shop, ended, go_on, killed, stopped
from tests.support.databases import Database
from tests.support.failing import refusing
from tests.support.pooler import NoPoolerError, pooler
from tests.support.runs import column_of

pytestmark = pytest.mark.other_servers

TRUNCATE = ("--mode", "truncate_then_insert")
BETWEEN_BATCHES = Moment("sdgen.runs.sinks.sink:BatchWriter.write", "before", 4, "SIGSTOP")
NO_TABLES_YET = Moment("sdgen.runs.sinks.tables.sink:prepare_tables", "before", 1, "SIGSTOP")


def other_tables(shop: Shop) -> Result:
    """Returns how a run into another table of the same database ends."""
    apart = {"name": "apart", "rows": 10, "columns": [column_of("id", "int", "sequence", {})]}
    write_scenario(shop.folder / "apart.yaml", apart)
    return shop.here("run", "start", "--scenario", "./apart.yaml", *shop.target)


def assert_refused(shop: Shop, first: str) -> None:
    """Assert that a second run says that the first one is at its tables, and writes nothing."""
    before = shop.count()
    result = shop.here(*shop._start_words(*TRUNCATE))
    assert result.code == 1
    assert "another run is writing to the same tables: " in result.err
    assert re.search(rf"run {first} \(process .*, started [\d-]{{10}} [\d:]{{8}} UTC\)", result.err)
    assert "Wait for its end, or cancel it" in result.err
    assert shop.count() == before


def test_tables_that_another_run_is_writing(shop: Shop, database: Database) -> None:
    shop.run()
    process = shop.start(*TRUNCATE, "--jobs", 1, "--batch-size", 100, moment=BETWEEN_BATCHES)
    stopped(process)
    first = shop.record().id
    assert_refused(shop, first)
    if database.like == "postgres":
        assert "application sdgen" in str(shop.record().error)
    assert other_tables(shop).code == 0
    go_on(process)
    assert ended(process).code == 0
    database.execute("DROP TABLE apart")
    assert shop.record(first).status == "success"
    shop.run(*TRUNCATE)
    shop.assert_whole()


def test_a_run_that_began_before_there_were_tables(shop: Shop, database: Database) -> None:
    process = shop.start(moment=NO_TABLES_YET)
    stopped(process)
    result = shop.here(*shop._start_words())
    go_on(process)
    other = ended(process)
    # Who comes first has claimed the tables, or has made them when the other one begins.
    assert sorted((result.code, other.code)) == [0, 1]
    assert "another run is writing" in result.err or "Start it again" in other.err
    assert shop.count() == 1_700
    assert shop.ledgers() == set()


def test_a_claim_ends_with_its_process(shop: Shop, database: Database) -> None:
    shop.run()
    moment = replace(BETWEEN_BATCHES, signal="SIGKILL")
    killed(shop.start(*TRUNCATE, "--jobs", 1, "--batch-size", 100, moment=moment))
    shop.run(*TRUNCATE)
    shop.assert_whole()


def test_a_claim_ends_with_its_run(shop: Shop, database: Database) -> None:
    """Its process may live on, as a server does."""
    check = refusing(database, "id <> 700")
    reserved = f"CREATE TABLE items (id bigint, {check}, price float)"
    if database.like == "postgres":
        reserved = reserved.replace("float", "double precision")
    database.execute(reserved.replace("price", "order_id bigint, customer text, city text, price"))
    if database.like == "postgres":
        database.execute("ALTER TABLE items ALTER customer TYPE uuid USING NULL")
    assert shop.here(*shop._start_words("--batch-size", 100)).code == 1
    (ledger,) = shop.ledgers()
    assert database.query(f'SELECT DISTINCT owner FROM "{ledger}"') == [("",)]
    database.execute("DROP TABLE items")
    shop.run(*TRUNCATE)
    shop.assert_whole()


@pytest.fixture
def pooled(shop: Shop, postgres_database: Database) -> Iterator[Shop]:
    """The shop, its database reached through a pooler."""
    try:
        with pooler(postgres_database.dsn) as dsn:
            shop.database = replace(postgres_database, dsn=dsn)
            yield shop
    except NoPoolerError as error:
        pytest.skip(str(error))


def test_claims_through_a_pooler(pooled: Shop, postgres_database: Database) -> None:
    pooled.run()
    words = (*TRUNCATE, "--jobs", 1, "--batch-size", 100)
    process = pooled.start(*words, moment=BETWEEN_BATCHES)
    stopped(process)
    assert_refused(pooled, pooled.record().id)
    process.send_signal(signal.SIGKILL)
    ended(process)
    pooled.run(*TRUNCATE)
    pooled.assert_whole()
    assert postgres_database.query("SELECT FROM pg_locks WHERE locktype = 'advisory'") == []


def test_the_ledger_is_replicated(shop: Shop, postgres_database: Database) -> None:
    """A table whose rows change has to have a key, where all tables are published."""
    with psycopg.connect(postgres_database.dsn, autocommit=True) as session:
        session.execute("SET client_min_messages = error")
        session.execute("CREATE PUBLICATION everything FOR ALL TABLES")
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 5, "SIGKILL")
    killed(shop.start("--batch-size", 100, "--jobs", 1, moment=moment))
    shop.resume()
    shop.run(*TRUNCATE)
    shop.assert_whole()


def test_processes_as_texts() -> None:
    process = ProcessIdentity.current()
    again = ProcessIdentity.of_text(str(process))
    assert again is not None
    assert again.is_current()
    assert not again.is_dead()
    assert replace(again, pid=1).is_dead() or not replace(again, pid=1).is_current()
    assert ProcessIdentity.of_text("") is None


def test_start_times_are_those_that_psutil_knows() -> None:
    child = subprocess.Popen(["cat"], stdin=subprocess.PIPE)
    with child:
        for pid in (os.getpid(), child.pid):
            known = psutil.Process(pid).create_time()
            # The clock may be set between two looks, by which the time of boot is told.
            assert started_of(pid) == pytest.approx(known, abs=1.5)
            assert _by_psutil(pid) == pytest.approx(known, abs=1.5)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert [started_of(child.pid), _by_psutil(child.pid)] == [None, None]  # a zombie
    assert [started_of(child.pid), _by_psutil(child.pid)] == [None, None]
