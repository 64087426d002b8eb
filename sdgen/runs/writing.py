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
from sdgen.engines import Engine
from sdgen.errors import OutOfRangeError, RunError
from sdgen.planning.plan import Plan
from sdgen.runs.batches import Batch
from sdgen.runs.ledger import TAKEN_OVER, Ledger
from sdgen.runs.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.out_of_range import with_advice
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
        overriding: the entities whose INSERT gives values to columns that number their rows.
    """

    plan: Plan
    ledger: Ledger
    sizes: Mapping[str, int]
    jobs: int
    waits: LockWaits
    overriding: Collection[str] = ()
    _compiled: dict[str, BatchSQL] = field(default_factory=dict)
    _compiling: threading.Lock = field(default_factory=threading.Lock)

    def write(self, engine: Engine, batch: Batch) -> bool:
        """Writes a batch, and returns False where the run stopped before anything was written.

        Raises:
            TargetError: the database refuses; nothing of the batch is written.
            RunError: it wrote something else, or another process has taken the run over; likewise.
        """
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
            table = self.into(batch.entity)
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

    def into(self, entity: Entity) -> exp.Table:
        """Returns the table that an entity's batches insert into."""
        return table_of(self.plan, entity)

    def insert(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        """Inserts the rows of a batch. Raises RunError where it is another number of rows."""
        try:
            written = engine.execute_sql(sql.insert, range_values(batch.first, batch.end))
        except OutOfRangeError as error:
            raise with_advice(error, self.plan, batch.entity) from error
        if written not in (batch.rows, -1):  # -1: the driver does not tell
            raise RunError(
                f"the database wrote {written} rows instead of {batch.rows}. Look for triggers or "
                f'rules on table "{self.plan.table(batch.entity)}"'
            )

    def note(self, engine: Engine, sql: BatchSQL, batch: Batch) -> None:
        """Notes a batch in the ledger. Raises RunError where the run has been taken over."""
        if engine.execute_sql(sql.note, range_values(batch.first, batch.end)) != 1:
            raise RunError(TAKEN_OVER)

    def sql_of(self, entity: Entity, *, comments: bool = True) -> BatchSQL:
        """Returns what the batches of an entity execute."""
        with self._compiling:
            if entity.name not in self._compiled:
                size = self.sizes[entity.name]
                insert, look_ups = batch_sql(
                    self.plan,
                    entity,
                    size,
                    jobs=self.jobs,
                    into=self.into(entity),
                    overriding=entity.name in self.overriding,
                    comments=comments,
                )
                note = self.ledger.note_sql(entity)
                self._compiled[entity.name] = BatchSQL(note, insert, look_ups)
            return self._compiled[entity.name]


def batch_sql(
    plan: Plan,
    entity: Entity,
    size: int,
    *,
    jobs: int = 1,
    into: exp.Table | None = None,
    overriding: bool = False,
    comments: bool = True,
) -> tuple[str, LookUps]:
    """Returns the INSERT of one batch and the look-up tables it needs.

    Args:
        plan: the plan.
        entity: one of its entities.
        size: rows of a batch at most.
        jobs: how many connections share the entity's rows.
        into: the table, instead of the entity's own.
        overriding: see ``insert_rows``.
        comments: whether to keep its comments, which may be in any language.

    Its parameters are those of ``range_parameters``.
    """
    dialect = plan.dialect
    rows = RowRange(
        *range_parameters(dialect),
        at_most=max(1, min(size, entity.rows)),
        altogether=max(1, entity.rows // jobs),
    )
    look_ups = LookUps()
    insert = insert_rows(plan, entity, rows, look_ups, into=into, overriding=overriding)
    return dialect.render(insert if comments else without_comments(insert)), look_ups
