"""Killed at any moment, resumed: every row once, and nothing else in the target."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from sdgen.store import RunRecord
from tests.support.amounts import kills_asked
from tests.support.crash_driver import Moment
from tests.support.crashes import PATIENCE, ROWS, TABLES, Shop, ended, killed, until
from tests.support.databases import Database

pytestmark = pytest.mark.other_servers

MODES = ("create_if_missing", "truncate_then_insert")

# In the order in which a run comes by.
MOMENTS = {
    "recorded": Moment("sdgen.runs.service:create_run"),
    "connected": Moment("sdgen.runs.sinks.tables.sink:check_tables"),
    "preparing": Moment("sdgen.runs.sinks.tables.ledger:Ledger.open"),
    "prepared, not noted": Moment("sdgen.store.notes:RunNotes.note_prepared", "before"),
    "taken over": Moment("sdgen.runs.sinks.tables.ledger:Ledger.take_over"),
    "before a batch": Moment("sdgen.runs.sinks.sink:BatchWriter.write", "before", 2),
    "in a batch": Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 3),
    "committed, not noted": Moment("sdgen.store.notes:RunNotes.note_progress", "before", 2),
    "all written": Moment("sdgen.runs.sinks.tables.sink:finish_tables", "before"),
    "before dropping the ledger": Moment("sdgen.runs.sinks.tables.ledger:Ledger.close"),
    "success not noted": Moment("sdgen.runs.sinks.tables.sink:finish_tables"),
    "ledger made again": Moment("sdgen.runs.sinks.tables.sink:TableSink.reopen"),
    "success noted": Moment("sdgen.store.notes:RunNotes.end"),
}
# The attempt that has to be killed before, to come by there.
FIRST = {"taken over": "in a batch", "ledger made again": "success not noted"}
RAREST = (
    *("prepared, not noted", "in a batch", "committed, not noted", "all written"),
    *("success not noted", "ledger made again"),
)


@pytest.mark.every_engine
@pytest.mark.slow_on_servers
def test_killed_at_every_rare_moment_in_turn(shop: Shop, database: Database) -> None:
    killed(shop.start("--batch-size", 100, moment=MOMENTS["recorded"]))
    assert shop.record().error is not None
    for name in RAREST:
        options = ("--batch-size", 70 + len(name))
        killed(shop.resume_apart(*options, moment=MOMENTS[name]))
        assert shop.record().status == "failed", name
        assert "Resume the run to finish it" in str(shop.record().error)
    shop.resume()
    shop.assert_whole()


@pytest.mark.every_engine
def test_an_undo_killed_before_it_is_noted(shop: Shop, database: Database) -> None:
    """Nothing is removed yet, and the ledger that it has made says that all rows are there."""
    killed(shop.start(moment=MOMENTS["success not noted"]))
    undo = ("run", "undo", shop.record().id, *shop.password)
    killed(shop.process(*undo, moment=Moment("sdgen.runs.undoing.undo:note_undone", "before")))
    shop.resume()
    shop.assert_whole()


# Elsewhere the test above takes the rarest moments in turn.
@pytest.mark.slow
@pytest.mark.first_server
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", MOMENTS)
def test_killed_at_a_rare_moment(shop: Shop, database: Database, name: str, mode: str) -> None:
    if mode == "truncate_then_insert":
        shop.run()
    options = ("--batch-size", 90, "--mode", mode)
    if name in FIRST:
        killed(shop.start(*options, moment=MOMENTS[FIRST[name]]))
        killed(shop.resume_apart(moment=MOMENTS[name]))
    else:
        killed(shop.start(*options, moment=MOMENTS[name]))
    if name != "success noted":
        shop.resume("--batch-size", 75)
    shop.assert_whole()


@pytest.mark.every_engine
@pytest.mark.slow_on_servers
def test_a_few_kills_at_random(shop: Shop, database: Database) -> None:
    assert len(kill_at_random(shop, kills=kills_asked(3))) >= kills_asked(3)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.first_server  # elsewhere a few
def test_many_kills_at_random(shop: Shop, database: Database) -> None:
    shop.scale = 3  # as many batches as at any other: a third or more of the kills are among them
    hit = kill_at_random(shop, kills=50)
    assert sum(place.isdigit() for place in hit) >= 10, hit  # in the midst of batches


def kill_at_random(shop: Shop, kills: int) -> list[str]:
    """Kill runs and their resumes until there were so many kills; return how far they were.

    Every run has to be whole at its end.
    """
    chance = random.Random(f"{shop.database.kind}-{kills}")
    began = time.monotonic()
    assert ended(shop.start("--batch-size", batch_size(shop, chance))).code == 0
    pace = Pace(time.monotonic() - began)
    shop.assert_whole()
    hit: list[str] = []
    while len(hit) < kills:
        mode = chance.choice(MODES)
        if mode == "create_if_missing":
            shop.database.execute(*(f"DROP TABLE {table}" for table in sorted(TABLES)))
        run_once_with_kills(shop, chance, mode, pace, hit, kills)
        shop.assert_whole()
    return hit


@dataclass
class Pace:
    """How long a run takes on a machine that others use, too: as the last whole one has taken."""

    seconds: float

    def left(self, record: RunRecord | None) -> float:
        """Return how long what a run has not written takes; a start takes as long for few rows."""
        if record is None:
            return self.seconds
        return self.seconds * max(0.3, 1 - record.rows_written / record.rows_requested)


def run_once_with_kills(
    shop: Shop, chance: random.Random, mode: str, pace: Pace, hit: list[str], kills: int
) -> None:
    """Start a run and resume it until it has succeeded; processes are killed, up to ``kills``."""
    jobs = chance.choice((1, 3)) if shop.database.like == "postgres" else 1
    before = {record.id for record in shop.records()}

    def ours() -> RunRecord | None:
        return next((record for record in shop.records() if record.id not in before), None)

    while (record := ours()) is None or record.status != "success":
        options = ("--jobs", jobs, "--batch-size", batch_size(shop, chance))
        began = time.monotonic()
        written = 0 if record is None else record.rows_written
        if record is None:
            process = shop.start("--mode", mode, *options)
        else:
            assert "interrupted: its process" in str(record.error), record.error
            assert record.died
            process = shop.resume_apart(*options)
        if len(hit) == kills:
            process.wait(PATIENCE)
        elif chance.random() < 0.5:
            wait_for_time(process, chance.uniform(0.1, 0.8) * pace.left(record))
        else:
            wait_for_rows(process, ours, written, chance.uniform(0, 0.9))
        if process.poll() is None:
            process.kill()
            process.wait(PATIENCE)
            stood = ours()
            hit.append("no record" if stood is None else place_of(stood, written))
        else:
            assert ended(process).code == 0
            if record is None:
                pace.seconds = time.monotonic() - began


def wait_for_time(process: subprocess.Popen[str], seconds: float) -> None:
    """Wait for some time, which may be over before the first batch, or until the process ends."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)


def wait_for_rows(
    process: subprocess.Popen[str],
    ours: Callable[[], RunRecord | None],
    written: int,
    share: float,
) -> None:
    """Wait until a share of the rows left is noted, on fast and slow machines, or until the end."""

    def are_noted() -> bool:
        record = ours()
        if record is None:
            return False
        return record.rows_written > written + share * (record.rows_requested - written)

    until(lambda: process.poll() is not None or are_noted(), "for rows")


def place_of(record: RunRecord, written: int) -> str:
    """Return how far an attempt had come: a number if it was among its batches."""
    if not record.prepared:
        return "not prepared"
    if record.rows_written == written:
        return "begun"
    if record.rows_written == record.rows_requested:
        return "all written"
    return str(record.rows_written)


def batch_size(shop: Shop, chance: random.Random) -> int:
    """Return a batch size with which a run has 50 to 150 batches."""
    return round(ROWS * shop.scale / chance.uniform(50, 150))


def test_a_full_disk(shop: Shop) -> None:
    """Both ways in which SQLite hears of it: no more pages, and a failing write."""
    shop.scale = 6
    for moment in (Moment(pages=150), Moment(file_size=500_000)):
        path = Path(shop.database.dsn)
        path.unlink(missing_ok=True)
        result = ended(shop.start("--batch-size", 1_000, moment=moment))
        assert result.code == 1
        record = shop.record()
        assert record.status == "failed"
        assert "resume the run to finish it" in str(record.error)
        assert any(why in str(record.error) for why in ("is full", "disk I/O error")), record.error
        assert ", batch " in str(record.error)
        assert 0 < shop.count() == shop.noted() == record.rows_written < record.rows_requested
        shop.resume()
        shop.assert_whole()
