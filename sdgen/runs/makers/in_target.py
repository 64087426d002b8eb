"""The target as maker: INSERT … SELECT computes rows where they are stored."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import range_values, table_of
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.runs.batches.batch import Batch
from sdgen.runs.makers.maker import Put
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.makers.statements import InsertSQL, InsertStatements


@dataclass(frozen=True)
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
        sql = self.statements.of(batch.entity)
        if self.engine.keeps_session:
            self.prepare(sql.look_ups, batch)

        def put(place: Engine) -> int:
            if not place.keeps_session:
                self.prepare(sql.look_ups, batch)
            self.expect(batch)
            return self.insert(sql, batch)

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
