"""The rows that an entity gets as time goes on, inserted batch by batch."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.compiling.advancing.moves import MovesSQL
from sdgen.compiling.comments import without_comments
from sdgen.compiling.statements import range_values
from sdgen.planning.plan import Plan
from sdgen.runs.advancing.change_feed import ChangeFeed
from sdgen.runs.advancing.entity_moves import Connection
from sdgen.runs.advancing.movable import Movable
from sdgen.runs.batches.batch import Batch, Range, clipped, missing
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.makers.in_target import TargetMaker
from sdgen.runs.makers.statements import InsertStatements
from sdgen.runs.sinks.sink import BatchWriter
from sdgen.runs.sinks.tables.inlets import TableInlet
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.repeated_keys import RepeatedKeys, telling

_MOST_TOLD = 5_000
"""Rows that are held in memory, to be written to the feed."""


class AddedRows:
    """The rows that one entity gets.

    Args:
        connection: what they are made on.
        plans: what is stored, and what is to be stored.
        movable: the entity.
        ledger: of the advance.
        feed: gets the rows.
    """

    def __init__(
        self,
        connection: Connection,
        plans: tuple[Plan, Plan],
        movable: Movable,
        ledger: Ledger,
        feed: ChangeFeed | None,
    ) -> None:
        self._on, self._plans, self._movable, self._feed = connection, plans, movable, feed
        self._plan, self._engine = plans[1], connection.engine
        self._entity = self._plan.scenario.entity(movable.entity.name)
        first, end = movable.added
        size = self._plan.batch_size or usual_batch_size(self._entity, self._engine)
        self._size = max(1, min(size, end - first))
        statements = InsertStatements(
            *(self._plan, {self._entity.name: self._size}, 1),
            overriding=connection.overriding,
            types=connection.types,
            comments=self._engine.encoding is None,
            compilation=connection.compilations[1],
        )
        inlet = TableInlet(self._engine, self._plan, ledger, connection.waits)
        writer = BatchWriter(TargetMaker(self._engine, statements), inlet)
        keys = RepeatedKeys(self._engine, self._plan, connection.compilations[1])
        self._write = telling(writer.write, keys)

    def insert(self, written: Sequence[Range]) -> int:
        """Inserts the rows that are left, and returns how many.

        Args:
            written: rows that an earlier attempt has stored; they are only told of.
        """
        first, end = self._movable.added
        inserted, number = 0, 0
        for gap, last in missing(first, end, written):
            for start in range(gap, last, self._size):
                number += 1
                self._on.waits.switch.check()
                batch = Batch(self._entity, number, start, min(start + self._size, last), 0)
                self._write(batch)
                inserted += batch.rows
                self._on.observer.batch_written(self._entity.name, batch.rows)
        there = sum(last - start for start, last in clipped(written, first, end))
        if there:
            self._on.observer.batch_written(self._entity.name, there)
        if self._feed is not None:
            self._tell(self._feed, first, end)
        return inserted

    def _tell(self, feed: ChangeFeed, first: int, end: int) -> None:
        """Writes rows to the feed, as they are made: what is stored may have been changed since."""
        engine, entity = self._engine, self._entity
        columns = tuple(column.name for column in entity.stored_columns)
        sql = MovesSQL(*self._plans, entity, (), columns, self._on.types)
        size = min(_MOST_TOLD, end - first)
        insert, look_ups = sql.make_later(size, self._on.compilations[1])
        text = without_comments(insert) if engine.encoding is not None else insert
        statement, query = engine.dialect.render(text), engine.dialect.render(sql.added())
        for start in range(first, end, size):
            last = min(start + size, end)
            self._on.waits.switch.check()
            if engine.keeps_session:
                engine.provide(look_ups)
                engine.stage(look_ups, start, last)
            with engine.transaction():
                if not engine.keeps_session:
                    engine.provide(look_ups)
                    engine.stage(look_ups, start, last)
                for each in (*sql.drop_tables(), *sql.create_tables()):
                    engine.execute(each)
                engine.expect_rows(last - start, len(columns))
                engine.execute_sql(statement, range_values(start, last))
                rows = engine.query(query)
                for each in sql.drop_tables():
                    engine.execute(each)
            feed.write_added(self._movable, columns, rows)
