"""Runs that wait for locks of others: in short attempts, saying for whom, until a signal."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.errors import LockedError, RunCancelledError
from sdgen.logs import RunLog
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.scenario.table_names import TableName
from sdgen.store import Store
from tests.support.cli import write_scenario
from tests.support.crashes import Shop, active, ended, until
from tests.support.databases import Database
from tests.support.runs import entity_of

TRUNCATE = ("--mode", "truncate_then_insert")


@contextmanager
def holding(database: Database, statement: str) -> Iterator[psycopg.Connection]:
    """Give a session whose open transaction has executed a statement."""
    with psycopg.connect(database.dsn, application_name="napper") as session:
        session.execute(statement.encode())
        yield session


@pytest.mark.parametrize(
    ("statement", "of"),
    [
        ("SELECT FROM items LIMIT 1", "truncating"),
        ("LOCK TABLE items IN SHARE MODE", "a batch"),
    ],
)
def test_it_waits_and_says_for_whom(
    shop: Shop, postgres_database: Database, statement: str, of: str
) -> None:
    shop.run()
    database = postgres_database
    with holding(database, statement) as session:
        mode = TRUNCATE if of == "truncating" else ("--mode", "append_only", "--seed", 12)
        process = shop.start(*mode, "--jobs", 1)
        until(lambda: shop.said("waiting"))
        pid = session.info.backend_pid
        told = rf"public\.items\b.*, held by pid {pid} \(user sdgen, application napper, "
        assert re.search(told, shop.said("waiting"))
        assert "idle in transaction since 2" in shop.said("waiting")
        # Others get their turn between two attempts.
        with psycopg.connect(database.dsn, autocommit=True) as reader:
            reader.execute(f"SET statement_timeout = {int(4000 * ATTEMPT_SECONDS)}")
            reader.execute("SELECT count(*) FROM items")
        session.rollback()
        assert ended(process).code == 0
    assert shop.database.count("items") == (1000 if of == "truncating" else 2000)


@pytest.fixture
def kids(shop: Shop, postgres_database: Database) -> Shop:
    """A shop that fills one table, each row of which points to one of ten parents."""
    database = postgres_database
    database.execute(
        "CREATE TABLE parents (id int PRIMARY KEY)",
        "CREATE TABLE kids (id int UNIQUE, parent int REFERENCES parents)",
        "INSERT INTO parents SELECT * FROM generate_series(1, 10)",
    )
    kids = entity_of(
        "kids", 100, id=("int", "sequence", {}), parent=("int", "uniform_int", {"min": 1, "max": 9})
    )
    write_scenario(shop.folder / "shop.yaml", kids, seed=1)
    with Store(shop.store_path):  # so that it can be looked into from the beginning
        return shop


ROWS_OF_OTHERS = pytest.mark.parametrize(
    "statement",
    ["DELETE FROM parents WHERE id = 3", "INSERT INTO kids VALUES (77, 10)"],
    ids=["foreign key", "unique key"],
)


@ROWS_OF_OTHERS
def test_waiting_for_rows_of_others(
    kids: Shop, postgres_database: Database, statement: str
) -> None:
    """Within the INSERT, which a deleted parent holds up, or another row of the same key."""
    with holding(postgres_database, statement) as session:
        process = kids.start("--jobs", 1)
        until(lambda: kids.said("waiting for a lock on rows"))
        pid = session.info.backend_pid
        told = rf"on rows, held by pid {pid} \(user sdgen, application napper, idle in transaction"
        assert re.search(told, kids.said("waiting"))
        session.rollback()
        assert ended(process).code == 0
    assert postgres_database.count("kids") == 100


@pytest.mark.slow
@ROWS_OF_OTHERS
def test_how_long_it_waits_for_rows_of_others(
    kids: Shop, postgres_database: Database, statement: str
) -> None:
    with holding(postgres_database, statement) as session:
        result = ended(kids.start("--jobs", 1, "--lock-timeout", 6))
        assert result.code == 1
        pid = session.info.backend_pid
        said = rf"waited \d+ s for a lock on rows for public.kids, held by pid {pid} \(user"
        assert re.search(said, str(kids.record().error))
        assert "use a longer `lock_timeout`" in str(kids.record().error)
        until(lambda: active(postgres_database) == 0)
        session.rollback()
    kids.here("run", "resume", kids.record().id, *kids.target, "--lock-timeout", 60, code=0)
    assert postgres_database.count("kids") == 100


@pytest.mark.parametrize(
    "first", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)]
)
def test_one_signal_ends_the_wait_for_rows_of_others(
    kids: Shop, postgres_database: Database, first: signal.Signals
) -> None:
    with holding(postgres_database, "DELETE FROM parents WHERE id = 3") as session:
        process = kids.start("--jobs", 1)
        until(lambda: kids.said("waiting for a lock on rows"))
        process.send_signal(first)
        assert ended(process).code == 1  # it would wait for ten minutes
        assert kids.record().status == "cancelled"
        until(lambda: active(postgres_database) == 0)
        session.rollback()
    kids.here("run", "resume", kids.record().id, *kids.target, code=0)
    assert postgres_database.count("kids") == 100


@pytest.mark.parametrize("first", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_ends_the_wait(
    shop: Shop, postgres_database: Database, first: signal.Signals
) -> None:
    shop.run()
    with holding(postgres_database, "SELECT FROM items LIMIT 1"):
        process = shop.start(*TRUNCATE)
        until(lambda: shop.said("waiting"))
        process.send_signal(first)
        assert ended(process).code == 1  # it would wait for ten minutes
        assert shop.record().status == "cancelled"
        assert "Nothing was written" in str(shop.record().error)
        until(lambda: active(postgres_database) == 0)
    shop.assert_whole_tables()


def test_the_wait_has_an_end(postgres_database: Database) -> None:
    database, table = postgres_database, TableName("t", "public")
    database.execute("CREATE TABLE t (n int)")
    switch = CancelSwitch()
    with (
        holding(database, "SELECT FROM t") as session,
        PostgresEngine(database.dsn, None) as engine,
    ):

        def attempt() -> None:
            with engine.transaction():
                engine.limit_lock_waits(0.05)
                engine.execute_sql("TRUNCATE t")

        wanted = rf"waited \d+ s for a lock on public.t, held by pid {session.info.backend_pid} "
        with pytest.raises(LockedError, match=wanted):
            LockWaits(switch, RunLog("x"), limit=0.01).until_had(engine, [table], attempt)
        switch.ask("enough")
        with pytest.raises(RunCancelledError, match="enough"):
            LockWaits(switch, RunLog("x")).until_had(engine, [table], attempt)
        session.rollback()
        attempt()


def test_what_is_worth_waiting_for_has_an_end() -> None:
    switch = CancelSwitch()
    with switch.patience():
        assert not switch.at_once
        switch.ask("interrupted", within=600)
        assert (switch.asked, switch.at_once) == (True, False)
        switch.ask("interrupted", within=0.3)
        until(lambda: switch.at_once)
    switch = CancelSwitch()
    with switch.patience():
        switch.ask("interrupted")
        assert not switch.at_once
        switch.ask("interrupted", at_once=True)
        assert switch.at_once
    switch = CancelSwitch()
    switch.ask("interrupted")
    assert switch.at_once, "nothing that runs would stay"
