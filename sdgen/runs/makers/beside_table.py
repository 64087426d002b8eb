"""The target as maker where one connection writes at a time: rows are made beside the table.

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
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.statements import create_table, table_of
from sdgen.databases.engine import Engine
from sdgen.frozen import frozen
from sdgen.runs.batches.adapting import AdaptingSizes
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.in_target import TargetMaker
from sdgen.runs.makers.maker import Put
from sdgen.scenario.models import Entity

_TEMPORARY = "temp"  # the schema of a connection's own tables in SQLite


@frozen
class BesideMaker(TargetMaker):
    """Has the target compute the rows of batches, in a table of its worker's where that pays.

    Args:
        alike: the entities whose tables have their columns, in their order, and no others; each
            with the column that is the table's INTEGER PRIMARY KEY, if there is one.
        adapting: says where the rows of a batch are made, and is told what that took.
    """

    alike: Mapping[str, str | None]
    adapting: AdaptingSizes

    @contextmanager
    def made(self, batch: Batch) -> Iterator[Put[Engine]]:
        """Gives what inserts the rows, or moves them in; see ``Maker``."""
        entity = batch.entity
        beside = stage_of(entity) if self.adapting.stages(batch) else None
        sql = self.statements.of(entity, beside)
        self.prepare(sql.look_ups, batch)
        if beside is not None:
            began, cpu = time.perf_counter(), time.thread_time()
            self.engine.execute(self.create(entity))  # IF NOT EXISTS
            before = self.engine.bytes_held(temporary=True)
            self.insert(sql, batch)
            size = self.engine.bytes_held(temporary=True) - before
            self.adapting.made(batch, size, time.thread_time() - cpu, time.perf_counter() - began)
        moved = False

        def put(place: Engine) -> int:
            nonlocal moved
            self.expect(batch)
            if beside is None:
                return self.insert(sql, batch)
            moved = True
            return place.execute(self.move(entity))

        yield put
        if beside is not None and moved:
            for statement in self.statements.plan.dialect.truncate([beside]):
                self.engine.execute(statement)

    def create(self, entity: Entity) -> exp.Create:
        """Returns CREATE TABLE of the table beside an entity's own."""
        row_id = self.alike.get(entity.name)
        key = [] if row_id is None else [exp.PrimaryKey(expressions=[x.ident(row_id)])]
        return create_table(self.statements.plan, entity, into=stage_of(entity), constraints=key)

    def move(self, entity: Entity) -> exp.Insert:
        """Returns the INSERT of all rows beside; they are stored in the order they were made in."""
        plan = self.statements.plan
        into: exp.Expression = table_of(plan, entity)
        query = exp.select(exp.Star()).from_(stage_of(entity))
        if entity.name not in self.alike:
            columns = [column.name for column in entity.stored_columns]
            query = exp.select(*(x.col(name) for name in columns)).from_(stage_of(entity))
            into = exp.Schema(this=into, expressions=[x.ident(name) for name in columns])
        insert = exp.Insert(this=into, expression=query)
        is_overriding = entity.name in self.statements.overriding
        return plan.dialect.overriding(insert) if is_overriding else insert


def stage_of(entity: Entity) -> exp.Table:
    """Returns the temporary table that an entity's rows are made in."""
    return x.table(f"sdgen_stage_{entity.name}", _TEMPORARY)
