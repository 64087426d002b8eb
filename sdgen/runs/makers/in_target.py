"""The target as maker: INSERT … SELECT computes rows where they are stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import range_values, table_of
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.frozen import frozen
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.maker import Put
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.makers.statements import InsertSQL, InsertStatements


@frozen
class TargetMaker:
    """Has the target compute the rows of batches. Its place is its own connection.

    Args:
        engine: the connection of its worker.
        statements: what it executes.
    """

    engine: Engine
    statements: InsertStatements

    @contextmanager
    def made(self, batch: Batch) -> Iterator[Put[Engine]]:
        """Gives what inserts the rows; see ``Maker``."""
        insert: Callable[[], int]
        needed: Sequence[LookUps]
        if batch.also:
            joint = self.statements.together(batch)
            needed, insert = joint.look_ups, partial(self._insert_together, joint.text, batch)
        else:
            sql = self.statements.of(batch.entity)
            needed, insert = [sql.look_ups], partial(self.insert, sql, batch)

        def prepare() -> None:
            for look_ups, each in zip(needed, batch.all, strict=True):
                self.prepare(look_ups, each)

        if self.engine.keeps_session:
            prepare()

        def put(place: Engine) -> int:
            if not place.keeps_session:
                prepare()
            for each in batch.all:
                self.expect(each)
            return insert()

        yield put

    def prepare(self, look_ups: LookUps, batch: Batch) -> None:
        """Gives the connection the look-up tables of a batch, and the cells that Python makes."""
        self.engine.provide(look_ups)
        self.engine.stage(look_ups, batch.first, batch.end)

    def expect(self, batch: Batch) -> None:
        """Makes the connection ready for the rows of a batch, within its transaction."""
        table = table_of(self.statements.plan, batch.entity)
        self.engine.expect_rows(batch.rows, len(batch.entity.columns), table)

    def insert(self, sql: InsertSQL, batch: Batch) -> int:
        """Inserts the rows of a batch, and returns how many the database says it has written."""
        try:
            return self.engine.execute_sql(sql.text, range_values(batch.first, batch.end))
        except OutOfRangeError as error:
            raise with_advice(error, self.statements.plan, batch.entity) from error

    def _insert_together(self, sql: str, batch: Batch) -> int:
        """Inserts the rows of a batch and of those with it; returns how many were written."""
        try:
            (counts,) = self.engine.query(sql)
        except OutOfRangeError as error:
            entities = (each.entity for each in batch.all)
            raise with_advice(error, self.statements.plan, *entities) from error
        return sum(int(str(count)) for count in counts)
