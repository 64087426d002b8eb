"""Spark as maker for Postgres: its rows are those of every other path, whatever happens."""

from __future__ import annotations

import itertools
import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from dialects import get_dialect
from sdgen.compiling.statements import range_values
from sdgen.errors import TargetError
from sdgen.planning.request import SparkMaster
from sdgen.runs.makers.selects import SelectStatements
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.scenario.loading import load_scenario
from sdgen.store import Store
from sdgen.store.queue import request_cancel
from sdgen.store.runs import list_runs
from tests.runs.test_advance import SCENARIO
from tests.support.advancing import BEFORE, LATER
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, ENTITIES, PATIENCE, SHOP, uninterrupted
from tests.support.databases import Database
from tests.support.existing import ID, entity
from tests.support.odd_tables import (
    OLD_ROWS,
    SETUPS,
    copied_by,
    make_old_rows,
    old_scenario,
    stored_by,
)
from tests.support.promise import CASES, Case, Journey
from tests.support.runs import AS_OF, assert_same, plan_for
from tests.support.spark import LONGEST, ODDLY_SET, assert_in_place, operators_of, set_oddly

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_QUICK = ("types", "existing")  # what DuckDB computes takes the paths of tests/runs
_CASES = [
    pytest.param(case, marks=() if case.name in _QUICK else pytest.mark.slow, id=case.name)
    for case in CASES
]


@pytest.mark.parametrize("case", _CASES)
def test_tables_hold_the_rows_of_every_other_path(
    case: Case, cli: Cli, tmp_path: Path, postgres_dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if case.name in ODDLY_SET:
        set_oddly(monkeypatch)
    journey = Journey(case, Database("postgres", postgres_dsn), tmp_path, cli)
    journey.begin()
    options = ("--maker", "spark", "--jobs", 2, "--batch-size", case.batch_size(4))
    journey.verify(journey.start(*options))
    assert_same(journey.tables(), case.rows_made)


@pytest.mark.parametrize("setup", SETUPS)
def test_existing_tables_hold_what_the_target_would_store(
    setup: str, postgres_dsn: str, tmp_path: Path, cli: Cli
) -> None:
    places = (setup, postgres_dsn, tmp_path, cli)
    assert stored_by("spark", *places) == stored_by("target", *places)


def test_copies_of_existing_rows(postgres_dsn: str, tmp_path: Path, cli: Cli) -> None:
    path = old_scenario(tmp_path)
    finite = [row for row in OLD_ROWS.strip().split("\n      (") if "'infinity'" not in row]
    rows = ",\n(".join(row.removesuffix(",") for row in finite)
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        make_old_rows(connection, rows)
        places = (path, connection, postgres_dsn, cli)
        assert copied_by("spark", *places) == copied_by("target", *places)
        connection.execute(
            """INSERT INTO "Other"."Old Ones" ("Key", day) VALUES ('-', 'infinity')"""
        )
    words = ("run", "start", "--scenario", path, "--target", postgres_dsn, "--maker", "spark")
    said = " ".join(cli(*words, "--mode", "truncate", code=1).err.split())
    assert "table Other.Old Ones has rows that Spark cannot hold: Spark: [CAST_INVALID" in said
    assert "Have the target compute all rows (--maker target)" in said


@pytest.fixture
def words(tmp_path: Path, postgres_dsn: str) -> tuple[object, ...]:
    """The words of a run of several batches."""
    shop = write_scenario(tmp_path / "shop.yaml", *ENTITIES, seed=11, as_of=AS_OF)
    start = ("run", "start", "--scenario", shop, "--target", postgres_dsn, "--maker", "spark")
    return (*start, "--jobs", 2, "--batch-size", 99)


@pytest.mark.parametrize("resumed_by", ["spark", pytest.param("target", marks=pytest.mark.slow)])
def test_a_killed_run_is_resumed_by_any_maker(
    resumed_by: str, words: tuple[object, ...], cli: Cli, tmp_path: Path, postgres_dsn: str
) -> None:
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.check", "before", 4)
    master = ("--spark-master", "local[1]")
    process = start_process(moment.as_argument(), *words, *master, cwd=tmp_path, module=DRIVER)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == -signal.SIGKILL, out + err
    run = cli.json("run", "list")[0]["id"]
    cli("run", "resume", run, "--maker", resumed_by, "--target", postgres_dsn, code=0)
    assert_same(Database("postgres", postgres_dsn).read(SHOP), uninterrupted(1))
    cli("run", "verify", run, "--target", postgres_dsn, code=0)


def test_a_run_lives_as_those_of_other_makers_do(
    cli: Cli, tmp_path: Path, postgres_dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped, interrupted, resumed, added to, advanced, undone; each query is executed twice."""
    from sdgen.databases.spark.worker import SparkWorker  # needs pyspark

    path = tmp_path / "moving.yaml"
    path.write_text(SCENARIO.partition("  - name: tags")[0])  # which has no key
    database, scenario = Database("postgres", postgres_dsn), load_scenario(path)
    target = ("--target", postgres_dsn)
    start: tuple[object, ...] = ("run", "start", "--scenario", path, *target, "--seed", 7)
    start += ("--as-of", BEFORE, "--jobs", 1, "--batch-size", 99)
    cli(*start, code=0)
    once = database.read(scenario)
    cli(*start, "--continue", code=0)
    twice = database.read(scenario)

    asked, stops = threading.Event(), [by_command, by_signal]
    arrow, ask, calls = SparkWorker.arrow, CancelSwitch.ask, itertools.count(1)

    def executed_twice(worker: SparkWorker, *said: Any) -> Any:
        arrow(worker, *said)
        if next(calls) in (2, 4):
            asked.clear()
            stops.pop(0)()
            assert asked.wait(PATIENCE)
        return arrow(worker, *said)

    def noted(switch: CancelSwitch, *said: Any, **more: Any) -> None:
        ask(switch, *said, **more)
        asked.set()

    monkeypatch.setattr(SparkWorker, "arrow", executed_twice)
    monkeypatch.setattr(CancelSwitch, "ask", noted)
    cli(*start, "--mode", "truncate", "--maker", "spark", code=1)
    for code in (1, 0):
        assert cli.json("run", "list")[0]["status"] == "cancelled"
        cli("run", "resume", "latest", *target, "--jobs", 1, "--batch-size", 99, code=code)
    assert not stops
    assert_same(database.read(scenario), once)
    run = cli.json("run", "list")[0]["id"]
    cli("run", "verify", run, *target, code=0)
    cli(*start, "--continue", "--maker", "spark", code=0)
    assert_same(database.read(scenario), twice)
    cli("run", "undo", "latest", *target, code=0)
    assert_same(database.read(scenario), once)
    cli("run", "advance", run, "--as-of", LATER, *target, code=0)
    cli("run", "verify", run, *target, code=0)
    cli("run", "undo", run, *target, code=0)
    assert not any(database.read(scenario).values())


def by_command() -> None:
    """Stop the latest run as another process does."""
    with Store(Path("sdgen-runs.sqlite")) as store:
        request_cancel(store, list_runs(store, 1)[0].id)


def by_signal() -> None:
    """Stop the run of this process as Ctrl-C does."""
    assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.slow
def test_a_killed_executor_costs_no_row(
    words: tuple[object, ...], cli: Cli, tmp_path: Path, postgres_dsn: str
) -> None:
    master = ("--spark-master", "local-cluster[2,1,1024]")
    killer = "tests.support.executor_killer"
    process = start_process(*words, *master, cwd=tmp_path, module=killer, fresh=True)
    out, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, out + err
    assert "killed executor" in err
    assert_same(Database("postgres", postgres_dsn).read(SHOP), uninterrupted(1))
    cli("run", "verify", "latest", "--target", postgres_dsn, code=0)


def test_foreign_keys_are_computed(spark: SparkSession) -> None:
    # Of the very query that workers execute: no row goes to another task, no parent is joined.
    plan = plan_for(SHOP, "postgres").in_dialect(get_dialect("spark"))
    (orders,) = (each for each in plan.order if each.name == "orders")
    select = SelectStatements(plan, 2).of(orders)
    assert not [*select.look_ups]
    names = operators_of(spark, select.text, **range_values(0, orders.rows))
    assert_in_place(names)
    assert not [name for name in names if "Join" in name or "Exchange" in name]


def test_spark_ends_where_its_first_worker_cannot_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    from sdgen.databases.spark import columns  # needs pyspark

    ended = []
    monkeypatch.setattr(columns.SparkFilesSession, "close", lambda self: ended.append(self))

    def worker(self: object) -> object:
        raise TargetError("no catalog")

    others = columns.SparkColumns(SparkMaster())
    monkeypatch.setattr(columns.SparkFilesSession, "worker", worker)
    with pytest.raises(TargetError, match="no catalog"):
        columns.SparkColumns(SparkMaster())
    assert len(ended) == 1
    with pytest.raises(TargetError, match="no catalog"):
        columns.SparkColumns(SparkMaster(), others)
    assert len(ended) == 1  # that worker's Spark is not this one's to end
    others.close()
    assert len(ended) == 2


def test_what_it_cannot_do_is_told_and_what_is_there_is_kept(
    words: tuple[object, ...], cli: Cli, tmp_path: Path, postgres_dsn: str
) -> None:
    cli(*words, code=0)
    said = cli(*words, "--mode", "truncate", "--spark-master", "yarn", code=2).err
    assert "master 'local[2]' (asked for: 'yarn')" in said
    assert_same(Database("postgres", postgres_dsn).read(SHOP), uninterrupted(1))
    sums = {"type": "expr", "params": {"sql": "id * 2000000000"}}
    columns = [ID, {"name": "n", "type": "int", "generator": sums}]
    few = write_scenario(tmp_path / "few.yaml", entity("few", 9, *columns))
    start = ("run", "start", "--scenario", few, "--target", postgres_dsn, "--maker", "spark")
    said = cli(*start, code=1).err
    assert "Spark: " in said
    assert "Use a larger type" in said
