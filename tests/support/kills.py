"""Runs that are killed near named moments and resumed, and what they have stored in the end.

``tests.support.killing`` kills them, and other commands, anywhere in their time.
"""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from sdgen.scenario.loading import load_scenario
from tests.support.cli import ROOT, start_process
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER
from tests.support.databases import Database
from tests.support.runs import AS_OF, REQUEST, plan_for
from tests.support.stored import Stored, stored_in

ROWS = 3_000
"""Rows of a run, about."""
MOST_KILLS = 3
PATIENCE = 300.0
BATCHES = 12  # of the largest entity
_MOMENTS = {
    "target": (
        "sdgen.runs.makers.in_target:TargetMaker.prepare",
        "sdgen.runs.makers.in_target:TargetMaker.insert",
    ),
    "duckdb": (
        "sdgen.databases.postgres.engine:PostgresEngine.copy",
        "sdgen.databases.duckdb.making:DuckDBMaker.columns",
    ),
}
"""Maker → functions in whose calls a run is killed."""


@dataclass
class Victim:
    """Runs of a scenario into a database, which is emptied before each of them.

    Args:
        scenario: its file.
        database: where to; nothing else is in it.
        folder: for the records.
        makers: what computes the rows of runs that are killed; each attempt has one of them.
    """

    scenario: Path
    database: Database
    folder: Path
    makers: tuple[str, ...] = ("target",)
    kills: int = field(default=0, init=False)
    _runs: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        scenario = load_scenario(self.scenario)
        whole = plan_for(scenario, "sqlite").total_rows
        self._scale = min(1.0, ROWS / whole)
        plan = plan_for(scenario, "sqlite", replace(REQUEST, scale=self._scale))
        rows = [entity.rows for entity in plan.order]
        self._batch_size = max(1, max(rows) // BATCHES)
        self._batches = sum(-(-each // self._batch_size) for each in rows)

    def uninterrupted(self) -> Stored:
        """Return what a run stores that nothing stops."""
        self._empty()
        process = self._process(None, maker="target")
        out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, f"{out}{err}"
        return stored_in(self.database)

    def killed(self, chance: random.Random) -> Stored:
        """Return what a run stores that is killed a few times, and resumed each time.

        Args:
            chance: decides how often, and when.
        """
        self._empty()
        left = chance.randint(1, MOST_KILLS)
        while True:
            run, status = self._record()
            if status == "success":
                return stored_in(self.database)
            maker = chance.choice(self.makers)
            moment = self._moment(chance, maker) if left else None
            process = self._process(run, moment, maker=maker)
            out, err = process.communicate(timeout=PATIENCE)
            assert process.returncode in (0, -signal.SIGKILL), f"{out}{err}"
            if process.returncode:
                self.kills, left = self.kills + 1, left - 1

    def _moment(self, chance: random.Random, maker: str) -> Moment:
        """Return a moment in a batch, soon after one has begun, or anywhere in a run."""
        if chance.random() < 0.25:
            return Moment(
                "sdgen.store.notes:RunNotes.note_server_version", delay=chance.uniform(0.01, 1.5)
            )
        at = chance.choice((*_MOMENTS[maker], "sdgen.runs.sinks.tables.inlets:TableInlet.note"))
        when = chance.choice(("before", "after"))
        delay = chance.choice((0.0, chance.uniform(0.001, 0.1)))
        call = chance.randint(1, max(1, self._batches // 5))
        return Moment(at, when, call, delay=delay)

    def _process(
        self, run: str | None, moment: Moment | None = None, *, maker: str
    ) -> subprocess.Popen[str]:
        words: tuple[object, ...] = ("run", "resume", run)
        if run is None:
            words = ("run", "start", "--scenario", self.scenario, "--scale", self._scale)
            words += ("--seed", 7, "--as-of", AS_OF)
        if run is None or self.database.like != "sqlite":  # records hold no passwords
            words += self.database.target
        words += ("--jobs", 2, "--batch-size", self._batch_size, "--runs-db", self._store)
        if len(self.makers) > 1:
            words += ("--maker", maker)
        if moment is None:
            return start_process(*words, cwd=ROOT)
        return start_process(moment.as_argument(), *words, cwd=ROOT, module=DRIVER)

    def _empty(self) -> None:
        """Make room for the next run, which gets records of its own."""
        self._runs += 1
        self._store = self.folder / f"records-{self._runs}.sqlite"
        if self.database.like != "sqlite":
            self.database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
            return
        path = Path(self.database.dsn)
        for left in path.parent.glob(f"{path.name}*"):
            left.unlink()

    def _record(self) -> tuple[str | None, str | None]:
        """Return id and status of the run; None where there is no record of it."""
        try:
            with closing(sqlite3.connect(self._store, timeout=60)) as store:
                rows = store.execute("SELECT id, status FROM runs").fetchall()
        except sqlite3.OperationalError:  # killed before there was a store
            return None, None
        return rows[0] if rows else (None, None)
