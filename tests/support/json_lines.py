"""A maker and a sink beside the target: SQLite in memory makes rows, files of JSON lines hold them.

A part file is written aside and renamed: so it is there with all its rows or not at all, and its
name is the ledger's note of them.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import (
    RowRange,
    create_table,
    range_parameters,
    range_values,
    select_rows,
)
from sdgen.databases.engine import Engine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.errors import NotResumableError, RunError, TablesClaimedError
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch, missing
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.batches.sizes import fixed_sizes
from sdgen.runs.makers.maker import Put
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.sink import BatchWriter, Sink, Work, Write, Written

SIZE = 100  # rows of a part
JOBS = 2


class MemoryMaker:
    """Makes rows in SQLite in memory; its place is a path."""

    def __init__(self, plan: Plan) -> None:
        self.engine, self._plan = SQLiteEngine(":memory:"), plan

    @contextmanager
    def made(self, batch: Batch) -> Iterator[Put[Path]]:
        """Gives what writes the rows as lines."""
        look_ups, plan = LookUps(), self._plan
        rows = RowRange(*range_parameters(plan.dialect), at_most=SIZE, altogether=SIZE)
        query = plan.dialect.render(select_rows(plan, batch.entity, rows, look_ups))
        self.engine.provide(look_ups)
        self.engine.stage(look_ups, batch.first, batch.end)

        def put(place: Path) -> int:
            lines = [
                json.dumps(row)
                for row in self.engine.each(query, range_values(batch.first, batch.end))
            ]
            place.write_text("\n".join(lines))
            return len(lines)

        yield put


class JsonLines(Sink):
    """Stores rows in a folder of part files."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        self._folder, self._plan = folder, plan
        self._ledger = folder / "ledger.json"
        self._engines: list[SQLiteEngine] = []
        self._lock = (folder / "lock").open("w")

    @property
    def reader(self) -> Engine:  # type: ignore[override]
        """A database in memory that holds what is stored now."""
        reader = self._engine(SQLiteEngine(":memory:"))
        for entity in self._plan.order:
            reader.execute(create_table(self._plan, entity))
            for path in self._folder.glob(f"{entity.name}-*.jsonl"):
                rows = f"[{','.join(path.read_text().splitlines())}]".replace("'", "''")
                cells = (f"value ->> {number}" for number in range(len(entity.stored_columns)))
                reader.execute_sql(
                    f"INSERT INTO {entity.name} SELECT {','.join(cells)} FROM json_each('{rows}')"
                )
        return reader

    def prepare(self, found: Callable[[Mapping[str, int | None]], object]) -> Sequence[str]:
        """Writes the ledger."""
        self._claim()
        found({entity.name: 0 for entity in self._plan.order})
        self._ledger.write_text(self._plan.config_hash)
        return []

    def missing_ledger(self) -> NotResumableError | None:
        """Looks for the ledger."""
        return None if self._ledger.exists() else NotResumableError("the ledger is gone")

    def take_over(self) -> Written:
        """Reads the names of the parts."""
        self._claim()
        if self._ledger.read_text() != self._plan.config_hash:
            raise NotResumableError("the ledger is of other rows")
        written: dict[str, list[tuple[int, int]]] = {}
        for path in self._folder.glob("*.jsonl"):
            entity, first, end = path.stem.split("-")
            written.setdefault(entity, []).append((int(first), int(end)))
        return written

    def _claim(self) -> None:
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TablesClaimedError("another run is writing to the folder") from error

    def reopen(self) -> None:
        """Writes the ledger again."""
        self.prepare(lambda rows: None)

    def work(self, written: Written) -> Work:
        """Returns what no part holds."""
        plan = self._plan
        gaps = {
            entity.name: missing(plan.first(entity), plan.end(entity), written.get(entity.name, ()))
            for entity in plan.order
        }
        sizes = fixed_sizes({entity.name: SIZE for entity in plan.order})

        @contextmanager
        def writers() -> Iterator[Sequence[Write]]:
            makers = [MemoryMaker(plan) for _ in range(JOBS)]
            for maker in makers:
                self._engine(maker.engine)
            yield [BatchWriter(maker, self).write for maker in makers]

        return Work(plan.order, gaps, Schedule(plan.order, gaps, sizes), writers)

    def store(self, batch: Batch, put: Put[Path]) -> bool:
        """Writes a part aside and renames it; the sink is its own inlet."""
        path = self._folder / f"{batch.entity.name}-{batch.first}-{batch.end}.jsonl"
        if (rows := put(path.with_suffix(".aside"))) != batch.rows:
            raise RunError(f"{rows} rows came instead of {batch.rows}")
        path.with_suffix(".aside").rename(path)
        return True

    def count(self, before: Mapping[str, int | None]) -> Sequence[str]:
        """Leaves it to verifying."""
        return []

    def finish(self, observer: RunObserver) -> None:
        """Drops the ledger."""
        self._ledger.unlink()

    def disown(self) -> None:
        """Nothing: the lock ends with the process."""

    def cancel(self) -> None:
        """Stops what is being made."""
        for engine in list(self._engines):
            engine.cancel()

    def close(self) -> None:
        """Closes all."""
        for engine in self._engines:
            engine.close()
        self._lock.close()

    def _engine(self, engine: SQLiteEngine) -> SQLiteEngine:
        self._engines.append(engine)
        return engine
