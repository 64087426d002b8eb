"""Rows of a run, made again range by range on a connection of its target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import cached_property

from sqlglot import exp

from sdgen.compiling.comments import without_comments
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import range_values
from sdgen.compiling.stored_types import OWN, StoredTypes
from sdgen.compiling.verification.comparison import ComparisonSQL
from sdgen.compiling.verification.row_hashes import RowHashes
from sdgen.databases.engine import Engine
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Range
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.observer import RunObserver
from sdgen.scenario.models import Entity

_ROWS_PER_BUCKET = 64  # of a table of usual size; so many more are looked at per differing row
_MOST_BUCKETS = 2**15  # counted in the 8 MB that Postgres has for it by default


@frozen
class RowsAgain:
    """The rows of one entity, which can be made again.

    Args:
        engine: a connection on which the stored rows can be read, and rows be made.
        plan: the run's plan.
        entity: the entity.
        observer: is told of each range of rows.
        types: what cells of existing tables are cast to.
        compilation: what compiling the plan's statements has worked out so far.
        without: columns that are neither made nor compared.
        at_most: how many of them are made in all; None for every one.
    """

    engine: Engine
    plan: Plan
    entity: Entity
    observer: RunObserver
    types: StoredTypes = OWN
    compilation: Compilation = field(default_factory=Compilation)
    without: frozenset[str] = frozenset()
    at_most: int | None = None

    def sql(self, *, careful: bool) -> ComparisonSQL:
        """Returns the statements that compare them with those that are stored."""
        return ComparisonSQL(self.hashes(), self.buckets, careful=careful)

    def hashes(self, key: Sequence[str] = ()) -> RowHashes:
        """Returns how they are hashed; ``key`` as of ``RowHashes``."""
        row_hash = self.engine.row_hash
        return RowHashes(self.plan, self.entity, row_hash, self.types, key, self.without)

    @property
    def buckets(self) -> int:
        """A power of two: about one bucket for so many rows."""
        return min(_MOST_BUCKETS, 1 << (self.entity.rows // _ROWS_PER_BUCKET).bit_length())

    def each_range(
        self,
        sql: ComparisonSQL,
        then: Sequence[exp.Expression],
        tell: bool,
        only: Sequence[Range] | None = None,
    ) -> None:
        """Makes the rows again range by range, and does something with each range.

        Args:
            sql: the statements that make them.
            then: what is executed for each range.
            tell: whether the observer is told.
            only: these rows; None for all.
        """
        statements, size = list(map(self.engine.dialect.render, then)), self._batch_size
        everything = [(self.plan.first(self.entity), self.plan.end(self.entity))]
        for start, last in everything if only is None else only:
            for first in range(start, last, size):
                end = min(first + size, last)
                with self.engine.transaction():
                    self.make(sql, first, end)
                    for statement in statements:
                        self.engine.execute_sql(statement)
                if tell:
                    self.observer.batch_written(self.entity.name, end - first)

    def make(self, sql: ComparisonSQL, first: int, end: int) -> None:
        """Makes rows first … end-1, in place of those made before; within a transaction."""
        engine, (inserts, look_ups) = self.engine, self._made_by
        engine.provide(look_ups)
        self.execute(sql.clear())
        engine.stage(look_ups, first, end)
        engine.expect_rows(end - first, len(self.entity.columns))
        for insert in inserts:
            engine.execute_sql(insert, range_values(first, end))

    @cached_property
    def _batch_size(self) -> int:
        return max(1, min(usual_batch_size(self.entity, self.engine), self._altogether))

    @property
    def _altogether(self) -> int:
        return self.entity.rows if self.at_most is None else self.at_most

    @cached_property
    def _made_by(self) -> tuple[list[str], LookUps]:
        """The statements that make a range of rows, whatever compares them, and their look-ups."""
        sql = self.sql(careful=False)
        inserts, look_ups = sql.make(self._batch_size, self.compilation, self._altogether)
        if self.engine.encoding is not None:
            inserts = [without_comments(insert) for insert in inserts]
        return [self.engine.dialect.render(insert) for insert in inserts], look_ups

    def execute(self, statements: Sequence[exp.Expression]) -> None:
        """Executes statements, one after the other."""
        for statement in statements:
            self.engine.execute(statement)

    def query(self, query: exp.Select) -> list[tuple[object, ...]]:
        """Returns the rows of a query."""
        return self.engine.query(self.engine.dialect.render(query))


def integer(value: object) -> int:
    """Returns an integer that a driver has returned, as whatever type."""
    return int(str(value))
