"""Batches on SQLite: as many rows as a second of its lock, and others get the lock in between."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdgen.planning.request import RunRequest
from sdgen.runs.batches import adapting
from sdgen.runs.batches.adapting import AdaptingSizes, Effort, Pauses, first_batch
from sdgen.runs.batches.batch import Batch, missing
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.makers.in_target import TargetMaker
from sdgen.runs.makers.statements import InsertSQL
from tests.support.runs import REQUEST, Runs, entity_of, plan_for, scenario_with

MIB = 2**20
UUIDS = {f"u{number}": ("uuid", "uuid4", {}) for number in range(5)}
COSTLY = scenario_with(entity_of("costly", 40_000, n=("int", "sequence", {}), **UUIDS))
LONG = scenario_with(
    entity_of(
        "long",
        4_000,
        n=("int", "sequence", {}),
        body=("text", "choice", {"values": ["a" * 10_000, "b" * 10_000]}),
    )
)
MANY = scenario_with(entity_of("many", 10**9, n=("int", "sequence", {})))
PLAN = plan_for(MANY, "sqlite")
ENTITY = PLAN.order[0]


def sizes(jobs: int = 1, most: int = 10**9, told: list[str] | None = None) -> AdaptingSizes:
    """Return sizes of which nothing is known yet."""
    return AdaptingSizes(PLAN, {"many": most}, (), jobs, [].append if told is None else told.append)


def batch(rows: int) -> Batch:
    """Return a batch of so many rows."""
    return Batch(ENTITY, 1, 0, rows, 0)


def after(first: Effort, rows: int, jobs: int = 1, told: list[str] | None = None) -> AdaptingSizes:
    """Return sizes that have seen one batch."""
    known = sizes(jobs, told=told)
    known(ENTITY, 10**9)
    known.saw(batch(rows), first)
    return known


def test_a_batch_has_as_many_rows_as_a_second_of_the_lock() -> None:
    """Short rows, of which one takes a microsecond, made in the lock."""
    known = after(Effort(300_000, 0.006, None, 0.008, 0.01), 10_000)
    assert not known.stages(batch(1))
    assert known(ENTITY, 10**9) == 32 * 10_000, "no more than 32 times as many at once"
    known.saw(batch(320_000), Effort(9_600_000, 0.2, None, 0.3, 0.32))
    assert known(ENTITY, 10**9) == pytest.approx(1_000_000, rel=0.01)
    known.saw(batch(1_000_000), Effort(30_000_000, 0.6, None, 3.0, 4.0))  # somebody else is busy
    assert known(ENTITY, 10**9) == pytest.approx(250_000, rel=0.01)
    known.saw(batch(1_000), Effort(30_000, 0.001, None, 0.001, 1.0))  # a commit takes a second
    assert known(ENTITY, 10**9) == 32_000, "no ever smaller batches"


@pytest.mark.parametrize(("jobs", "most"), [(1, 12 * MIB), (2, 32 * MIB)])
def test_rows_that_take_long_are_made_beside_the_table(jobs: int, most: int) -> None:
    known = after(Effort(1_000_000, 0.1, None, 0.01, 0.02), 10_000, jobs)
    assert known.stages(batch(100_000))
    assert most * 0.9 < 100 * known(ENTITY, 10**9) <= most
    # What counts from then on is how long they take to be moved in, and 5 s that they are made.
    known.saw(batch(100_000), Effort(10_000_000, 1.0, 1.0, 4.0, 5.0))
    assert known(ENTITY, 10**9) == pytest.approx(20_000, rel=0.01)
    known.saw(batch(100_000), Effort(10_000_000, 1.0, 50.0, 0.1, 0.1))
    assert known(ENTITY, 10**9) == pytest.approx(10_000, rel=0.01)


@pytest.mark.parametrize("jobs", [1, 2])
def test_long_texts_are_written_by_one_job(jobs: int) -> None:
    told: list[str] = []
    known = after(Effort(10_240_000, 0.013, None, 0.015, 0.02), 1_000, jobs, told)
    assert [known.stages(batch(30_000)) for _ in range(3)] == [False] * 3
    assert known(ENTITY, 10**9) == 32_000
    said = "one job at a time writes many: its rows have about 10,240 bytes"
    assert [text[: len(said)] for text in told] == [said] * (jobs - 1)


def test_sizes_that_are_asked_for_are_kept_whatever_is_seen() -> None:
    plan = replace(PLAN, batch_size=7)
    known = AdaptingSizes(plan, {"many": 7}, {"many"}, 2, print)
    assert [known(ENTITY, left) for left in (100, 9, 3)] == [7, 7, 7]
    known.saw(batch(7), Effort(7_000_000, 7.0, None, 100.0, 100.0))
    assert known(ENTITY, 100) == 7
    assert known.stages(batch(7))
    assert not known.stages(batch(70)), "more than 64 MiB beside the table"


def test_the_second_batch_waits_for_what_the_first_one_tells() -> None:
    known = sizes(jobs=2)
    schedule = Schedule(PLAN.order, {"many": missing(0, 10**9, ())}, known)
    first = schedule.take()
    assert first is not None
    assert first.rows == 10_000
    assert schedule._next() is None
    known.saw(first, Effort(1_000_000, 0.1, None, 0.1, 0.1))
    schedule.done(first)
    second = schedule.take()
    assert second is not None
    assert second.first == 10_000
    assert second.rows == pytest.approx(100_000, rel=0.01)


def test_first_batches_are_small_where_texts_may_be_long() -> None:
    assert first_batch(plan_for(COSTLY, "sqlite"), COSTLY.entities[0]) == 10_000
    assert first_batch(plan_for(LONG, "sqlite"), LONG.entities[0]) == 4 * MIB // 10_024


def test_pauses() -> None:
    """A tenth of a second after each second, unless nobody held the lock for so long anyway."""
    waited: list[float] = []
    pauses = Pauses(waited.append)
    for held in (0.3, 0.6, 0.2):
        pauses.before()
        pauses.after(held)
    assert waited == []
    pauses.before()
    assert [0 < seconds <= adapting.PAUSE_SECONDS for seconds in waited] == [True]
    pauses.after(0.9)
    pauses.before()
    assert len(waited) == 1, "counted anew"


@contextmanager
def file_with_notes(folder: Path) -> Iterator[tuple[Path, sqlite3.Connection]]:
    """Give a file, and a connection of somebody who does not wait for locks."""
    path = folder / "shared.sqlite"
    with closing(sqlite3.connect(path, timeout=0, check_same_thread=False)) as other:
        other.execute("CREATE TABLE notes (said TEXT)")
        other.commit()
        yield path, other


@pytest.mark.parametrize("jobs", [1, 2])
def test_others_read_and_write_while_rows_are_made(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody with a busy timeout of zero has the file, whenever rows are made."""
    insert, wait_for_turn, beside, found = TargetMaker.insert, Schedule.wait_for_turn, set(), []

    def noted(self: TargetMaker, sql: InsertSQL, batch: Batch) -> int:
        if "sdgen_stage" in sql.text:  # not so of the first batch, which is in the lock
            beside.add(batch.turn)
        return insert(self, sql, batch)

    def waited(self: Schedule, batch: Batch) -> bool:
        with self._changed:  # the other job is not in its lock now
            if self._turn == batch.turn and batch.turn in beside:
                with other:
                    other.execute("INSERT INTO notes VALUES (?)", [str(batch)])
                (rows,) = other.execute("SELECT count(*) FROM costly").fetchone()
                found.append(rows == batch.first)
        return wait_for_turn(self, batch)

    monkeypatch.setattr(TargetMaker, "insert", noted)
    monkeypatch.setattr(Schedule, "wait_for_turn", waited)
    with file_with_notes(tmp_path) as (path, other), Runs() as runs:
        runs.start(COSTLY, {"dsn": str(path), "kind": "sqlite"}, replace(REQUEST, jobs=jobs))
        assert found
        assert all(found)
        assert other.execute("SELECT count(*) FROM notes").fetchone() == (len(found),)
        assert other.execute("SELECT count(DISTINCT n) FROM costly").fetchone() == (40_000,)


@pytest.mark.parametrize("scenario", [COSTLY, LONG], ids=["costly", "long"])
def test_rows_do_not_depend_on_how_they_are_cut(
    scenario: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Runs() as runs:
        monkeypatch.setattr(adapting, "_FIRST_ROWS", {False: 10**6, True: 10**6})
        whole = runs.sqlite(scenario)
        monkeypatch.setattr(adapting, "_FIRST_ROWS", {False: 300, True: 300})
        for lock, jobs in ((0.02, 1), (0.05, 2)):
            monkeypatch.setattr(adapting, "LOCK_SECONDS", lock)
            assert runs.sqlite(scenario, RunRequest(as_of=REQUEST.as_of, jobs=jobs)) == whole


OTHER = """\
import sqlite3, sys, time
worked = 0
while True:
    file = sqlite3.connect(sys.argv[1], timeout=float(sys.argv[2]), isolation_level=None)
    if file.execute("SELECT count(*) FROM done").fetchall() != [(0,)]:
        break
    file.execute("INSERT INTO notes VALUES ('x')")
    file.close()
    worked += 1
    time.sleep(0.05)  # who writes without a pause keeps all others out, whatever a run does
print(worked)
"""


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_other_processes_get_their_turn(jobs: int, tmp_path: Path) -> None:
    """A batch of before took ten seconds and more."""
    rows = replace(REQUEST, jobs=jobs, row_overrides={"costly": 1_500_000})
    with file_with_notes(tmp_path) as (path, other), Runs() as runs:
        other.execute("CREATE TABLE done (n)")
        others = [
            subprocess.Popen(
                [sys.executable, "-c", OTHER, str(path), "5"], stdout=subprocess.PIPE, text=True
            )
            for _ in range(2)
        ]
        try:
            runs.start(COSTLY, {"dsn": str(path), "kind": "sqlite"}, rows)
        finally:
            with closing(sqlite3.connect(path, timeout=60)) as last, last:
                last.execute("INSERT INTO done VALUES (1)")
            said = [process.communicate(timeout=60)[0] for process in others]
    assert [process.returncode for process in others] == [0, 0], "database is locked"
    assert all(int(text) > 2 for text in said)
