"""Something else than the target as maker: it computes rows, which go into the target by COPY.

A COPY stores cells as they come, where an INSERT casts them. So rows go straight into a table where
each column is received as its cells are sent. Else they go into a temporary table of the cells' own
types first, and from there by the INSERT that the target itself would have executed: into views,
under row security, into columns of any type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import field
from functools import partial

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary, insert_query
from sdgen.compiling.joint_statements import counted_together
from sdgen.compiling.statements import table_of
from sdgen.databases.column_copies import (
    CopiedColumn,
    GivesColumns,
    TakesColumns,
    is_copied_as_text,
)
from sdgen.databases.columns import Rows
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.frozen import frozen
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.begun_rows import BegunRows, FirstRows, rows_of
from sdgen.runs.makers.copied_parents import CopiedParents
from sdgen.runs.makers.maker import Put
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.makers.selects import SelectStatements
from sdgen.runs.makers.statements import InsertStatements
from sdgen.scenario.models import Entity


@frozen
class ElsewhereMaker:
    """Has something else compute the rows of batches. Its place is a connection to the target.

    Args:
        engine: what computes them, of this worker alone.
        target: the worker's connection to the target.
        selects: what is executed on the former.
        inserts: how the target itself would store the rows.
        parents: what all workers have of rows that are in the target.
        begun: the batches that are begun already.
    """

    engine: GivesColumns
    target: Engine
    selects: SelectStatements
    inserts: InsertStatements
    parents: CopiedParents
    begun: BegunRows
    _straight: dict[str, bool] = field(default_factory=dict)  # entity → whether COPY will do

    @contextmanager
    def made(self, batch: Batch) -> Iterator[Put[Engine]]:
        """Gives what copies the rows; see ``Maker``."""
        begun = self.begun.take(batch)
        if begun is None:
            self._provide(batch)

        def put(place: Engine) -> int:
            try:
                return self._put(place, batch, partial(self._rows, begun))
            except OutOfRangeError as error:
                entities = (each.entity for each in batch.all)
                raise with_advice(error, self.inserts.plan, *entities) from error

        with begun or nullcontext():
            yield put

    def _provide(self, batch: Batch) -> None:
        for each in batch.all:
            look_ups = self.selects.of(each.entity).look_ups
            self.parents.provide(self.target, self.engine, look_ups)

    def _put(self, place: Engine, batch: Batch, rows: Callable[[Batch], Iterator[Rows]]) -> int:
        if not isinstance(place, TakesColumns):
            raise AssertionError(f"{place.kind} takes no columns")
        if not batch.also and self._goes_straight(place, batch.entity):
            table = table_of(self.inserts.plan, batch.entity)
            columns = self.selects.of(batch.entity).columns
            return self._copy(place, table, columns, rows(batch))
        stages = [x.table(f"sdgen_copied_{number}") for number, _ in enumerate(batch.all, 1)]
        inserts = []
        for stage, each in zip(stages, batch.all, strict=True):
            columns = self.selects.of(each.entity).columns
            place.execute(self._create(stage, columns))
            self._copy(place, stage, columns, rows(each))
            inserts.append(self._insert(stage, each.entity, columns))
        if batch.also:
            ((*counts,),) = place.query(place.dialect.render(counted_together(inserts, "added")))
            written = sum(int(str(count)) for count in counts)
        else:
            written = place.execute(inserts[0])
        for stage in stages:
            place.execute(exp.Drop(tables=[stage.copy()], kind="TABLE"))
        return written

    def _copy(
        self,
        place: TakesColumns,
        table: exp.Table,
        columns: Sequence[CopiedColumn],
        rows: Iterator[Rows],
    ) -> int:
        """Stores rows in a table, while others of them are computed."""
        return place.copy(table, columns, rows, in_thread=self.engine.any_thread)

    def _goes_straight(self, place: TakesColumns, entity: Entity) -> bool:
        if entity.name not in self._straight:
            table = table_of(self.inserts.plan, entity)
            columns = self.selects.of(entity).columns
            self._straight[entity.name] = place.can_copy(table, columns)
        return self._straight[entity.name]

    def _rows(self, begun: FirstRows | None, batch: Batch) -> Iterator[Rows]:
        """Returns the rows of a batch, some at a time: those that are begun, else anew."""
        rows = begun.rows() if begun is not None else None
        if rows is not None:
            return rows
        if begun is not None:
            self._provide(batch)
        return rows_of(self.engine, self.selects.of(batch.entity), batch.first, batch.end)

    def _create(self, stage: exp.Table, columns: Sequence[CopiedColumn]) -> exp.Create:
        """Returns CREATE TEMPORARY TABLE of a table for cells as they are computed."""
        dialect = self.inserts.plan.dialect
        said: list[exp.Expression] = [
            x.column_def(
                column.name,
                dialect.type_names[column.type.kind]
                if column.type.precision is None
                else dialect.type_name(column.type),
            )
            for column in columns
        ]
        return create_temporary(stage.copy(), said, until_commit=dialect.drops_on_commit)

    def _insert(
        self, stage: exp.Table, entity: Entity, columns: Sequence[CopiedColumn]
    ) -> exp.Insert:
        """Returns the INSERT of what is in such a table, cast as the target would cast it."""
        inserts, dialect = self.inserts, self.inserts.plan.dialect
        cells = []
        for column in columns:
            data_type = entity.column(column.name).type
            cell: exp.Expression = x.col(column.name)
            if is_copied_as_text(inserts.plan.counted(entity, column.name)):
                cell = x.cast(cell, dialect.type_name(data_type))
            cells.append(inserts.types.stored(inserts.plan, entity, column.name, cell))
        query = exp.select(*cells).from_(stage.copy())
        names = [column.name for column in columns]
        insert = insert_query(table_of(inserts.plan, entity), names, query)
        return dialect.overriding(insert) if entity.name in inserts.overriding else insert
