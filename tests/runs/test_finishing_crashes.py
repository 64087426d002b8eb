"""A run that ends while its keys are made, however it does, is resumed with all of them."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

import psycopg
import pytest

from sdgen.databases.engine import Engine
from sdgen.runs.sinks.tables.ledger import Ledger
from tests.support.cli import Result, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import KEYS, ROWS, Shop, active, ended, go_on, killed, stopped, until
from tests.support.databases import Database
from tests.support.keyed_shop import (
    KEYED_ENTITIES,
    KEYED_SHOP,
    Stored,
    assert_whole,
    keys_of_script,
    stored_keys,
)

JOIN = "sdgen.runs.sinks.tables.ledger:Ledger.join"
"""What each transaction begins with; its first call comes before the steps."""
TAKE = "sdgen.runs.sinks.tables.finishing_steps:Steps.take"
DONE = "sdgen.runs.sinks.tables.finishing_steps:Steps.done"

KILLS = (
    Moment(JOIN, "after", 1),
    Moment(JOIN, "after", 3),
    Moment(DONE, "before", 1),
    Moment(JOIN, "before", 4),
    Moment(DONE, "after", 2),
    Moment("sdgen.runs.sinks.tables.ledger:Ledger.close", "before"),
    Moment("sdgen.runs.sinks.tables.ledger:Ledger.close", "after"),
)


@pytest.fixture
def keyed(shop: Shop) -> Shop:
    """The shop, its tables with keys."""
    write_scenario(shop.folder / "shop.yaml", *KEYED_ENTITIES, **KEYS)
    return shop


@pytest.fixture
def whole(keyed: Shop) -> Stored:
    """What keys there are in the end."""
    return keys_of_script(keyed.database, KEYED_SHOP)


# --- Killed --------------------------------------------------------------------------------------


@pytest.mark.slow_on_servers
def test_dying_after_each_step(
    keyed: Shop, database: Database, whole: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each attempt commits one more step and dies; also between an index and its constraint."""

    class Died(BaseException):
        pass

    def attempt(go: Callable[..., object]) -> bool:
        """Return whether it died."""
        real, calls = Ledger.join, count(1)

        def join(ledger: Ledger, engine: Engine) -> None:
            if next(calls) == 3:
                raise Died
            real(ledger, engine)

        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "join", join)
            try:
                go("--jobs", 1)
            except Died:
                return True
        return False

    states: list[Stored] = []
    go: Callable[..., object] = keyed.run
    while attempt(go) and (state := stored_keys(database)) not in states:
        states.append(state)
        go = keyed.resume
    # After the last one there is nothing more to die at.
    assert len(states) == (14 if database.like == "postgres" else 4)
    assert_whole(keyed, whole)


@pytest.mark.slow_on_servers
def test_killed_while_keys_are_made(keyed: Shop, database: Database, whole: Stored) -> None:
    killed(keyed.start("--jobs", 2, "--batch-size", 300, moment=KILLS[0]))
    for moment in KILLS[1:]:
        if database.like == "sqlite" and moment.call > 2:
            continue  # it has not so many keys
        killed(keyed.resume_apart("--jobs", 2, moment=moment))
        record = keyed.record()
        assert record.status == "failed"
        assert record.rows_written == ROWS
        assert "Resume the run to finish it" in str(record.error)
    keyed.resume("--jobs", 2)
    assert_whole(keyed, whole)


def test_keys_are_made_where_the_ledger_is_gone(
    keyed: Shop, database: Database, whole: Stored
) -> None:
    """The tables themselves say that they have not all their keys."""
    killed(keyed.start(moment=KILLS[0]))
    (ledger,) = keyed.ledgers()
    database.execute(f"DROP TABLE {ledger}")
    keyed.resume()
    assert_whole(keyed, whole)


def killed_at_random(process: subprocess.Popen[str], chance: random.Random) -> bool:
    """Kill a process a little after it has begun one of the next keys; return False if it ended."""
    assert process.stderr is not None
    left = chance.randint(1, 5)
    for line in process.stderr:
        left -= "making" in line
        if not left:
            if chance.random() < 0.5:  # else at once: a fast machine is soon done
                time.sleep(chance.uniform(0, 0.02))
            break
    process.kill()
    return process.wait() == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.long
def test_many_kills_at_random(keyed: Shop, postgres_database: Database, whole: Stored) -> None:
    keyed.scale = 10
    chance, kills, ended_by_itself = random.Random(6), 0, 0
    while kills < 30:
        assert ended_by_itself <= 100, "it is not told that keys are being made"
        postgres_database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        jobs = ("-v", "--jobs", chance.choice((1, 2, 4)))  # with log lines, such as: making …
        process = keyed.start(*jobs)
        while killed_at_random(process, chance):
            kills += 1
            if keyed.record().status == "success":
                break
            process = keyed.resume_apart(*jobs)
        else:
            ended_by_itself += 1
        assert_whole(keyed, whole)


@contextmanager
def writing_to(database: Database, table: str) -> Iterator[psycopg.Connection]:
    """Be at a transaction that writes to a table: no index of it can be built meanwhile."""
    with psycopg.connect(database.dsn, application_name="another") as session:
        session.execute(f"LOCK TABLE {table} IN ROW EXCLUSIVE MODE".encode())
        yield session
        session.rollback()


@contextmanager
def building(database: Database) -> Iterator[None]:
    """Make the server take for each index as long as the block, at work and not at a lock."""
    number = 4_242
    with psycopg.connect(database.dsn, autocommit=True, application_name="another") as session:
        session.execute(f"SELECT pg_advisory_lock({number})".encode())
        database.execute(
            "CREATE FUNCTION build() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN "
            f"WHILE NOT pg_try_advisory_xact_lock_shared({number}) "
            "LOOP PERFORM pg_sleep(0.02); END LOOP; END'",
            "CREATE EVENT TRIGGER build ON ddl_command_start WHEN TAG IN (''CREATE INDEX'') "
            "EXECUTE FUNCTION build()".replace("''", "'"),
        )
        try:
            yield
        finally:
            database.execute("DROP EVENT TRIGGER build")
            session.execute(f"SELECT pg_advisory_unlock({number})".encode())
    database.execute("DROP FUNCTION build")


def waiting(database: Database, statement: str = "CREATE") -> int:
    """Return how many statements of sdgen wait for a lock, or are being built."""
    sql = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND application_name = 'sdgen' AND (wait_event_type = 'Lock' OR wait_event = 'PgSleep') "
        f"AND query LIKE '{statement}%'"
    )
    return int(database.query(sql)[0][0])


def stopped_before_keys(
    shop: Shop, jobs: int = 2, grace: float | None = None
) -> subprocess.Popen[str]:
    """Return a run that has been stopped when all its rows were written."""
    moment = Moment(
        "sdgen.runs.sinks.tables.sink:finish_tables", "before", 1, "SIGSTOP", grace=grace
    )
    process = shop.start("--jobs", jobs, "--batch-size", 300, moment=moment)
    stopped(process)
    return process


@contextmanager
def held_at_keys(shop: Shop, grace: float | None = None) -> Iterator[subprocess.Popen[str]]:
    """Give a run whose two jobs are making keys of the items, and get no further meanwhile.

    Args:
        shop: the shop.
        grace: seconds that they may go on after SIGTERM.
    """
    process = stopped_before_keys(shop, grace=grace)
    told = len(shop.said("making").splitlines())
    with building(shop.database):
        go_on(process)
        until(lambda: waiting(shop.database) == 2)
        # It says so in the store, which it would keep locked if it were stopped meanwhile.
        until(lambda: len(shop.said("making").splitlines()) == told + 2)
        yield process


def test_killed_while_the_server_builds(
    keyed: Shop, postgres_database: Database, whole: Stored
) -> None:
    """The server goes on with a client's statements, dead or not; a resume waits for their end."""
    database = postgres_database
    with held_at_keys(keyed) as process:
        process.send_signal(signal.SIGSTOP)  # a dead one's are ended by servers that look for it
        stopped(process)
        keyed.change_record(status="failed")
        other = keyed.resume_apart("--jobs", 2)
        until(lambda: waiting(database, "LOCK") == 1)
        until(lambda: waiting(database) == 2)  # each sleeps nearly all the time
        until(lambda: "held by pid" in keyed.said("waiting for a lock on public.sdgen_ledger"))
        process.kill()
        process.wait()
    assert ended(other).code == 0
    assert_whole(keyed, whole)


# --- Stopped -------------------------------------------------------------------------------------


def assert_stopped(shop: Shop, result: Result, status: str) -> None:
    """Assert that a run has ended so, its server too, and how to go on was said once."""
    record = shop.record()
    assert result.code == 1, result
    assert record.status == status, record.error
    assert record.rows_written == shop.noted() == shop.count() == ROWS
    assert str(record.error).count("resume the run to finish it") == 1
    until(lambda: active(shop.database) == 0)


def test_a_failure_stops_the_others(
    keyed: Shop, postgres_database: Database, whole: Stored
) -> None:
    """One key cannot be made while another is being made."""
    database = postgres_database
    process = stopped_before_keys(keyed, jobs=4)
    database.execute("INSERT INTO orders SELECT * FROM orders WHERE id = 7")
    with writing_to(database, "items"):
        go_on(process)
        result = ended(process)
        keyed.database.execute("DELETE FROM orders WHERE ctid = (SELECT max(ctid) FROM orders)")
        assert_stopped(keyed, result, "failed")
    said = str(keyed.record().error)
    assert (
        'all rows are written, but primary key (id) of table "public.orders" cannot be made' in said
    )
    assert '("orders_pkey"): Postgres: could not create unique index "orders_pkey"' in said
    assert "If rows were added that are not of this run, take them out" in said
    assert result.err.count("cannot be made") == result.err.count("ERROR") == 1, result.err
    names = {row[2] for row in stored_keys(database)}
    assert names.isdisjoint({"orders_pkey", "items_pkey", '"by price"'})
    keyed.resume("--jobs", 2)
    assert_whole(keyed, whole)


def test_cancelled(keyed: Shop, postgres_database: Database, whole: Stored) -> None:
    with held_at_keys(keyed) as process:
        keyed.here("run", "cancel", keyed.record().id, code=0)
        assert_stopped(keyed, ended(process), "cancelled")
        keys = r"(primary key \(id\)|index \(order_id\))"
        said = rf'cancelled by request at {keys} of table "public\.items"'
        assert re.match(said, str(keyed.record().error))
    keyed.resume("--jobs", 2)
    assert_whole(keyed, whole)


def test_the_first_ctrl_c_lets_the_keys_at_hand_be_made(
    keyed: Shop, postgres_database: Database, whole: Stored
) -> None:
    with held_at_keys(keyed) as process:
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        while "stopping after " not in process.stderr.readline():
            pass
    assert_stopped(keyed, ended(process), "cancelled")
    assert str(keyed.record().error).startswith("interrupted by the user. ")
    names = {row[2] for row in stored_keys(postgres_database)}
    assert {"items_pkey", "items_order_id_idx"} <= names
    assert names.isdisjoint({'"by price"', "orders_pkey"})
    keyed.resume("--jobs", 2)
    assert_whole(keyed, whole)


# --- Two at once ---------------------------------------------------------------------------------


@pytest.mark.slow_on_servers
def test_a_process_that_comes_back_while_another_one_makes_keys(
    keyed: Shop, database: Database, whole: Stored
) -> None:
    zombie = keyed.start("--jobs", 1, moment=Moment(TAKE, "before", 2, "SIGSTOP"))
    stopped(zombie)
    keyed.change_record(status="failed")
    other = keyed.resume_apart("--jobs", 1, moment=Moment(TAKE, "before", 3, "SIGSTOP"))
    stopped(other)
    before = stored_keys(database)
    go_on(zombie)
    result = ended(zombie)
    assert result.code == 1
    assert "another process has taken over this run" in result.err
    assert stored_keys(database) == before
    go_on(other)
    assert ended(other).code == 0
    assert_whole(keyed, whole)


def test_another_run_empties_a_table_while_keys_are_made(keyed: Shop, database: Database) -> None:
    process = keyed.start("--jobs", 1, moment=Moment(TAKE, "before", 2, "SIGSTOP"))
    stopped(process)
    write_scenario(keyed.folder / "other.yaml", KEYED_ENTITIES[0], **KEYS)
    other = ("run", "start", "--scenario", "./other.yaml", *keyed.target)
    said = keyed.here(*other, "--mode", "truncate_then_insert", code=1).err
    assert "another run is writing to the same tables" in said
    (ledger,) = keyed.ledgers()  # of a user who knows better
    database.execute(f'DROP TABLE "{ledger}"')
    go_on(process)
    result = ended(process)
    assert result.code == 1
    assert "the ledger cannot be read" in result.err
    assert "is gone: another run has emptied or recreated one of its tables" in result.err
    assert "resume the run" not in result.err
