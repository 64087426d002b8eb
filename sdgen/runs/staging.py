"""Several workers on an engine with one writer: rows are made beside the table and moved in.

SQLite lets one connection write at a time, and making a row costs several times what storing it
does. So each worker makes its batch in a temporary table of its own, in memory, which needs no
lock; then, when all earlier batches are in, it moves the rows over. Between two tables of the same
columns SQLite copies whole records without looking into them (the transfer optimization, point 7 of
https://www.sqlite.org/lang_insert.html and ``xferOptimization`` in insert.c), for which the INSERT
must name no columns and the SELECT be ``SELECT *``. The two tables have to have the same INTEGER
PRIMARY KEY, if any: it is the number by which the records are stored. A primary key of another type
is an index, which is kept up to date row by row; the optimization then ends with the first batch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from dialects import expressions as x
from sdgen.compiling.statements import create_table, table_of
from sdgen.engines import Engine
from sdgen.runs.batches import Batch, Schedule
from sdgen.runs.writing import BatchWriter
from sdgen.scenario.models import Entity

_TEMPORARY = "temp"  # the schema of a connection's own tables in SQLite


@dataclass
class StagedWriter(BatchWriter):
    """Writes batches in their order, whichever workers make their rows.

    Args:
        schedule: knows whose turn it is.
        alike: the entities whose tables have their columns, in their order, and no others; each
            with the column that is the table's INTEGER PRIMARY KEY, if there is one.
    """

    schedule: Schedule = field(kw_only=True)
    alike: Mapping[str, str | None] = field(kw_only=True)

    def write(self, engine: Engine, batch: Batch) -> bool:
        """Makes a batch's rows, waits for its turn and moves them in; see ``BatchWriter.write``."""
        entity = batch.entity
        sql = self.sql_of(entity)
        self.prepare(engine, sql, batch)
        engine.execute(self._create(entity))  # IF NOT EXISTS
        self.insert(engine, sql, batch)
        if not self.schedule.wait_for_turn(batch):
            return False
        with engine.transaction():
            self.note(engine, sql, batch)
            engine.expect_rows(batch.rows, len(entity.columns), table_of(self.plan, entity))
            engine.execute(self._move(entity))
        for statement in self.plan.dialect.truncate([_stage_of(entity)]):
            engine.execute(statement)
        return True

    def into(self, entity: Entity) -> exp.Table:
        """Returns the temporary table that the entity's rows are made in."""
        return _stage_of(entity)

    def _create(self, entity: Entity) -> exp.Create:
        """Returns CREATE TABLE of the temporary table."""
        row_id = self.alike.get(entity.name)
        key = [] if row_id is None else [exp.PrimaryKey(expressions=[x.ident(row_id)])]
        return create_table(self.plan, entity, into=_stage_of(entity), constraints=key)

    def _move(self, entity: Entity) -> exp.Insert:
        """Returns the INSERT of all staged rows; they are stored in the order they were made in."""
        table = table_of(self.plan, entity)
        if entity.name in self.alike:
            return exp.Insert(
                this=table, expression=exp.select(exp.Star()).from_(_stage_of(entity))
            )
        columns = [column.name for column in entity.columns]
        query = exp.select(*(x.col(name) for name in columns)).from_(_stage_of(entity))
        return exp.Insert(
            this=exp.Schema(this=table, expressions=[x.ident(name) for name in columns]),
            expression=query,
        )


def _stage_of(entity: Entity) -> exp.Table:
    return x.table(f"sdgen_stage_{entity.name}", _TEMPORARY)
