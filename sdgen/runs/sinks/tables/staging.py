"""Writing to an engine with one writer: rows are made beside the table and moved in, or not.

SQLite lets one connection write at a time, and making a row often costs several times what storing
it does. So each worker makes its batch in a temporary table of its own, which needs no lock; then,
when all earlier batches are in, it moves the rows over. Between two tables of the same
columns SQLite copies whole records without looking into them (the transfer optimization, point 7 of
https://www.sqlite.org/lang_insert.html and ``xferOptimization`` in insert.c), for which the INSERT
must name no columns and the SELECT be ``SELECT *``. The two tables have to have the same INTEGER
PRIMARY KEY, if any: it is the number by which the records are stored. A primary key of another type
is an index, which is kept up to date row by row; the optimization then ends with the first batch.

Which batches are made so, and how large they are, is said by ``AdaptingSizes``.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.statements import create_table, table_of
from sdgen.databases.engine import Engine
from sdgen.runs.batches.batch import Batch
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.sinks.tables.adapting import AdaptingSizes, Effort, Pauses
from sdgen.runs.sinks.tables.writing import BatchSQL, BatchWriter
from sdgen.scenario.models import Entity

_TEMPORARY = "temp"  # the schema of a connection's own tables in SQLite


@dataclass
class StagedWriter(BatchWriter):
    """Writes batches in their order, whichever workers make their rows.

    Args:
        schedule: knows whose turn it is.
        alike: the entities whose tables have their columns, in their order, and no others; each
            with the column that is the table's INTEGER PRIMARY KEY, if there is one.
        adapting: says where the rows of a batch are made.
        pauses: leaves the lock to others in between.
    """

    schedule: Schedule = field(kw_only=True)
    alike: Mapping[str, str | None] = field(kw_only=True)
    adapting: AdaptingSizes = field(kw_only=True)
    pauses: Pauses = field(kw_only=True)

    def write_batch(self, engine: Engine, batch: Batch) -> bool:
        """Writes a batch when it is its turn; see ``BatchWriter.write``."""
        entity = batch.entity
        table = self.plan.table(entity)
        stage = stage_of(entity) if self.adapting.stages(batch) else None
        sql = self.sql_of(entity, stage=stage)
        self.prepare(engine, sql, batch)
        began, cpu = time.perf_counter(), time.thread_time()
        making, size = None, 0
        if stage is not None:
            engine.execute(self._create(entity))  # IF NOT EXISTS
            before = engine.bytes_held(temporary=True)
            self.insert(engine, sql, batch)
            size = engine.bytes_held(temporary=True) - before
            making = time.perf_counter() - began
        cpu = time.thread_time() - cpu
        if not self.schedule.wait_for_turn(batch):
            return False
        self.pauses.before()
        stored: list[Effort] = []

        def store() -> None:
            stored[:] = [self._store(engine, sql, batch, stage)]

        self.waits.until_had(engine, [table], store, writing=True)
        (last,) = stored
        self.pauses.after(last.locked)
        effort = replace(last, bytes=size or last.bytes, cpu=cpu + last.cpu, making=making)
        self.adapting.saw(batch, effort)
        for statement in self.plan.dialect.truncate([stage] if stage is not None else []):
            engine.execute(statement)
        return True

    def _store(
        self, engine: Engine, sql: BatchSQL, batch: Batch, stage: exp.Table | None
    ) -> Effort:
        """Stores a batch, from the table that it was made in if any, and returns what that took."""
        entity, cpu = batch.entity, time.thread_time()
        with engine.transaction():
            began = time.perf_counter()
            self.note(engine, sql, batch)
            engine.expect_rows(batch.rows, len(entity.columns), table_of(self.plan, entity))
            before = engine.bytes_held()
            if stage is None:
                self.insert(engine, sql, batch)
            else:
                self.check_written(engine.execute(self._move(entity)), batch)
            size = engine.bytes_held() - before
            storing = time.perf_counter() - began
        return Effort(size, time.thread_time() - cpu, None, storing, time.perf_counter() - began)

    def _create(self, entity: Entity) -> exp.Create:
        """Returns CREATE TABLE of the temporary table."""
        row_id = self.alike.get(entity.name)
        key = [] if row_id is None else [exp.PrimaryKey(expressions=[x.ident(row_id)])]
        return create_table(self.plan, entity, into=stage_of(entity), constraints=key)

    def _move(self, entity: Entity) -> exp.Insert:
        """Returns the INSERT of all staged rows; they are stored in the order they were made in."""
        into: exp.Expression = table_of(self.plan, entity)
        query = exp.select(exp.Star()).from_(stage_of(entity))
        if entity.name not in self.alike:
            columns = [column.name for column in entity.stored_columns]
            query = exp.select(*(x.col(name) for name in columns)).from_(stage_of(entity))
            into = exp.Schema(this=into, expressions=[x.ident(name) for name in columns])
        insert = exp.Insert(this=into, expression=query)
        is_overriding = entity.name in self.overriding
        return self.plan.dialect.overriding(insert) if is_overriding else insert


def stage_of(entity: Entity) -> exp.Table:
    """Returns the temporary table that an entity's rows are made in."""
    return x.table(f"sdgen_stage_{entity.name}", _TEMPORARY)
