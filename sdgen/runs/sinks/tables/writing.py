"""Writing one batch: its rows and its row in the ledger, in one transaction."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from sdgen.compiling.comments import without_comments
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import (
    RowRange,
    insert_rows,
    range_parameters,
    range_values,
    table_of,
)
from sdgen.compiling.stored_types import AS_THEY_ARE, StoredTypes
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError, RunError
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.sinks.tables.ledger import TAKEN_OVER, Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.scenario.models import Entity


@dataclass(frozen=True)
class BatchSQL:
    """What the batches of one entity execute; parameters as of ``range_parameters``."""

    note: str
    insert: str
    look_ups: LookUps


@dataclass
class BatchWriter:
    """Writes batches on any connection. Safe for several threads, each with its own connection.

    Args:
        plan: the run's plan.
        ledger: its ledger.
        sizes: entity → rows per batch at most.
        jobs: how many connections write.
        overriding: the entities whose tables would make something else of rows; see
            ``Dialect.overriding``.
        types: what cells of existing tables are cast to.
    """

    plan: Plan
    ledger: Ledger
    sizes: Mapping[str, int]
    jobs: int
    waits: LockWaits
    overriding: Collection[str] = ()
    types: StoredTypes = AS_THEY_ARE
    _inserts: dict[str, tuple[exp.Insert, LookUps]] = field(default_factory=dict)
    _compiled: dict[tuple[str, bool], BatchSQL] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)

    def write(self, engine: Engine, batch: Batch) -> bool:
        """Writes a batch, and returns False where the run stopped before anything was written.

        Raises:
            TargetError: the database refuses; nothing of the batch is written.
            RunError: it wrote something else, or another process has taken the run over; likewise.
        """
        return self.write_batch(engine, batch)

    def write_batch(self, engine: Engine, batch: Batch) -> bool:
        """Does what ``write`` says, in the way of this writer."""
        sql = self.sql_of(batch.entity, comments=engine.encoding is None)
        if engine.keeps_session:
            self.prepare(engine, sql, batch)
        table = self.plan.table(batch.entity)
        self.waits.until_had(engine, [table], lambda: self._write(engine, sql, batch), writing=True)
        return True

    def _write(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        with engine.transaction():
            engine.limit_lock_waits(ATTEMPT_SECONDS)
            # First, so that whoever takes the run over waits for this transaction.
            self.note(engine, sql, batch)
            table = table_of(self.plan, batch.entity)
            engine.lock_as_writer(table)
            # For rows of others it waits with all it has done, else that is lost: see ``blocked``.
            engine.limit_lock_waits(self.waits.limit)
            if not engine.keeps_session:
                self.prepare(engine, sql, batch)
            engine.expect_rows(batch.rows, len(batch.entity.columns), table)
            self.insert(engine, sql, batch)

    def prepare(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        """Gives the connection all that a batch needs."""
        engine.provide(sql.look_ups)
        engine.stage(sql.look_ups, batch.first, batch.end)

    def insert(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        """Inserts the rows of a batch. Raises RunError where it is another number of rows."""
        try:
            written = engine.execute_sql(sql.insert, range_values(batch.first, batch.end))
        except OutOfRangeError as error:
            raise with_advice(error, self.plan, batch.entity) from error
        self.check_written(written, batch)

    def check_written(self, written: int, batch: Batch) -> None:
        """Raises RunError where an INSERT has not written the rows of a batch."""
        if written not in (batch.rows, -1):  # -1: the driver does not tell
            raise RunError(
                f"the database wrote {written} rows instead of {batch.rows}. Look for triggers or "
                f'rules on table "{self.plan.table(batch.entity)}"'
            )

    def note(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        """Notes a batch in the ledger. Raises RunError where the run has been taken over."""
        if engine.execute_sql(sql.note, range_values(batch.first, batch.end)) != 1:
            raise RunError(TAKEN_OVER)

    def sql_of(
        self, entity: Entity, *, comments: bool = True, stage: exp.Table | None = None
    ) -> BatchSQL:
        """Returns what the batches of an entity execute.

        Args:
            entity: the entity.
            comments: whether to keep the comments of its SQL.
            stage: the table that rows are inserted into first, if any.
        """
        key = entity.name, stage is not None
        with self._compiling:
            if key not in self._compiled:
                insert, look_ups = self._insert_of(entity, comments)
                # Its columns stand within what says that they are overriding.
                into = insert.this.find(exp.Schema) or insert.this
                into.set("this", stage or table_of(self.plan, entity))
                note = self.ledger.note_sql(entity)
                sql = self.plan.dialect.render(insert)
                self._compiled[key] = BatchSQL(note, sql, look_ups)
            return self._compiled[key]

    def _insert_of(self, entity: Entity, comments: bool) -> tuple[exp.Insert, LookUps]:
        if entity.name not in self._inserts:
            insert, look_ups = batch_insert(
                *(self.plan, entity, self.sizes[entity.name]),
                jobs=self.jobs,
                overriding=entity.name in self.overriding,
                types=self.types,
            )
            self._inserts[entity.name] = (
                insert if comments else without_comments(insert),
                look_ups,
            )
        return self._inserts[entity.name]


def batch_sql(
    plan: Plan, entity: Entity, size: int, *, comments: bool = True
) -> tuple[str, LookUps]:
    """Returns the INSERT of one batch as text, and the look-up tables it needs.

    Args:
        plan: the plan.
        entity: one of its entities.
        size: rows of a batch at most.
        comments: whether to keep its comments, which may be in any language.
    """
    insert, look_ups = batch_insert(plan, entity, size)
    return plan.dialect.render(insert if comments else without_comments(insert)), look_ups


def batch_insert(
    plan: Plan,
    entity: Entity,
    size: int,
    *,
    jobs: int = 1,
    overriding: bool = False,
    types: StoredTypes = AS_THEY_ARE,
) -> tuple[exp.Insert, LookUps]:
    """Returns the INSERT of one batch and the look-up tables it needs.

    Args:
        plan: the plan.
        entity: one of its entities.
        size: rows of a batch at most.
        jobs: how many connections share the entity's rows.
        overriding: see ``insert_rows``.
        types: likewise.

    Its parameters are those of ``range_parameters``.
    """
    rows = RowRange(
        *range_parameters(plan.dialect),
        at_most=max(1, min(size, entity.rows)),
        altogether=max(1, entity.rows // jobs),
    )
    look_ups = LookUps()
    insert = insert_rows(plan, entity, rows, look_ups, overriding=overriding, types=types)
    return insert, look_ups
