"""Runs of a small shop that are stopped half-way, and what has to be true of them afterwards."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import psutil

from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run, list_runs
from tests.support.cli import Cli, Result, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.databases import Database
from tests.support.runs import (
    REQUEST,
    Runs,
    Tables,
    assert_same,
    column_of,
    scenario_from,
)

PATIENCE = 120.0
"""Seconds that anything may take on a busy machine."""
DRIVER = "tests.support.crash_driver"

_NOTE: dict[str, Any] = column_of("note", "text", "choice", {"values": ["a", "b", None]})
ENTITIES: list[dict[str, Any]] = [
    {
        "name": "customers",
        "rows": 200,
        "columns": [
            column_of("id", "uuid", "uuid4", {}),
            column_of("name", "text", "faker_name", {}),
        ],
    },
    {
        "name": "orders",
        "rows": 500,
        "columns": [
            column_of("id", "bigint", "sequence", {}),
            column_of("customer", "uuid", "fk", {"entity": "customers", "column": "id"}),
            {**_NOTE, "nullable": True},
        ],
    },
    {
        "name": "items",
        "rows": 1_000,
        "columns": [
            column_of("id", "bigint", "sequence", {}),
            column_of("order_id", "bigint", "fk", {"entity": "orders", "column": "id"}),
            column_of("customer", "uuid", "fk", {"entity": "customers", "column": "id"}),
            column_of("price", "float", "uniform_float", {"min": 0, "max": 99}),
            column_of("city", "text", "faker_city", {}),
        ],
    },
]
KEYS = {"seed": 11, "as_of": "2026-01-31T12:00:00Z"}
SHOP = scenario_from({"name": "shop", **KEYS, "entities": ENTITIES})
TABLES = {"customers", "orders", "items"}
ROWS = 1_700
"""Rows of the shop, all in all."""


@cache
def uninterrupted(scale: float) -> Tables:
    """Return what one whole run in one batch makes; every engine makes the same rows."""
    with Runs() as runs:
        return runs.sqlite(SHOP, replace(REQUEST, scale=scale))


def until(true: Callable[[], Any], what: str = "") -> Any:
    """Wait until something is true and return it."""
    deadline = time.monotonic() + PATIENCE
    while not (found := true()):
        assert time.monotonic() < deadline, f"waited {PATIENCE:.0f} s in vain {what}"
        time.sleep(0.01)
    return found


@dataclass
class Shop:
    """The shop's scenario, a database to fill, and a store of runs, in a folder of a test.

    Args:
        folder: the current folder of the processes.
        database: where rows go.
        cli: the command line in this process.
        scale: of the shop.
    """

    folder: Path
    database: Database
    cli: Cli
    scale: float = 1
    scenario: Scenario = field(default=SHOP)

    def __post_init__(self) -> None:
        write_scenario(self.folder / "shop.yaml", *ENTITIES, **KEYS)
        self._started: list[subprocess.Popen[str]] = []

    @property
    def store_path(self) -> Path:
        """Where the records are."""
        return self.folder / "runs.sqlite"

    @property
    def target(self) -> tuple[str, ...]:
        """Options that name the database."""
        return self.database.target

    def _start_words(self, *options: object) -> tuple[object, ...]:
        scale = ("--scale", self.scale)
        return (*("run", "start", "--scenario", "./shop.yaml"), *self.target, *scale, *options)

    def start(self, *options: object, moment: Moment | None = None) -> subprocess.Popen[str]:
        """Start a run in a process of its own."""
        return self.process(*self._start_words(*options), moment=moment)

    def process(self, *words: object, moment: Moment | None = None) -> subprocess.Popen[str]:
        """Start a command in a process of its own, in which a moment comes."""
        words = (*words, "--runs-db", self.store_path)
        if moment is None:
            process = start_process(*words, cwd=self.folder)
        else:
            process = start_process(moment.as_argument(), *words, cwd=self.folder, module=DRIVER)
        self._started.append(process)
        return process

    def here(self, *words: object, code: int | None = None) -> Result:
        """Return what a command did in this process."""
        return self.cli(*words, "--runs-db", self.store_path, code=code)

    def run(self, *options: object) -> RunRecord:
        """Return the record of a run in this process, which has to succeed."""
        self.here(*self._start_words(*options), code=0)
        return self.record()

    def resume(self, *options: object, run: str | None = None, code: int = 0) -> Result:
        """Return how resuming a run (the last one) in this process ended."""
        words = ("run", "resume", run or self.record().id, *self.password, *options)
        return self.here(*words, code=code)

    def resume_apart(self, *options: object, moment: Moment | None = None) -> subprocess.Popen[str]:
        """Start resuming the last run in a process of its own."""
        words = ("run", "resume", self.record().id, *self.password, *options)
        return self.process(*words, moment=moment)

    @property
    def password(self) -> tuple[str, ...]:
        """Options that a resume needs because records hold no passwords."""
        return self.target if self.database.like == "postgres" else ()

    def records(self) -> list[RunRecord]:
        """Return the records, newest first."""
        with Store(self.store_path) as store:
            return list_runs(store, 100)

    def record(self, run: str | None = None) -> RunRecord:
        """Return one record, else the newest."""
        if run is None:
            return self.records()[0]
        with Store(self.store_path) as store:
            return get_run(store, run)

    def change_record(self, **values: object) -> None:
        """Change columns of every record behind sdgen's back."""
        with closing(sqlite3.connect(self.store_path, timeout=30)) as connection, connection:
            for name, value in values.items():
                connection.execute(f"UPDATE runs SET {name} = ?", [value])

    def said(self, beginning: str) -> str:
        """Return the lines of the logs that begin so."""
        with closing(sqlite3.connect(self.store_path, timeout=30)) as connection:
            query = "SELECT message FROM run_logs WHERE message LIKE ? ORDER BY id"
            return "\n".join(line for (line,) in connection.execute(query, [f"{beginning}%"]))

    def ledgers(self) -> set[str]:
        """Return the tables in the target that are not the shop's."""
        names = self.database.tables() - TABLES
        return {name for name in names if name.startswith("sdgen_ledger") and "_pkey" not in name}

    def noted(self) -> int:
        """Return the rows that the only ledger says are written."""
        (ledger,) = self.ledgers()
        sql = f'SELECT coalesce(sum(last_row - first_row + 1), 0) FROM "{ledger}"'
        return int(self.database.query(sql)[0][0])

    def count(self) -> int:
        """Return the rows of all the shop's tables."""
        return sum(self.database.count(table) for table in TABLES)

    def rows(self) -> Tables:
        """Return the shop's tables."""
        return self.database.read(SHOP)

    def assert_whole(self) -> None:
        """Assert that the last run succeeded, its tables are whole, and nothing else is there."""
        record = self.record()
        assert record.status == "success", record.error
        assert record.rows_written == record.rows_requested
        self.assert_whole_tables()

    def assert_whole_tables(self) -> None:
        """Assert that the tables hold the rows of one run, and nothing else is there."""
        assert_same(self.rows(), uninterrupted(self.scale))
        assert self.database.tables() == TABLES

    def close(self) -> None:
        """End the processes that are left."""
        for process in self._started:
            if process.poll() is None:
                process.kill()
            with process:
                process.communicate()


def ended(process: subprocess.Popen[str]) -> Result:
    """Return what a process did, when it has ended."""
    out, err = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in err, err
    return Result(process.returncode, out, err)


def killed(process: subprocess.Popen[str]) -> None:
    """Wait until a process has been killed at its moment."""
    result = ended(process)
    assert result.code == -signal.SIGKILL, result


def stopped(process: subprocess.Popen[str]) -> None:
    """Wait until a process has been stopped at its moment."""

    def is_stopped() -> bool:
        assert process.poll() is None, process.communicate()
        return psutil.Process(process.pid).status() == psutil.STATUS_STOPPED

    until(is_stopped, "for a process to be stopped")


def go_on(process: subprocess.Popen[str]) -> None:
    """Let a stopped process go on."""
    os.kill(process.pid, signal.SIGCONT)


@contextmanager
def hanging(database: Database, condition: str) -> Iterator[None]:
    """Make inserting items hang where a condition on NEW is true, until the end of the block."""
    if database.like == "sqlite":
        endless = "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c)"
        database.execute(
            f"CREATE TRIGGER hang BEFORE INSERT ON items WHEN {condition} "
            f"BEGIN SELECT ({endless} SELECT max(n) FROM c); END"
        )
        yield
        database.execute("DROP TRIGGER hang")
        return
    database.execute(
        "CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN PERFORM pg_sleep(600); RETURN NEW; END'",
        "CREATE TRIGGER hang BEFORE INSERT ON items FOR EACH ROW "
        f"WHEN ({condition}) EXECUTE FUNCTION hang()",
    )
    yield
    database.execute("DROP TRIGGER hang ON items", "DROP FUNCTION hang")


def is_written_to(database: Database) -> bool:
    """Return whether somebody is at a transaction that writes to an SQLite file."""
    with closing(sqlite3.connect(database.dsn, timeout=0)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            return True
    return False


def hung(database: Database) -> list[int]:
    """Return the server processes that hang."""
    rows = database.query(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() "
        "AND wait_event = 'PgSleep' ORDER BY pid"
    )
    return [pid for (pid,) in rows]


def active(database: Database) -> int:
    """Return how many statements of sdgen the server is at."""
    sql = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND application_name = 'sdgen' AND state <> 'idle'"
    )
    return int(database.query(sql)[0][0])
