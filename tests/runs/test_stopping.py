"""Runs that are stopped from outside: signals, cancels, cut connections, a server's crash."""

from __future__ import annotations

import re
import signal
import subprocess

import pytest

from sdgen.store import RunRecord
from tests.support.cli import Result
from tests.support.crash_driver import Moment
from tests.support.crashes import (
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

EITHER = (signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.slow))
EACH_BATCH = "NEW.id % 100 = 50"


def assert_stopped(shop: Shop, result: Result, status: str, resume: bool = True) -> RunRecord:
    """Assert that a run says how to go on, and that record, ledger and tables agree."""
    record = shop.record()
    assert result.code == 1, result
    assert record.status == status, record.error
    assert str(record.error).count("resume the run to finish it") == resume
    assert (f"sdgen run resume {record.id}" in result.out) == record.can_resume
    assert record.rows_written == shop.noted() == shop.count()
    return record


def begin(shop: Shop, *options: object, jobs: int = 3) -> subprocess.Popen[str]:
    """Start a run into tables that are there, in batches of 100 rows, over several connections."""
    words = ("--batch-size", 100, "--jobs", jobs, "--mode", "truncate_then_insert")
    return shop.start(*words, *options)


@pytest.mark.parametrize("first", EITHER)
def test_the_first_signal_lets_the_batch_end(
    shop: Shop, database: Database, first: signal.Signals
) -> None:
    note = "sdgen.runs.sinks.tables.inlets:TableInlet.note"
    moment = Moment(note, "after", 5, "SIGSTOP", told=True)
    process = shop.start("--batch-size", 100, moment=moment)
    stopped(process)
    process.send_signal(first)
    go_on(process)
    result = ended(process)
    record = assert_stopped(shop, result, "cancelled")
    assert record.rows_written >= 500, "the batch that was being written is kept"
    assert record.rows_written < record.rows_requested
    grace = "; in 10 s at the latest" if first is signal.SIGTERM else ""
    assert re.search(
        r"stopping after entity \w+, batch \d+ \(rows \d+ … \d+\): 100 rows, [\d.]+ s so far"
        rf"(, about [\d.]+ s to go)?{grace}; once more stops at once",
        result.err,
    ), result.err
    assert "interrupted by the user" in str(record.error)
    shop.resume()
    shop.assert_whole()


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("second", EITHER)
def test_the_second_signal_stops_at_once(
    shop: Shop, database: Database, second: signal.Signals
) -> None:
    shop.run()
    jobs = 1 if database.like == "sqlite" else 3
    with hanging(database, "NEW.id = 350" if jobs == 1 else EACH_BATCH):
        process = begin(shop, jobs=jobs)
        before = 1000 if jobs == 1 else 700
        until(lambda: shop.record().rows_written == before)
        if database.like == "postgres":
            until(lambda: len(hung(database)) == jobs)
        else:
            until(lambda: is_written_to(database))
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        said = ""
        while "stopping after " not in said:
            said += process.stderr.readline()
        assert said.count("so far") == jobs, said
        process.send_signal(second)
        result = ended(process)
        record = assert_stopped(shop, result, "cancelled")
        assert record.rows_written == before
        assert re.search(r"interrupted by the user at entity items, batch \d", str(record.error))
        if database.like == "postgres":
            until(lambda: active(database) == 0)
    shop.resume()
    shop.assert_whole()


def test_cancelling_several_jobs(shop: Shop, postgres_database: Database) -> None:
    database = postgres_database
    shop.run()
    with hanging(database, EACH_BATCH):
        process = begin(shop)
        until(lambda: len(hung(database)) == 3)
        shop.here("run", "cancel", shop.record().id, code=0)
        result = ended(process)
        record = assert_stopped(shop, result, "cancelled")
        assert "cancelled by request at entity items, batch" in str(record.error)
        until(lambda: active(database) == 0)
    shop.resume("--jobs", 2)
    shop.assert_whole()


@pytest.mark.parametrize(
    ("count", "options"),
    [(1, ()), (3, ()), (1, ("--maker", "duckdb"))],
    ids=["one", "all", "one-in-copy"],
)
def test_connections_that_are_cut(
    shop: Shop, postgres_database: Database, count: int, options: tuple[str, ...]
) -> None:
    shop.run()
    with hanging(postgres_database, EACH_BATCH):
        process = begin(shop, *options)
        until(lambda: len(hung(postgres_database)) == 3)
        for pid in hung(postgres_database)[:count]:
            postgres_database.query(f"SELECT pg_terminate_backend({pid})")
        result = ended(process)
        record = assert_stopped(shop, result, "failed")
        assert re.search(
            r"entity items, batch \d \(rows \d+ … \d+\): Postgres: .*terminat", str(record.error)
        )
        told = re.sub(".*trigger hang.*", "", result.err)  # the one that makes it hang
        assert len(re.findall("ERROR|WARN", told)) == 1, result.err
        until(lambda: active(postgres_database) == 0)
    shop.resume("--jobs", 2)
    shop.assert_whole()


def test_the_first_failure_stops_all(shop: Shop, postgres_database: Database) -> None:
    """One of three workers fails while the others hang; nobody begins another batch."""
    shop.run()
    database = postgres_database
    with hanging(database, f"{EACH_BATCH} AND NEW.id > 100"):
        process = shop.start(
            *("--batch-size", 100, "--jobs", 3, "--mode", "truncate_then_insert"),
            moment=Moment("sdgen.runs.execution:Crew", "before", 1, "SIGSTOP"),
        )
        stopped(process)
        database.execute("ALTER TABLE items ADD CONSTRAINT short CHECK (id <> 1)")
        go_on(process)
        result = ended(process)
        record = assert_stopped(shop, result, "failed", resume=False)
        assert "entity items, batch 1 (rows 0 … 99): Postgres: new row for" in str(record.error)
        assert "correct that and resume the run" in str(record.error)
        assert result.err.count("ERROR") == 1
        assert record.rows_written == 700
        until(lambda: active(database) == 0)
        database.execute("ALTER TABLE items DROP CONSTRAINT short")
    shop.resume()
    shop.assert_whole()
