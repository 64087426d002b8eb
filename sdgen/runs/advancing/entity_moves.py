"""Moving the rows of one entity, batch by batch, each in one transaction with its ledger row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sqlglot import exp

from sdgen.compiling.advancing.moves import MovesSQL
from sdgen.compiling.comments import without_comments
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.statements import range_values, table_of
from sdgen.compiling.stored_types import StoredTypes
from sdgen.databases.engine import Engine
from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.advancing.change_feed import ChangeFeed
from sdgen.runs.advancing.movable import Movable
from sdgen.runs.advancing.results import EntityAdvance
from sdgen.runs.batches.batch import Batch, Range, clipped, missing
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.tables.inlets import TableInlet
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.verifying.rows_again import integer

_MOST_ROWS = 50_000
"""Of a batch: its cells are held twice in temporary tables, and its changes in memory."""


@frozen
class Connection:
    """What rows are moved on.

    Args:
        engine: the connection.
        waits: how to wait for locks; its switch tells whether to stop.
        observer: is told of each batch.
        compilations: of the plans; their look-up tables bear different names.
        types: what cells are cast to.
        overriding: the entities whose tables would make something else of inserted rows.
    """

    engine: Engine
    waits: LockWaits
    observer: RunObserver
    compilations: tuple[Compilation, Compilation]
    types: StoredTypes
    overriding: frozenset[str]


class EntityMoves:
    """The moves of one entity.

    Args:
        connection: what they are done on.
        plans: what is stored, and what is to be stored.
        movable: the entity.
        ledger: of the advance; None for a dry run, which changes nothing.
        feed: gets the changes.
    """

    def __init__(
        self,
        connection: Connection,
        plans: tuple[Plan, Plan],
        movable: Movable,
        ledger: Ledger | None,
        feed: ChangeFeed | None,
    ) -> None:
        self._on, self._engine = connection, connection.engine
        self._plan, self._movable, self._ledger, self._feed = plans[1], movable, ledger, feed
        self._entity = movable.entity  # as it is stored: with the rows of before
        self._rows = plans[0].first(self._entity), plans[0].end(self._entity)
        self._sql = MovesSQL(*plans, self._entity, movable.key, movable.columns, connection.types)
        size = self._plan.batch_size or usual_batch_size(self._entity, self._engine)
        self._size = max(1, min(size, _MOST_ROWS, self._entity.rows))
        self._made = [
            (self._rendered(insert), look_ups)
            for insert, look_ups in self._sql.make(self._size, connection.compilations)
        ]
        self._texts = {
            name: self._engine.dialect.render(node)
            for name, node in (
                ("find", self._sql.find()),
                ("count", self._sql.count()),
                ("update", self._sql.update()),
                ("changes", self._sql.changes()),
            )
        }

    def move(self, written: Sequence[Range]) -> EntityAdvance:
        """Moves the rows that are left, and returns what has become of them.

        Args:
            written: those that an earlier attempt has moved; they are only looked at, where that
                is asked for.
        """
        first, end = self._rows
        found = self._nothing
        gaps = missing(first, end, clipped(written, first, end))
        if self._feed is not None:
            for start, last in clipped(written, first, end):
                found += self._each(start, last, moved=True)
        for start, last in gaps:
            found += self._each(start, last, moved=False)
        return found

    def _each(self, first: int, end: int, *, moved: bool) -> EntityAdvance:
        entity = self._entity
        found = self._nothing
        for number, start in enumerate(range(first, end, self._size), 1):
            self._on.waits.switch.check()
            batch = Batch(entity, number, start, min(start + self._size, end), 0)
            table = self._plan.table(entity)
            result, rows = self._on.waits.until_had(
                self._engine, [table], partial(self._batch, batch, moved=moved), writing=True
            )
            found += result
            if self._feed is not None:
                self._feed.write(self._movable, rows)
            self._on.observer.batch_written(entity.name, batch.rows)
        return found

    @property
    def _nothing(self) -> EntityAdvance:
        return EntityAdvance(self._entity.name, str(self._plan.table(self._entity)), 0)

    def _batch(
        self, batch: Batch, *, moved: bool
    ) -> tuple[EntityAdvance, Sequence[Sequence[object]]]:
        """Moves a batch in one transaction; one that is moved already is only looked at."""
        engine, ledger = self._engine, None if moved else self._ledger
        if engine.keeps_session:
            self._prepare(batch)
        with engine.transaction():
            if ledger is not None:
                engine.limit_lock_waits(ATTEMPT_SECONDS)
                # First, so that whoever takes the advance over waits for this transaction.
                TableInlet(engine, self._plan, ledger, self._on.waits).note(batch)
                engine.lock_as_writer(table_of(self._plan, batch.entity))
                engine.limit_lock_waits(self._on.waits.limit)
            if not engine.keeps_session:
                self._prepare(batch)
            self._execute([*self._sql.drop_tables(), *self._sql.create_tables()])
            for insert, _ in self._made:
                engine.expect_rows(batch.rows, len(self._movable.columns))
                engine.execute_sql(insert, range_values(batch.first, batch.end))
            engine.execute_sql(self._texts["find"])
            result = self._counted()
            if ledger is not None:
                self._update(result.changed)
            changes = engine.query(self._texts["changes"]) if self._feed is not None else []
            self._execute(self._sql.drop_tables())
        return result, changes

    def _prepare(self, batch: Batch) -> None:
        """Gives the connection the look-up tables of a batch, and the cells that Python makes."""
        for _, look_ups in self._made:
            self._engine.provide(look_ups)
            self._engine.stage(look_ups, batch.first, batch.end)

    def _counted(self) -> EntityAdvance:
        ((moves, changed, there, gone, *by_column),) = (
            tuple(map(integer, row)) for row in self._engine.query(self._texts["count"])
        )
        return EntityAdvance(
            *(self._entity.name, str(self._plan.table(self._entity)), 0),
            changed=changed,
            there=there,
            kept=moves - changed - there - gone,
            gone=gone,
            columns=dict(zip(self._movable.columns, by_column, strict=True)),
        )

    def _update(self, rows: int) -> None:
        """Updates rows. Raises RunError where the database has updated more or fewer."""
        updated = self._engine.execute_sql(self._texts["update"])
        if updated not in (rows, -1):
            table = self._plan.table(self._entity)
            raise RunError(
                f"the database updated {updated} rows of {table} instead of {rows}. Look for "
                "triggers or rules on it that change or skip updates, or rows of equal keys"
            )

    def _rendered(self, insert: exp.Insert) -> str:
        plain = insert if self._engine.encoding is None else without_comments(insert)
        return self._engine.dialect.render(plain)

    def _execute(self, statements: Sequence[exp.Expression]) -> None:
        for statement in statements:
            self._engine.execute(statement)
