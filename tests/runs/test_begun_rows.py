"""Rows that are begun while the tables they go into are prepared."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sdgen.databases.engine import Engine
from sdgen.errors import LockedError, TargetError
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers import begun_rows
from sdgen.runs.makers.begun_rows import BegunRows, FirstRows
from sdgen.runs.makers.maker import Put
from sdgen.runs.makers.selects import SelectStatements
from sdgen.runs.sinks.tables import sink
from sdgen.runs.sinks.tables.inlets import TableInlet
from tests.support.cli import Cli, write_scenario
from tests.support.existing import ID, entity
from tests.support.making import still_making

pytestmark = pytest.mark.first_server

ROWS = 3_000
MANY = {
    "name": "many",
    "rows": ROWS,
    "columns": [
        {"name": "id", "type": "int", "generator": {"type": "sequence"}},
        {
            "name": "few_id",
            "type": "int",
            "generator": {"type": "fk", "params": {"entity": "few", "column": "id"}},
        },
        {
            "name": "colour",
            "type": "text",
            "generator": {"type": "choice", "params": {"values": ["red", "blue", "green"]}},
        },
    ],
}


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """The command line."""
    return Cli(capsys)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the first rows of batches that were begun; small ones are, too."""
    numbers: list[int] = []
    take = BegunRows.take

    def noted(begun: BegunRows, batch: Batch) -> FirstRows | None:
        found = take(begun, batch)
        if found is not None:
            numbers.append(batch.first)
        return found

    monkeypatch.setattr(BegunRows, "take", noted)
    monkeypatch.setattr(begun_rows, "FEWEST_ROWS", 1_000)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    return numbers


@pytest.fixture
def start(
    postgres_dsn: str, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], str]:
    """Start the run with two workers, of three batches; returns what is said."""
    monkeypatch.chdir(tmp_path)
    path = write_scenario(tmp_path / "many.yaml", entity("few", 40, ID), MANY, seed=1)
    words = ("run", "start", "--scenario", path, "--target", postgres_dsn, "--maker", "duckdb")
    return lambda code: cli(*words, "--jobs", 2, "--batch-size", ROWS // 3, code=code).err


def verified(cli: Cli, dsn: str) -> None:
    """All is as the target itself computes it, and nothing is at work any more."""
    cli("run", "verify", "latest", "--target", dsn, code=0)
    assert not still_making()
    assert not [each for each in threading.enumerate() if each.name == "sdgen-opening"]


def test_the_first_batch_of_each_worker_is_begun(
    start: Callable[[int], str], taken: list[int], postgres_dsn: str, cli: Cli
) -> None:
    start(0)
    assert sorted(taken) == [0, 1_000]
    verified(cli, postgres_dsn)


def test_a_batch_that_was_undone_is_computed_anew(
    start: Callable[[int], str],
    taken: list[int],
    postgres_dsn: str,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    check = TableInlet.check
    waited: list[Batch] = []

    def locked(inlet: TableInlet, written: int, batch: Batch) -> None:
        if batch.first == 1_000 and not waited:
            waited.append(batch)
            raise LockedError("somebody else has it")
        check(inlet, written, batch)

    monkeypatch.setattr(TableInlet, "check", locked)
    start(0)
    assert waited
    assert sorted(taken) == [0, 1_000]
    verified(cli, postgres_dsn)


def test_rows_that_cannot_be_begun_are_computed_in_their_turn(
    start: Callable[[int], str],
    taken: list[int],
    postgres_dsn: str,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise TargetError("not now")

    monkeypatch.setattr(begun_rows, "FirstRows", refuse)
    start(0)
    assert not taken
    verified(cli, postgres_dsn)


def test_rows_of_other_batches_are_let_go_before_the_first_row(
    start: Callable[[int], str],
    taken: list[int],
    postgres_dsn: str,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As where tables that are there ask for another order, or there is less to write."""
    close = FirstRows.close
    left: list[FirstRows] = []

    def let_go(rows: FirstRows) -> None:
        left.append(rows)
        close(rows)

    monkeypatch.setattr(FirstRows, "close", let_go)
    monkeypatch.setattr(SelectStatements, "alike", lambda *_: False)
    store = TableInlet.store

    def noted(inlet: TableInlet, batch: Batch, put: Put[Engine]) -> bool:
        assert len(left) == 2
        return store(inlet, batch, put)

    monkeypatch.setattr(TableInlet, "store", noted)
    start(0)
    assert not taken
    verified(cli, postgres_dsn)


def test_a_run_that_is_refused_leaves_nothing_behind(
    start: Callable[[int], str], taken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise TargetError("no tables today")

    monkeypatch.setattr(sink, "prepare_tables", refuse)
    assert "no tables today" in start(1)
    assert not taken
    assert not [each for each in threading.enumerate() if each.name == "sdgen-opening"]
