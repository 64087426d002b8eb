"""The ways into tables: a batch and its note in the ledger, in one transaction."""

from __future__ import annotations

import time
from collections.abc import Callable

from sdgen.compiling.statements import range_values, table_of
from sdgen.databases.engine import Engine
from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.adapting import AdaptingSizes, Effort, Pauses
from sdgen.runs.batches.batch import Batch
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.makers.maker import Put
from sdgen.runs.sinks.sink import TAKEN_OVER
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits


@frozen
class TableInlet:
    """Stores batches at the same time as other workers.

    Args:
        engine: the connection of its worker, and the place that it opens for rows.
        plan: the run's plan.
        ledger: the run's ledger.
        waits: how to wait for locks.
    """

    engine: Engine
    plan: Plan
    ledger: Ledger
    waits: LockWaits

    def store(self, batch: Batch, put: Put[Engine]) -> bool:
        """Stores a batch; see ``Inlet``."""
        self._until_had(batch, lambda: self._store(batch, put))
        return True

    def _store(self, batch: Batch, put: Put[Engine]) -> None:
        engine = self.engine
        with engine.transaction():
            engine.limit_lock_waits(ATTEMPT_SECONDS)
            # First, so that whoever takes the run over waits for this transaction.
            for each in batch.all:
                self.note(each)
            for each in batch.all:
                engine.lock_as_writer(table_of(self.plan, each.entity))
            # For rows of others it waits with all it has done, else that is lost: see ``blocked``.
            engine.limit_lock_waits(self.waits.limit)
            self.check(put(engine), batch)

    def note(self, batch: Batch) -> None:
        """Notes a batch in the ledger. Raises RunError where the run has been taken over."""
        if not self.engine.locks_by_inserting:
            self.ledger.lock_as_writer(self.engine)
        sql = self.ledger.note_sql(self.noted_as(batch))
        if self.engine.execute_sql(sql, range_values(batch.first, batch.end)) != 1:
            raise RunError(TAKEN_OVER)

    def noted_as(self, batch: Batch) -> str:
        """Returns the name under which a batch is noted."""
        return batch.entity.name

    def check(self, written: int, batch: Batch) -> None:
        """Raises RunError where other rows were written than those of a batch."""
        rows = sum(each.rows for each in batch.all)
        if written not in (rows, -1):
            tables = " and ".join(f'"{self.plan.table(each.entity)}"' for each in batch.all)
            raise RunError(
                f"the database wrote {written} rows instead of {rows}. Look for triggers or rules "
                f"on table {tables}"
            )

    def _until_had(self, batch: Batch, attempt: Callable[[], None]) -> None:
        tables = [self.plan.table(each.entity) for each in batch.all]
        self.waits.until_had(self.engine, tables, attempt, writing=True)


@frozen
class TurnInlet(TableInlet):
    """Stores batches in their order, where one connection writes at a time.

    Args:
        schedule: knows whose turn it is.
        adapting: is told what it took to store a batch.
        pauses: leaves the lock to others in between.
    """

    schedule: Schedule
    adapting: AdaptingSizes
    pauses: Pauses

    def store(self, batch: Batch, put: Put[Engine]) -> bool:
        """Stores a batch when it is its turn; see ``Inlet``."""
        if not self.schedule.wait_for_turn(batch):
            return False
        self.pauses.before()
        efforts: list[Effort] = []
        self._until_had(batch, lambda: efforts.append(self._measured(batch, put)))
        (effort,) = efforts
        self.pauses.after(effort.locked)
        self.adapting.saw(batch, effort)
        return True

    def _measured(self, batch: Batch, put: Put[Engine]) -> Effort:
        """Stores a batch, and returns what that took."""
        engine, cpu = self.engine, time.thread_time()
        with engine.transaction():
            began = time.perf_counter()
            self.note(batch)
            before = engine.bytes_held()
            self.check(put(engine), batch)
            size = engine.bytes_held() - before
            storing = time.perf_counter() - began
        return Effort(size, time.thread_time() - cpu, None, storing, time.perf_counter() - began)
